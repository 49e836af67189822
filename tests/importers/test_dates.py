"""Days are read as written; the order of day and month is proved, never guessed."""

from datetime import date

import pytest

from partner_planner.importers.dates import (
    Order,
    common_order,
    order_of,
    read_day,
    read_month,
    settle,
)
from partner_planner.importers.reasons import Reason

CHRISTMAS = date(2018, 12, 25)


@pytest.mark.parametrize(
    "cell",
    [
        "25/12/2018 23:07",
        "12/25/2018 11:07:00 PM",
        "12/25/2018 11:07:00\u202fPM",
        "2018-12-25",
        "2018-12-25T23:07:00Z",
        "2018-12-25 23:07:00.1234567 +00:00",
        "2018/12/25",
        "25.12.2018",
        "25-12-18",
        "25 Dec 2018",
        "25-Dec-18",
        "December 25, 2018 11:07 p.m.",
        "  25/12/2018  ",
    ],
)
def test_a_day_is_read_and_its_time_dropped(cell: str) -> None:
    reading = read_day(cell)
    assert reading is not None
    assert settle(reading, None) == CHRISTMAS


@pytest.mark.parametrize(
    "cell", ["", "soon", "43459.96", "2018", "25/12", "25/12/218", "1/2/3/4", "٢٥/١٢/٢٠١٨", "=1+1"]
)
def test_what_is_not_written_like_a_day_is_none(cell: str) -> None:
    assert read_day(cell) is None


@pytest.mark.parametrize(
    "cell", ["31/04/2026", "2026-02-30", "29/02/2025", "0/0/2026", "31 Foo 2026"]
)
def test_days_that_do_not_exist_are_told(cell: str) -> None:
    reading = read_day(cell)
    assert reading is not None
    assert settle(reading, Order.DAY_FIRST) is Reason.DATE_NOT_REAL


@pytest.mark.parametrize("cell", ["01/01/1900", "31/12/9999"])
def test_years_that_cannot_be_right_are_told(cell: str) -> None:
    reading = read_day(cell)
    assert reading is not None
    assert settle(reading, Order.DAY_FIRST) is Reason.DATE_UNLIKELY


def test_an_open_order_is_not_guessed() -> None:
    reading = read_day("04/05/2026")
    assert reading is not None
    assert settle(reading, None) is Reason.DATE_AMBIGUOUS
    assert settle(reading, Order.DAY_FIRST) == date(2026, 5, 4)
    assert settle(reading, Order.MONTH_FIRST) == date(2026, 4, 5)


@pytest.mark.parametrize(
    ("cell", "month", "order"),
    [
        ("04/05/2026", (2026, 5), Order.DAY_FIRST),
        ("04/05/2026", (2026, 4), Order.MONTH_FIRST),
        ("04/05/2026", (2026, 9), None),
        ("04/05/2026", None, None),
        ("05/05/2026", (2026, 5), None),
        ("25/12/2018", None, Order.DAY_FIRST),
        ("12/25/2018", None, Order.MONTH_FIRST),
        ("2018-12-25", (2018, 12), None),
    ],
)
def test_what_one_cell_proves(
    cell: str, month: tuple[int, int] | None, order: Order | None
) -> None:
    reading = read_day(cell)
    assert reading is not None
    assert order_of(reading, month) is order


@pytest.mark.parametrize(
    "cell", ["May-26", "May 2026", "may26", "2026-05", "2026/5", "05/2026", "May, 2026"]
)
def test_months_are_read(cell: str) -> None:
    assert read_month(cell) == (2026, 5)


@pytest.mark.parametrize("cell", ["", "Mai-26x", "13/2026", "Foo-26", "2026"])
def test_other_words_are_no_month(cell: str) -> None:
    assert read_month(cell) is None


def test_a_file_has_an_order_only_where_all_proofs_agree() -> None:
    assert common_order([None, Order.DAY_FIRST, Order.DAY_FIRST]) is Order.DAY_FIRST
    assert common_order([Order.MONTH_FIRST, Order.DAY_FIRST]) is None
    assert common_order([None]) is None
