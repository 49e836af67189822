"""Sentences about an area: how far it is, its window and its renewal."""

from partner_planner.catalog import Credentials
from partner_planner.domain.rules.program_standing import AreaStanding, ThresholdStanding
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.tracks import TrackSource
from partner_planner.domain.rules.window import EnrolmentState, Window
from partner_planner.i18n import gettext as _
from partner_planner.services.scoring import next_metric, shown_track
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.figures import metric_text, track_text
from partner_planner.services.wording.scores_gaps import gap_text
from partner_planner.services.wording.scores_numbers import (
    points_of_text,
    unit_text,
)


def area_sentence(area: AreaStanding, credentials: Credentials | None = None) -> str:
    """How far an area is and, where it is not reached, what is missing next.

    Such as "63.3 of 70 points. Missing next: one more person with SC-401 or SC-300."; without
    the catalog of credentials the gap is left out.
    """
    threshold = area.thresholds[0]
    needed = points_of_text(area.points, threshold.threshold.at_least)
    if area.standing is Standing.MET:
        sentences = [_("{points} points.").format(points=needed), reached_text(threshold)]
    elif area.standing is Standing.UNKNOWN:
        sentences = [_("{points} points are known.").format(points=needed), *_unknown(area)]
    else:
        sentences = [_("{points} points.").format(points=needed), *_zeros(area), *_unknown(area)]
    metric = next_metric(area) if area.standing is not Standing.MET else None
    if metric is not None and metric.verdict.gap is not None and credentials is not None:
        sentences.append(
            _("Missing next: {gap}.").format(gap=gap_text(metric.verdict.gap, credentials))
        )
    return " ".join(sentences)


def reached_text(threshold: ThresholdStanding) -> str:
    """Until when something that is reached stays so."""
    if threshold.met_until is None:
        return _("Reached, and no end is known.")
    return _("Reached until {day} if nothing new is earned.").format(
        day=day_text(threshold.met_until)
    )


def threshold_text(threshold: ThresholdStanding) -> str:
    """A threshold and how far it is, such as "Incentives for resellers, 25 points: reached"."""
    rule = threshold.threshold
    name = rule.name or {
        "designation": _("Designation"),
        "reseller-incentives": _("Incentives for resellers"),
    }.get(rule.id, rule.text.rstrip("."))
    points = unit_text("points", threshold.threshold.at_least)
    return _("{name}, {points}: {state}").format(
        name=name, points=points, state=_threshold_state(threshold)
    )


def _threshold_state(threshold: ThresholdStanding) -> str:
    if threshold.standing is Standing.MET:
        if threshold.met_until is None:
            return _("reached")
        return _("reached until {day}").format(day=day_text(threshold.met_until))
    if threshold.standing is Standing.UNKNOWN:
        return _("not known yet")
    if threshold.gap is None:
        return _("the points are enough, but a metric is at zero")
    missing = unit_text("points", threshold.gap.amount)
    return _("{missing} short").format(missing=missing)


def window_text(window: Window) -> str:
    """What an owner should know of enrolment and renewal, in a few sentences."""
    return " ".join((*_state(window), *_best_day(window)))


def _state(window: Window) -> list[str]:
    renewal = window.renewal
    if window.state is EnrolmentState.ENROLLED and renewal is not None:
        return [
            _("Enrolled. Renewal opens on {day} and closes on {last}.").format(
                day=day_text(renewal.anniversary), last=day_text(renewal.closes)
            )
        ]
    if window.state is EnrolmentState.RENEWAL_DUE and renewal is not None:
        return [_("Renewal is open until {day}.").format(day=day_text(renewal.closes))]
    told = [
        _("Qualified: enrolment is open.")
        if window.state is EnrolmentState.QUALIFIED
        else _("Not enrolled.")
    ]
    if renewal is not None:
        told = [_("Renewal closed on {day}.").format(day=day_text(renewal.closes)), *told]
    if window.paid_by is not None:
        told.append(
            _(
                "The fee that is paid already covers it; it would take the same anniversary, {day}."
            ).format(day=day_text(window.paid_by.anniversary))
        )
    return told


def _best_day(window: Window) -> list[str]:
    """The day that counts for the window, else what may still come."""
    span = _("One good day from {first} to {last} is enough.").format(
        first=day_text(window.first), last=day_text(window.last)
    )
    best = window.best
    if best is None:
        return [span]
    sentence = {
        Standing.MET: _("The best day so far is {day}, with {points}: it is enough."),
        Standing.NOT_MET: _("The best day so far is {day}, with {points}: not enough."),
        Standing.UNKNOWN: _("The best day so far is {day}, with {points} that are known."),
    }[best.standing]
    points = unit_text("points", best.points)
    return [span, sentence.format(day=day_text(best.first), points=points)]


def _unknown(area: AreaStanding) -> list[str]:
    """Which metrics still have no figure, and whether the other track may be higher."""
    shown = shown_track(area)
    missing = [metric_text(id) for id in shown.unknown]
    if missing:
        return [_("Not known yet: {metrics}.").format(metrics=", ".join(missing))]
    if area.track_source is TrackSource.UNKNOWN:
        return [_("Which track counts is not known.")]
    if area.standing is Standing.UNKNOWN:
        tracks = [track_text(each.track) for each in area.tracks if each.unknown]
        return [
            _("Figures are missing on another track, which may be higher: {tracks}.").format(
                tracks=", ".join(tracks)
            )
        ]
    return []


def _zeros(area: AreaStanding) -> list[str]:
    """Which metrics keep the floor from being met where the points alone would do."""
    threshold = area.thresholds[0].threshold
    floored = threshold.floored
    zeros = [metric_text(id) for id in shown_track(area).at_zero if not floored or id in floored]
    if not zeros or not threshold.floor:
        return []
    words = (
        _("Some metrics must be above zero; of these at zero: {metrics}.")
        if floored
        else _("Every metric must be above zero; at zero: {metrics}.")
    )
    return [words.format(metrics=", ".join(zeros))]
