"""Sets words line under line in a width, so that they can be drawn at once."""

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

WRAP = Qt.TextFlag.TextWordWrap.value
SINGLE = Qt.TextFlag.TextSingleLine.value
_TALL = 10_000
"""More than any words are high, in pixels."""


class Line(NamedTuple):
    """Words in their place, in pixels of the widget."""

    place: QRect
    words: str
    font: QFont
    dim: bool
    right: bool = False


class WordColumn:
    """Grows downwards; `top` is where the next line begins, in pixels."""

    def __init__(self, left: int, top: int, width: int) -> None:
        self.left, self.top, self.width = left, top, width
        self.lines = list[Line]()

    def add(
        self, words: str, font: QFont, *, dim: bool = False, less: int = 0, shift: int = 0
    ) -> QRect:
        """Set wrapped words; answers their place.

        They leave free `less` pixels at their end and `shift` pixels before them.
        """
        room = max(self.width - less - shift, 1)
        place = QRect(self.left + shift, self.top, room, high(words, font, room))
        self.lines.append(Line(place, words, font, dim))
        self.top = place.bottom() + 1
        return place

    def add_beside(self, words: str, font: QFont, line: QRect) -> None:
        """Set dim words at the right end of a line that is there."""
        if words:
            place = QRect(self.left, line.top(), self.width, line.height())
            self.lines.append(Line(place, words, font, True, right=True))

    def room(self, height: int) -> QRect:
        """Take a place of the whole width."""
        place = QRect(self.left, self.top, self.width, height)
        self.top += height
        return place

    def skip(self, pixels: int) -> None:
        """Leave some air."""
        self.top += pixels


def wide(words: str, font: QFont) -> int:
    """How wide words are in one line, in pixels."""
    return QFontMetrics(font).horizontalAdvance(words)


def high(words: str, font: QFont, room: int) -> int:
    """How high words are that are wrapped in a width, in pixels."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(words) <= room:  # asked for much quicker than where lines end
        return metrics.lineSpacing()
    return metrics.boundingRect(QRect(0, 0, room, _TALL), WRAP, words).height()


def strong(base: QFont, pixels: int = 0) -> QFont:
    """A typeface of greater weight, in its own size or in another."""
    font = QFont(base)
    font.setWeight(QFont.Weight.DemiBold)
    if pixels:
        font.setPixelSize(pixels)
    return font
