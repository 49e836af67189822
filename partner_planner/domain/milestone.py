"""Certification milestones: who is to pass what by when, at what cost."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


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
