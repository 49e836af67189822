"""Where the parts of a plot stand in a room of pixels."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from partner_planner.domain.plot import Plot
from partner_planner.domain.plot_layout import (
    AxisLabel,
    Place,
    across,
    last_known,
    month_labels,
    spread,
    upwards,
    year_labels,
)
from partner_planner.domain.tone import Tone

HEAD = 22
"""The room for the word over today, in pixels."""

ROW = 17
"""The height of a row of labels, in pixels."""

FOOT = 2 * ROW + 6
BESIDE_GAP = 8
BESIDE_SHARE = 0.3
"""How much of the width the words beside the lines may take at the most."""

SCALE_SHARE = 0.25
"""The same for the words on the scale."""

BETWEEN = 8
"""The least room between two labels, in pixels."""

Measure = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Beside:
    """Words at the end of a line; `tone` is that of the line."""

    text: str
    room: QRectF
    tone: Tone


@dataclass(frozen=True, slots=True)
class PlotPlacement:
    """A plot laid out: the room of its lines, and every label with its own."""

    plot: Plot
    room: QRectF
    months: tuple[AxisLabel, ...]
    years: tuple[AxisLabel, ...]
    scale: tuple[tuple[str, QRectF], ...]
    beside: tuple[Beside, ...]
    today: QRectF | None

    def point(self, place: Place) -> QPointF:
        """A place of the plot as a point."""
        room = self.room
        return QPointF(
            room.left() + place[0] * room.width(), room.bottom() - place[1] * room.height()
        )

    def polygon(self, places: list[Place]) -> QPolygonF:
        """Places of the plot as the corners of a drawing."""
        return QPolygonF([self.point(place) for place in places])

    def slot(self, at: int) -> QRectF:
        """The room of one month."""
        wide = self.room.width() / len(self.plot.months)
        return QRectF(self.room.left() + at * wide, self.room.top(), wide, self.room.height())

    def at(self, x: float) -> int | None:
        """The number of the month at a place, None beside the lines."""
        count = len(self.plot.months)
        if not count or not self.room.left() <= x <= self.room.right():
            return None
        return min(count - 1, int((x - self.room.left()) / self.room.width() * count))

    def value_point(self, at: int) -> QPointF | None:
        """The middle of the first line in a month, None where it is not known."""
        value = self.plot.series[0].values[at] if self.plot.series else None
        if value is None:
            return None
        return self.point(((at + 0.5) / len(self.plot.months), upwards(self.plot.scale, value)))

    def label_room(self, label: AxisLabel, row: int) -> QRectF:
        """The room of a label in one of the two rows under the lines."""
        top = self.room.bottom() + 6 + row * ROW
        return QRectF(self.room.left() + label.left, top, label.width, ROW)

    def day_x(self, day: date) -> float | None:
        """How far across a day lies, None outside the months."""
        share = across(self.plot.months, day)
        return None if share is None else self.room.left() + share * self.room.width()


def place_plot(plot: Plot, width: float, height: float, measure: Measure) -> PlotPlacement:
    """Lay a plot out in a room; `measure` gives the width of words in its letters."""
    left = max((measure(mark.text) for mark in plot.scale), default=0)
    left = min(left + 1, width * SCALE_SHARE) + BETWEEN + 2
    ends = _ends(plot)
    wide = max((measure(words) for words, _tone, _end in ends), default=0)
    wide = min(wide + 1, width * BESIDE_SHARE) if ends else 0
    right = wide + BESIDE_GAP if ends else 2
    room = QRectF(left, HEAD, max(1, width - left - right), max(1, height - HEAD - FOOT))
    today = across(plot.months, plot.today) if plot.today is not None else None
    return PlotPlacement(
        plot,
        room,
        month_labels(plot.months, room.width(), measure, BETWEEN),
        year_labels(plot.months, room.width(), measure, BETWEEN),
        tuple(
            (
                mark.text,
                QRectF(0, _down(room, upwards(plot.scale, mark.at)) - ROW / 2, left - 8, ROW),
            )
            for mark in plot.scale
        ),
        _placed_beside(ends, room, wide),
        None if today is None else _today(plot, room, room.left() + today * room.width(), measure),
    )


def _ends(plot: Plot) -> list[tuple[str, Tone, float]]:
    """What stands beside the lines, with the height at which each of them ends."""
    lines = [(line, line.tone) for line in plot.series]
    lines += [(line, Tone.DIM) for line in plot.thresholds]
    return [
        (line.beside, tone, upwards(plot.scale, value))
        for line, tone in lines
        if line.beside and (value := last_known(line.values)) is not None
    ]


def _placed_beside(
    ends: list[tuple[str, Tone, float]], room: QRectF, wide: float
) -> tuple[Beside, ...]:
    middles = [_down(room, end) for _words, _tone, end in ends]
    places = spread(middles, ROW, room.top() - ROW, room.bottom() + ROW)
    left = room.right() + BESIDE_GAP
    return tuple(
        Beside(words, QRectF(left, middle - ROW / 2, wide, ROW), tone)
        for (words, tone, _end), middle in zip(ends, places, strict=True)
    )


def _today(plot: Plot, room: QRectF, x: float, measure: Measure) -> QRectF:
    """The room of the word over today, over the lines and no farther right."""
    wide = measure(plot.today_text) + 12
    left = min(max(x - wide / 2, room.left()), max(room.left(), room.right() - wide))
    return QRectF(left, 0, wide, ROW)


def _down(room: QRectF, share: float) -> float:
    return room.bottom() - share * room.height()
