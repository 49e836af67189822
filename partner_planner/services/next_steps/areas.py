"""Steps about areas of programs: the nearest one, and reached ones that will fall."""

from collections.abc import Iterable, Iterator
from datetime import date

from partner_planner.domain.certification import Certification
from partner_planner.domain.rules.ahead import Fall
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.domain.rules.verdict import Gap
from partner_planner.services.next_steps.reading import Reading
from partner_planner.services.next_steps.step import PRESSING_DAYS, NextStep, Severity, Value
from partner_planner.services.scoring import ProgramReading, nearest_area, shown_track
from partner_planner.services.standing import last_valid_day

FALL_DAYS = 90
"""How long before its day the fall of a reached area is worth a step."""

ACTION = "show-programs"

Facts = tuple[tuple[str, Value], ...]
"""What goes into the sentence of a step."""


def area_steps(reading: Reading) -> Iterator[NextStep]:
    """Reached areas that fall soon, and the area that is nearest to be reached."""
    for program in reading.programs:
        for area in program.wanted_areas:
            fall = area.thresholds[0].fall
            if fall is not None and reading.within(fall.day, FALL_DAYS):
                yield _falls(area, fall, program, reading)
    nearest = nearest_area(reading.programs)
    if nearest is not None:
        yield _nearest(*nearest, reading)


def _falls(area: AreaStanding, fall: Fall, program: ProgramReading, reading: Reading) -> NextStep:
    """The fall that ends a reached area, with the holders of what ends."""
    facts: Facts = (
        ("area", area.rules.name),
        ("before", fall.before),
        ("after", fall.after),
        ("day", fall.day),
        *lost_facts(fall.records, fall.day, reading),
    )
    severity = Severity.NOW if reading.within(fall.day, PRESSING_DAYS) else Severity.SOON
    place = f"{program.rulebook.program}/{area.rules.id}"
    return NextStep(
        "area-falls", severity, ACTION, fall.records, fall.day, facts, area.rules.id, place
    )


def lost_facts(records: Iterable[str], day: date, reading: Reading) -> Facts:
    """Whose certifications stop to count on a day, and whether they end by themselves."""
    found = (reading.snapshot.get(Certification, each) for each in records)
    lost = [each for each in found if each is not None]
    ending = all(
        last_valid_day(each, reading.snapshot, reading.credentials) == day - ONE_DAY
        for each in lost
    )
    return (
        ("holders", tuple(reading.names.get(each.person, "") for each in lost)),
        ("credentials", tuple(short(each.credential, reading) for each in lost)),
        ("ending", int(ending)),
    )


def _nearest(area: AreaStanding, gap: Gap, reading: Reading) -> NextStep:
    """How far the nearest area is, and what helps next."""
    facts: Facts = (
        ("area", area.rules.name),
        ("points", area.points),
        ("needed", area.thresholds[0].threshold.at_least),
        ("amount", gap.amount),
        ("unit", gap.unit),
        ("credentials", tuple(short(id, reading) for id in gap.credentials)),
        ("unknown", len(shown_track(area).unknown)),
    )
    places = (
        f"{each.rulebook.program}/{area.rules.id}"
        for each in reading.programs
        if any(own is area for own in each.standing.areas)
    )
    return NextStep(
        "nearest-area", Severity.SOON, ACTION, (), None, facts, area.rules.id, next(places, "")
    )


def short(id: str, reading: Reading) -> str:
    """The exam code of a credential where it has one, else its title, else its id."""
    credential = reading.credentials.get(id)
    return (credential.code or credential.title) if credential is not None else id
