"""How cells are drawn and edited: states as coloured marks, days with a calendar."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QDate, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from partner_planner.domain.year_plan import Tone
from partner_planner.i18n import gettext as _
from partner_planner.ui.record_table import EDIT_ROLE, TONE_ROLE
from partner_planner.ui.theme import colours_of, tone_colours

Index = QModelIndex | QPersistentModelIndex

_MARK_HEIGHT = 22
_PAD = 10


class MarkDelegate(QStyledItemDelegate):
    """Draws a cell with a tone as a rounded mark; edits days, yes or no, and text."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        tone = index.data(TONE_ROLE)
        if tone is None or tone is Tone.PLAIN:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        words, option.text = option.text, ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        ink, ground = tone_colours(tone, colours_of(widget.palette()))
        room = option.rect.width() - 16
        width = min(painter.fontMetrics().horizontalAdvance(words) + 2 * _PAD, room)
        top = option.rect.top() + (option.rect.height() - _MARK_HEIGHT) / 2
        mark = QRectF(option.rect.left() + 12, top, width, _MARK_HEIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(mark, _MARK_HEIGHT / 2, _MARK_HEIGHT / 2)
        painter.setPen(ink)
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(width) - _PAD
        )
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, shown)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """An editor that fits the cell's value."""
        value = index.data(EDIT_ROLE)
        if isinstance(value, bool):
            box = QComboBox(parent)
            box.addItem(_("Yes"), True)
            box.addItem(_("No"), False)
            return box
        if isinstance(value, date):
            edit = QDateEdit(parent)
            edit.setCalendarPopup(True)
            edit.setDisplayFormat("d MMM yyyy")
            return edit
        return super().createEditor(parent, option, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put the cell's value into the editor."""
        value = index.data(EDIT_ROLE)
        if isinstance(editor, QDateEdit):
            editor.setDate(QDate(value.year, value.month, value.day))
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the editor's value to the model."""
        place = model.index(index.row(), index.column())
        model.setData(place, value_of(editor) if _ours(editor) else editor.property("text"))


def _ours(editor: QWidget) -> bool:
    return isinstance(editor, QDateEdit | QComboBox)


def value_of(editor: QWidget) -> Any:
    """The value of a day or choice editor as a plain Python value."""
    if isinstance(editor, QDateEdit):
        return date(editor.date().year(), editor.date().month(), editor.date().day())
    if isinstance(editor, QComboBox):
        return editor.currentData()
    return None
