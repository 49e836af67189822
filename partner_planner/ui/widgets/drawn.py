"""A button whose face is drawn whole, as tables draw their rows.

A face made of labels and layouts takes several times as long, and lists have many of them.
"""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from partner_planner.ui.theme import Colours, colours_of
from partner_planner.ui.widgets.word_setting import SINGLE, WRAP, Line

_LOW = 40
"""Lower than any face, in pixels."""

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class Plan(NamedTuple):
    """Where a face has its words and, by name, its other parts; and how high it is, in pixels."""

    lines: tuple[Line, ...]
    height: int
    places: Mapping[str, QRect]


class Ground(NamedTuple):
    """How a button's ground and edge look, by the names of colours of a look, '' for no change.

    `radius` is that of its corners, in pixels.
    """

    radius: int
    fill: str
    edge: str
    over: str = ""
    over_edge: str = ""
    pressed: str = ""
    pressed_edge: str = ""


class DrawnButton(QAbstractButton):
    """Stays pressed until pressed again.

    Whoever derives from it sets the face in a width (`planned`), says its ground and draws what
    is not words.
    """

    ground = Ground(0, "surface", "surface")
    narrow = 200
    """The narrowest that the face is set, in pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plans: dict[int, Plan] = {}
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def plan(self, width: int) -> Plan:
        """Where everything stands in a width; it is set once for each."""
        if width not in self._plans:
            self._plans[width] = self.planned(width)
        return self._plans[width]

    def planned(self, width: int) -> Plan:
        """Set the face in a width."""
        raise NotImplementedError

    def draw(self, painter: QPainter, plan: Plan, look: Colours) -> None:
        """Draw what is not words, in the colours of a look."""
        raise NotImplementedError

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that its face needs in a width."""
        return self.plan(width).height if width >= self.narrow else _LOW

    def sizeHint(self) -> QSize:
        """Its height is asked for a width (`heightForWidth`); this is the least of both."""
        return QSize(self.narrow - 1, _LOW)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, then what stands on it."""
        plan, look = self.plan(self.width()), colours_of(self.palette())
        painter = QPainter(self)
        self._draw_ground(painter, look)
        for line in plan.lines:
            painter.setFont(line.font)
            painter.setPen(QColor(look.text_dim if line.dim else look.text))
            painter.drawText(self.there(line.place), self._flags(line), line.words)
        painter.setFont(self.font())
        self.draw(painter, plan, look)
        painter.end()

    def there(self, place: QRect) -> QRect:
        """A place as it is in a language that is read from the right."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _draw_ground(self, painter: QPainter, look: Colours) -> None:
        """The style sheet could do this too, in ten times the time."""
        ground = self.ground
        fill, edge = ground.fill, ground.edge
        if self.underMouse():
            fill, edge = ground.over or fill, ground.over_edge or edge
        if self.isChecked():
            fill, edge = ground.pressed or fill, ground.pressed_edge or edge
        if self.hasFocus():
            fill, edge = "hover", "accent"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(getattr(look, fill)))
        painter.setPen(QColor(getattr(look, edge)))
        within = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)  # along the middle of pixels
        painter.drawRoundedRect(within, ground.radius, ground.radius)

    def _flags(self, line: Line) -> int:
        side = QStyle.visualAlignment(self.layoutDirection(), _RIGHT if line.right else _LEFT)
        one = line.right or line.place.height() <= 1.5 * line.font.pixelSize()
        return side.value | (SINGLE if one else WRAP)  # one line is drawn much quicker as such
