"""Plots as values: what they refuse, where their parts stand, and that a table says the same."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.plot import ScaleMark
from partner_planner.domain.plot_layout import (
    AxisLabel,
    across,
    last_known,
    month_labels,
    outlines,
    spread,
    steps,
    upwards,
    year_labels,
)
from partner_planner.domain.plot_table import happenings_table, plot_facts, plot_table
from partner_planner.domain.tone import Tone
from tests.domain.plots import CAUSE, PLOT, long_plot, series

GAP = 4.0
TINY = 1e-6


def apart(labels: tuple[AxisLabel, ...], width: float) -> bool:
    """Whether labels stand in their order inside a width, with a gap between them."""
    inside = all(
        it.left >= 0 and it.left + it.width <= max(width, it.width) + TINY for it in labels
    )
    return inside and all(a.left + a.width + GAP <= b.left + TINY for a, b in pairwise(labels))


def test_a_line_has_one_value_for_each_month() -> None:
    with pytest.raises(ValueError, match="each month"):
        replace(PLOT, series=(series((1.0, 2.0)),))
    with pytest.raises(ValueError, match="each month"):
        replace(PLOT, months=PLOT.months[1:])


@pytest.mark.parametrize("marks", [(), PLOT.scale[:1], PLOT.scale[::-1], PLOT.scale[:1] * 2])
def test_a_scale_rises(marks: tuple[ScaleMark, ...]) -> None:
    with pytest.raises(ValueError, match="rises"):
        replace(PLOT, scale=marks)


def test_a_line_holds_its_value_through_the_month_and_stops_at_a_gap() -> None:
    first, second = steps(PLOT, PLOT.series[0].values)
    assert first == [
        (0, 0.72),
        (1 / 6, 0.72),
        (1 / 6, 0.72),
        (2 / 6, 0.72),
        (2 / 6, 0.64),
        (0.5, 0.64),
    ]
    assert second == [(4 / 6, 0.58), (5 / 6, 0.58), (5 / 6, 0.58), (1, 0.58)]


def test_a_band_is_drawn_where_both_its_edges_are_known() -> None:
    assert PLOT.band is not None
    first, second = outlines(PLOT, PLOT.band)
    assert first[:2] == [(1 / 6, 0.72), (2 / 6, 0.72)]
    assert first[-1] == first[0]
    assert {height for _across, height in second} == {0.5, 0.66, 0.4, 0.7}


@given(st.floats(-1000, 1000))
def test_nothing_is_drawn_off_the_scale(value: float) -> None:
    assert 0 <= upwards(PLOT.scale, value) <= 1


def test_a_day_lies_in_its_month_and_nowhere_outside() -> None:
    share = across(PLOT.months, date(2026, 12, 16))
    assert share == pytest.approx((1 + 15.5 / 31) / 6)
    assert across(PLOT.months, date(2026, 10, 31)) is None
    assert across((), date(2026, 10, 31)) is None


def test_the_end_of_a_line_is_its_last_known_value() -> None:
    assert last_known((1.0, 2.0, None)) == 2.0
    assert last_known((None,)) is None


@given(
    st.integers(1, 90),
    st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.floats(200, 1600),
    st.floats(3, 12),
)
def test_no_labels_of_an_axis_touch(months: int, first: date, width: float, letter: float) -> None:
    plot = long_plot(months, first.replace(day=1))

    def measure(text: str) -> float:
        return letter * len(text)

    names = month_labels(plot.months, width, measure, GAP)
    years = year_labels(plot.months, width, measure, GAP)
    assert apart(names, width)
    assert apart(years, width)
    assert years


def test_every_month_is_named_where_there_is_room_and_else_the_same_ones_each_year() -> None:
    plot = long_plot(24)
    wide = month_labels(plot.months, 1200, lambda text: 20.0, GAP)
    assert [it.text for it in wide] == [it.name for it in plot.months]
    narrow = month_labels(plot.months, 300, lambda text: 20.0, GAP)
    assert [it.text for it in narrow] == ["Jan", "Apr", "Jul", "Oct"] * 2
    assert [it.text for it in year_labels(plot.months, 300, lambda text: 30.0, GAP)] == [
        "2027",
        "2028",
    ]


@given(st.lists(st.floats(0, 200), max_size=8))
def test_labels_beside_each_other_are_moved_apart_and_keep_their_order(
    middles: list[float],
) -> None:
    placed = spread(middles, 20, 0, 200)
    for one, other in pairwise(sorted(placed)):
        assert other - one >= 20 - 1e-6
    assert all(10 - 1e-6 <= it <= 190 + 1e-6 for it in placed)
    order = sorted(range(len(middles)), key=lambda at: middles[at])
    assert [placed[at] for at in order] == sorted(placed)


def test_labels_with_room_stay_where_they_are() -> None:
    assert spread([100.0, 40.0], 20, 0, 200) == [100.0, 40.0]


def test_the_table_says_what_the_plot_shows() -> None:
    table = plot_table(PLOT)
    headings = [column.heading for column in table.columns]
    assert headings == ["Month", "Points", "Range", "Threshold", "Cause"]
    assert [cell.text for cell in table.rows[2]] == ["Jan. 2027", "64", "60 to 68", "70", CAUSE]
    assert table.rows[2][0].tone is Tone.WARNING
    assert [row[1].text for row in table.rows] == list(PLOT.series[0].shown)
    assert len(table.rows) == len(PLOT.months)
    assert plot_facts(PLOT, 3) == (("Points", "unknown"), ("Range", ""), ("Threshold", "70"))


def test_only_months_in_which_something_happens_are_told_apart() -> None:
    assert [row[0].text for row in happenings_table(PLOT).rows] == ["Jan. 2027", "Mar. 2027"]


def test_a_plot_without_months_has_a_table_without_rows() -> None:
    bare = replace(PLOT, months=(), series=(), thresholds=(), band=None)
    assert plot_table(bare).rows == ()
    assert month_labels(bare.months, 300, len, GAP) == year_labels(bare.months, 300, len, GAP) == ()
