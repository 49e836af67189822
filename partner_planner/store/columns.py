"""How one field of a record is written in a column and read back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from partner_planner.domain.kinds import class_named

Cell = str | int | None
"""What SQLite keeps: text, whole numbers, nothing. Exact numbers and days are text."""


class Unreadable(Exception):
    """What is stored is nothing that this program ever wrote: the file is damaged."""


NO_VALUE = (ValueError, TypeError, ArithmeticError)
"""What reading a cell raises that is no value of its column."""


class Privacy(StrEnum):
    """What an erasure does to a column."""

    PERSON = "person"  # blanked in the rows of the erased person
    NAMES = "names"  # the same; it also holds what the person is known by
    FREE = "free"  # the same; names in it are blanked in everybody's rows
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the field's name, its SQL type, the two directions, and whose business it is."""

    name: str
    sql: str
    write: Callable[[Any], Cell]
    read: Callable[[Any], Any]
    privacy: Privacy = Privacy.NONE

    def of(self, privacy: Privacy) -> "Column":
        """The same column with another privacy."""
        return replace(self, privacy=privacy)

    def reads(self, cell: Cell) -> bool:
        """Whether a cell is a value of this column."""
        try:
            self.read(cell)
        except NO_VALUE:
            return False
        return True

    @property
    def blank(self) -> Cell:
        """What stands in it after an erasure."""
        return "" if self.read is _there else None


def _same(value: Any) -> Any:
    return value


def _there(cell: Cell) -> Cell:
    if cell is None:
        raise ValueError
    return cell


def text(name: str) -> Column:
    """A text that is never missing."""
    return Column(name, "TEXT", _same, _there)


def number(name: str) -> Column:
    """A whole number."""
    return Column(name, "INTEGER", _same, _there)


def flag(name: str) -> Column:
    """Yes or no."""
    return Column(name, "INTEGER", int, bool)


def day(name: str) -> Column:
    """A plain date, or none."""
    return Column(
        name,
        "TEXT",
        lambda value: None if value is None else value.isoformat(),
        lambda cell: None if cell is None else date.fromisoformat(cell),
    )


def exact(name: str) -> Column:
    """An exact decimal number as text, or none."""
    return Column(
        name,
        "TEXT",
        lambda value: None if value is None else format(value, "f"),
        lambda cell: None if cell is None else Decimal(cell),
    )


def choice(name: str, words: str) -> Column:
    """One word of a fixed list, which is an enumeration of the domain, for `class_named`."""
    return Column(name, "TEXT", lambda value: value.value, lambda cell: class_named(words)(cell))
