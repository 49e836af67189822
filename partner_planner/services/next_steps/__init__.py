"""What to do next, as keys and facts, in order of urgency; a hundred alike are one step.

The sentences stand in `services/wording/next_steps.py`.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from partner_planner.catalog import Credentials
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.next_steps.earned import expired_steps, lapsing_steps
from partner_planner.services.next_steps.exams import exam_steps
from partner_planner.services.next_steps.planned import milestone_steps, retirement_steps
from partner_planner.services.next_steps.reading import Reading
from partner_planner.services.next_steps.step import NextStep, Severity
from partner_planner.services.next_steps.upkeep import beginning_steps, upkeep_steps

if TYPE_CHECKING:
    from partner_planner.services.scoring import ProgramReading

__all__ = ["NextStep", "Reading", "Severity", "next_steps", "steps_of"]


def next_steps(
    snapshot: Snapshot,
    credentials: Credentials,
    day: date,
    programs: "tuple[ProgramReading, ...]" = (),
) -> tuple[NextStep, ...]:
    """The steps that a plan asks for on a day, the most urgent first.

    An empty plan answers how to begin, and nothing else. Without a standing in `programs` there
    are no steps about it.
    """
    return steps_of(Reading.of(snapshot, credentials, day, programs))


def steps_of(reading: Reading) -> tuple[NextStep, ...]:
    """The same from a plan that is read already."""
    beginning = tuple(beginning_steps(reading))
    if beginning:
        return beginning
    order = list(Severity)
    steps = list(_steps(reading))
    # Sorting keeps the order in which the steps were found among those equally urgent.
    steps.sort(key=lambda step: (order.index(step.severity), step.day or date.max))
    return tuple(steps)


def _steps(reading: Reading) -> Iterator[NextStep]:
    yield from lapsing_steps(reading)
    yield from milestone_steps(reading)
    yield from retirement_steps(reading)
    yield from expired_steps(reading)
    yield from exam_steps(reading)
    yield from upkeep_steps(reading)
    if reading.programs:
        from partner_planner.services.next_steps.areas import area_steps  # rules: slow to load
        from partner_planner.services.next_steps.levels import level_steps

        yield from area_steps(reading)
        yield from level_steps(reading)
