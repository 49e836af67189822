"""The kinds of records that a plan holds."""

from typing import TypeAlias, TypeVar

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.training import Preference, TitleMapping, WaitingRow

Record: TypeAlias = (
    Firm
    | Wanted
    | Enrolment
    | Person
    | Identifier
    | Certification
    | ExamPass
    | Milestone
    | TitleMapping
    | WaitingRow
    | Preference
)

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
"""Kinds that are the firm's plan; `Preference` is personal and stays out of plan files."""
