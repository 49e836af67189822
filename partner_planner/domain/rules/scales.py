"""Scores that follow from a value: by brackets, or in proportion."""

from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import NamedTuple

from partner_planner.domain.rules.amounts import next_gap, worth
from partner_planner.domain.rules.gated import standing_between
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.verdict import Gap, Verdict

_ZERO = Fraction(0)


class Step(NamedTuple):
    """From this value on a table gives so many points, until the next step."""

    at: Fraction
    points: Fraction


@dataclass(frozen=True, slots=True)
class StepTable(Node):
    """Points by brackets of a value; the steps are in order, and below the first there are none.

    Points usually rise from step to step, but need not.
    """

    value: Node
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Scaled(Node):
    """Points in proportion to a value: `units` of it give the maximum.

    Where `every` is given, only whole multiples of so much count.
    """

    value: Node
    units: Fraction
    maximum: Fraction
    every: Fraction | None = None


def judge_step_table(node: StepTable, scene: Scene) -> Verdict:
    """A value that is not known may lie in any bracket between its least and its most."""
    found = scene.judge(node.value)
    possible = _possible(node, found)
    least, most = min(possible), max(possible)
    return Verdict(
        node,
        standing_between(least, most),
        least if least == most else None,
        least,
        most,
        max(step.points for step in node.steps),
        found.have,
        _next(node, found.have),
        found.unit,
        _gap(node, found) if scene.explained else None,
        found.reasons,
        (found,),
        as_of=found.as_of,
        turns=found.turns,
    )


def judge_scaled(node: Scaled, scene: Scene) -> Verdict:
    """Less than nothing gives no points."""
    found = scene.judge(node.value)
    least, most = _worth(node, found.least), _worth(node, found.most)
    return Verdict(
        node,
        standing_between(least, most),
        least if least == most else None,
        least,
        most,
        node.maximum,
        found.have,
        node.units,
        found.unit,
        _next_gap(node, found) if scene.explained else None,
        found.reasons,
        (found,),
        as_of=found.as_of,
        turns=found.turns,
    )


def _possible(node: StepTable, found: Verdict) -> list[Fraction]:
    """The points of every bracket in which the value may lie."""
    inside = [step.points for step in node.steps if found.least < step.at <= found.most]
    return [_points(node, found.least), *inside]


def _points(node: StepTable, number: Fraction) -> Fraction:
    """The points for a value."""
    return next((step.points for step in reversed(node.steps) if step.at <= number), _ZERO)


def _better(node: StepTable, number: Fraction) -> Step | None:
    """The next step up that gives more than a value does."""
    now = _points(node, number)
    return next((step for step in node.steps if step.at > number and step.points > now), None)


def _next(node: StepTable, have: Fraction | None) -> Fraction | None:
    """The value from which there are more points; the last step's where there are no more."""
    step = _better(node, have) if have is not None else node.steps[0]
    return step.at if step is not None else node.steps[-1].at


def _gap(node: StepTable, found: Verdict) -> Gap | None:
    """What is missing to the next step that gives more."""
    if found.have is None or found.points is None:
        return None
    step = _better(node, found.have)
    if step is None:
        return None
    adds = step.points - _points(node, found.have)
    return Gap(step.at - found.have, found.unit, adds=adds)


def _counting(node: Scaled, number: Fraction) -> Fraction:
    """How much of a value counts."""
    return number if node.every is None else floor(number / node.every) * node.every


def _worth(node: Scaled, number: Fraction) -> Fraction:
    return worth(_counting(node, number), node.units, node.maximum)


def _next_gap(node: Scaled, found: Verdict) -> Gap | None:
    have = found.points
    if have is None or _counting(node, have) >= node.units:
        return None
    if node.every is None:
        return next_gap(have, node.units, node.maximum, found.unit)
    goal = max(_counting(node, have), _ZERO) + node.every
    return Gap(goal - have, found.unit, adds=_worth(node, goal) - _worth(node, have))
