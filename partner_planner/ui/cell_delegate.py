"""How cells are edited: days as a field with a calendar, yes or no as a choice, else as text."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.ui.record_table import EDIT_ROLE, OPTIONAL_DAY_ROLE
from partner_planner.ui.widgets.day_field import DayField

Index = QModelIndex | QPersistentModelIndex

DAY_WIDTH = 152
"""The room that a day needs while it is edited, in pixels."""


class CellDelegate(QStyledItemDelegate):
    """Edits days, yes or no, and text in place; `today` is where an empty day opens."""

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
