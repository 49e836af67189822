"""Where a firm stands in a program on a day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from partner_planner.domain.rules.ahead import Prospect, Turn, outcomes_ahead, prospect, turns_of
from partner_planner.domain.rules.asked import level_standings, requirement_standings
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.program_standing import (
    AreaStanding,
    MetricStanding,
    ProgramStanding,
    ThresholdStanding,
    TrackStanding,
)
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.rulebook import AreaRules, Rulebook, Threshold
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.totals import Outcome, Tracks, judge_tracks, outcome, total
from partner_planner.domain.rules.tracks import TrackSource, track_choice
from partner_planner.domain.rules.verdict import Gap, Verdict

POINTS = "points"
"""The unit of a threshold's gap."""


def evaluate(ledger: Ledger, rulebook: Rulebook, day: date) -> ProgramStanding:
    """The standing on a day, from nothing that is dated after it."""
    scene = Scene(ledger, day, JUDGES)
    return ProgramStanding(
        rulebook,
        day,
        tuple(_area(rulebook, area, scene) for area in rulebook.areas),
        tuple(requirement_standings(rulebook, scene)),
        tuple(level_standings(rulebook, scene)),
    )


def evaluate_area(ledger: Ledger, rulebook: Rulebook, area: AreaRules, day: date) -> AreaStanding:
    """The standing of one area on a day."""
    return _area(rulebook, area, Scene(ledger, day, JUDGES))


def _area(book: Rulebook, area: AreaRules, scene: Scene) -> AreaStanding:
    choice = track_choice(book, area, scene)
    thresholds = book.thresholds_on(scene.day, area.id)
    judged = judge_tracks(area, scene)
    later = turns_of(area, judged, scene)
    totals = {track: total(found.values()) for track, found in judged.items()}
    reached = outcome(totals, choice, thresholds)
    coming = prospect(reached, outcomes_ahead(judged, later, choice, thresholds))
    return AreaStanding(
        area,
        reached.track,
        choice.source,
        reached.points,
        tuple(
            TrackStanding(
                track,
                totals[track].points,
                totals[track].standing(thresholds[0]),
                tuple(_metrics(area, track, found, scene.day, later)),
            )
            for track, found in judged.items()
        ),
        tuple(_thresholds(thresholds, reached, coming)),
        coming.next_fall,
        tuple(_reasons(choice.source, judged)),
    )


def _metrics(
    area: AreaRules,
    track: str,
    verdicts: Mapping[str, Verdict],
    day: date,
    later: Sequence[Turn],
) -> Iterator[MetricStanding]:
    for metric in area.metrics_on(track, day):
        verdict = verdicts[metric.id]
        yield MetricStanding(metric, verdict, _met_until(metric, verdict, later))


def _met_until(metric: Metric, verdict: Verdict, later: Sequence[Turn]) -> date | None:
    """The last day of what is met, None where no end is known."""
    if verdict.standing is not Standing.MET:
        return None
    ends = (
        turn.day - ONE_DAY
        for turn in later
        if turn.track == metric.track
        and turn.metric == metric.id
        and turn.verdict is not None
        and turn.verdict.standing is not Standing.MET
    )
    return next(ends, None)


def _thresholds(
    thresholds: Sequence[Threshold], reached: Outcome, coming: Prospect
) -> Iterator[ThresholdStanding]:
    for threshold, standing, fall in zip(thresholds, reached.standings, coming.ends, strict=True):
        missing = threshold.at_least - reached.points
        yield ThresholdStanding(
            threshold,
            standing,
            Gap(missing, POINTS) if missing > 0 else None,
            fall.day - ONE_DAY if fall is not None else None,
            fall,
        )


def _reasons(source: TrackSource, judged: Tracks) -> Iterator[Reason]:
    """What is to be said of the area as a whole."""
    if source is TrackSource.UNKNOWN:
        yield Reason.TRACK_UNKNOWN
    if not any(judged.values()):
        yield Reason.NO_RULES
