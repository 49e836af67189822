"""Steps about levels of programs: those that end soon, and what the next one lacks first."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.program_standing import LevelStanding
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.services.levels import ladders, parts_of
from partner_planner.services.next_steps.areas import ACTION, FALL_DAYS, Facts, lost_facts, short
from partner_planner.services.next_steps.reading import Reading
from partner_planner.services.next_steps.step import PRESSING_DAYS, NextStep, Severity

if TYPE_CHECKING:
    from partner_planner.services.scoring import ProgramReading


def level_steps(reading: Reading) -> Iterator[NextStep]:
    """For each ladder of a program: the level that ends soon, and the first gap of the next one.

    What an area's points decide is told with the area.
    """
    for program in reading.programs:
        for ladder in ladders(program.standing):
            if ladder.area:
                continue
            if ladder.reached is not None:
                yield from _ending(ladder.reached, program, reading)
            if ladder.next is not None and not ladder.stage:
                yield from _lacking(ladder.next, program, reading)


def _ending(
    level: LevelStanding, program: "ProgramReading", reading: Reading
) -> Iterator[NextStep]:
    last = level.met_until
    if last is None or not reading.within(last, FALL_DAYS):
        return
    day = last + ONE_DAY
    facts: Facts = (
        ("level", level.level.name),
        ("program", program.rulebook.name),
        ("day", day),
        *lost_facts(level.lost, day, reading),
    )
    severity = Severity.NOW if reading.within(day, PRESSING_DAYS) else Severity.SOON
    about = f"{program.rulebook.program}/{level.level.id}"
    place = f"{program.rulebook.program}/"
    yield NextStep("level-ends", severity, ACTION, level.lost, day, facts, about, place)


def _lacking(
    level: LevelStanding, program: "ProgramReading", reading: Reading
) -> Iterator[NextStep]:
    """The first part that is not met and says what it lacks."""
    gaps = (
        (part, part.gap)
        for part in parts_of(level.verdict)
        if part.standing is Standing.NOT_MET and part.gap is not None
    )
    for part, gap in gaps:
        facts: Facts = (
            ("level", level.level.name),
            ("program", program.rulebook.name),
            ("part", _name(part)),
            ("amount", gap.amount),
            ("unit", gap.unit),
            ("credentials", tuple(short(id, reading) for id in gap.credentials)),
        )
        about = f"{program.rulebook.program}/{level.level.id}"
        place = f"{program.rulebook.program}/"
        yield NextStep("next-level", Severity.SOON, ACTION, (), None, facts, about, place)
        return


def _name(part: Verdict) -> str:
    """What a part is called, '' where it has no name."""
    return str(getattr(part.node, "name", ""))
