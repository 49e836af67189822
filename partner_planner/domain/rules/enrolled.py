"""The shape that asks for nothing but membership: the firm is enrolled in the program."""

from dataclasses import dataclass

from partner_planner.domain.rules import standing
from partner_planner.domain.rules.membership import Membership, joined_days
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Enrolled(Node):
    """The firm is enrolled in the program."""

    membership: Membership


def judge_enrolled(node: Enrolled, scene: Scene) -> Verdict:
    """An enrolment without a day counts from the beginning; the firm says itself when it ends."""
    met = joined_days(node.membership.program, scene) != (None,)
    return Verdict(node, standing.of(met), reasons=() if met else (Reason.NOT_ENROLLED,))
