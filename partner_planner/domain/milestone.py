"""Certification milestones: who is to pass what by when, at what cost."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from partner_planner.domain.credential import Credential
from partner_planner.domain.evidence import UNKNOWN, Unknown
from partner_planner.domain.money import Money


class MilestoneState(StrEnum):
    """How far a milestone has come."""

    PLANNED = "planned"
    BOOKED = "booked"
    PASSED = "passed"
    FAILED = "failed"
    DROPPED = "dropped"


OPEN_STATES = frozenset({MilestoneState.PLANNED, MilestoneState.BOOKED, MilestoneState.FAILED})
"""States in which a milestone still asks for something to be done."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """A person passes a credential's exam by a day.

    `exam` is given only where the credential needs several exams and this is about one of them.
    `booked_on` is the day of the booked sitting, `passed_on` the day it was passed. `fee` is for
    one attempt, in `currency`; `hours` are learning hours; `attempts` counts sittings so far;
    `pass_chance` lies between 0 and 1. `certification` is the record that passing it made.
    """

    id: str
    person: str
    credential: str
    by: date
    state: MilestoneState = MilestoneState.PLANNED
    exam: str = ""
    booked_on: date | None = None
    passed_on: date | None = None
    hours: Decimal | None = None
    fee: Decimal | None = None
    currency: str = ""
    attempts: int = 0
    pass_chance: Decimal | None = None
    certification: str = ""
    note: str = ""

    @property
    def open(self) -> bool:
        """Whether something is still to be done for it."""
        return self.state in OPEN_STATES


def exams_meant(milestone: Milestone, credential: Credential | None) -> tuple[str, ...]:
    """The exam codes it is about: the named one, else those of the only way to the credential.

    Empty where the credential has no exam, is not known, or has several ways.
    """
    if milestone.exam:
        return (milestone.exam,)
    if credential is not None and len(credential.exams) == 1:
        return credential.exams[0]
    return ()


def planned_fee(
    milestone: Milestone, credential: Credential | None, currency: str
) -> Money | Unknown:
    """What one sitting of each exam meant costs: its own fee, else the list price, else unknown.

    `currency` is the firm's, for a fee that names none.
    """
    if milestone.fee is not None:
        return Money(milestone.currency or currency, milestone.fee)
    if credential is None or isinstance(credential.fee, Unknown):
        return UNKNOWN
    sittings = 1 if milestone.exam else max(1, len(credential.exams[-1]) if credential.exams else 0)
    return Money(credential.fee.currency, credential.fee.amount * sittings)


def expected_fee(
    milestone: Milestone, credential: Credential | None, currency: str
) -> Money | Unknown:
    """The planned fee over the chance to pass, where one is given: failed sittings are paid too."""
    fee = planned_fee(milestone, credential, currency)
    if isinstance(fee, Unknown) or not milestone.pass_chance:
        return fee
    return Money(fee.currency, fee.amount / milestone.pass_chance)


def planned_hours(milestone: Milestone, credential: Credential | None) -> Decimal | Unknown:
    """Learning hours: its own, else our estimate for the credential, shared among its exams."""
    if milestone.hours is not None:
        return milestone.hours
    if credential is None or credential.hours is None:
        return UNKNOWN
    way = next((way for way in credential.exams if milestone.exam in way), ())
    return Decimal(credential.hours) / max(1, len(way))
