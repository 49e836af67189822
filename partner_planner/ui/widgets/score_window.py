"""Months as a narrow strip: how each stretch of days stood, the best of them, and the day."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from partner_planner.domain.tone import Tone
from partner_planner.ui.theme import colours_of, tone_colours

_TOP, _STRIP, _WORDS = 12, 24, 20
"""The heights of the marks above, of the strip, and of the months below, in pixels."""


class Span(NamedTuple):
    """Days from `first` to `last`, both included, with the score as a part of the maximum.

    `to_come` is drawn fainter; `best` is pointed out.
    """

    first: date
    last: date
    part: float
    tone: Tone
    tip: str
    to_come: bool = False
    best: bool = False


class Months(NamedTuple):
    """The whole strip: its days, spans and names of months, the day looked at, and the door.

    `door` is the part of the maximum from which something is reached.
    """

    first: date
    last: date
    spans: Sequence[Span]
    names: Sequence[tuple[date, str]]
    day: date
    door: float


class MonthStrip(QWidget):
    """The higher a span is filled the more points it has."""

    def __init__(self, months: Months, words: str) -> None:
        super().__init__()
        self.months = months
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Wide, and not high."""
        return QSize(320, _TOP + _STRIP + _WORDS)

    def minimumSizeHint(self) -> QSize:
        """Six short names of months fit."""
        return QSize(200, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Tell the days under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event.pos(), event.globalPos())
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, spans, months and the day."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.dim_soft))
        painter.drawRoundedRect(QRectF(0, _TOP, self.width(), _STRIP), 4, 4)
        for span in self.months.spans:
            self._draw_span(painter, span)
        self._draw_months(painter)
        door = _TOP + _STRIP * (1 - self.months.door)
        painter.setPen(QPen(QColor(colours.text_dim), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(0, door, self.width(), door))
        if self.months.first <= self.months.day <= self.months.last:
            at = self._x(self.months.day)
            painter.setPen(QPen(QColor(colours.text), 1))
            painter.drawLine(QLineF(at, _TOP - 4, at, _TOP + _STRIP + 4))
        painter.end()

    def _draw_span(self, painter: QPainter, span: Span) -> None:
        ink, soft = tone_colours(span.tone, colours_of(self.palette()))
        place = self._place(span)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawRect(place)
        high = max(2.0, _STRIP * min(span.part, 1))
        painter.setOpacity(0.5 if span.to_come else 1)
        painter.setBrush(ink)
        painter.drawRect(QRectF(place.left(), place.bottom() - high, place.width(), high))
        painter.setOpacity(1)
        if span.best:
            middle = place.center().x()
            points = [QPointF(middle - 4, 2), QPointF(middle + 4, 2), QPointF(middle, 8)]
            painter.drawPolygon(QPolygonF(points))

    def _draw_months(self, painter: QPainter) -> None:
        colours = colours_of(self.palette())
        font = self.font()
        font.setPixelSize(11)
        painter.setFont(font)
        for begins, name in self.months.names:
            at = self._x(begins)
            painter.setPen(QPen(QColor(colours.window), 1))
            painter.drawLine(QLineF(at, _TOP, at, _TOP + _STRIP))
            painter.setPen(QColor(colours.text_dim))
            painter.drawText(QPointF(at + 2, _TOP + _STRIP + 15), name)

    def _tell(self, here: QPoint, there: QPoint) -> None:
        for span in self.months.spans:
            if self._place(span).left() <= here.x() <= self._place(span).right():
                QToolTip.showText(there, span.tip, self)
                return
        QToolTip.hideText()

    def _place(self, span: Span) -> QRectF:
        left = self._x(max(span.first, self.months.first))
        right = self._x(min(span.last, self.months.last)) + self.width() / self._days
        return QRectF(left, _TOP, right - left, _STRIP)

    @property
    def _days(self) -> int:
        return (self.months.last - self.months.first).days + 1

    def _x(self, day: date) -> float:
        return (day - self.months.first).days * self.width() / self._days
