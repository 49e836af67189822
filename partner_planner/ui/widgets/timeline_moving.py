"""Giving a mark of a timeline another day, by the mouse or by keys, until it is let go."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, QPointF, QTimer, Signal

from partner_planner.ui.widgets.timeline_layout import Scale
from partner_planner.ui.widgets.timeline_painting import Moving
from partner_planner.ui.widgets.timeline_values import TimelineContent, TimelineMark

KEYS_REST_MS = 700
"""How long keys must rest before what they did counts as one move."""

START_DISTANCE = 4
"""How far the mouse goes, in pixels, before a click becomes a drag."""


class Mover(QObject):
    """Follows one mark on its way. `moved` tells its id and new day, once, when it is let go."""

    changed = Signal()
    moved = Signal(str, object)

    def __init__(self, day_text: Callable[[date], str], parent: QObject) -> None:
        super().__init__(parent)
        self._day_text = day_text
        self._mark: TimelineMark | None = None
        self._pressed: QPointF | None = None
        self._day: date | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(KEYS_REST_MS)
        self._rest.timeout.connect(self.let_go)

    @property
    def moving(self) -> Moving | None:
        """The mark on its way; None where none has left its place."""
        if self._mark is None or self._day is None:
            return None
        return Moving(self._mark.id, self._day, self._day_text(self._day))

    def press(self, mark: TimelineMark, at: QPointF) -> None:
        """The mouse was pressed on a movable mark."""
        self.let_go()
        self._mark, self._pressed = mark, at

    def drag(self, to: QPointF, scale: Scale) -> None:
        """The mouse moved with its button down; the mark keeps its distance to the mouse."""
        if self._mark is None or self._pressed is None:
            return
        way = to.x() - self._pressed.x()
        if self._day is None and (to - self._pressed).manhattanLength() < START_DISTANCE:
            return
        self._go(scale.day(scale.middle(self._mark.start) + way))

    def nudge(self, mark: TimelineMark, days: int, content: TimelineContent) -> None:
        """A key moves a mark by days; it is let go when the keys rest."""
        if self._mark is None or self._mark.id != mark.id:
            self.let_go()
            self._mark = mark
        self._pressed = None
        self._go(content.within((self._day or mark.start) + timedelta(days=days)))
        self._rest.start()

    def let_go(self) -> None:
        """The move ends; a mark that is on another day than before is told."""
        mark, day = self._mark, self._day
        self.cancel()
        if mark is not None and day is not None and day != mark.start:
            self.moved.emit(mark.id, day)

    def cancel(self) -> None:
        """The move ends and the mark stays where it was."""
        self._rest.stop()
        self._mark = self._pressed = self._day = None
        self.changed.emit()

    def _go(self, day: date) -> None:
        if day != self._day:
            self._day = day
            self.changed.emit()
