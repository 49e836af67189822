"""The kinds of records that a plan holds."""

from typing import Protocol, TypeVar

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.training import Preference, TitleMapping, WaitingRow


class Record(Protocol):
    """What every record has: a key that never changes."""

    @property
    def id(self) -> str:
        """The key, unique among the records of its kind."""
        ...


R = TypeVar("R", bound=Record)

SHARED_KINDS: tuple[type[Record], ...] = (
    Firm,
    Wanted,
    Enrolment,
    Person,
    Identifier,
    Certification,
    ExamPass,
    Milestone,
    TitleMapping,
    WaitingRow,
)
"""Kinds that are the firm's plan."""

PERSONAL_KINDS: tuple[type[Record], ...] = (Preference,)
"""Kinds that are one person's choices: no part of plan files, nor of undo."""
