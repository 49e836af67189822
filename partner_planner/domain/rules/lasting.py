"""Until when something that is met stays so, if nothing new is earned or entered."""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date

from partner_planner.domain.rules.days import days_of
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.last_day import last_met
from partner_planner.domain.rules.node import Input, Node
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing


def lasts_until(node: Node, scene: Scene, turns: Iterable[date]) -> date | None:
    """The last day on which a node that is met stays met; None where no end is known.

    `turns` are the later days on which that may change.
    """
    return last_met(node, Standing.MET, turns, scene)


def falls_until(node: Node, scene: Scene, turns: Iterable[date]) -> date | None:
    """The same for a node that is not met again once it is not: few of its turns are judged."""
    days = sorted(turns)
    first = bisect_left(days, True, key=lambda day: _unmet(node, scene, day))
    return days[first] - ONE_DAY if first < len(days) else None


def _unmet(node: Node, scene: Scene, day: date) -> bool:
    return scene.later(day).once(node).standing is not Standing.MET


def turns_after(inputs: Iterable[Input], scene: Scene) -> frozenset[date]:
    """The days after that of the scene on which what inputs give may differ."""
    if not scene.explained:
        return frozenset()
    return frozenset(
        day for each in inputs for day in days_of(each, scene.ledger) if day > scene.day
    )
