"""A day is read as people write it, and nothing else is taken for one."""

from datetime import date

import pytest

from partner_planner.services.wording.dates import short_day_text
from partner_planner.ui.widgets.day_text import read_day

MARCH = date(2027, 3, 12)


@pytest.mark.parametrize(
    "text",
    ["2027-03-12", "12 Mar 2027", "12 march 27", "March 12, 2027", "12.3.2027", "12/03/27"],
)
def test_usual_ways_of_writing_a_day_are_read(text: str) -> None:
    assert read_day(text) == MARCH


def test_where_the_month_comes_first_it_is_read_first() -> None:
    assert read_day("3/12/2027", month_first=True) == MARCH
    assert read_day("3/12/2027") == date(2027, 12, 3)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "12 Mar", "31 Feb 2027", "12 Foo 2027", "1.2.3.4", "12 Mar Apr", "12 Mar 1066"],
)
def test_anything_else_is_no_day(text: str) -> None:
    assert read_day(text) is None


@pytest.mark.parametrize("month", range(1, 13))
def test_a_day_that_is_shown_is_read_back(month: int) -> None:
    day = date(2028, month, 29)
    assert read_day(short_day_text(day)) == day
