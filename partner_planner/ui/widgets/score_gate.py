"""A gate on the way to points: two posts, and between them bars while it is closed."""

from enum import Enum

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from partner_planner.ui.qt_numbers import PLAIN_TEXT
from partner_planner.ui.theme import colours_of

_SIZE = 20
"""The height and width of the drawing, in pixels."""


class GateState(Enum):
    """Whether one can pass."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class GateDrawing(QWidget):
    """The drawing alone."""

    def __init__(self, state: GateState) -> None:
        super().__init__()
        self._state = state
        self.setFixedSize(QSize(_SIZE, _SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw posts, and what stands between them."""
        colours = colours_of(self.palette())
        names = {
            GateState.OPEN: colours.good,
            GateState.CLOSED: colours.bad,
            GateState.UNKNOWN: colours.text_dim,
        }
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(names[self._state]), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for x in (3.0, 17.0):
            painter.drawLine(QLineF(x, 3, x, 17))
        if self._state is GateState.CLOSED:
            for y in (7.0, 13.0):
                painter.drawLine(QLineF(3, y, 17, y))
        elif self._state is GateState.OPEN:
            for head in (QLineF(13, 10, 10, 7), QLineF(13, 10, 10, 13), QLineF(7, 10, 13, 10)):
                painter.drawLine(head)
        else:
            font = self.font()
            font.setPixelSize(12)
            painter.setFont(font)
            painter.drawText(QRectF(0, 0, _SIZE, _SIZE), Qt.AlignmentFlag.AlignCenter, "?")
        painter.end()


class Gate(QWidget):
    """A gate with what it asks for beside it; `words` say its state to those who cannot see it."""

    def __init__(self, state: GateState, asked: str, words: str) -> None:
        super().__init__()
        self.state = state
        label = QLabel(asked)
        label.setObjectName("dim")
        label.setProperty("textFormat", PLAIN_TEXT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(GateDrawing(state))
        row.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        self.setToolTip(words)
