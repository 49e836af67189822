"""Sets the words of a card line under line in a width, so that the card can draw them at once."""

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

WRAP = Qt.TextFlag.TextWordWrap.value
_TALL = 10_000
"""More than any words are high, in pixels."""


class Line(NamedTuple):
    """Words in their place, in pixels of the card."""

    place: QRect
    words: str
    font: QFont
    dim: bool
    right: bool = False


class Setting:
    """Grows downwards; `top` is where the next line begins, in pixels."""

    def __init__(self, left: int, top: int, width: int) -> None:
        self.left, self.top, self.width = left, top, width
        self.lines = list[Line]()

    def add(self, words: str, font: QFont, *, dim: bool = False, less: int = 0) -> QRect:
        """Set wrapped words, `less` pixels narrower than the whole; answers their place."""
        room = QRect(self.left, self.top, max(self.width - less, 1), _TALL)
        bounds = QFontMetrics(font).boundingRect(room, WRAP, words)
        place = QRect(self.left, self.top, room.width(), bounds.height())
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


def widths(words: str, font: QFont) -> int:
    """How wide words are in one line, in pixels."""
    return QFontMetrics(font).horizontalAdvance(words)


def strong(base: QFont, pixels: int = 0) -> QFont:
    """A typeface of greater weight, in its own size or in another."""
    font = QFont(base)
    font.setWeight(QFont.Weight.DemiBold)
    if pixels:
        font.setPixelSize(pixels)
    return font
