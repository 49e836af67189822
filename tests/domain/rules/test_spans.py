"""A window ends to the day: at the ends of months, in leap years, at the turn of fiscal years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.calendar import add_months
from partner_planner.domain.firm import Firm
from partner_planner.domain.rules.ledger import FAR
from partner_planner.domain.rules.spans import Fixed, Periods, Span, Trailing, first_day_back
from tests.domain.rules.small_program import ledger, told

ONE_DAY = timedelta(1)
DAYS = st.dates(date(2019, 1, 1), date(2030, 12, 31))
PLAN = ledger()


def _counts(span: Span, on: date) -> str:
    found = span.counts(on, PLAN)
    return told(*found) if found else "never"


@pytest.mark.parametrize(
    ("months", "on", "last"),
    [
        (12, "2025-11-22", "2026-11-21"),
        (12, "2025-11-23", "2026-11-22"),
        (12, "2028-02-29", "2029-02-27"),
        (12, "2027-02-28", "2028-02-27"),
        (1, "2026-01-31", "2026-02-27"),
        (1, "2026-03-31", "2026-04-29"),
        (6, "2026-08-31", "2027-02-27"),
        (18, "2025-08-01", "2027-01-31"),
    ],
)
def test_what_is_dated_counts_until_the_day_before_it_is_as_old(
    months: int, on: str, last: str
) -> None:
    assert _counts(Trailing(months), date.fromisoformat(on)) == f"{on} {last}"


@pytest.mark.parametrize(
    ("days", "on", "last"),
    [(90, "2026-08-24", "2026-11-21"), (90, "2028-02-01", "2028-04-30"), (1, "2026-05-05", None)],
)
def test_days_are_counted_with_the_first_one(days: int, on: str, last: str | None) -> None:
    assert _counts(Trailing(days=days), date.fromisoformat(on)) == f"{on} {last or on}"


def test_what_would_end_beyond_the_calendar_ends_with_it() -> None:
    assert Trailing(days=400).out_on(date(9999, 6, 1)) == FAR
    assert Trailing(months=400).out_on(date(9999, 6, 1)) == FAR
    assert _counts(Periods(12, 40, 0, 1), date(9990, 6, 1)) == f"9990-06-01 {FAR}"


@given(DAYS, DAYS, st.integers(1, 24))
def test_older_things_never_outlast_newer_ones(one: date, other: date, months: int) -> None:
    older, newer = sorted((one, other))
    assert Trailing(months).out_on(older) <= Trailing(months).out_on(newer)


@pytest.mark.parametrize(
    ("span", "on", "days"),
    [
        # The running calendar year, and the one before it.
        (Periods(12, starts_in=1), "2026-03-05", "2026-03-05 2026-12-31"),
        (Periods(12, 1, 1, starts_in=1), "2026-03-05", "2027-01-01 2027-12-31"),
        # A fiscal year from July: the running one, on its last and on its first day.
        (Periods(12, starts_in=7), "2026-06-30", "2026-06-30 2026-06-30"),
        (Periods(12, starts_in=7), "2026-07-01", "2026-07-01 2027-06-30"),
        # The running quarter, and the one before it, of a year from February.
        (Periods(3, starts_in=1), "2026-11-22", "2026-11-22 2026-12-31"),
        (Periods(3, 1, 1, starts_in=2), "2026-01-31", "2026-02-01 2026-04-30"),
        # Eighteen months in closed fiscal quarters.
        (Periods(3, 6, 1, starts_in=1), "2025-05-10", "2025-07-01 2026-12-31"),
        # The running half year and the two before it.
        (Periods(6, 2, 0, starts_in=1), "2025-05-10", "2025-05-10 2026-06-30"),
    ],
)
def test_fiscal_periods_begin_and_end_together(span: Span, on: str, days: str) -> None:
    assert _counts(span, date.fromisoformat(on)) == days


def test_the_firms_own_fiscal_year_counts_where_none_is_named() -> None:
    own = ledger(Firm("firm", "Acme", fiscal_year_start=4))
    span = Periods(12)
    assert span.counts(date(2026, 3, 31), own) == (date(2026, 3, 31), date(2026, 3, 31))
    assert _counts(span, date(2026, 3, 31)) == "2026-03-31 2026-12-31"


@given(DAYS, DAYS, st.sampled_from([1, 3, 6, 12]), st.integers(0, 6), st.integers(1, 12))
def test_a_period_counts_while_it_is_so_many_periods_ago(
    on: date, day: date, months: int, ago: int, starts_in: int
) -> None:
    def number(each: date) -> int:
        return (each.year * 12 + each.month - starts_in) // months

    found = Periods(months, ago, ago, starts_in).counts(on, PLAN)
    assert found is not None
    assert (found[0] <= day <= found[1]) == (day >= on and number(day) - number(on) == ago)


@pytest.mark.parametrize(
    ("on", "days"),
    [
        ("2024-06-30", "never"),
        ("2024-07-01", f"2024-07-01 {FAR}"),
        ("2024-12-31", f"2024-12-31 {FAR}"),
        ("2025-01-01", "never"),
    ],
)
def test_a_fixed_period_has_both_its_ends(on: str, days: str) -> None:
    span = Fixed(date(2024, 7, 1), date(2024, 12, 31))
    assert _counts(span, date.fromisoformat(on)) == days


@given(DAYS, st.integers(1, 30))
def test_looking_back_reaches_a_day_first_on_one_day(day: date, months: int) -> None:
    found = first_day_back(day, months)
    assert add_months(found, -months) >= day
    assert add_months(found - ONE_DAY, -months) < day
