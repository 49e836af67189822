"""A value month by month as a picture: one description that the window and every document draw.

Words are words already. A month is a step of the drawing: what is said of it holds at its end.
"""

from dataclasses import dataclass
from datetime import date

from partner_planner.domain.tone import Tone


@dataclass(frozen=True, slots=True)
class PlotMonth:
    """One step of the axis: its first day, its name on the axis and in full ("March 2027").

    `cause` says why the month is other than the one before, '' where nothing happens. A `tone`
    other than plain points the month out, such as the first one below a threshold.
    """

    first: date
    name: str
    text: str
    cause: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class PlotSeries:
    """A line: for each month a value, None where it is not known, and the same as words.

    `label` heads its column in a table; `beside` stands beside the end of the line, if anything.
    """

    label: str
    values: tuple[float | None, ...]
    shown: tuple[str, ...]
    beside: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class PlotBand:
    """Between which values a month will likely lie; both are None where that is not known."""

    label: str
    low: tuple[float | None, ...]
    high: tuple[float | None, ...]
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScaleMark:
    """A height of the drawing that is written beside it."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Plot:
    """Lines over months, a band around them, and dashed thresholds.

    `description` is read aloud in place of the drawing, `note` says how to read it. `scale` goes
    from the lowest to the highest height. `today` is marked where it lies within the months.
    `month_heading` and `cause_heading` head the outer columns of the same as a table. Raises
    ValueError where something has not one value for each month, or the scale does not rise.
    """

    caption: str
    description: str
    note: str
    months: tuple[PlotMonth, ...]
    scale: tuple[ScaleMark, ...]
    series: tuple[PlotSeries, ...]
    month_heading: str
    cause_heading: str
    thresholds: tuple[PlotSeries, ...] = ()
    band: PlotBand | None = None
    today: date | None = None
    today_text: str = ""

    def __post_init__(self) -> None:
        rows = [
            row for line in (*self.series, *self.thresholds) for row in (line.values, line.shown)
        ]
        if self.band is not None:
            rows += [self.band.low, self.band.high, self.band.shown]
        if any(len(row) != len(self.months) for row in rows):
            raise ValueError("every line of a plot has one value for each month")
        heights = [mark.at for mark in self.scale]
        if len(heights) < 2 or heights != sorted(set(heights)):
            raise ValueError("the scale of a plot rises, from its lowest mark to its highest")
