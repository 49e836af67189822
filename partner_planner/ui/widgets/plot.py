"""A plot that is read by mouse and keys, month by month."""

from functools import cache

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from partner_planner.domain.plot import Plot
from partner_planner.domain.plot_layout import present
from partner_planner.ui.theme import colours_of
from partner_planner.ui.widgets.plot_painting import PlotPainting
from partner_planner.ui.widgets.plot_panel import PlotPanel, month_sentence
from partner_planner.ui.widgets.plot_placement import PlotPlacement, place_plot

HEIGHT = 248
_LETTERS = 12
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class PlotDrawing(QWidget):
    """The lines of a plot; a month is marked by pointing at it or with the arrow keys.

    `described` tells what the marked month holds, '' where none is marked. Home and End go to the
    outer months, Escape takes the mark away.
    """

    described = Signal(str)

    def __init__(self, plot: Plot) -> None:
        super().__init__()
        self.setObjectName("plot")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._placement: PlotPlacement | None = None
        self._chosen: int | None = None
        self._hovered: int | None = None
        self.panel = PlotPanel(self)
        self.show_plot(plot)

    @property
    def plot(self) -> Plot:
        """What is drawn."""
        return self._plot

    @property
    def marked(self) -> int | None:
        """The number of the month that is looked at."""
        return self._chosen if self._hovered is None else self._hovered

    @property
    def placement(self) -> PlotPlacement:
        """Where everything stands at the present size."""
        if self._placement is None:
            measure = cache(QFontMetricsF(self._letters()).horizontalAdvance)
            self._placement = place_plot(self._plot, self.width(), self.height(), measure)
        return self._placement

    def show_plot(self, plot: Plot) -> None:
        """Draw something else; no month is marked."""
        self._plot, self._placement = plot, None
        self._chosen = self._hovered = None
        self.setAccessibleName(plot.caption)
        self._tell()

    def mark(self, at: int | None) -> None:
        """Mark a month by its number, or none."""
        self._chosen, self._hovered = at, None
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(640, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting = PlotPainting(
            painter, self.placement, colours_of(self.palette()), self._letters()
        )
        painting.draw(self.marked, self.hasFocus() and self._hovered is None)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._placement = None
        self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.placement.at(event.position().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mark(self.placement.at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, count = Qt.Key(event.key()), len(self._plot.months)
        if key in _STEPS and count:
            at = self.marked
            self.mark(
                present(self._plot) if at is None else min(count - 1, max(0, at + _STEPS[key]))
            )
        elif key in _ENDS and count:
            self.mark(_ENDS[key] % count)
        elif key == Qt.Key.Key_Escape and self.marked is not None:
            self.mark(None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS and self._chosen is None and self._plot.months:
            self.mark(present(self._plot))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.mark(None)

    def _hover(self, at: int | None) -> None:
        if at != self._hovered:
            self._hovered = at
            self._tell()

    def _tell(self) -> None:
        """Say the marked month in the panel and to those who cannot see it."""
        at, words = self.marked, ""
        if at is None:
            self.panel.hide()
        else:
            words = month_sentence(self._plot, at)
            self.panel.tell(self._plot, at)
            self.panel.stand(self.placement.slot(at), self.rect())
        self.setAccessibleDescription(words or self._plot.description)
        self.described.emit(words)
        self.update()

    def _letters(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(_LETTERS)
        return font
