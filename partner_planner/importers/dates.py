"""Days as exports write them, and how the order of day and month is settled.

A cell such as `04/05/2026` has two readings. The row's Month column ("May-26") decides; without
it the rest of the row, then the rest of the file. What stays open is never guessed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from partner_planner.importers.reasons import Reason

EARLIEST, LATEST = 1990, 2100
"""Years outside these are taken for a slip."""

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_TIME = re.compile(
    r"[T ,]\s*\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(z|utc|[+-]\d{2}:?\d{2})?$",
    re.IGNORECASE | re.ASCII,
)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})", re.ASCII)
_DAY_WORD = re.compile(r"(\d{1,2})[- .]+([a-z]{3})[a-z]*[-,. ]+(\d{4}|\d{2})", re.I | re.ASCII)
_WORD_DAY = re.compile(r"([a-z]{3})[a-z]*[-. ]+(\d{1,2})[-,. ]+(\d{4})", re.I | re.ASCII)
_MONTH_WORD = re.compile(r"([a-z]{3})[a-z]*[-,. /]*(\d{4}|\d{2})", re.I | re.ASCII)
_MONTH_ISO = re.compile(r"(\d{4})[-/](\d{1,2})", re.ASCII)
_MONTH_NUMBER = re.compile(r"(\d{1,2})[-/](\d{4})", re.ASCII)


class Order(StrEnum):
    """Which of day and month stands first."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


@dataclass(frozen=True, slots=True)
class Reading:
    """The days that a cell can mean, by order; a reading that is no real day is None."""

    day_first: date | None
    month_first: date | None

    def days(self) -> set[date]:
        """The different real days that it can mean."""
        return {day for day in (self.day_first, self.month_first) if day is not None}

    def by(self, order: Order) -> date | None:
        """The day in an order."""
        return self.day_first if order is Order.DAY_FIRST else self.month_first


def _day(year: str, month: int, day: str) -> date | None:
    full = int(year) + (2000 if len(year) == 2 else 0)
    try:
        return date(full, month, int(day))
    except ValueError:
        return None


def read_day(cell: str) -> Reading | None:
    """What a cell can mean, its time dropped; None where it is not written like a day."""
    text = _TIME.sub("", " ".join(cell.split())).strip()
    if found := _YEAR_FIRST.fullmatch(text):
        day = _day(found[1], int(found[2]), found[3])
        return Reading(day, day)
    if found := _YEAR_LAST.fullmatch(text):
        first, second, year = found.groups()
        return Reading(_day(year, int(second), first), _day(year, int(first), second))
    if found := _DAY_WORD.fullmatch(text):
        day = _day(found[3], _MONTHS.get(found[2].lower(), 0), found[1])
        return Reading(day, day)
    if found := _WORD_DAY.fullmatch(text):
        day = _day(found[3], _MONTHS.get(found[1].lower(), 0), found[2])
        return Reading(day, day)
    return None


def read_month(cell: str) -> tuple[int, int] | None:
    """Year and month of a cell such as `May-26`, `May 2026`, `2026-05` or `05/2026`."""
    text = " ".join(cell.split())
    if found := _MONTH_WORD.fullmatch(text):
        year, month = found[2], _MONTHS.get(found[1].lower(), 0)
    elif found := _MONTH_ISO.fullmatch(text):
        year, month = found[1], int(found[2])
    elif found := _MONTH_NUMBER.fullmatch(text):
        year, month = found[2], int(found[1])
    else:
        return None
    first = _day(year, month, "1")
    return (first.year, first.month) if first else None


def order_of(reading: Reading, month: tuple[int, int] | None = None) -> Order | None:
    """The order that one cell proves, by the month it must lie in or because only one can be."""
    first, second = reading.day_first, reading.month_first
    if first == second:
        return None
    if first is None:
        return Order.MONTH_FIRST
    if second is None:
        return Order.DAY_FIRST
    in_month = [day for day in (first, second) if (day.year, day.month) == month]
    if len(in_month) != 1:
        return None
    return Order.DAY_FIRST if in_month[0] == first else Order.MONTH_FIRST


def common_order(proofs: Iterable[Order | None]) -> Order | None:
    """The order of a whole file: the one that all proofs agree on, else None."""
    orders = {proof for proof in proofs if proof is not None}
    return orders.pop() if len(orders) == 1 else None


def settle(reading: Reading, order: Order | None) -> date | Reason:
    """The day of a cell, given the order of its row or file, or why there is none."""
    days = reading.days()
    if not days:
        return Reason.DATE_NOT_REAL
    if len(days) > 1:
        if order is None:
            return Reason.DATE_AMBIGUOUS
        days = {day for day in (reading.by(order),) if day is not None}
    day = days.pop()
    return day if EARLIEST <= day.year <= LATEST else Reason.DATE_UNLIKELY
