"""The tables of records, one short entry per kind."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
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
    Privacy,
    Unreadable,
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
    DEVICE = "device"
    DERIVED = "derived"


@dataclass(frozen=True, eq=False)
class RecordTable:
    """A kind of record and its columns after `id`, in the order of the record's fields."""

    name: str
    record: type[Record]
    columns: tuple[Column, ...]
    kind: TableKind = TableKind.SHARED

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the columns after `id`."""
        return tuple(column.name for column in self.columns)

    @cached_property
    def listed(self) -> str:
        """The same for a query; with the table, as SQLite takes a lone unknown name for a text."""
        return ", ".join(f'"{self.name}"."{name}"' for name in self.names)

    @cached_property
    def _fields(self) -> Callable[[Record], tuple[Any, ...]]:
        one = attrgetter(*self.names)
        return one if len(self.names) > 1 else lambda record: (one(record),)

    def cells(self, record: Record) -> dict[str, Cell]:
        """The record's fields as they are stored, without its id."""
        values = zip(self.columns, self._fields(record), strict=True)
        return {column.name: column.write(value) for column, value in values}

    def record_of(self, row_id: str, cells: Iterable[Cell]) -> Record:
        """The record of an id and of the columns' cells in order; `Unreadable` where they are not.

        Only a damaged file holds such cells.
        """
        try:
            values = [c.read(cell) for c, cell in zip(self.columns, cells, strict=True)]
        except (ValueError, TypeError, ArithmeticError) as error:
            raise Unreadable(self.name) from error
        return cast(Record, cast(Any, self.record)(row_id, *values))


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
            text("name").of(Privacy.NAMES),
            text("role").of(Privacy.PERSON),
            exact("hours_per_month").of(Privacy.PERSON),
            exact("hourly_cost").of(Privacy.PERSON),
            day("joined_on").of(Privacy.PERSON),
            day("left_on").of(Privacy.PERSON),
            text("note").of(Privacy.FREE),
        ),
    ),
    RecordTable(
        "identifier",
        Identifier,
        (text("person"), text("scheme"), text("value").of(Privacy.NAMES)),
    ),
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
            text("note").of(Privacy.FREE),
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
            text("note").of(Privacy.FREE),
        ),
    ),
    RecordTable("title_mapping", TitleMapping, (text("title"), text("credential"))),
    RecordTable(
        "waiting_row",
        WaitingRow,
        (
            text("user_id").of(Privacy.NAMES),
            text("title"),
            text("training"),
            day("completed_on"),
            day("expires_on"),
        ),
    ),
    RecordTable("preference", Preference, (text("value"),), TableKind.PERSONAL),
)


PLAIN_TABLES: Mapping[str, TableKind | None] = {
    "op": None,  # the log itself
    "device_value": TableKind.DEVICE,
    "_sqlite_migrations": None,  # which migrations the file has had
}
"""The tables that hold no records; a file has these and the tables of records, no others."""

_BY_RECORD = {table.record: table for table in TABLES}
_BY_NAME = {table.name: table for table in TABLES}


def table_of(record: type[R]) -> RecordTable:
    """The table of a kind of record."""
    return _BY_RECORD[record]


def table_named(name: str) -> RecordTable | None:
    """The table of a name as the log writes it, or None where this program has none such."""
    return _BY_NAME.get(name)
