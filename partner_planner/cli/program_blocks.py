"""Programs in `status` for people: a bar, a sentence and a table for each wanted area."""

from collections.abc import Iterator
from fractions import Fraction

from partner_planner.catalog import Credentials
from partner_planner.cli.answers import Table
from partner_planner.cli.level_blocks import area_levels, level_blocks
from partner_planner.domain.figure import MOST_POINTS
from partner_planner.domain.rules.program_standing import AreaStanding, MetricStanding
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.i18n import gettext as _
from partner_planner.services.own_numbers import has_own
from partner_planner.services.scoring import ProgramReading, gates_of, shown_track
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.scores import (
    RecordNames,
    area_sentence,
    fall_text,
    gap_text,
    gap_worth_text,
    gate_name_text,
    have_text,
    metric_text,
    points_of_text,
    points_text,
    reason_text,
    standing_text,
    track_text,
)

BAR = 50
"""How many places a score bar takes; all of them are the maximum of the area."""

WHOLE = Fraction(MOST_POINTS)


def program_blocks(reading: ProgramReading, names: RecordNames) -> Iterator[str | Table]:
    """The levels of a program, then its wanted areas one after the other."""
    if has_own(reading.rulebook):
        yield _("Some numbers of {program} are your own entries.").format(
            program=reading.rulebook.name
        )
    yield from level_blocks(reading, names)
    for area in reading.wanted_areas:
        yield "\n".join((_heading(area, names), *area_levels(reading, area.rules.id, names)))
        yield _metrics(area, names.credentials)


def score_bar(points: Fraction, threshold: Fraction, whole: Fraction = WHOLE) -> str:
    """Points as a bar of fixed width with a stroke where the threshold lies."""
    filled = min(int(points * BAR / whole), BAR)
    bar = list("#" * filled + "." * (BAR - filled))
    bar[min(int(threshold * BAR / whole), BAR - 1)] = "|"
    return "[" + "".join(bar) + "]"


def _heading(area: AreaStanding, names: RecordNames) -> str:
    """The name, the bar, how far it is, and what happens if nothing is done."""
    threshold = area.thresholds[0].threshold.at_least
    first = _("{area}: {standing}").format(
        area=area.rules.name, standing=standing_text(area.standing)
    )
    bar = score_bar(area.points, threshold, area.rules.maximum)
    lines = [first, bar, area_sentence(area, names.credentials)]
    if area.next_fall is not None:
        lines.append(fall_text(area.rules.name, area.next_fall, names))
    return "\n".join(lines)


def _metrics(area: AreaStanding, credentials: Credentials) -> Table:
    track = shown_track(area)
    name = _("Track: {track}").format(track=track_text(track.track))
    headings = (
        name if len(area.tracks) > 1 else _("Metric"),
        _("Points"),
        _("Met until"),
        _("Missing"),
    )
    rows = [row for metric in track.metrics for row in _rows(metric, credentials)]
    return Table(headings, rows)


def _rows(metric: MetricStanding, credentials: Credentials) -> Iterator[tuple[str, ...]]:
    """A metric, and below it its gates."""
    verdict = metric.verdict
    gates = gates_of(metric)
    until = short_day_text(metric.met_until) if metric.met_until else ""
    told = [gap_worth_text(verdict.gap, credentials)] if verdict.gap is not None else []
    if verdict.points is None:
        told += [reason_text(each) for each in verdict.reasons if each is not Reason.GATE_CLOSED]
    points = (
        points_text(None)
        if verdict.points is None
        else points_of_text(verdict.points, metric.metric.maximum)
    )
    yield metric_text(metric.metric.id), points, until, "; ".join(told)
    yield from (_gate_row(gate, credentials) for gate in gates)


def _gate_row(gate: Verdict, credentials: Credentials) -> tuple[str, ...]:
    until = short_day_text(gate.met_until) if gate.met_until else ""
    gap = gap_text(gate.gap, credentials) if gate.gap is not None else ""
    return "  " + gate_name_text(gate, credentials), have_text(gate), until, gap
