"""A word on a rounded ground, as tables draw states, for use outside of tables."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from partner_planner.domain.tone import Tone
from partner_planner.ui.theme import colours_of, tone_colours

HEIGHT = 22
"""The height of a mark, in pixels."""

PAD = 10
"""The room left and right of its word, in pixels."""


def draw_mark(painter: QPainter, place: QRectF, words: str, tone: Tone, widget: QWidget) -> None:
    """Draw a mark into a place, in the colours of a widget's palette."""
    ink, ground = tone_colours(tone, colours_of(widget.palette()))
    room = int(place.width()) - PAD
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(place, HEIGHT / 2, HEIGHT / 2)
    painter.setPen(ink)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()


class Mark(QWidget):
    """A state as a coloured mark with its word."""

    def __init__(self, words: str, tone: Tone) -> None:
        super().__init__()
        self._words, self._tone = words, tone
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        self.setToolTip(words)

    @property
    def words(self) -> str:
        """The word that it shows."""
        return self._words

    def sizeHint(self) -> QSize:
        """As wide as its word."""
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 2 * PAD, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A little of it can be seen in the narrowest place."""
        return QSize(48, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        draw_mark(painter, QRectF(self.rect()), self._words, self._tone, self)
        painter.end()
