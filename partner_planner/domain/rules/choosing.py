"""Shapes that choose among requirements: one of several, some of several, and the opposite."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules.combining import REQUIREMENTS
from partner_planner.domain.rules.last_day import last_met
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.people import PEOPLE
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing, enough_met, opposite
from partner_planner.domain.rules.verdict import Gap, Verdict

_ALL = Fraction(1)


@dataclass(frozen=True, slots=True)
class AnyOf(Node):
    """At least one of several requirements."""

    options: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class KOf(Node):
    """At least so many of several requirements."""

    parts: tuple[Node, ...]
    at_least: int


@dataclass(frozen=True, slots=True)
class Not(Node):
    """The opposite of a requirement; what is unknown stays unknown."""

    requirement: Node


def judge_any_of(node: AnyOf, scene: Scene) -> Verdict:
    """One that is met is enough; the gap is that of the branch that lacks the smallest share."""
    return _some(node, node.options, 1, scene)


def judge_k_of(node: KOf, scene: Scene) -> Verdict:
    """Met, or not met, where it is so whatever the unknown ones turn out to be."""
    return _some(node, node.parts, node.at_least, scene)


def judge_not(node: Not, scene: Scene) -> Verdict:
    """It tells no gap: what would have to be undone is not known."""
    found = scene.judge(node.requirement)
    standing = opposite(found.standing)
    return Verdict(
        node,
        standing,
        reasons=found.reasons,
        parts=(found,),
        as_of=found.as_of,
        met_until=_until(node, standing, found.turns, scene),
        turns=found.turns,
    )


def _some(node: Node, of: Sequence[Node], need: int, scene: Scene) -> Verdict:
    parts = tuple(scene.judge(each) for each in of)
    met = sum(part.standing is Standing.MET for part in parts)
    standing = enough_met((part.standing for part in parts), need)
    turns = frozenset[date]().union(*[part.turns for part in parts])
    return Verdict(
        node,
        standing,
        have=Fraction(met),
        need=Fraction(need),
        unit=REQUIREMENTS,
        gap=_gap(parts, need - met) if scene.explained and met < need else None,
        parts=parts,
        as_of=min((each.as_of for each in parts if each.as_of is not None), default=None),
        met_until=_until(node, standing, turns, scene),
        turns=turns,
    )


def _until(node: Node, now: Standing, turns: frozenset[date], scene: Scene) -> date | None:
    """The last day on which a node is met, asked only of the day that is explained."""
    return last_met(node, now, turns, scene) if scene.explained else None


def _gap(parts: Sequence[Verdict], missing: int) -> Gap | None:
    """Where one is missing, what the cheapest one lacks; else how many are."""
    if missing > 1:
        return Gap(Fraction(missing), REQUIREMENTS)
    lacking = [part for part in parts if part.standing is not Standing.MET]
    gaps = [(_share(part, part.gap), part.gap) for part in lacking if part.gap is not None]
    return min(gaps, key=lambda each: each[0])[1] if gaps else None


def _share(part: Verdict, gap: Gap) -> tuple[bool, Fraction]:
    """What closing a gap takes: what nobody can learn comes last, then the share of the need."""
    closed = gap.unit == PEOPLE and not gap.credentials
    return closed, gap.amount / part.need if part.need else _ALL
