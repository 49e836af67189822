"""The shipped icons (Lucide, ISC licence), drawn in the colour of the words beside them."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from partner_planner import resources
from partner_planner.ui.theme import colours_of


class _TintedSvg(QIconEngine):
    """Draws a one-colour SVG in a role of the present palette, so that it follows the theme."""

    def __init__(self, drawing: bytes, colour: str) -> None:
        super().__init__()
        self._drawing = drawing
        self._colour = colour

    def clone(self) -> QIconEngine:
        """Another engine of the same drawing."""
        return _TintedSvg(self._drawing, self._colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into a rectangle."""
        # In a box wider than high the icon stands at the left; the rest is air before the words.
        scale = painter.device().devicePixelRatio()
        side = round(rect.height() * scale)
        square = QRectF(rect.x(), rect.y(), rect.height(), rect.height())
        painter.drawPixmap(
            square, _picture(self._drawing, self._tint(mode, state), side), QRectF(0, 0, side, side)
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon as a picture of a size."""
        picture = QPixmap(size)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return picture

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """The icon as a picture for a screen with so many device pixels to a pixel."""
        picture = self.pixmap(size * scale, mode, state)
        picture.setDevicePixelRatio(scale)
        return picture

    def _tint(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        palette = QApplication.palette()
        if mode == QIcon.Mode.Disabled:
            disabled = QPalette.ColorGroup.Disabled
            return palette.color(disabled, QPalette.ColorRole.ButtonText).name()
        colours = colours_of(palette)
        if state == QIcon.State.On:
            return colours.accent
        return str(getattr(colours, self._colour))


def icon(name: str, colour: str = "text_dim") -> QIcon:
    """The icon of a name, in one of the theme's colours; an empty one for an empty name."""
    if not name:
        return QIcon()
    return QIcon(_TintedSvg(_drawing(name), colour))


@cache
def _picture(drawing: bytes, colour: str, side: int) -> QPixmap:
    """A drawing in a colour, so many pixels wide; every row of a list asks for the same few."""
    picture = QPixmap(side, side)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode()))).render(painter)
    painter.end()
    return picture


@cache
def _drawing(name: str) -> bytes:
    """A shipped drawing; read once, as many buttons and menus have the same."""
    return resources.path("icons", f"{name}.svg").read_bytes()
