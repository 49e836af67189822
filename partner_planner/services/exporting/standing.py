"""The section on where the firm stands in programs, and its dates for calendars."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.rules.ahead import Fall
from partner_planner.domain.rules.program_standing import AreaStanding, MetricStanding
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.domain.year_plan import (
    Bar,
    Bars,
    Block,
    Cell,
    Column,
    Entry,
    Paragraph,
    Table,
    Tone,
)
from partner_planner.services.exporting.levels import (
    TONES,
    ladder_sentences,
    level_blocks,
    level_entries,
    wanted_ladders,
)
from partner_planner.services.scoring import ProgramReading, gates_of, shown_track
from partner_planner.services.wording import year_plan_standing as words
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
    points_text,
    window_text,
)

WEIGHTS = (12, 6, 5, 14)


@dataclass(frozen=True, slots=True)
class Scores:
    """Where the firm stands, what its records are called, and the rules it is judged by."""

    readings: tuple[ProgramReading, ...]
    names: RecordNames
    rules: ProgramRules | None = None


def standing_blocks(scores: Scores) -> tuple[Block, ...]:
    """For each program its levels and bars, then a paragraph and a table for each wanted area."""
    blocks: list[Block] = []
    for reading in scores.readings:
        blocks.append(Paragraph(words.program_text(reading.rulebook)))
        blocks.extend(level_blocks(reading, scores.names))
        if reading.wanted_areas:
            blocks.append(_bars(reading))
        for area in reading.wanted_areas:
            blocks.append(_paragraph(area, reading, scores.names))
            blocks.append(_table(area, scores.names))
    return tuple(blocks) or (Paragraph(words.no_program()),)


def standing_entries(scores: Scores, year: int) -> Iterator[Entry]:
    """The ends of levels, and the falls and the renewals of the wanted areas, in a year."""
    for reading in scores.readings:
        levels = level_entries(reading, scores.names)
        yield from (entry for entry in levels if entry.start.year == year)
        for area in reading.wanted_areas:
            found = (*_fall_entries(area, reading, scores.names), *_renewals(area, reading))
            yield from (entry for entry in found if entry.start.year == year)


def _bars(reading: ProgramReading) -> Bars:
    areas = reading.wanted_areas
    return Bars(
        caption=words.bars_caption(areas[0].thresholds[0].threshold),
        description=words.bars_description(
            (area.rules.name, points_text(area.points)) for area in areas
        ),
        bars=tuple(
            Bar(
                area.rules.name,
                float(area.points),
                points_text(area.points),
                TONES[area.standing],
            )
            for area in areas
        ),
        maximum=float(max(each.rules.maximum for each in areas)),
        threshold=float(areas[0].thresholds[0].threshold.at_least),
    )


def _paragraph(area: AreaStanding, reading: ProgramReading, names: RecordNames) -> Paragraph:
    """How far the area is, when it falls, and where it is in its window."""
    sentences = [area_sentence(area, names.credentials)]
    for ladder in wanted_ladders(reading):
        if ladder.area == area.rules.id:
            sentences.extend(ladder_sentences(ladder, names))
    sentences += [fall_text(area.rules.name, fall, names) for _, fall in _falls(area)]
    if reading.rulebook.terms is not None:
        sentences.append(window_text(reading.windows[area.rules.id]))
    return Paragraph(f"{area.rules.name}: {' '.join(sentences)}")


def _table(area: AreaStanding, names: RecordNames) -> Table:
    track, name = shown_track(area), area.rules.name
    headings = zip(words.metric_headings(), WEIGHTS, strict=True)
    return Table(
        caption=words.metrics_caption(name, track.track) if len(area.tracks) > 1 else name,
        columns=tuple(Column(heading, weight=weight) for heading, weight in headings),
        rows=tuple(row for metric in track.metrics for row in _rows(metric, names)),
    )


def _rows(metric: MetricStanding, names: RecordNames) -> Iterator[tuple[Cell, ...]]:
    """A metric, and below it its gates."""
    verdict = metric.verdict
    yield (
        Cell(metric_text(metric.metric.id)),
        Cell(words.metric_points_text(verdict), _tone(verdict)),
        Cell(_day(metric.met_until)),
        Cell(gap_worth_text(verdict.gap, names.credentials) if verdict.gap else ""),
    )
    for gate in gates_of(metric):
        yield (
            Cell(gate_name_text(gate, names.credentials), Tone.DIM),
            Cell(have_text(gate), _tone(gate)),
            Cell(_day(gate.met_until)),
            Cell(gap_text(gate.gap, names.credentials) if gate.gap else ""),
        )


def _tone(verdict: Verdict) -> Tone:
    """What is at zero is a warning, what is unknown is dim."""
    return Tone.PLAIN if verdict.standing is Standing.MET else TONES[verdict.standing]


def _day(day: date | None) -> str:
    return short_day_text(day) if day is not None else ""


def _falls(area: AreaStanding) -> Iterator[tuple[str, Fall]]:
    """The next fall and those that end a threshold, each day once, with what it is about."""
    seen = set[date]()
    found = [(each.threshold.id, each.fall) for each in area.thresholds]
    for name, fall in (*found, ("points", area.next_fall)):
        if fall is not None and fall.day not in seen:
            seen.add(fall.day)
            yield name, fall


def _fall_entries(
    area: AreaStanding, reading: ProgramReading, names: RecordNames
) -> Iterator[Entry]:
    for name, fall in _falls(area):
        yield Entry(
            uid=f"fall-{reading.rulebook.program}-{area.rules.id}-{name}@partner-planner",
            kind="area-falls",
            start=fall.day,
            title=words.fall_title(area.rules.name),
            note=fall_text(area.rules.name, fall, names),
        )


def _renewals(area: AreaStanding, reading: ProgramReading) -> Iterator[Entry]:
    renewal = reading.windows[area.rules.id].renewal
    if renewal is None:
        return
    note = words.renewal_note(renewal.anniversary, renewal.closes)
    for kind, day, title in (
        ("renewal-opens", renewal.anniversary, words.renewal_opens_title(area.rules.name)),
        ("renewal-closes", renewal.closes, words.renewal_closes_title(area.rules.name)),
    ):
        uid = f"{kind}-{renewal.enrolment}@partner-planner"
        yield Entry(uid=uid, kind=kind, start=day, title=title, note=note)
