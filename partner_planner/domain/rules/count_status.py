"""So many of several statuses, with one of some among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules.granted import Granted
from partner_planner.domain.rules.last_day import last_met
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing, all_met, enough_met
from partner_planner.domain.rules.status import Status
from partner_planner.domain.rules.verdict import Gap, Verdict


@dataclass(frozen=True, slots=True)
class CountStatus(Node):
    """At least so many of several statuses are held, one of them `including` these names.

    `including` is empty where any will do. `unit` is what they are counted in.
    """

    statuses: tuple[Status | Granted, ...]
    at_least: int
    including: frozenset[str]
    unit: str

    @property
    def named(self) -> tuple[str, ...]:
        """The names of those of which one must be held, in the order of the catalog."""
        return tuple(each.name for each in self.statuses if each.name in self.including)


def judge_count_status(node: CountStatus, scene: Scene) -> Verdict:
    """The gap tells how many are missing, and which will do."""
    parts = tuple(scene.judge(each) for each in node.statuses)
    named = [
        part for each, part in zip(node.statuses, parts, strict=True) if each.name in node.including
    ]
    met = _met(parts)
    standing = all_met(
        [
            enough_met((each.standing for each in parts), node.at_least),
            enough_met((each.standing for each in named), 1 if node.including else 0),
        ]
    )
    turns = frozenset[date]().union(*[part.turns for part in parts])
    return Verdict(
        node,
        standing,
        have=Fraction(met),
        need=Fraction(node.at_least),
        unit=node.unit,
        gap=_gap(node, met, _met(named)) if scene.explained else None,
        parts=parts,
        met_until=last_met(node, standing, turns, scene) if scene.explained else None,
        turns=turns,
    )


def _met(parts: Sequence[Verdict]) -> int:
    return sum(part.standing is Standing.MET for part in parts)


def _gap(node: CountStatus, met: int, named: int) -> Gap | None:
    """What is missing for sure; which it must be is told while none of those is held."""
    missing = node.at_least - met
    wanted = node.named if node.including and not named else ()
    if missing <= 0 and not wanted:
        return None
    return Gap(Fraction(max(missing, 1)), node.unit, names=wanted)
