"""`forecast`: what is likely in the months ahead."""

import click

from partner_planner.cli.answers import Answer
from partner_planner.cli.call import Call
from partner_planner.cli.frame import Command, answering
from partner_planner.i18n import gettext as _

MOST = 120
"""So many months are told at most."""


@answering
def forecast(call: Call, months: int) -> Answer:
    """The wanted areas month by month, and why they change."""
    from partner_planner.cli.forecast_answer import forecast_answer

    with call.reading() as snapshot:
        return forecast_answer(call, snapshot, min(months, MOST))


COMMANDS = (
    Command(
        "forecast",
        [
            click.Option(
                ["--months"],
                type=click.IntRange(min=1),
                default=18,
                metavar="N",
                help=_("Tell so many months, at most 120, the present one first; else 18."),
            ),
        ],
        callback=forecast,
        help=_(
            "Tell what every wanted area is likely to come to, month by month, with what ends,"
            " what is planned, and what rolls off."
        ),
    ),
)
