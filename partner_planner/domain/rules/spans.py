"""For how long something that is dated counts: trailing, in fiscal periods, in fixed days.

Each span says for one day on which days its record counts; a window over many records is the sum
of these. So the days on which anything changes are known without looking at the days between.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from partner_planner.domain.calendar import add_months
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.ledger import FAR, Ledger

YEAR = 12
"""Months of a fiscal year."""


class Span(Protocol):
    """Which days something counts on, by its own day."""

    def counts(self, on: date, ledger: Ledger) -> tuple[date, date] | None:
        """The first and the last day on which it counts, None where there is none."""
        ...


@dataclass(frozen=True, slots=True)
class Trailing:
    """From its own day on, for some months or days: on the last day of them it is out.

    What is dated 22 November 2025 counts for twelve months until 21 November 2026.
    """

    months: int = 0
    days: int = 0

    def counts(self, on: date, ledger: Ledger) -> tuple[date, date] | None:
        """The days from its own to the one before it is too old."""
        return on, self.out_on(on) - ONE_DAY

    def out_on(self, on: date) -> date:
        """The first day on which something is too old."""
        end = add_months(on, self.months)
        return end + timedelta(min(self.days, (date.max - end).days))


@dataclass(frozen=True, slots=True)
class Periods:
    """Months that stand in a fiscal year: those of the running period and of some before it.

    A period has `months` months (1, 3, 6 or 12). It counts while it is at most `oldest` and at
    least `newest` periods ago; 0 is the running one. The fiscal year begins in month `starts_in`
    (1 to 12), 0 means the firm's own.
    """

    months: int
    oldest: int = 0
    newest: int = 0
    starts_in: int = 0

    def counts(self, on: date, ledger: Ledger) -> tuple[date, date] | None:
        """From the period in which it begins to count, never before its own day."""
        firm = ledger.snapshot.firm
        starts_in = self.starts_in or (firm.fiscal_year_start if firm is not None else 1)
        into = (on.month - starts_in) % YEAR % self.months
        begun = add_months(on.replace(day=1), -into)
        first = add_months(begun, self.newest * self.months)
        out = add_months(begun, (self.oldest + 1) * self.months)
        return max(on, first), out if out == FAR else out - ONE_DAY


@dataclass(frozen=True, slots=True)
class Fixed:
    """The days from `first` to `last`, both included; what lies in them counts from then on."""

    first: date
    last: date

    def counts(self, on: date, ledger: Ledger) -> tuple[date, date] | None:
        """From its own day on, where that lies inside."""
        return (on, FAR) if self.first <= on <= self.last else None


def first_day_back(day: date, months: int) -> date:
    """The first day on which the day `months` before it is `day` or a later one."""
    found = add_months(day, months)
    while found < FAR and add_months(found, -months) < day:
        found += ONE_DAY
    return found
