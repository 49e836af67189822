"""The picture of a timeline in a scroll area: the axis stays, the lanes scroll under it."""

from functools import cache

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from partner_planner.ui.theme import colours_of
from partner_planner.ui.widgets.timeline_layout import Placement, place
from partner_planner.ui.widgets.timeline_painting import Shown, TimelinePainting
from partner_planner.ui.widgets.timeline_values import TimelineContent, TimelineMark

_LETTERS = 12
_LEAST = QSize(480, 200)
_LIKED = QSize(800, 400)
_STEP = 24
_SIGHT = 8
"""How much is shown above and below a mark that is brought into sight, in pixels."""


class TimelineView(QAbstractScrollArea):
    """Lays a timeline out at its width and draws it; `shown` says what is picked out."""

    def __init__(self, content: TimelineContent) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = content
        self._placement: Placement | None = None

    @property
    def content(self) -> TimelineContent:
        """What is shown."""
        return self._content

    @property
    def placement(self) -> Placement:
        """Where everything stands at the present width."""
        if self._placement is None:
            measure = cache(QFontMetricsF(self._letters()).horizontalAdvance)
            self._placement = place(self._content, self._width(), measure)
        return self._placement

    def place_of(self, id: str) -> QRect:
        """The room of a mark's drawing in the viewport; empty where it is not there."""
        placed = self.placement.placed(id)
        if placed is None:
            return QRect()
        down = self.placement.axis_height - self.verticalScrollBar().value()
        return placed.body.translated(0, down).toAlignedRect()

    def mark_at(self, place: QPointF) -> TimelineMark | None:
        """The mark at a place of the viewport."""
        y = place.y() - self.placement.axis_height
        if y < 0:
            return None
        placed = self.placement.at(place.x(), y + self.verticalScrollBar().value())
        return placed.mark if placed else None

    def shown(self) -> Shown:
        """What is picked out."""
        return Shown()

    def reveal(self, id: str) -> None:
        """Scroll until a mark can be seen."""
        placed = self.placement.placed(id)
        if placed is None:
            return
        bar = self.verticalScrollBar()
        room = self.viewport().height() - self.placement.axis_height
        top, bottom = int(placed.room.top()) - _SIGHT, int(placed.room.bottom()) + _SIGHT
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + room:
            bar.setValue(int(bottom - room))

    def sizeHint(self) -> QSize:
        return _LIKED

    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def paintEvent(self, event: QPaintEvent) -> None:
        shown, scrolled = self.shown(), self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        painting = TimelinePainting(
            painter, self.placement, colours_of(self.palette()), self._letters()
        )
        painting.lanes(self.viewport().height(), scrolled, shown)
        painting.axis()
        painting.ghost(shown, scrolled)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._placement is not None and self._placement.width != self._width():
            self._placement = None
        self.fit()

    def show_placed(self, content: TimelineContent) -> None:
        """Lay out something else."""
        self._content, self._placement = content, None
        self.fit()

    def fit(self) -> None:
        """Scroll as far as the lanes go."""
        room = self.viewport().height() - self.placement.axis_height
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, int(self.placement.height - room)))
        bar.setPageStep(max(1, int(room)))
        bar.setSingleStep(_STEP)
        self.viewport().update()

    def _width(self) -> float:
        """The width inside the frame; a scroll bar stands in the free space at the right."""
        return self.width() - 2 * self.frameWidth()

    def _letters(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(_LETTERS)
        return font
