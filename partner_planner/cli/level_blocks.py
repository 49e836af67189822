"""Levels and requirements in `status` for people: a sentence for each ladder, and a table."""

from collections.abc import Iterator

from partner_planner.catalog import Credentials
from partner_planner.cli.answers import Table
from partner_planner.domain.rules.program_standing import RequirementStanding
from partner_planner.domain.rules.standing import Standing
from partner_planner.i18n import gettext as _
from partner_planner.services.levels import Ladder, asked_by, ladders
from partner_planner.services.scoring import ProgramReading
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


def level_blocks(reading: ProgramReading, names: RecordNames) -> Iterator[str | Table]:
    """The ladders of a program as a whole, and what the levels ask that matter now."""
    found = ladders(reading.standing)
    for ladder in found:
        if not ladder.area:
            yield _heading(ladder, reading, names)
    asked = asked_by(reading.standing, found)
    if asked and (found or not reading.standing.areas):
        headings = _("Requirement"), _("State"), _("Have"), _("Met until"), _("Missing")
        yield Table(headings, [_row(each, names.credentials) for each in asked])


def area_levels(reading: ProgramReading, area: str, names: RecordNames) -> Iterator[str]:
    """Which level of an area is reached, and what ends when; nothing where none is."""
    for ladder in ladders(reading.standing):
        if ladder.area == area and ladder.reached is not None:
            yield ladder_text(ladder)
            yield level_end_text(ladder.reached, names)


def _heading(ladder: Ladder, reading: ProgramReading, names: RecordNames) -> str:
    """How far the ladder is climbed, what is missing for the next step, and what ends when."""
    title = ladder_title(ladder, reading.rulebook)
    lines = [_("{title}: {state}").format(title=title, state=ladder_text(ladder))]
    if ladder.next is not None:
        lines.append(level_missing_text(ladder.next, names.credentials))
    if ladder.reached is not None:
        lines.append(level_end_text(ladder.reached, names))
    return "\n".join(line for line in lines if line)


def _row(standing: RequirementStanding, credentials: Credentials) -> tuple[str, ...]:
    verdict = standing.verdict
    met = verdict.standing is Standing.MET
    return (
        requirement_name(standing),
        standing_text(verdict.standing),
        have_text(verdict),
        short_day_text(standing.met_until) if standing.met_until else "",
        "" if met else missing_of(verdict, credentials),
    )
