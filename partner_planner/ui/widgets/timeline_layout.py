"""Where everything on a timeline stands: days as places, marks packed so that no labels collide."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRectF

from partner_planner.ui.widgets.timeline_values import (
    Shape,
    TimelineContent,
    TimelineLane,
    TimelineMark,
)

NAMES = 160
"""The width of the column with the lanes' names, in pixels."""

AXIS_ROW = 24
MONTH_ROW = 20
ROW = 24
LANE_PAD = 8
RIGHT = 28
"""The free space at the right; a scroll bar stands in it where there is one."""

POINT = 6
"""Half the size of a mark that stands on one day."""

GAP = 4
BETWEEN = 12
LABEL_MOST = 200
INSIDE_PAD = 8

Measure = Callable[[str], float]
"""The width of a text in pixels."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Days as places from left to right."""

    start: date
    days: int
    left: float
    width: float

    @property
    def right(self) -> float:
        """The place where the last day ends."""
        return self.left + self.width

    def begin(self, day: date) -> float:
        """Where a day begins; days outside stand at the edge."""
        share = (day - self.start).days / self.days
        return self.left + self.width * min(1.0, max(0.0, share))

    def middle(self, day: date) -> float:
        """The middle of a day."""
        return (self.begin(day) + self.begin(day + timedelta(days=1))) / 2

    def day(self, x: float) -> date:
        """The day at a place; places outside give the first or last day."""
        number = int((x - self.left) / self.width * self.days)
        return self.start + timedelta(days=min(self.days - 1, max(0, number)))


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark, the room of its drawing, the room of its words, and whether these stand inside."""

    mark: TimelineMark
    body: QRectF
    words: QRectF

    @property
    def room(self) -> QRectF:
        """Everything that belongs to the mark."""
        return self.body.united(self.words)


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A lane with its place from top to bottom."""

    lane: TimelineLane
    top: float
    height: float
    marks: tuple[PlacedMark, ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """A laid out timeline. Lanes count from 0 below the axis, which never scrolls."""

    content: TimelineContent
    width: float
    scale: Scale
    axis_height: float
    lanes: tuple[PlacedLane, ...]

    @property
    def height(self) -> float:
        """The height of all lanes together."""
        return self.lanes[-1].top + self.lanes[-1].height if self.lanes else 0

    def placed(self, id: str) -> PlacedMark | None:
        """Where a mark stands."""
        every = (placed for lane in self.lanes for placed in lane.marks)
        return next((placed for placed in every if placed.mark.id == id), None)

    def at(self, x: float, y: float) -> PlacedMark | None:
        """The mark at a place; the drawings of marks come before their words."""
        for lane in self.lanes:
            if not lane.top <= y < lane.top + lane.height:
                continue
            near = [p for p in lane.marks if p.body.adjusted(-2, -2, 2, 2).contains(x, y)]
            near.sort(key=lambda p: p.mark.shape is Shape.BAR)
            return next(iter(near), None) or next(
                (p for p in lane.marks if p.words.contains(x, y)), None
            )
        return None


def place(content: TimelineContent, width: float, measure: Measure) -> Placement:
    """Lay a timeline out in a width."""
    scale = Scale(content.start, content.days, NAMES, max(1.0, width - NAMES - RIGHT))
    lanes = list[PlacedLane]()
    top = 0.0
    for lane in content.lanes:
        spans = sorted(
            (_span(mark, scale, measure) for mark in lane.marks),
            key=lambda span: (span.mark.shape is Shape.BAR, span.mark.start),
        )
        rows = _rows(spans)
        placed = tuple(
            _placed(span, top + LANE_PAD + row * ROW) for span, row in zip(spans, rows, strict=True)
        )
        height = max([1, *(row + 1 for row in rows)]) * ROW + 2 * LANE_PAD
        lanes.append(PlacedLane(lane, top, height, placed))
        top += height
    axis_height = len(content.axes) * AXIS_ROW + MONTH_ROW
    return Placement(content, width, scale, axis_height, tuple(lanes))


@dataclass(frozen=True, slots=True)
class _Span:
    """From where to where a mark's drawing and its words reach; plain numbers, for speed."""

    mark: TimelineMark
    left: float
    right: float
    words_left: float
    words_right: float

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where all of it reaches."""
        return min(self.left, self.words_left), max(self.right, self.words_right)


def _rows(spans: Iterable[_Span]) -> list[int]:
    """The row of each span, in as few rows as they need without touching."""
    rows = list[list[tuple[float, float]]]()
    numbers = list[int]()
    for span in spans:
        left, right = span.reach
        number = 0
        for taken in rows:
            if all(right + BETWEEN <= begin or end + BETWEEN <= left for begin, end in taken):
                break
            number += 1
        if number == len(rows):
            rows.append([])
        rows[number].append((left, right))
        numbers.append(number)
    return numbers


def _span(mark: TimelineMark, scale: Scale, measure: Measure) -> _Span:
    """Words stand inside a bar that has the room, else right of a mark, else left of it."""
    width = measure(mark.label)
    if mark.note:  # by itself, as many marks have the same
        width += measure(" ") + measure(mark.note)
    width = min(LABEL_MOST, width + 2)
    if mark.shape is Shape.BAR and mark.end is not None:
        left, right = scale.begin(mark.start), scale.begin(mark.end + timedelta(days=1))
        right = max(left + 4, right)
        if right - left >= width + 2 * INSIDE_PAD:
            return _Span(mark, left, right, left + INSIDE_PAD, left + INSIDE_PAD + width)
    else:
        left, right = scale.middle(mark.start) - POINT, scale.middle(mark.start) + POINT
    if right + GAP + width <= scale.right + GAP:
        return _Span(mark, left, right, right + GAP, right + GAP + width)
    return _Span(mark, left, right, left - GAP - width, left - GAP)


def _placed(span: _Span, top: float) -> PlacedMark:
    """A mark in the row that begins at a height."""
    if span.mark.shape is Shape.BAR:
        body = QRectF(span.left, top + 3, span.right - span.left, ROW - 6)
    else:
        body = QRectF(span.left, top + ROW / 2 - POINT, 2 * POINT, 2 * POINT)
    words = QRectF(span.words_left, top, span.words_right - span.words_left, ROW)
    return PlacedMark(span.mark, body, words)
