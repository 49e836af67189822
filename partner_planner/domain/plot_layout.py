"""Where the parts of a plot stand, for whoever draws it: shares of the room, labels that fit.

Across, a month takes an equal part of the width; upwards, 0 is the lowest mark of the scale and 1
the highest.
"""

import calendar
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from typing import TypeVar

from partner_planner.domain.plot import Plot, PlotBand, PlotMonth, ScaleMark

T = TypeVar("T")

Measure = Callable[[str], float]
"""The width of words, in the unit of the drawing."""

Place = tuple[float, float]
"""Across and upwards, both shares from 0 to 1."""

STRIDES = (1, 2, 3, 4, 6, 12, 24, 60, 120)
"""Every how many months one may be named; the same months in every year."""


@dataclass(frozen=True, slots=True)
class AxisLabel:
    """Words under a month, from `left` on, so wide; `at` is the number of the month."""

    at: int
    text: str
    left: float
    width: float


def upwards(scale: Sequence[ScaleMark], value: float) -> float:
    """The height of a value; what is off the scale lies on its edge."""
    low, high = scale[0].at, scale[-1].at
    return min(1.0, max(0.0, (value - low) / (high - low)))


def across(months: Sequence[PlotMonth], day: date) -> float | None:
    """How far across a day lies, None for one outside the months."""
    for at, month in enumerate(months):
        if (month.first.year, month.first.month) == (day.year, day.month):
            length = calendar.monthrange(day.year, day.month)[1]
            return (at + (day.day - 0.5) / length) / len(months)
    return None


def present(plot: Plot) -> int:
    """The number of the month of today, else of the first one."""
    day = plot.today
    for at, month in enumerate(plot.months):
        if day is not None and (month.first.year, month.first.month) == (day.year, day.month):
            return at
    return 0


def steps(plot: Plot, values: Sequence[float | None]) -> list[list[Place]]:
    """The corners of a line that holds its value through each month; a gap parts it."""
    return [
        [place for at, value in run for place in _step(plot, at, value)]
        for run in _runs(list(values))
    ]


def outlines(plot: Plot, band: PlotBand) -> list[list[Place]]:
    """The corners around a band: along its upper edge and back along the lower one."""
    known = [
        (low, high) if low is not None and high is not None else None
        for low, high in zip(band.low, band.high, strict=True)
    ]
    found = []
    for run in _runs(known):
        upper = [place for at, (_low, high) in run for place in _step(plot, at, high)]
        lower = [place for at, (low, _high) in run for place in _step(plot, at, low)]
        found.append([*upper, *reversed(lower)])
    return found


def last_known(values: Sequence[float | None]) -> float | None:
    """The value at the end of a line, None where it has none."""
    return next((value for value in reversed(values) if value is not None), None)


def month_labels(
    months: Sequence[PlotMonth], width: float, measure: Measure, gap: float
) -> tuple[AxisLabel, ...]:
    """As many names of months as stand beside each other with a gap, in even steps."""
    found: tuple[AxisLabel, ...] = ()
    for stride in STRIDES:
        named = [at for at, month in enumerate(months) if _number(month) % stride == 0]
        found = tuple(_centred(months, at, width, measure) for at in named)
        if not _touching(found, gap):
            return found
    return found[:1]


def year_labels(
    months: Sequence[PlotMonth], width: float, measure: Measure, gap: float
) -> tuple[AxisLabel, ...]:
    """The years, each where it begins; one that its successor leaves no room is left out."""
    begins = [
        at
        for at, month in enumerate(months)
        if at == 0 or month.first.year != months[at - 1].first.year
    ]
    found = list[AxisLabel]()
    for at in reversed(begins):
        words = str(months[at].first.year)
        wide = measure(words)
        left = max(0.0, min(at * width / len(months), width - wide))
        if not found or left + wide + gap <= found[-1].left:
            found.append(AxisLabel(at, words, left, wide))
    return tuple(reversed(found))


def spread(middles: Sequence[float], height: float, low: float, high: float) -> list[float]:
    """The middles of labels so high, moved as little as need be so that none covers another.

    They stay between `low` and `high` as far as there is room for all of them.
    """
    order = sorted(range(len(middles)), key=lambda at: middles[at])
    placed = dict[int, float]()
    floor = low
    for at in order:
        placed[at] = max(middles[at], floor + height / 2)
        floor = placed[at] + height / 2
    ceiling = high
    for at in reversed(order):
        placed[at] = min(placed[at], ceiling - height / 2)
        ceiling = placed[at] - height / 2
    return [placed[at] for at in range(len(middles))]


def _step(plot: Plot, at: int, value: float) -> tuple[Place, Place]:
    height, count = upwards(plot.scale, value), len(plot.months)
    return (at / count, height), ((at + 1) / count, height)


def _runs(values: Sequence[T | None]) -> Iterator[list[tuple[int, T]]]:
    """The stretches of months that follow each other without a gap."""
    for known, run in groupby(enumerate(values), lambda pair: pair[1] is not None):
        if known:
            yield [(at, value) for at, value in run if value is not None]


def _number(month: PlotMonth) -> int:
    """The number of a month since the year 0."""
    return month.first.year * 12 + month.first.month - 1


def _centred(months: Sequence[PlotMonth], at: int, width: float, measure: Measure) -> AxisLabel:
    """The name of a month under the middle of its step, inside the width."""
    wide = measure(months[at].name)
    left = (at + 0.5) * width / len(months) - wide / 2
    return AxisLabel(at, months[at].name, max(0.0, min(left, width - wide)), wide)


def _touching(labels: Sequence[AxisLabel], gap: float) -> bool:
    return any(one.left + one.width + gap > other.left for one, other in pairwise(labels))
