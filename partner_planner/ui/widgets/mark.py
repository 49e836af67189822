"""A word on a rounded ground, as tables draw states, for use outside of tables."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from partner_planner.domain.tone import Tone
from partner_planner.ui.theme import colours_of, tone_colours

HEIGHT = 22
"""The height of a mark, in pixels."""

PAD = 10
"""The room left and right of its word, in pixels."""

_CENTRED = Qt.AlignmentFlag.AlignCenter.value  # as a name it is looked up for every mark

_EDGE = 0.5
"""How much of the words' colour an edge has, from 0 to 1."""


def draw_mark(
    painter: QPainter,
    place: QRectF,
    words: str,
    colours: tuple[QColor, QColor],
    outlined: bool = False,
) -> None:
    """Draw a mark into a place that its words fit, in the colours of its words and its ground.

    `outlined` draws its edge too, for where its ground may be that of what is around it.
    """
    ink, ground = colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground)
    painter.setPen(Qt.PenStyle.NoPen)
    if outlined:
        edge = QColor(ink)
        edge.setAlphaF(_EDGE)
        painter.setPen(edge)
        place = place.adjusted(0.5, 0.5, -0.5, -0.5)  # a line runs along the middle of pixels
    painter.drawRoundedRect(place, HEIGHT / 2, HEIGHT / 2)
    painter.setPen(ink)
    painter.drawText(place, _CENTRED, words)
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
        colours = tone_colours(self._tone, colours_of(self.palette()))
        room = self.width() - PAD
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        draw_mark(painter, QRectF(self.rect()), shown, colours)
        painter.end()
