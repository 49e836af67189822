"""Months, quarters and fiscal years."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.calendar import FiscalYear, Quarter, add_months, quarters

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
MONTHS = st.integers(-1200, 1200)
STARTS = st.integers(1, 12)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 5, 31), 0, date(2026, 5, 31)),
    ],
)
def test_months_are_added(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


def test_months_beyond_the_calendar_stop_at_its_edge() -> None:
    assert add_months(date(9999, 12, 31), 1) == date.max
    assert add_months(date(1, 1, 15), -1) == date.min


@given(DAYS, MONTHS)
def test_added_months_land_in_that_month_and_never_after_the_day(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


@given(DAYS, DAYS, MONTHS)
def test_adding_months_keeps_the_order_of_days(one: date, other: date, months: int) -> None:
    first, second = sorted((one, other))
    assert add_months(first, months) <= add_months(second, months)


@given(DAYS)
def test_a_day_lies_in_its_quarter(day: date) -> None:
    quarter = Quarter.of(day)
    assert quarter.first_day <= day <= quarter.last_day
    assert 1 <= quarter.number <= 4
    assert Quarter.of(quarter.first_day) == Quarter.of(quarter.last_day) == quarter
    assert Quarter.of(quarter.last_day + timedelta(days=1)) > quarter


@given(st.integers(1900, 2200))
def test_four_quarters_are_the_year(year: int) -> None:
    four = quarters(year)
    assert (four[0].first_day, four[3].last_day) == (date(year, 1, 1), date(year, 12, 31))
    for earlier, later in pairwise(four):
        assert earlier.last_day + timedelta(days=1) == later.first_day


@pytest.mark.parametrize(
    ("day", "starts_in", "ends_year", "quarter"),
    [
        (date(2026, 6, 30), 7, 2026, 4),
        (date(2026, 7, 1), 7, 2027, 1),
        (date(2026, 11, 22), 7, 2027, 2),
        (date(2026, 11, 22), 1, 2026, 4),
        (date(2026, 1, 1), 12, 2026, 1),
        (date(2026, 12, 1), 12, 2027, 1),
    ],
)
def test_a_fiscal_year_is_named_by_its_end(
    day: date, starts_in: int, ends_year: int, quarter: int
) -> None:
    fiscal = FiscalYear.of(day, starts_in)
    assert fiscal == FiscalYear(starts_in, ends_year)
    assert fiscal.quarter_of(day) == quarter


@given(DAYS, STARTS)
def test_a_day_lies_in_the_twelve_months_of_its_fiscal_year(day: date, starts_in: int) -> None:
    fiscal = FiscalYear.of(day, starts_in)
    end = add_months(fiscal.first_day, 12)
    assert fiscal.first_day <= day < end
    assert (end - timedelta(days=1)).year == fiscal.ends_year
    assert FiscalYear.of(end, starts_in).ends_year == fiscal.ends_year + 1
    assert add_months(fiscal.first_day, 3 * (fiscal.quarter_of(day) - 1)) <= day
    assert day < add_months(fiscal.first_day, 3 * fiscal.quarter_of(day))
