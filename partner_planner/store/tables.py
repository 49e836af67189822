"""The tables of records, one short entry per kind."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
from typing import Any, cast

from partner_planner.domain.kinds import R, Record, class_named, name_of
from partner_planner.store.columns import (
    NO_VALUE,
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
    """A kind of record and its columns after `id`, in the order of the record's fields.

    `holds` names the kind by module and class, for `class_named`.
    """

    name: str
    holds: str
    columns: tuple[Column, ...]
    kind: TableKind = TableKind.SHARED

    @cached_property
    def record(self) -> type[Record]:
        """The kind of record, loaded when it is first asked for."""
        return class_named(self.holds)

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
        except NO_VALUE as error:
            raise Unreadable(self.name) from error
        return cast(Record, cast(Any, self.record)(row_id, *values))


TABLES: tuple[RecordTable, ...] = (
    RecordTable(
        "firm",
        "firm.Firm",
        (
            text("name"),
            text("country"),
            text("currency"),
            text("zone"),
            number("fiscal_year_start"),
        ),
    ),
    RecordTable("wanted", "firm.Wanted", (text("program"), text("area"))),
    RecordTable(
        "enrolment",
        "firm.Enrolment",
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
        "person.Person",
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
        "person.Identifier",
        (text("person"), text("scheme"), text("value").of(Privacy.NAMES)),
    ),
    RecordTable(
        "certification",
        "certification.Certification",
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
    RecordTable(
        "exam_pass", "certification.ExamPass", (text("person"), text("exam"), day("passed_on"))
    ),
    RecordTable(
        "milestone",
        "milestone.Milestone",
        (
            text("person"),
            text("credential"),
            day("by"),
            choice("state", "milestone.MilestoneState"),
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
    RecordTable("title_mapping", "training.TitleMapping", (text("title"), text("credential"))),
    RecordTable(
        "waiting_row",
        "training.WaitingRow",
        (
            text("user_id").of(Privacy.NAMES),
            text("title"),
            text("training"),
            day("completed_on"),
            day("expires_on"),
        ),
    ),
    RecordTable(
        "figure",
        "figure.Figure",
        (
            text("program"),
            text("area"),
            text("track"),
            text("metric"),
            text("stream"),
            day("as_of"),
            exact("value"),
            choice("kind", "figure.FigureKind"),
        ),
    ),
    RecordTable(
        "fact",
        "figure.Fact",
        (
            choice("kind", "figure.FactKind"),
            text("program"),
            text("name"),
            day("on"),
            day("until"),
            text("person"),
            text("customer").of(Privacy.PERSON),
            exact("amount"),
            text("currency"),
            exact("count"),
            text("note").of(Privacy.FREE),
        ),
    ),
    RecordTable("preference", "training.Preference", (text("value"),), TableKind.PERSONAL),
)


PLAIN_TABLES: Mapping[str, TableKind | None] = {
    "op": None,  # the log itself
    "device_value": TableKind.DEVICE,
    "_sqlite_migrations": None,  # which migrations the file has had
}
"""The tables that hold no records; a file has these and the tables of records, no others."""

_BY_KIND = {table.holds: table for table in TABLES}
_BY_NAME = {table.name: table for table in TABLES}


def table_of(record: type[R]) -> RecordTable:
    """The table of a kind of record."""
    return _BY_KIND[name_of(record)]


def table_named(name: str) -> RecordTable | None:
    """The table of a name as the log writes it, or None where this program has none such."""
    return _BY_NAME.get(name)
