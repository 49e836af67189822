"""The standing of something else as a requirement: another requirement, a level, a threshold."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from partner_planner.domain.rules.last_day import last_met
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.node import Input, Node, inputs_of
from partner_planner.domain.rules.rulebook import AreaRules, Threshold
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.totals import judge_tracks, outcome, total
from partner_planner.domain.rules.tracks import choice_days, track_choice
from partner_planner.domain.rules.verdict import Gap, Verdict

POINTS = "points"
"""The unit of a threshold's gap."""


class StatusOf(StrEnum):
    """What a status is the status of."""

    REQUIREMENT = "requirement"
    LEVEL = "level"
    AREA = "area"
    FACT = "fact"


class Called(Node):
    """A node that has a `name` for people."""

    __slots__ = ()
    name: str


@dataclass(frozen=True, slots=True)
class Status(Called):
    """Whether another requirement, level or area of the catalog is met.

    `id` names it in the catalog, `name` for people. `target` is that node itself, shared by all
    that refer to it: it is judged once a day.
    """

    of: StatusOf
    id: str
    name: str
    target: Node


@dataclass(frozen=True, slots=True)
class ChoiceDays(Input):
    """Which track of an area counts."""

    program: str
    area: AreaRules

    def change_days(self, ledger: Ledger) -> Iterator[date]:
        """The days on which another track may begin to count."""
        return choice_days(self, self.area, ledger)


@dataclass(frozen=True, slots=True)
class AreaReached(Node):
    """Whether an area has reached a threshold."""

    program: str
    area: AreaRules
    threshold: Threshold
    choice: ChoiceDays
    metrics: tuple[Node, ...]

    @classmethod
    def of(cls, program: str, area: AreaRules, threshold: Threshold) -> "AreaReached":
        """The node for an area of a program."""
        return cls(program, area, threshold, ChoiceDays(program, area), area.metrics)


def judge_status(node: Status, scene: Scene) -> Verdict:
    """What is true of what it refers to."""
    found = scene.once(node.target)
    return replace(found, node=node, parts=(found,), proof=None, points=None)


def judge_area_reached(node: AreaReached, scene: Scene) -> Verdict:
    """The points of the track that counts, against the threshold."""
    judged = judge_tracks(node.area, scene)
    totals = {track: total(found.values()) for track, found in judged.items()}
    reached = outcome(totals, track_choice(node, node.area, scene), (node.threshold,))
    (standing,) = reached.standings
    missing = node.threshold.at_least - reached.points
    turns = _turns(node, judged.values(), scene) if scene.explained else frozenset[date]()
    return Verdict(
        node,
        standing,
        have=reached.points,
        need=node.threshold.at_least,
        unit=POINTS,
        gap=Gap(missing, POINTS) if standing is Standing.NOT_MET and missing > 0 else None,
        parts=tuple(each for found in judged.values() for each in found.values()),
        met_until=last_met(node, standing, turns, scene) if scene.explained else None,
        turns=turns,
    )


def _turns(
    node: AreaReached, judged: Iterable[Mapping[str, Verdict]], scene: Scene
) -> frozenset[date]:
    """The later days on which a metric, the set of metrics or the track's choice may change."""
    days = {day for found in judged for each in found.values() for day in each.turns}
    for metric in node.area.metrics:
        begins = metric.force.begins
        days.update(metric.force.change_days())
        if begins is not None and begins > scene.day:
            days.update(day for each in inputs_of(metric) for day in each.change_days(scene.ledger))
    return frozenset(day for day in days if day > scene.day)
