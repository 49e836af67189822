"""Until when something that is met stays so, if nothing new is earned or entered."""

from collections.abc import Iterable
from datetime import date

from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.node import Input, Node
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing


def lasts_until(node: Node, scene: Scene, turns: Iterable[date]) -> date | None:
    """The last day on which a node that is met stays met; None where no end is known.

    `turns` are the later days on which that may change.
    """
    for day in sorted(turns):
        if scene.later(day).judge(node).standing is not Standing.MET:
            return day - ONE_DAY
    return None


def turns_after(inputs: Iterable[Input], scene: Scene) -> frozenset[date]:
    """The days after that of the scene on which what inputs give may differ."""
    if not scene.explained:
        return frozenset()
    days = (day for each in inputs for day in each.change_days(scene.ledger))
    return frozenset(day for day in days if day > scene.day)
