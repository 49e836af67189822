"""Shapes over figures: points in proportion to an amount, and limits."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from partner_planner.domain.rules import standing
from partner_planner.domain.rules.measures import Measure, Reading, level_of, net_of
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap, Verdict

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Linear(Node):
    """Points in proportion to an amount: `units` of it give the maximum.

    The amount is a difference against a year before, or a level where `is_level`.
    """

    measure: Measure
    units: Fraction
    maximum: Fraction
    unit: str
    is_level: bool = False


@dataclass(frozen=True, slots=True)
class Limit(Node):
    """A level that must be at least or at most so much."""

    measure: Measure
    unit: str
    at_least: Fraction | None = None
    at_most: Fraction | None = None


def judge_linear(node: Linear, scene: Scene) -> Verdict:
    """Less than nothing gives no points."""
    found = level_of(node.measure, scene) if node.is_level else net_of(node.measure, scene)
    if found.value is None:
        return unknown_amount(node, node.maximum, node.units, node.unit, found)
    return proportional(node, node.maximum, node.units, node.unit, found, scene)


def judge_limit(node: Limit, scene: Scene) -> Verdict:
    """A level on the right side of its limit."""
    found = level_of(node.measure, scene)
    need = node.at_least if node.at_least is not None else node.at_most
    if found.value is None:
        reasons = (Reason.NO_FIGURE,)
        return Verdict(
            node, Standing.UNKNOWN, need=need, unit=node.unit, reasons=reasons, proof=found
        )
    missing = _ZERO
    if node.at_least is not None:
        missing = max(missing, node.at_least - found.value)
    if node.at_most is not None:
        missing = max(missing, found.value - node.at_most)
    return Verdict(
        node,
        standing.of(not missing),
        have=found.value,
        need=need,
        unit=node.unit,
        gap=Gap(missing, node.unit) if missing else None,
        proof=found,
        as_of=found.as_of,
    )


def unknown_amount(
    node: Node,
    maximum: Fraction,
    units: Fraction,
    unit: str,
    found: Reading,
    reason: Reason = Reason.NO_FIGURE,
) -> Verdict:
    """The verdict where no figure says enough: anything up to the maximum is possible."""
    return Verdict(
        node,
        Standing.UNKNOWN,
        most=maximum,
        maximum=maximum,
        need=units,
        unit=unit,
        reasons=(reason,),
        proof=found,
        as_of=found.as_of,
    )


def proportional(
    node: Node, maximum: Fraction, units: Fraction, unit: str, found: Reading, scene: Scene
) -> Verdict:
    """The verdict for a value of which `units` give the maximum."""
    have = found.value if found.value is not None else _ZERO
    points = worth(have, units, maximum)
    return Verdict(
        node,
        Standing.MET if points else Standing.NOT_MET,
        points,
        points,
        points,
        maximum,
        have,
        units,
        unit,
        next_gap(have, units, maximum, unit) if scene.explained and have < units else None,
        proof=found,
        as_of=found.as_of,
    )


def worth(have: Fraction, units: Fraction, maximum: Fraction) -> Fraction:
    """The points for an amount: none below zero, the maximum from `units` on."""
    return min(max(have, _ZERO) * maximum / units, maximum)


def next_gap(have: Fraction, units: Fraction, maximum: Fraction, unit: str) -> Gap:
    """One unit more or, where a unit is worth less than a point, what the next point takes."""
    rate = maximum / units
    goal = max(have, _ZERO) + 1
    if rate < 1:
        goal = Fraction(ceil((floor(worth(have, units, maximum)) + 1) / rate))
    amount = min(goal, units) - have
    return Gap(
        amount,
        unit,
        adds=worth(have + amount, units, maximum) - worth(have, units, maximum),
    )
