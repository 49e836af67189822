"""One person's running cycle: what was collected in it, and whether it is enough."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from partner_planner.domain.certification import Certification
from partner_planner.domain.rules.credit_rule import CreditCycle
from partner_planner.domain.rules.credit_ways import CREDITS, Have, best_way
from partner_planner.domain.rules.cycles import (
    Credit,
    Cycle,
    credits_of,
    cycles,
    rolled_over,
    sums,
)
from partner_planner.domain.rules.holders import Held
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.reason import LeftOut, Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing, all_met
from partner_planner.domain.rules.verdict import Gap, Verdict

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class PersonCycle(Node):
    """One person's running cycle."""

    person: str
    cycle: Cycle


@dataclass(frozen=True, slots=True)
class Collected:
    """The credits of one person that count in a cycle, and the others."""

    inside: tuple[Credit, ...]
    outside: tuple[Credit, ...]
    last: date

    @property
    def counted(self) -> tuple[str, ...]:
        """The facts that count."""
        return tuple(each.fact for each in self.inside if each.amount is not None)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Facts of another cycle, and those that do not say how many credits they are."""
        unsaid = (each for each in self.inside if each.amount is None)
        return (
            *(LeftOut(each.fact, Reason.FIELD_MISSING) for each in unsaid),
            *(LeftOut(each.fact, Reason.OTHER_CYCLE) for each in self.outside),
        )

    def ending_on(self, day: date) -> tuple[str, ...]:
        """All of them on the last day of the cycle."""
        return self.counted if day == self.last else ()


class _ShortYear(NamedTuple):
    """A year that has begun and lacks credits; `open` where a number was left unsaid."""

    year: Cycle
    missing: Fraction
    open: bool


def judge_person(node: CreditCycle, held: Held, scene: Scene) -> Verdict:
    """Whether a holder has the credits of the running cycle and of its years so far."""
    past, cycle = _cycles(node, held, scene)
    credits = credits_of(node.categories, scene.ledger, held.person, scene.known_on, scene.day)
    heard = bool(credits) or node.absent_is_none
    told = best_way(node.ways, _have(node, held, past, cycle, credits, scene), scene)
    short = [] if not heard else list(_short_years(node, cycle, credits, scene))
    standings = [Standing.UNKNOWN if each.open else Standing.NOT_MET for each in short]
    held_now = all_met((told.standing, *standings))
    return Verdict(
        PersonCycle(held.person, cycle),
        held_now,
        have=told.have if heard else None,
        need=told.need,
        unit=CREDITS,
        gap=_gap(told, short, scene) if heard and scene.explained else None,
        reasons=tuple(_reasons(held_now, heard, short, scene)),
        proof=Collected(
            tuple(each for each in credits if cycle.holds(each.on)),
            tuple(each for each in credits if not cycle.holds(each.on)),
            cycle.last,
        ),
    )


def _have(
    node: CreditCycle,
    held: Held,
    past: Sequence[Cycle],
    cycle: Cycle,
    credits: Sequence[Credit],
    scene: Scene,
) -> Have:
    """What a person has in the running cycle, with what the one before left to it."""
    have = sums(credits, cycle)
    if node.rollover_months and credits:
        need = node.ways[0].total
        rolled = rolled_over(node.categories, credits, past, node.rollover_months, need)
        have = {
            name: have.get(name, _ZERO) + rolled.get(name, _ZERO) for name in {**have, **rolled}
        }
    unsaid = {each.category for each in credits if each.amount is None and cycle.holds(each.on)}
    if not credits and not node.absent_is_none:
        unsaid = {each.name for each in node.categories}
    return Have(have, frozenset(unsaid), _earned(node, held, cycle, scene))


def _cycles(node: CreditCycle, held: Held, scene: Scene) -> tuple[Sequence[Cycle], Cycle]:
    """A person's cycles that are over, and the running one."""
    record = scene.ledger.snapshot.get(Certification, held.record)
    anchor = record.earned_on if record is not None else scene.day
    *past, cycle = cycles(min(anchor, scene.day), node.months, scene.day)
    return past, cycle


def _earned(node: CreditCycle, held: Held, cycle: Cycle, scene: Scene) -> frozenset[str]:
    """The lists of the ways of which a credential was earned in the cycle, after its first day."""
    lists = [way.earned for way in node.ways if way.earned is not None]
    return frozenset(
        each.id
        for each in lists
        for listed in each.listed
        for other in scene.ledger.held(listed.credential)
        if other.person == held.person
        and other.record != held.record
        and cycle.holds(other.earned_on)
        and other.earned_on <= scene.known_on
        and listed.force.on(other.earned_on)
    )


def _short_years(
    node: CreditCycle, cycle: Cycle, credits: Sequence[Credit], scene: Scene
) -> Iterator[_ShortYear]:
    if not node.yearly:
        return
    for year in cycle.years():
        missing = node.yearly - sum(sums(credits, year).values(), _ZERO)
        if year.first <= scene.day and missing > 0:
            unsaid = any(each.amount is None and year.holds(each.on) for each in credits)
            yield _ShortYear(year, missing, unsaid)


def _gap(told: Verdict, short: Sequence[_ShortYear], scene: Scene) -> Gap | None:
    """What the cycle lacks or, where it lacks nothing, what its running year does."""
    running = [each for each in short if each.year.holds(scene.day)]
    if told.gap is not None or not running:
        return told.gap
    return Gap(running[0].missing, CREDITS)


def _reasons(
    held: Standing, heard: bool, short: Sequence[_ShortYear], scene: Scene
) -> Iterator[Reason]:
    if any(each.year.last < scene.day and not each.open for each in short):
        yield Reason.YEAR_SHORT
    if held is Standing.UNKNOWN:
        yield Reason.FIELD_MISSING if heard else Reason.NO_RECORD
