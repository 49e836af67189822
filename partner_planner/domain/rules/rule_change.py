"""What other rules would mean for a firm: each standing by the present and by the other rules."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from partner_planner.domain.certification import Certification
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.rules.evaluating import evaluate
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.milestone_effect import MilestoneEffect, what_milestones_add
from partner_planner.domain.rules.program_standing import (
    AreaStanding,
    LevelStanding,
    MetricStanding,
    ProgramStanding,
    RequirementStanding,
)
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.rules.verdict import Gap, Verdict

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class AreaChange:
    """An area by both rules; None where one of them has no such area."""

    before: AreaStanding | None
    after: AreaStanding | None


@dataclass(frozen=True, slots=True)
class MetricChange:
    """A metric of an area on a track by both rules; None where one of them has none."""

    area: str
    track: str
    before: MetricStanding | None
    after: MetricStanding | None


@dataclass(frozen=True, slots=True)
class LevelChange:
    """A level by both rules; None where one of them has no such level in use."""

    before: LevelStanding | None
    after: LevelStanding | None


@dataclass(frozen=True, slots=True)
class RequirementChange:
    """A requirement by both rules; None where one of them has none such in use."""

    before: RequirementStanding | None
    after: RequirementStanding | None


@dataclass(frozen=True, slots=True)
class MilestoneChange:
    """A milestone that adds something by one of the rules only."""

    milestone: Milestone
    useful: bool  # by the other rules; by the present ones it is the opposite


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What differs on a day by other rules; nothing is listed that stays as it is."""

    before: Rulebook
    after: Rulebook
    day: date
    areas: tuple[AreaChange, ...]
    metrics: tuple[MetricChange, ...]
    levels: tuple[LevelChange, ...]
    requirements: tuple[RequirementChange, ...]
    milestones: tuple[MilestoneChange, ...]

    @property
    def empty(self) -> bool:
        """Whether the firm stands in everything where it stood."""
        return not (
            self.areas or self.metrics or self.levels or self.requirements or self.milestones
        )


def rule_change(
    ledger: Ledger,
    before: Rulebook,
    after: Rulebook,
    milestones: Iterable[Milestone],
    day: date,
) -> RuleChange:
    """What other rules of a program would mean on a day; `milestones` are the open ones."""
    was, now = evaluate(ledger, before, day), evaluate(ledger, after, day)
    metrics = _pairs(dict(_metrics(was)), dict(_metrics(now)))
    return RuleChange(
        before,
        after,
        day,
        tuple(
            AreaChange(*pair)
            for _id, *pair in _pairs(_areas(was), _areas(now))
            if _area_told(pair[0]) != _area_told(pair[1])
        ),
        tuple(
            MetricChange(area, track, old, new)
            for (area, track, _id), old, new in metrics
            if _verdict_told(old) != _verdict_told(new)
        ),
        tuple(
            LevelChange(*pair)
            for _id, *pair in _pairs(_levels(was), _levels(now))
            if _verdict_told(pair[0]) != _verdict_told(pair[1])
        ),
        tuple(
            RequirementChange(*pair)
            for _id, *pair in _pairs(_requirements(was), _requirements(now))
            if _verdict_told(pair[0]) != _verdict_told(pair[1])
        ),
        tuple(_milestones(ledger, (was, now), tuple(milestones), day)),
    )


def _pairs(was: Mapping[Any, T], now: Mapping[Any, T]) -> Iterator[tuple[Any, T | None, T | None]]:
    """What both have under each key, in the order of the first, then of the second."""
    for key in dict.fromkeys((*was, *now)):
        yield key, was.get(key), now.get(key)


def _areas(standing: ProgramStanding) -> dict[str, AreaStanding]:
    return {each.rules.id: each for each in standing.areas}


def _levels(standing: ProgramStanding) -> dict[tuple[str, str], LevelStanding]:
    return {(each.level.area, each.level.id): each for each in standing.levels}


def _requirements(standing: ProgramStanding) -> dict[str, RequirementStanding]:
    return {each.requirement.id: each for each in standing.requirements}


def _metrics(standing: ProgramStanding) -> Iterator[tuple[tuple[str, str, str], MetricStanding]]:
    for area in standing.areas:
        for track in area.tracks:
            for metric in track.metrics:
                yield (area.rules.id, track.track, metric.metric.id), metric


def _area_told(area: AreaStanding | None) -> object:
    """What is said of an area."""
    if area is None:
        return None
    thresholds = [
        (each.threshold.id, each.threshold.at_least, each.standing, _gap_told(each.gap))
        for each in area.thresholds
    ]
    return area.points, area.counted_track, area.met_until, thresholds


def _verdict_told(
    standing: MetricStanding | LevelStanding | RequirementStanding | None,
) -> object:
    """What is said of a metric, a level or a requirement."""
    if standing is None:
        return None
    verdict = standing.verdict
    return (
        *verdict.worth,
        verdict.maximum,
        verdict.have,
        verdict.need,
        verdict.unit,
        _gap_told(verdict.gap),
        standing.met_until,
    )


def _gap_told(gap: Gap | None) -> object:
    return None if gap is None else (gap.amount, gap.unit, frozenset(gap.credentials), gap.adds)


def _milestones(
    ledger: Ledger,
    standings: tuple[ProgramStanding, ProgramStanding],
    milestones: tuple[Milestone, ...],
    day: date,
) -> Iterator[MilestoneChange]:
    """The milestones that add something by one of the rules only."""
    if not milestones:
        return
    was, now = (_useful(ledger, each, milestones, day) for each in standings)
    for milestone in milestones:
        if (milestone.id in was) != (milestone.id in now):
            yield MilestoneChange(milestone, milestone.id in now)


def _useful(
    ledger: Ledger, standing: ProgramStanding, milestones: tuple[Milestone, ...], day: date
) -> frozenset[str]:
    """The ids of the milestones that add something, each by itself, if passed on the day."""
    effects = what_milestones_add(ledger, standing.rulebook, milestones, day)
    return frozenset(
        milestone.id
        for milestone, effect in zip(milestones, effects, strict=True)
        if effect.areas or _raises(ledger, standing, milestone, effect, day)
    )


def _raises(
    ledger: Ledger,
    standing: ProgramStanding,
    milestone: Milestone,
    effect: MilestoneEffect,
    day: date,
) -> bool:
    """Whether it brings a requirement or level nearer."""
    before = _asked(standing)
    if not before or effect.reason not in (None, Reason.WRONG_LIST):
        return False
    record = Certification(milestone.id, milestone.person, milestone.credential, day)
    after = evaluate(ledger.supposing(record), standing.rulebook, day)
    return any(_far(old) != _far(new) for old, new in zip(before, _asked(after), strict=True))


def _asked(standing: ProgramStanding) -> list[Verdict]:
    """The verdicts on all requirements and levels."""
    requirements = [each.verdict for each in standing.requirements]
    return [*requirements, *(each.verdict for each in standing.levels)]


def _far(verdict: Verdict) -> object:
    """How far a verdict and its parts are."""
    return verdict.worth, verdict.have, tuple(_far(each) for each in verdict.parts)
