"""How cells are drawn and edited: states as coloured marks, days as a field with a calendar."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from partner_planner.domain.tone import Tone
from partner_planner.i18n import gettext as _
from partner_planner.ui.record_table import EDIT_ROLE, OPTIONAL_DAY_ROLE, TONE_ROLE
from partner_planner.ui.widgets.day_field import DayField
from partner_planner.ui.widgets.mark import HEIGHT, PAD, draw_mark

Index = QModelIndex | QPersistentModelIndex

INDENT = 12
"""Where the words of a cell begin, as the style sheet says for all cells."""


class CellDelegate(QStyledItemDelegate):
    """Edits days, yes or no, and text in place.

    It leaves all drawing to Qt: a cell that is drawn in Python costs several times as much.
    """

    def __init__(self, today: date | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today

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


class MarkDelegate(CellDelegate):
    """Draws a cell with a tone as a rounded mark."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        tone = index.data(TONE_ROLE)
        if tone is None or tone == Tone.PLAIN:  # Qt hands back a plain string
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        words, option.text = option.text, ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        if not words:
            return
        room = option.rect.width() - INDENT - 4
        width = min(painter.fontMetrics().horizontalAdvance(words) + 2 * PAD, room)
        top = option.rect.top() + (option.rect.height() - HEIGHT) / 2
        place = QRectF(option.rect.left() + INDENT, top, width, HEIGHT)
        draw_mark(painter, place, words, Tone(tone), widget)


def value_of(editor: QWidget) -> Any:
    """The value of a day or choice editor as a plain Python value."""
    if isinstance(editor, DayField):
        return editor.day
    if isinstance(editor, QComboBox):
        return editor.currentData()
    return None
