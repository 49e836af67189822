"""The shape that counts records, and asks for a sum over the very same ones."""

from dataclasses import dataclass
from datetime import date

from partner_planner.domain.rules.bounded import Bounded
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing, all_met
from partner_planner.domain.rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Records(Node):
    """Enough records and, where it is asked for, enough in their sum: both over the same ones."""

    count: Bounded
    total: Bounded | None = None


def judge_records(node: Records, scene: Scene) -> Verdict:
    """It tells of the count, or of the sum where that alone falls short."""
    parts = [scene.judge(node.count)]
    if node.total is not None:
        parts.append(scene.judge(node.total))
    unmet = [each for each in parts if each.standing is not Standing.MET]
    told = min(unmet, key=lambda each: each.standing is Standing.UNKNOWN, default=parts[0])
    ends = [each.met_until for each in parts if each.met_until is not None]
    return Verdict(
        node,
        all_met(each.standing for each in parts),
        have=told.have,
        need=told.need,
        unit=told.unit,
        gap=told.gap,
        reasons=tuple(dict.fromkeys(reason for each in unmet for reason in each.reasons)),
        parts=tuple(parts),
        met_until=min(ends, default=None) if not unmet else None,
        turns=frozenset[date]().union(*[each.turns for each in parts]),
    )
