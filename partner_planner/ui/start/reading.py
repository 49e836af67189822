"""What the Start tab shows, read from the plan."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import CertificationState
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.training import WaitingRow
from partner_planner.i18n import gettext as _
from partner_planner.services.next_steps import Reading, steps_of
from partner_planner.services.next_steps.step import Severity
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.next_steps import action_text, step_sentence
from partner_planner.ui.first_view import StartView, StepView
from partner_planner.ui.rule_news import RuleNews
from partner_planner.ui.start.page import LOOK_AHEAD_DAYS

if TYPE_CHECKING:
    from partner_planner.services.scoring import ProgramReading


def start_view(
    snapshot: Snapshot,
    credentials: Credentials,
    today: date,
    programs: "tuple[ProgramReading, ...]" = (),
    news: Sequence[RuleNews] = (),
) -> StartView:
    """The Start tab of a plan on a day, with where the firm stands in programs.

    `news` is what there is to say of the programs' rules.
    """
    reading = Reading.of(snapshot, credentials, today, programs)
    first = [
        StepView(
            Severity.SOON.value,
            each.sentence,
            each.button or action_text("show-programs"),
            each.action or "show-programs",
            (each.program,),
        )
        for each in news
    ]
    steps = tuple(
        StepView(
            step.severity.value,
            step_sentence(step),
            action_text(step.action),
            step.action,
            (step.place,) if step.place else step.records,
        )
        for step in steps_of(reading)
    )
    begun = len(snapshot.all(Person)) + len(snapshot.all(WaitingRow)) > 0
    figures = _figures(reading) if begun else ()
    under = _("Your plan on {day}").format(day=day_text(today))
    return StartView(under, figures, (*first, *steps))


def _figures(reading: Reading) -> tuple[int, ...]:
    """People, valid, renewable and soon ending certifications, open milestones."""
    snapshot, today = reading.snapshot, reading.day
    held = [row for row in reading.rows if row.term is not None]
    states = CertificationState
    valid = sum(row.state not in (states.EXPIRED, states.UNKNOWN) for row in held)
    until = today + timedelta(days=LOOK_AHEAD_DAYS)
    ending = sum(row.ends_on is not None and today <= row.ends_on <= until for row in held)
    milestones = sum(each.open for each in snapshot.all(Milestone).values())
    people = len(snapshot.all(Person)) - len(reading.gone)
    return people, valid, sum(row.renewable for row in held), ending, milestones
