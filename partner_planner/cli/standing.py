"""`status` and `agenda`: who holds what, what to do next, and everything dated."""

from datetime import date, timedelta

import click

from partner_planner.cli.answers import Answer
from partner_planner.cli.call import Call
from partner_planner.cli.frame import Command, answering, day
from partner_planner.i18n import gettext as _


@answering
def status(call: Call) -> Answer:
    """Who holds what on the day, what the vendor ends, and what to do next."""
    from partner_planner.cli.status_answer import status_answer

    with call.reading() as snapshot:
        return status_answer(call, snapshot)


@answering
def agenda(call: Call, start: date | None, days: int | None) -> Answer:
    """Everything dated from a day on, for a number of days where one is given."""
    from partner_planner.cli.agenda_answer import agenda_answer

    first = start or call.day
    end = None if days is None else _days_after(first, days)
    with call.reading() as snapshot:
        return agenda_answer(call, snapshot, first, end)


def _days_after(first: date, days: int) -> date:
    """The day so many days later, or the last one there is."""
    return first + timedelta(days=min(days, (date.max - first).days))


COMMANDS = (
    Command(
        "status",
        [],
        callback=status,
        help=_(
            "Tell who holds which certification until when, what the vendor ends, and what to do "
            "next."
        ),
    ),
    Command(
        "agenda",
        [
            click.Option(
                ["--from", "start"],
                type=day,
                metavar="DATE",
                help=_("Begin on this day instead of today."),
            ),
            click.Option(
                ["--days"],
                type=click.IntRange(min=1),
                metavar="N",
                help=_("List so many days; without it, everything that is known."),
            ),
        ],
        callback=agenda,
        help=_("List everything dated in order: ends, renewals, milestones, exams, last days."),
    ),
)
