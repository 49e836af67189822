"""Months, quarters and fiscal years as plain values."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

_IN_EVERY_MONTH = 28


def add_months(day: date, months: int) -> date:
    """The same day of the month some months later; a day that month lacks becomes its last.

    What lies beyond the calendar becomes its first or last day.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not date.min.year <= year <= date.max.year:
        return date.max if months > 0 else date.min
    if day.day <= _IN_EVERY_MONTH:
        return date(year, month + 1, day.day)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def month_number(day: date) -> int:
    """The month of a day as a number: consecutive months have consecutive ones."""
    return day.year * 12 + day.month - 1


def month_of(number: int) -> date:
    """The first day of the month with a number."""
    year, month = divmod(number, 12)
    return date(year, month + 1, 1)


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A calendar quarter, numbered 1 to 4."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """The calendar quarter in which a day lies."""
        return cls(day.year, (day.month - 1) // 3 + 1)

    @property
    def first_day(self) -> date:
        """The first day of the quarter."""
        return date(self.year, self.number * 3 - 2, 1)

    @property
    def last_day(self) -> date:
        """The last day of the quarter."""
        return add_months(self.first_day, 3) - timedelta(days=1)


def quarters(year: int) -> tuple[Quarter, Quarter, Quarter, Quarter]:
    """The four quarters of a calendar year."""
    return Quarter(year, 1), Quarter(year, 2), Quarter(year, 3), Quarter(year, 4)


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """Twelve months from the first of a month; named by the calendar year in which it ends."""

    starts_in: int
    ends_year: int

    @classmethod
    def of(cls, day: date, starts_in: int) -> "FiscalYear":
        """The fiscal year, beginning in month `starts_in` (1 to 12), that holds a day."""
        first_year = day.year if day.month >= starts_in else day.year - 1
        return cls(starts_in, first_year if starts_in == 1 else first_year + 1)

    @property
    def first_day(self) -> date:
        """The first day of the fiscal year."""
        return date(self.ends_year - (0 if self.starts_in == 1 else 1), self.starts_in, 1)

    def quarter_of(self, day: date) -> int:
        """Which quarter (1 to 4) of a fiscal year with this start a day lies in."""
        return (day.month - self.starts_in) % 12 // 3 + 1
