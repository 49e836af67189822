"""How cells are drawn and edited: states as coloured marks, days as a field with a calendar."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from partner_planner.domain.tone import Tone
from partner_planner.i18n import gettext as _
from partner_planner.ui.record_table import EDIT_ROLE, OPTIONAL_DAY_ROLE, RowsModel
from partner_planner.ui.theme import Colours, colours_of
from partner_planner.ui.widgets.day_field import DayField
from partner_planner.ui.widgets.mark import HEIGHT, PAD, draw_mark

Index = QModelIndex | QPersistentModelIndex

INDENT = 12
"""The room left and right of the words of a cell, in pixels."""

DAY_WIDTH = 152
"""The room that a day needs while it is edited, in pixels."""

_SELECTED = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus
_ELIDED = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class _Inks:
    """The colours of a look that cells are drawn in."""

    look: Colours
    text: QColor
    faint: QColor
    line: QColor
    chosen: QColor
    accent: QColor

    @classmethod
    def of(cls, look: Colours) -> "_Inks":
        """The colours of a look."""
        names = (look.text, look.text_faint, look.line, look.accent_soft, look.accent)
        return cls(look, *map(QColor, names))


class CellDelegate(QStyledItemDelegate):
    """Draws words and marks; edits days, yes or no, and text in place.

    It draws by itself what the style sheet would draw: asking Qt's style for every cell takes
    several times as long, and asks the model for many things that it does not have.
    """

    def __init__(
        self, model: RowsModel[Any], today: date | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._today = model, today
        self._inks: _Inks | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        inks, rect = self._of_look(option), option.rect
        if option.state & _SELECTED:
            painter.fillRect(rect, inks.chosen)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, inks.line)
        if option.state & _FOCUSED:
            painter.setPen(inks.accent)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        column, row = self._model.columns[index.column()], self._model.row(index)
        words = column.text(row)
        if not words:
            return
        room = rect.adjusted(INDENT, 0, -INDENT, -1)
        tone = column.tone(row) if column.tone else Tone.PLAIN
        if tone is not Tone.PLAIN:
            self._mark(painter, option, room, words, tone)
            return
        painter.setPen(inks.faint if self._model.is_dim(row) else inks.text)
        shown = option.fontMetrics.elidedText(words, _ELIDED, room.width())
        painter.drawText(room, self._model.alignment(column), shown)

    def _of_look(self, option: QStyleOptionViewItem) -> _Inks:
        look = colours_of(option.palette)
        if self._inks is None or self._inks.look is not look:
            self._inks = _Inks.of(look)
        return self._inks

    def _mark(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        words: str,
        tone: Tone,
    ) -> None:
        width = min(option.fontMetrics.horizontalAdvance(words) + 2 * PAD, room.width() + 8)
        top = room.top() + (room.height() - HEIGHT) / 2
        draw_mark(painter, QRectF(room.left(), top, width, HEIGHT), words, tone, option.widget)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """An editor that fits the cell's value."""
        value = index.data(EDIT_ROLE)
        if isinstance(value, bool):
            box = QComboBox(parent)
            box.addItem(_("Yes"), True)
            box.addItem(_("No"), False)
            return box
        if isinstance(value, date) or index.data(OPTIONAL_DAY_ROLE):
            return DayField(self._today, parent=parent)
        return super().createEditor(parent, option, index)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Give a day enough room to be read, also in a narrow column, inside of the table."""
        super().updateEditorGeometry(editor, option, index)
        table = editor.parentWidget()
        if isinstance(editor, DayField) and table is not None:
            place = editor.geometry()
            place.setWidth(max(place.width(), DAY_WIDTH))
            place.moveRight(min(place.right(), table.width() - 1))
            editor.setGeometry(place)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put the cell's value into the editor."""
        value = index.data(EDIT_ROLE)
        if isinstance(editor, DayField):
            editor.show_day(value)
            editor.selectAll()
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the editor's value to the model; a text that is no day changes nothing."""
        if isinstance(editor, DayField):
            empty_allowed = bool(index.data(OPTIONAL_DAY_ROLE))
            if not editor.sound or (editor.day is None and not empty_allowed):
                return
        place = model.index(index.row(), index.column())
        ours = isinstance(editor, DayField | QComboBox)
        model.setData(place, value_of(editor) if ours else editor.property("text"))


def value_of(editor: QWidget) -> Any:
    """The value of a day or choice editor as a plain Python value."""
    if isinstance(editor, DayField):
        return editor.day
    if isinstance(editor, QComboBox):
        return editor.currentData()
    return None
