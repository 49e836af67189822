"""The last day on which something is met if nothing new comes."""

from collections.abc import Iterable
from datetime import date

from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing


def last_met(node: Node, now: Standing, turns: Iterable[date], scene: Scene) -> date | None:
    """The day before the first of its turns on which a node is not met any more.

    None where it is not met `now`, or where no end is known.
    """
    if now is not Standing.MET:
        return None
    later = (day for day in sorted(turns) if scene.later(day).once(node).standing is not now)
    return next((day - ONE_DAY for day in later), None)
