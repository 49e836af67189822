"""Shapes about a stretch of days: a rule that is met on each of them, or on one.

Each day is seen as it was known then. Only the days on which something changes are judged, and
each of them once for a plan.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from partner_planner.domain.calendar import add_months
from partner_planner.domain.rules.combining import AllOf
from partner_planner.domain.rules.days import days_of
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.lasting import lasts_until, turns_after
from partner_planner.domain.rules.ledger import FAR, Ledger
from partner_planner.domain.rules.node import Input, Node
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.spans import Trailing
from partner_planner.domain.rules.standing import Standing, all_met, enough_met
from partner_planner.domain.rules.status import Status
from partner_planner.domain.rules.verdict import Gap, Verdict

DAYS = "days"
"""The unit of days."""


class Spell(NamedTuple):
    """From a day on, until the next spell: whether a rule was met."""

    first: date
    standing: Standing


@dataclass(frozen=True, slots=True)
class Echo(Input):
    """The days on which a day of change of a node grows too old for a span.

    With `ahead` it is the day before the change that does: the last day of what was.
    """

    node: Node
    span: Trailing
    ahead: bool = False

    def change_days(self, ledger: Ledger) -> Iterator[date]:
        """The day itself, and the one after it for what must be longer."""
        for day in days_of(self.node, ledger):
            echo = self.span.out_on(day_before(day) if self.ahead else day)
            yield echo
            if echo < FAR:
                yield echo + ONE_DAY


@dataclass(frozen=True, slots=True)
class Sustained(Node):
    """A rule that was met on every day for as long as the span, or `longer` than that."""

    requirement: Node
    echo: Echo
    longer: bool = False

    @classmethod
    def of(cls, requirement: Node, span: Trailing, *, longer: bool = False) -> "Sustained":
        """A rule that must be met on every day of a span."""
        return cls(requirement, Echo(requirement, span), longer)


@dataclass(frozen=True, slots=True)
class AnyDay(Node):
    """A rule that was met on at least one day of the span."""

    requirement: Node
    echo: Echo

    @classmethod
    def of(cls, requirement: Node, span: Trailing) -> "AnyDay":
        """A rule that must be met on one day of a span."""
        return cls(requirement, Echo(requirement, span, ahead=True))


def judge_sustained(node: Sustained, scene: Scene) -> Verdict:
    """Where it is met but not for long enough, the gap is in days."""
    now, span = judge_now(node.requirement, scene), node.echo.span
    first = last_day_out(span, day_before(scene.day) if node.longer else scene.day)
    seen = [back_to(Standing.NOT_MET, each, scene, first) for each in _asked(node.requirement)]
    standing = all_met(each.standing for part in seen for each in part)
    turns = now.turns | turns_after((node.echo,), scene)
    met = standing is Standing.MET
    gap = None if met or not scene.explained else now.gap
    have = need = None
    reasons = now.reasons
    if now.standing is Standing.MET:
        since = max(map(_since, seen))
        ready = span.out_on(since)
        ready += ONE_DAY if node.longer and ready < FAR else timedelta()
        have, need = Fraction((scene.day - since).days), Fraction((ready - since).days)
        if not met:
            gap, reasons = Gap(need - have, DAYS), (Reason.NOT_LONG_ENOUGH,)
    return Verdict(
        node,
        standing,
        have=have,
        need=need,
        unit=DAYS,
        gap=gap,
        reasons=reasons,
        parts=(now,),
        as_of=now.as_of,
        met_until=_rule_until(node, now, scene) if met and scene.explained else None,
        turns=turns,
    )


def judge_any_day(node: AnyDay, scene: Scene) -> Verdict:
    """The last day on which the rule was met proves it."""
    now = judge_now(node.requirement, scene)
    first = last_day_out(node.echo.span, scene.day) + ONE_DAY
    seen = back_to(Standing.MET, node.requirement, scene, first)
    standing = enough_met((each.standing for each in seen), 1)
    turns = now.turns | turns_after((node.echo,), scene)
    met = standing is Standing.MET
    best = now
    if met and now.standing is not Standing.MET:
        best = scene.on(seen[-1].first).judge(node.requirement)
    return Verdict(
        node,
        standing,
        have=best.have,
        need=best.need,
        unit=best.unit,
        gap=None if met else now.gap,
        reasons=(Reason.HELD_FROM_BEFORE,) if best is not now else now.reasons,
        parts=(best,),
        as_of=best.as_of,
        met_until=lasts_until(node, scene, turns) if met and scene.explained else None,
        turns=turns,
    )


def back_to(wanted: Standing, node: Node, scene: Scene, first: date) -> Sequence[Spell]:
    """How a node stood from the day of the scene back to another, newest first.

    No further than to the first spell of the standing that is looked for.
    """
    days = days_of(node, scene.ledger)
    between = days[bisect_right(days, first) : bisect_right(days, scene.day)]
    found: list[Spell] = []
    for day in (*reversed(between), first):
        found.append(Spell(day, standing_on(node, scene, day)))
        if found[-1].standing is wanted:
            break
    return found


def spells(node: Node, scene: Scene, first: date, last: date) -> Sequence[Spell]:
    """How a node stood from one day to another, both included, by its days of change."""
    days = days_of(node, scene.ledger)
    between = days[bisect_right(days, first) : bisect_right(days, last)]
    return [Spell(day, standing_on(node, scene, day)) for day in (first, *between)]


def standing_on(node: Node, scene: Scene, day: date) -> Standing:
    """The standing of a node on another day of a scene; worked out once."""
    key = "standing", id(node), min(day, scene.known_on), day
    known: tuple[Node, Standing] | None = scene.ledger.worked_out.get(key)
    if known is None:
        known = scene.ledger.worked_out[key] = node, scene.on(day).judge(node).standing
    return known[1]


def judge_now(node: Node, scene: Scene) -> Verdict:
    """The verdict of a node on the day of the scene, whose standing is then known."""
    found = scene.judge(node)
    key = "standing", id(node), scene.known_on, scene.day
    scene.ledger.worked_out[key] = node, found.standing
    return found


def last_day_out(span: Trailing, day: date) -> date:
    """The last day that is too old for a span on a day."""
    found = add_months(day, -span.months)
    found -= timedelta(min(span.days, (found - date.min).days))
    while found < day_before(day) and span.out_on(found + ONE_DAY) <= day:
        found += ONE_DAY
    while span.out_on(found) > day and found > date.min:
        found -= ONE_DAY
    return found


def day_before(day: date) -> date:
    """The day before, or the first of the calendar."""
    return day - ONE_DAY if day > date.min else day


def _asked(node: Node) -> Iterator[Node]:
    """What all must be met for a node to be met: on every day all is all on every day."""
    if isinstance(node, AllOf):
        for part in node.parts:
            yield from _asked(part)
    elif isinstance(node, Status):
        yield from _asked(node.target)
    else:
        yield node


def _rule_until(node: Sustained, now: Verdict, scene: Scene) -> date | None:
    """The last day on which the rule is met: as long, what is sustained goes on."""
    return now.met_until or lasts_until(node.requirement, scene, now.turns)


def _since(seen: Sequence[Spell]) -> date:
    """The first day of the newest run of spells that are met, from the newest back."""
    since = seen[0].first
    for each in seen:
        if each.standing is not Standing.MET:
            break
        since = each.first
    return since
