"""What can be said of a program on a day: areas, tracks, metrics, thresholds, levels."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules.ahead import Fall
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.rulebook import (
    AreaRules,
    Level,
    Requirement,
    Rulebook,
    Threshold,
)
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.tracks import TrackSource
from partner_planner.domain.rules.verdict import Gap, Verdict


@dataclass(frozen=True, slots=True)
class MetricStanding:
    """A metric on a day. `met_until` is the last day above zero, None where no end is known."""

    metric: Metric
    verdict: Verdict
    met_until: date | None


@dataclass(frozen=True, slots=True)
class TrackStanding:
    """A track on a day: the sum of its known points, and its metrics."""

    track: str
    points: Fraction
    standing: Standing
    metrics: tuple[MetricStanding, ...]

    @property
    def at_zero(self) -> tuple[str, ...]:
        """The ids of the metrics that cannot be above zero: each keeps a floor from being met."""
        return tuple(each.metric.id for each in self.metrics if each.verdict.most <= 0)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The ids of the metrics whose points are not known."""
        return tuple(each.metric.id for each in self.metrics if each.verdict.points is None)

    def metric(self, id: str) -> MetricStanding | None:
        """One of its metrics, or None where the track has none of that id."""
        return next((each for each in self.metrics if each.metric.id == id), None)


@dataclass(frozen=True, slots=True)
class ThresholdStanding:
    """A threshold of an area on a day.

    `gap` is in points, None where they are enough; a metric at zero keeps a threshold with a
    floor from being met all the same. `met_until` is the last day on which it is met if nothing
    new is earned, `fall` what happens on the day after.
    """

    threshold: Threshold
    standing: Standing
    gap: Gap | None
    met_until: date | None
    fall: Fall | None


@dataclass(frozen=True, slots=True)
class AreaStanding:
    """An area on a day.

    `counted_track` is '' while it is not known which one counts; the points are then those that
    either gives at least. `next_fall` is the first day of lower points if nothing new is earned.
    """

    rules: AreaRules
    counted_track: str
    track_source: TrackSource
    points: Fraction
    tracks: tuple[TrackStanding, ...]
    thresholds: tuple[ThresholdStanding, ...]
    next_fall: Fall | None
    reasons: tuple[Reason, ...]

    @property
    def standing(self) -> Standing:
        """Whether the area is reached: the standing of its first threshold."""
        return self.thresholds[0].standing

    @property
    def met_until(self) -> date | None:
        """The last day on which the area is reached, None where no end is known."""
        return self.thresholds[0].met_until

    def track(self, id: str) -> TrackStanding | None:
        """One of its tracks, or None where it has none of that id."""
        return next((each for each in self.tracks if each.track == id), None)


@dataclass(frozen=True, slots=True)
class RequirementStanding:
    """A requirement beside the points, on a day.

    `met_until` is the last day on which it is met if nothing new comes, None where no end is
    known; `lost` are the ids of the records that count for the last time on it.
    """

    requirement: Requirement
    verdict: Verdict
    met_until: date | None = None
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LevelStanding:
    """A level on a day; the rest as for a requirement."""

    level: Level
    verdict: Verdict
    met_until: date | None = None
    lost: tuple[str, ...] = ()

    @property
    def standing(self) -> Standing:
        """Whether the level is reached."""
        return self.verdict.standing


@dataclass(frozen=True, slots=True)
class ProgramStanding:
    """All areas, requirements and levels of a program on a day, the levels from low to high."""

    rulebook: Rulebook
    day: date
    areas: tuple[AreaStanding, ...]
    requirements: tuple[RequirementStanding, ...]
    levels: tuple[LevelStanding, ...] = ()

    def area(self, id: str) -> AreaStanding | None:
        """One of its areas, or None where it has none of that id."""
        return next((each for each in self.areas if each.rules.id == id), None)

    def requirement(self, id: str) -> RequirementStanding | None:
        """One of its requirements, or None where none of that id is in use."""
        return next((each for each in self.requirements if each.requirement.id == id), None)

    def level(self, id: str) -> LevelStanding | None:
        """One of its levels, or None where none of that id is in use."""
        return next((each for each in self.levels if each.level.id == id), None)

    def reached(self, area: str = "", stage: str = "") -> LevelStanding | None:
        """The highest level that is met on one ladder, None where none is."""
        met = [
            each
            for each in self.levels
            if (each.level.area, each.level.stage) == (area, stage)
            and each.standing is Standing.MET
        ]
        return met[-1] if met else None

    def next_level(self, area: str = "", stage: str = "") -> LevelStanding | None:
        """The level above the one reached on a ladder, None where there is none."""
        ladder = [
            each for each in self.levels if (each.level.area, each.level.stage) == (area, stage)
        ]
        reached = self.reached(area, stage)
        above = ladder[ladder.index(reached) + 1 :] if reached is not None else ladder
        return above[0] if above else None
