"""The next steps of an invented plan, as tests compare them."""

from datetime import date

from partner_planner.catalog import Credentials
from partner_planner.domain.kinds import Record
from partner_planner.services.next_steps import NextStep, next_steps
from partner_planner.services.wording.next_steps import step_sentence
from tests.services.small_firm import SINGLE, TODAY, catalog, milestone, plan

FAR = milestone("far", SINGLE, date(2027, 6, 30), person="ben")
"""A milestone that keeps a plan from being without any."""


def steps_of(
    *records: Record, day: date = TODAY, known: Credentials | None = None
) -> tuple[NextStep, ...]:
    """The steps of a plan with Ana and Ben, by default under the invented catalog."""
    return next_steps(plan(*records), known or catalog(), day)


def told(steps: tuple[NextStep, ...]) -> list[tuple[str, str, str]]:
    """Severity, action and sentence of steps."""
    return [(str(step.severity), step.action, step_sentence(step)) for step in steps]


def one(
    key: str, *records: Record, day: date = TODAY, known: Credentials | None = None
) -> tuple[str, str, str]:
    """Severity, action and sentence of the one step with a key."""
    (step,) = [step for step in steps_of(*records, day=day, known=known) if step.key == key]
    return told((step,))[0]
