"""A year drawn as a timeline: lanes of dated marks, some of which can be moved to another day."""

import html
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from partner_planner.ui.widgets.timeline_moving import Mover
from partner_planner.ui.widgets.timeline_painting import Shown
from partner_planner.ui.widgets.timeline_values import TimelineContent, TimelineMark
from partner_planner.ui.widgets.timeline_view import TimelineView

_WEEK = 7
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_WALKS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class Timeline(TimelineView):
    """A timeline that is read by mouse and keys.

    `moved` tells the id of a mark and the day to which it was moved; nothing moves by itself, the
    owner shows new content. `opened` tells the id of a mark that was asked for by Enter or a
    double click, `described` the sentence of the one that is chosen, '' where none is. Up and
    Down choose, Left and Right move by a day, with Shift by a week, Escape takes a move back.
    """

    moved = Signal(str, object)
    opened = Signal(str)
    described = Signal(str)

    def __init__(self, content: TimelineContent, day_text: Callable[[date], str]) -> None:
        super().__init__(content)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._chosen = ""
        self._hovered = ""
        self._mover = Mover(day_text, self)
        self._mover.moved.connect(self.moved)
        self._mover.changed.connect(self.viewport().update)

    def show_content(self, content: TimelineContent) -> None:
        """Show something else; the mark that is chosen stays chosen where it is still there."""
        self._mover.cancel()
        self._hovered = ""
        self.show_placed(content)
        self.choose(self._chosen)

    @property
    def chosen(self) -> str:
        """The id of the chosen mark, '' where none is."""
        return self._chosen

    @property
    def sentence(self) -> str:
        """The sentence of the chosen mark, '' where none is."""
        mark = self._content.mark(self._chosen)
        return mark.tip if mark else ""

    def choose(self, id: str) -> None:
        """Choose a mark and bring it into sight; an id that is not there chooses none."""
        self._chosen = id if self._content.mark(id) else ""
        self.described.emit(self.sentence)
        if self._chosen and self.isVisible():
            self.reveal(self._chosen)
        self.viewport().update()

    def shown(self) -> Shown:
        """What is picked out: chosen, pointed at, on its way."""
        return Shown(self._chosen, self._hovered, self._mover.moving, self.hasFocus())

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self.mark_at(QPointF(event.pos()))
            tip = f"<p>{html.escape(mark.tip)}</p>" if mark else ""
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        self.choose(mark.id if mark else "")
        if mark is not None and mark.movable and event.button() == Qt.MouseButton.LeftButton:
            self._mover.press(mark, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._mover.drag(event.position(), self.placement.scale)
        else:
            self._hover(self.mark_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mover.let_go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if mark := self.mark_at(event.position()):
            self.opened.emit(mark.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, mark = Qt.Key(event.key()), self._content.mark(self._chosen)
        if key in _WALKS or key in _ENDS:
            self._walk(key)
        elif key in _STEPS and mark is not None and mark.movable:
            week = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._mover.nudge(mark, _STEPS[key] * (_WEEK if week else 1), self._content)
        elif key == Qt.Key.Key_Escape and self._mover.moving is not None:
            self._mover.cancel()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and mark is not None:
            self._mover.let_go() if self._mover.moving else self.opened.emit(mark.id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tab = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if event.reason() in tab and not self._chosen:
            marks = self._content.marks()
            first = next((mark for mark in marks if mark.movable), next(iter(marks), None))
            self.choose(first.id if first else "")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._mover.let_go()
        super().focusOutEvent(event)
        self.viewport().update()

    def _hover(self, mark: TimelineMark | None) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if mark is not None:
            movable = mark.movable
            shape = Qt.CursorShape.SizeHorCursor if movable else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)
        hovered = mark.id if mark else ""
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    def _walk(self, key: Qt.Key) -> None:
        """Choose the next mark or the first or last one, in the order of lanes and days."""
        self._mover.let_go()
        ids = [mark.id for mark in self._content.marks()]
        if not ids:
            return
        if key in _ENDS:
            self.choose(ids[_ENDS[key]])
        elif self._chosen not in ids:
            self.choose(ids[0])
        else:
            self.choose(ids[min(len(ids) - 1, max(0, ids.index(self._chosen) + _WALKS[key]))])
