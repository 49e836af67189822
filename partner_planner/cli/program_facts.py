"""Programs in `status --json`: every area, both tracks, every metric, with exact points.

`points`, `maximum`, `threshold` and amounts are numbers, `exact` is a fraction as text. Beside
what a program must have, a level tells its `name`, the `area` and `stage` that it is of, what is
`missing` and the `records` that end it; an area tells its `name`, whether it is `wanted`,
`met_until`, its `thresholds`, the `next_fall` and the `window` of enrolment, null where the program
has no terms of enrolment.
"""

from fractions import Fraction

from partner_planner.catalog import Credentials
from partner_planner.domain.rules.ahead import Fall
from partner_planner.domain.rules.program_standing import (
    AreaStanding,
    LevelStanding,
    MetricStanding,
    RequirementStanding,
    ThresholdStanding,
    TrackStanding,
)
from partner_planner.domain.rules.verdict import Gap
from partner_planner.domain.rules.window import Window
from partner_planner.services.own_numbers import confidence_of
from partner_planner.services.scoring import ProgramReading
from partner_planner.services.wording.scores import (
    RecordNames,
    exact_text,
    fall_text,
    gap_text,
    level_missing_text,
    reason_text,
    threshold_text,
    window_text,
)

Facts = dict[str, object]


def program_facts(reading: ProgramReading, names: RecordNames) -> Facts:
    """A program that has rules."""
    book = reading.rulebook
    return {
        "program": book.program,
        "catalog_version": book.version,
        "confidence": confidence_of(book),
        "levels": [_level(each, names) for each in reading.standing.levels],
        "areas": [_area(each, reading, names) for each in reading.standing.areas],
        "requirements": [
            _requirement(each, names.credentials) for each in reading.standing.requirements
        ],
    }


def _area(area: AreaStanding, reading: ProgramReading, names: RecordNames) -> Facts:
    first = area.thresholds[0]
    return {
        "area": area.rules.id,
        "name": area.rules.name,
        "wanted": area.rules.id in reading.wanted,
        "counted_track": area.counted_track or None,
        "track_source": area.track_source,
        "points": number(area.points),
        "exact": exact_text(area.points),
        "threshold": number(first.threshold.at_least),
        "standing": area.standing,
        "met_until": area.met_until,
        "next_fall": _fall(area, area.next_fall, names),
        "thresholds": [_threshold(each, names.credentials) for each in area.thresholds],
        "window": _window(reading.windows[area.rules.id]) if reading.rulebook.terms else None,
        "tracks": [_track(each, names.credentials) for each in area.tracks],
    }


def _track(track: TrackStanding, credentials: Credentials) -> Facts:
    return {
        "track": track.track,
        "points": number(track.points),
        "exact": exact_text(track.points),
        "standing": track.standing,
        "metrics": [_metric(each, credentials) for each in track.metrics],
    }


def _metric(standing: MetricStanding, credentials: Credentials) -> Facts:
    verdict, metric = standing.verdict, standing.metric
    return {
        "metric": metric.id,
        "category": metric.category,
        "points": number(verdict.points),
        "exact": None if verdict.points is None else exact_text(verdict.points),
        "maximum": number(metric.maximum),
        "standing": verdict.standing,
        "met_until": standing.met_until,
        "gap": _gap(verdict.gap, credentials),
        "as_of": verdict.as_of,
        "because": [reason_text(each) for each in verdict.reasons],
        "source": metric.evidence.source,
        "confidence": metric.evidence.confidence,
    }


def _level(standing: LevelStanding, names: RecordNames) -> Facts:
    level = standing.level
    return {
        "level": level.id,
        "name": level.name,
        "area": level.area or None,
        "stage": level.stage or None,
        "standing": standing.standing,
        "met_until": standing.met_until,
        "text": level.text,
        "missing": level_missing_text(standing, names.credentials),
        "records": standing.lost,
        "source": level.evidence.source,
        "confidence": level.evidence.confidence,
    }


def _requirement(standing: RequirementStanding, credentials: Credentials) -> Facts:
    verdict, requirement = standing.verdict, standing.requirement
    return {
        "id": requirement.id,
        "text": requirement.text,
        "standing": verdict.standing,
        "have": number(verdict.have),
        "need": number(verdict.need),
        "met_until": standing.met_until,
        "gap": _gap(verdict.gap, credentials),
        "because": [reason_text(each) for each in verdict.reasons],
        "source": requirement.evidence.source,
        "confidence": requirement.evidence.confidence,
    }


def _threshold(standing: ThresholdStanding, credentials: Credentials) -> Facts:
    return {
        "threshold": standing.threshold.id,
        "at_least": number(standing.threshold.at_least),
        "standing": standing.standing,
        "met_until": standing.met_until,
        "gap": _gap(standing.gap, credentials),
        "text": threshold_text(standing),
    }


def _fall(area: AreaStanding, fall: Fall | None, names: RecordNames) -> Facts | None:
    if fall is None:
        return None
    return {
        "day": fall.day,
        "before": number(fall.before),
        "after": number(fall.after),
        "records": fall.records,
        "text": fall_text(area.rules.name, fall, names),
    }


def _window(window: Window) -> Facts:
    best = window.best
    return {
        "state": window.state,
        "first": window.first,
        "last": window.last,
        "best_day": best.first if best is not None else None,
        "best_points": number(best.points) if best is not None else None,
        "anniversary": window.renewal.anniversary if window.renewal else None,
        "closes": window.renewal.closes if window.renewal else None,
        "text": window_text(window),
    }


def _gap(gap: Gap | None, credentials: Credentials) -> Facts | None:
    if gap is None:
        return None
    text = gap_text(gap, credentials)
    return {"amount": number(gap.amount), "unit": gap.unit, "text": text}


def number(value: Fraction | None) -> int | float | None:
    """A number for JSON: whole where it is whole, else the nearest to the fraction."""
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(value)
