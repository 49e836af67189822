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
        rows = _rows(lane.marks, scale, measure)
        height = max(1, len(rows)) * ROW + 2 * LANE_PAD
        placed = tuple(
            _moved_down(mark, top + LANE_PAD + number * ROW)
            for number, row in enumerate(rows)
            for mark in row
        )
        lanes.append(PlacedLane(lane, top, height, placed))
        top += height
    return Placement(content, scale, len(content.axes) * AXIS_ROW + MONTH_ROW, tuple(lanes))


def _rows(marks: Iterable[TimelineMark], scale: Scale, measure: Measure) -> list[list[PlacedMark]]:
    """Marks in as few rows as they need without touching, single days before bars."""
    rows = list[list[PlacedMark]]()
    for mark in sorted(marks, key=lambda mark: (mark.shape is Shape.BAR, mark.start)):
        placed = _placed(mark, scale, measure)
        room = placed.room.adjusted(-BETWEEN, 0, BETWEEN, 0)
        free = next((row for row in rows if not any(room.intersects(p.room) for p in row)), None)
        if free is None:
            rows.append([placed])
        else:
            free.append(placed)
    return rows


def _placed(mark: TimelineMark, scale: Scale, measure: Measure) -> PlacedMark:
    """A mark in a row whose upper edge is 0; its words inside a bar, else right, else left."""
    text = mark.label + (f" {mark.note}" if mark.note else "")
    width = min(LABEL_MOST, measure(text) + 2)
    if mark.shape is Shape.BAR and mark.end is not None:
        left, right = scale.begin(mark.start), scale.begin(mark.end + timedelta(days=1))
        body = QRectF(left, 3, max(4.0, right - left), ROW - 6)
        if body.width() >= width + 2 * INSIDE_PAD:
            return PlacedMark(mark, body, QRectF(left + INSIDE_PAD, 0, width, ROW))
    else:
        body = QRectF(scale.middle(mark.start) - POINT, ROW / 2 - POINT, 2 * POINT, 2 * POINT)
    if body.right() + GAP + width <= scale.right + GAP:
        return PlacedMark(mark, body, QRectF(body.right() + GAP, 0, width, ROW))
    return PlacedMark(mark, body, QRectF(body.left() - GAP - width, 0, width, ROW))


def _moved_down(placed: PlacedMark, by: float) -> PlacedMark:
    body, words = placed.body.translated(0, by), placed.words.translated(0, by)
    return PlacedMark(placed.mark, body, words)
