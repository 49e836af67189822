"""What can be done with chosen milestones, declared once for buttons and menus."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.i18n import marked
from partner_planner.services.milestone_rows import MilestoneRow
from partner_planner.services.milestone_steps import Step, Steps


@dataclass(frozen=True, slots=True)
class Asked:
    """The day that a verb asks for: the words around the field, and whether it may be to come."""

    heading: str
    label: str
    accept: str
    first: Callable[[Milestone, date], date]
    to_come: bool


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb: its id, words and icon, its label's key, and which milestones it fits.

    `step` makes what it changes from the `Steps` and, where one is `asked`, a day.
    """

    id: str
    text: str
    icon: str
    label: str
    fits: Callable[[Milestone], bool]
    step: Callable[[Steps, date], Step]
    asked: Asked | None = None


def _open(milestone: Milestone) -> bool:
    return milestone.open


VERBS: tuple[Verb, ...] = (
    Verb(
        "book",
        marked("Book…"),
        "calendar-check",
        "book-milestone",
        _open,
        lambda steps, day: steps.book(day),
        Asked(
            marked("Book the exam"),
            marked("Day of the exam"),
            marked("Book"),
            lambda milestone, _today: milestone.booked_on or milestone.by,
            True,
        ),
    ),
    Verb(
        "pass",
        marked("Passed…"),
        "circle-check",
        "pass-milestone",
        lambda milestone: milestone.state is not MilestoneState.PASSED,
        lambda steps, day: steps.give_pass(day),
        Asked(
            marked("Passed"),
            marked("Day it was passed"),
            marked("Passed"),
            lambda milestone, today: min(milestone.booked_on or today, today),
            False,
        ),
    ),
    Verb(
        "fail",
        marked("Failed"),
        "circle-x",
        "fail-milestone",
        _open,
        lambda steps, _day: steps.fail(),
    ),
    Verb(
        "drop",
        marked("Drop"),
        "ban",
        "drop-milestone",
        _open,
        lambda steps, _day: steps.drop(),
    ),
    Verb(
        "reopen",
        marked("Reopen"),
        "rotate-ccw",
        "reopen-milestone",
        lambda milestone: milestone.state is not MilestoneState.PLANNED,
        lambda steps, _day: steps.reopen(),
    ),
)
"""Every verb, in the order of the buttons."""


def fits_all(verb: Verb, rows: Sequence[MilestoneRow]) -> bool:
    """Whether a verb can be done with all of these rows, and there is at least one."""
    return bool(rows) and all(verb.fits(row.milestone) for row in rows)
