"""The tables of records, one short entry per kind."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, cast

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.kinds import R, Record
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.training import Preference, TitleMapping, WaitingRow
from partner_planner.store.columns import (
    Cell,
    Column,
    choice,
    day,
    exact,
    flag,
    number,
    text,
)


class TableKind(StrEnum):
    """Whose a table is: only shared and personal ones make operations."""

    SHARED = "shared"
    PERSONAL = "personal"


@dataclass(frozen=True, slots=True)
class RecordTable:
    """A kind of record and its columns after `id`, in the order of the record's fields."""

    name: str
    record: type[Record]
    columns: tuple[Column, ...]
    kind: TableKind = TableKind.SHARED

    def cells(self, record: Record) -> dict[str, Cell]:
        """The record's fields as they are stored, without its id."""
        return {c.name: c.write(getattr(record, c.name)) for c in self.columns}

    def record_of(self, row: tuple[Any, ...]) -> Record:
        """The record of a row (id, then the columns in order)."""
        values = [c.read(cell) for c, cell in zip(self.columns, row[1:], strict=True)]
        return cast(Record, cast(Any, self.record)(row[0], *values))


TABLES: tuple[RecordTable, ...] = (
    RecordTable(
        "firm",
        Firm,
        (
            text("name"),
            text("country"),
            text("currency"),
            text("zone"),
            number("fiscal_year_start"),
        ),
    ),
    RecordTable("wanted", Wanted, (text("program"), text("area"))),
    RecordTable(
        "enrolment",
        Enrolment,
        (
            text("program"),
            text("area"),
            text("level"),
            text("track"),
            day("enrolled_on"),
            day("anniversary"),
            day("fee_paid_on"),
        ),
    ),
    RecordTable(
        "person",
        Person,
        (
            text("name"),
            text("role"),
            exact("hours_per_month"),
            exact("hourly_cost"),
            day("joined_on"),
            day("left_on"),
            text("note"),
        ),
    ),
    RecordTable("identifier", Identifier, (text("person"), text("scheme"), text("value"))),
    RecordTable(
        "certification",
        Certification,
        (
            text("person"),
            text("credential"),
            day("earned_on"),
            day("expires_on"),
            flag("linked"),
            day("linked_on"),
            text("title"),
            text("source"),
            text("note"),
        ),
    ),
    RecordTable("exam_pass", ExamPass, (text("person"), text("exam"), day("passed_on"))),
    RecordTable(
        "milestone",
        Milestone,
        (
            text("person"),
            text("credential"),
            day("by"),
            choice("state", MilestoneState),
            text("exam"),
            day("booked_on"),
            day("passed_on"),
            exact("hours"),
            exact("fee"),
            text("currency"),
            number("attempts"),
            exact("pass_chance"),
            text("certification"),
            text("note"),
        ),
    ),
    RecordTable("title_mapping", TitleMapping, (text("title"), text("credential"))),
    RecordTable(
        "waiting_row",
        WaitingRow,
        (
            text("user_id"),
            text("title"),
            text("training"),
            day("completed_on"),
            day("expires_on"),
        ),
    ),
    RecordTable("preference", Preference, (text("value"),), TableKind.PERSONAL),
)


def table_of(record: type[R]) -> RecordTable:
    """The table of a kind of record."""
    return next(table for table in TABLES if table.record is record)


def table_named(name: str) -> RecordTable | None:
    """The table of a name as the log writes it, or None where this program has none such."""
    return next((table for table in TABLES if table.name == name), None)
