"""A gate on the way to points: two posts, and between them bars while it is closed."""

from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from partner_planner.ui.theme import Colours

SIZE = 20
"""The height and width of the drawing, in pixels."""

_POSTS = (QLineF(3, 3, 3, 17), QLineF(17, 3, 17, 17))
_BARS = (QLineF(3, 7, 17, 7), QLineF(3, 13, 17, 13))
_ARROW = (QLineF(13, 10, 10, 7), QLineF(13, 10, 10, 13), QLineF(7, 10, 13, 10))


class GateState(Enum):
    """Whether one can pass."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


def draw_gate(painter: QPainter, at: QPointF, state: GateState, look: Colours) -> None:
    """Draw posts, and what stands between them, with the upper left corner at a point."""
    inks = {
        GateState.OPEN: look.good,
        GateState.CLOSED: look.bad,
        GateState.UNKNOWN: look.text_dim,
    }
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(at)
    pen = QPen(QColor(inks[state]), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    between = {GateState.OPEN: _ARROW, GateState.CLOSED: _BARS, GateState.UNKNOWN: ()}[state]
    for line in (*_POSTS, *between):
        painter.drawLine(line)
    if state is GateState.UNKNOWN:
        font = painter.font()
        font.setPixelSize(12)
        painter.setFont(font)
        painter.drawText(QRectF(0, 0, SIZE, SIZE), Qt.AlignmentFlag.AlignCenter, "?")
    painter.restore()
