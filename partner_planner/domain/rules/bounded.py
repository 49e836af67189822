"""The shape that holds a value against a limit."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules.lasting import falls_until, lasts_until
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.quantities import only_falls
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap, Verdict

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Bounded(Node):
    """A value that must be at least or at most so much; at least one of the two is given."""

    value: Node
    at_least: Fraction | None = None
    at_most: Fraction | None = None


def judge_bounded(node: Bounded, scene: Scene) -> Verdict:
    """A value that is not known decides where it can only lie on one side."""
    found = scene.judge(node.value)
    standing = _standing(node, found)
    met = standing is Standing.MET
    return Verdict(
        node,
        standing,
        have=found.have,
        need=node.at_least if node.at_least is not None else node.at_most,
        unit=found.unit,
        gap=_gap(node, found) if scene.explained and not met else None,
        reasons=found.reasons,
        parts=(found,),
        as_of=found.as_of,
        met_until=_until(node, found, scene) if met and scene.explained else None,
        turns=found.turns,
    )


def _standing(node: Bounded, found: Verdict) -> Standing:
    least = node.at_least if node.at_least is not None else found.least
    most = node.at_most if node.at_most is not None else found.most
    if found.most < least or found.least > most:
        return Standing.NOT_MET
    return Standing.MET if found.least >= least and found.most <= most else Standing.UNKNOWN


def _until(node: Bounded, found: Verdict, scene: Scene) -> date | None:
    """The last day on which it is met if nothing new is entered."""
    until = falls_until if node.at_most is None and only_falls(found) else lasts_until
    return until(node, scene, found.turns)


def _gap(node: Bounded, found: Verdict) -> Gap | None:
    """How far what is known lies from the limit."""
    if found.have is None:
        return None
    if node.at_least is not None and found.have < node.at_least:
        return Gap(node.at_least - found.have, found.unit)
    if node.at_most is not None and found.have > node.at_most:
        return Gap(found.have - node.at_most, found.unit, fewer=True)
    return None
