"""Words that only the Programs tab says."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from partner_planner.catalog import Credentials
from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.tracks import TrackSource
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.scoring import ProgramReading, next_metric, shown_track
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.scores import (
    exact_text,
    gap_worth_text,
    points_text,
    reached_text,
    track_source_text,
    track_text,
)


def begun(sentence: str) -> str:
    """Words as the beginning of a line, with a capital letter."""
    return sentence[:1].upper() + sentence[1:]


def counted_track_text(area: AreaStanding) -> str:
    """Which track the points are of, for narrow places; '' where there is only one."""
    if len(area.tracks) == 1:
        return ""
    if not area.counted_track:
        return _("track not known")
    return track_text(area.counted_track)


def next_text(area: AreaStanding, credentials: Credentials) -> str:
    """What to do next for an area that is not reached; '' where nothing is known."""
    if area.standing is Standing.MET:
        return reached_text(area.thresholds[0])
    metric = next_metric(area)
    if metric is not None and metric.verdict.gap is not None:
        return _("Next: {gap}").format(gap=gap_worth_text(metric.verdict.gap, credentials))
    if shown_track(area).unknown:
        return _("Next: enter the figures that the portal shows.")
    return ""


def track_sentence(area: AreaStanding) -> str:
    """Which track counts, and how that is known."""
    how = begun(track_source_text(area.track_source))
    if area.track_source is TrackSource.UNKNOWN:
        return _(
            "{how}: the points are those that either gives at least. Enter the track with the"
            " enrolment."
        ).format(how=how)
    return _("{how}: {track}.").format(how=how, track=track_text(area.counted_track))


def joined(parts: Iterable[str]) -> str:
    """Parts in one line, empty ones left out."""
    return " · ".join(part for part in parts if part)


def full_points_text(points: Fraction | None) -> str:
    """Points for the eye and, where that is rounded, as they are: "13.3 (exactly 40/3)"."""
    shown = points_text(points)
    if points is None or points.denominator == 1:
        return shown
    return _("{points} (exactly {exact})").format(points=shown, exact=exact_text(points))


def under_title(readings: Sequence[ProgramReading]) -> str:
    """Which program is shown, or how many, and of when their rules are."""
    if len(readings) > 1:
        first = min(each.rulebook.checked_on for each in readings)
        return ngettext(
            "{n} program, its rules checked {day} or later",
            "{n} programs, their rules checked {day} or later",
            len(readings),
        ).format(n=len(readings), day=day_text(first))
    return "".join(
        _("{program}, {rules}").format(program=each.rulebook.name, rules=rules_text(each))
        for each in readings
    )


def rules_text(reading: ProgramReading) -> str:
    """Of which version a program's rules are, and when they were checked."""
    return _("rules of version {version}, checked {day}").format(
        version=reading.rulebook.version, day=day_text(reading.rulebook.checked_on)
    )
