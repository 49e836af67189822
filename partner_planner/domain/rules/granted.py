"""What the vendor says that a firm is, as a requirement."""

from dataclasses import dataclass

from partner_planner.domain.rules.dated import Dated, find
from partner_planner.domain.rules.last_day import last_met
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.status import Called
from partner_planner.domain.rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Granted(Called):
    """What the vendor has granted, as entered under a `name`: a competency, a badge.

    Where nothing was ever entered it is unknown, or not held where the rule says so.
    """

    name: str
    facts: Dated


def judge_granted(node: Granted, scene: Scene) -> Verdict:
    """The newest entry of the day decides; a count of zero says that it is not held."""
    found = find(node.facts, scene)
    newest = found.counting[-1].fact if found.counting else None
    standing, reasons = Standing.MET, tuple[Reason, ...]()
    if newest is None:
        standing = Standing.NOT_MET if found.heard else Standing.UNKNOWN
        reasons = (Reason.RUN_OUT if found.ever else Reason.NOT_ATTESTED,)
    elif newest.count == 0:
        standing = Standing.NOT_MET
    return Verdict(
        node,
        standing,
        reasons=reasons,
        proof=found,
        met_until=last_met(node, standing, found.turns, scene) if scene.explained else None,
        turns=found.turns,
    )
