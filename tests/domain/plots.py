"""Plots made by hand, for tests of the layout, the window and the exporters."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from partner_planner.domain.calendar import add_months
from partner_planner.domain.plot import Plot, PlotBand, PlotMonth, PlotSeries, ScaleMark
from partner_planner.domain.tone import Tone

FIRST = date(2026, 11, 1)
NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
CAUSE = "AZ-104 of Dana Cruz ends on 14 January 2027."
VALUES = (72.0, 72.0, 64.0, None, 58.0, 58.0)


def month(number: int, cause: str = "", tone: Tone = Tone.PLAIN, first: date = FIRST) -> PlotMonth:
    """The month so many months after the first."""
    day = add_months(first, number)
    name = NAMES[day.month - 1]
    return PlotMonth(day, name, f"{name}. {day.year}", cause, tone)


def series(values: Sequence[float | None], label: str = "Points", beside: str = "") -> PlotSeries:
    """A line with its values as words."""
    return PlotSeries(label, tuple(values), tuple(map(words, values)), beside)


def words(value: float | None) -> str:
    """A value as it is written."""
    return "unknown" if value is None else f"{value:g}"


PLOT = Plot(
    caption="Security",
    description="Points of Security from November 2026 to April 2027.",
    note="The shaded band holds eight of ten outcomes.",
    months=(
        month(0),
        month(1),
        month(2, CAUSE, Tone.WARNING),
        month(3),
        month(4, "A month rolls off"),
        month(5),
    ),
    scale=tuple(ScaleMark(float(at), str(at)) for at in (0, 50, 100)),
    series=(series(VALUES),),
    month_heading="Month",
    cause_heading="Cause",
    thresholds=(series((70.0,) * 6, "Threshold", "Needed: 70"),),
    band=PlotBand(
        "Range",
        (None, 72.0, 60.0, None, 50.0, 40.0),
        (None, 72.0, 68.0, None, 66.0, 70.0),
        ("", "72 to 72", "60 to 68", "", "50 to 66", "40 to 70"),
    ),
    today=date(2026, 11, 23),
    today_text="Today",
)


def long_plot(months: int, first: date = FIRST) -> Plot:
    """A plain plot of so many months from a day's month on."""
    return replace(
        PLOT,
        months=tuple(month(number, first=first) for number in range(months)),
        series=(series((50.0,) * months, beside="Security"),),
        thresholds=(series((50.0,) * months, "Threshold", "Needed: 70"),),
        band=None,
    )
