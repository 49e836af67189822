"""The heading of a part of a card, with a number at its end; drawn, as there are many of them."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from partner_planner.ui.theme import colours_of
from partner_planner.ui.widgets.word_setting import high, strong, wide

_LEFT, _RIGHT, _BELOW, _GAP = 8, 12, 8, 12
_SIZE = 15
_LEAST = 120
_START, _END = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class PartHeading(QWidget):
    """A heading in one line; in a narrow place its end is left out, never the number."""

    def __init__(self, words: str, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._number = words, number
        self._high = high(words, strong(self.font(), _SIZE), _LEAST * 100) + _BELOW
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{words}, {number}")
        self.setToolTip(words)

    def sizeHint(self) -> QSize:
        """As high as its words and the air below."""
        return QSize(_LEAST, self._high)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words at the start and the number at the end."""
        painter, look = QPainter(self), colours_of(self.palette())
        room = self.width() - _LEFT - _RIGHT
        numbered = wide(self._number, self.font())
        first = QRect(_LEFT, 0, room - numbered - _GAP, self._high - _BELOW)
        last = QRect(self.width() - _RIGHT - numbered, 0, numbered, self._high - _BELOW)
        painter.setPen(QColor(look.text_dim))
        self._draw(painter, last, _END, self._number)
        painter.setFont(strong(self.font(), _SIZE))
        painter.setPen(QColor(look.text))
        elided = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(self._words, elided, first.width())
        self._draw(painter, first, _START, shown)
        painter.end()

    def _draw(self, painter: QPainter, place: QRect, side: Qt.AlignmentFlag, words: str) -> None:
        """Draw words in a place, the other way round in a language read from the right."""
        direction = self.layoutDirection()
        there = QStyle.visualRect(direction, self.rect(), place)
        aligned = QStyle.visualAlignment(direction, side | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(there, aligned.value, words)
