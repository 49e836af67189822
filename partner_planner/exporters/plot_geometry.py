"""A plot as the values that the printed template draws: shares of the drawing, words in place.

Upwards is upwards here: 0 is the foot of the drawing and 1 its top.
"""

from collections.abc import Callable, Sequence
from typing import Any

from partner_planner.domain.plot import Plot, PlotSeries
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
from partner_planner.domain.tone import Tone

HEIGHT = 44.0
"""Of the drawing without its labels, in millimetres."""

WIDTH = 118.0
"""What a page leaves across for it at the least, in millimetres."""

LABEL_HEIGHT = 3.4
LETTER = 1.6
"""The height of a label, and the width of one of its letters at the most, in millimetres."""

GAP = 1.5
BESIDE_LENGTH = 28
"""How many letters stand beside the end of a line."""

Shorten = Callable[[str, int], str]
Points = list[tuple[float, float]]


def plot_geometry(plot: Plot, shorten: Shorten) -> dict[str, Any]:
    """The lines, areas and labels of a plot; `shorten` makes words safe to set, so long at most."""
    today = across(plot.months, plot.today) if plot.today is not None else None
    dots = [at for at, month in enumerate(plot.months) if month.cause or month.tone != Tone.PLAIN]
    return {
        "height": HEIGHT,
        "scale": [
            {"at": _share(upwards(plot.scale, mark.at)), "text": shorten(mark.text, BESIDE_LENGTH)}
            for mark in plot.scale
        ],
        "months": _labels(plot, month_labels(plot.months, WIDTH, _measured, GAP), shorten),
        "years": _labels(plot, year_labels(plot.months, WIDTH, _measured, GAP), shorten),
        "band": [_points(outline) for outline in outlines(plot, plot.band)] if plot.band else [],
        "lines": [
            {"tone": line.tone.value, "runs": [_points(run) for run in steps(plot, line.values)]}
            for line in plot.series
        ],
        "thresholds": [
            _points(run) for line in plot.thresholds for run in steps(plot, line.values)
        ],
        "dots": [dot for line in plot.series[:1] for dot in _dots(plot, line, dots)],
        "beside": _beside(plot, shorten),
        "today": None
        if today is None
        else {"at": _share(today), "text": shorten(plot.today_text, BESIDE_LENGTH)},
    }


def _labels(plot: Plot, labels: Sequence[AxisLabel], shorten: Shorten) -> list[dict[str, Any]]:
    """Each over the left edge or the middle of its words, as a share of the width."""
    return [
        {
            "left": _share(label.at / len(plot.months)),
            "middle": _share((label.at + 0.5) / len(plot.months)),
            "text": shorten(label.text, BESIDE_LENGTH),
        }
        for label in labels
    ]


def _dots(plot: Plot, line: PlotSeries, months: Sequence[int]) -> list[dict[str, Any]]:
    found = []
    for at in months:
        value = line.values[at]
        if value is not None:
            place = _share((at + 0.5) / len(plot.months)), _share(upwards(plot.scale, value))
            found.append({"at": place, "tone": plot.months[at].tone.value})
    return found


def _beside(plot: Plot, shorten: Shorten) -> list[dict[str, Any]]:
    """The words right of the drawing, moved apart where they would cover each other."""
    lines = [(line, line.tone) for line in plot.series]
    lines += [(line, Tone.DIM) for line in plot.thresholds]
    ends = [
        (line.beside, tone, upwards(plot.scale, value))
        for line, tone in lines
        if line.beside and (value := last_known(line.values)) is not None
    ]
    high = LABEL_HEIGHT / HEIGHT
    places = spread([end for _words, _tone, end in ends], high, -high, 1 + high)
    return [
        {"at": _share(place), "text": shorten(words, BESIDE_LENGTH), "tone": tone.value}
        for (words, tone, _end), place in zip(ends, places, strict=True)
    ]


def _points(places: Points) -> Points:
    return [(_share(x), _share(y)) for x, y in places]


def _share(value: float) -> float:
    return round(value, 5)


def _measured(words: str) -> float:
    return LETTER * len(words)
