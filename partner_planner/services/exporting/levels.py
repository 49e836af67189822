"""Levels and requirements of a program in the year plan."""

from collections.abc import Iterator
from datetime import date, timedelta

from partner_planner.domain.rules.program_standing import RequirementStanding
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.year_plan import (
    Block,
    Cell,
    Column,
    Entry,
    Paragraph,
    Table,
    Tone,
)
from partner_planner.services.levels import Ladder, asked_by, ladders
from partner_planner.services.scoring import ProgramReading
from partner_planner.services.wording import year_plan_standing as words
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.scores import (
    RecordNames,
    have_text,
    ladder_text,
    ladder_title,
    level_end_text,
    level_missing_text,
    missing_of,
    requirement_name,
    standing_text,
)

WEIGHTS = (12, 6, 5, 14)
TONES = {Standing.MET: Tone.GOOD, Standing.NOT_MET: Tone.WARNING, Standing.UNKNOWN: Tone.DIM}


def level_blocks(reading: ProgramReading, names: RecordNames) -> Iterator[Block]:
    """A paragraph for each ladder of the whole program, and a table of what is asked for."""
    found = wanted_ladders(reading)
    for ladder in found:
        if not ladder.area:
            title = ladder_title(ladder, reading.rulebook)
            yield Paragraph(f"{title}: {' '.join(ladder_sentences(ladder, names))}")
    asked = asked_by(reading.standing, found)
    if asked and (found or not reading.standing.areas):
        headings = zip(words.requirement_headings(), WEIGHTS, strict=True)
        yield Table(
            caption=words.requirements_caption(reading.rulebook.name),
            columns=tuple(Column(heading, weight=weight) for heading, weight in headings),
            rows=tuple(_row(each, names) for each in asked),
        )


def level_entries(reading: ProgramReading, names: RecordNames) -> Iterator[Entry]:
    """The day after the last one of each level that is reached, where it has one."""
    for ladder in wanted_ladders(reading):
        level = ladder.reached
        if level is not None and level.met_until is not None and level.met_until < date.max:
            yield Entry(
                uid=f"level-{reading.rulebook.program}-{level.level.id}@partner-planner",
                kind="level-ends",
                start=level.met_until + timedelta(days=1),
                title=words.level_ends_title(level.level.name),
                note=level_end_text(level, names),
            )


def wanted_ladders(reading: ProgramReading) -> list[Ladder]:
    """The ladders of the program as a whole and of its wanted areas."""
    found = ladders(reading.standing)
    return [each for each in found if not each.area or each.area in reading.wanted]


def ladder_sentences(ladder: Ladder, names: RecordNames) -> Iterator[str]:
    """How far a ladder is climbed, what a level of the program lacks, and what ends when."""
    yield ladder_text(ladder)
    if ladder.next is not None and not ladder.area:
        yield level_missing_text(ladder.next, names.credentials)
    if ladder.reached is not None:
        yield level_end_text(ladder.reached, names)


def _row(standing: RequirementStanding, names: RecordNames) -> tuple[Cell, ...]:
    verdict = standing.verdict
    met = verdict.standing is Standing.MET
    return (
        Cell(requirement_name(standing)),
        Cell(have_text(verdict) or standing_text(verdict.standing), TONES[verdict.standing]),
        Cell(short_day_text(standing.met_until) if standing.met_until else ""),
        Cell("" if met else missing_of(verdict, names.credentials)),
    )
