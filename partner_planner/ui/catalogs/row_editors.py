"""Fields for tables within a table: one that may be there or not, or several rows."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from partner_planner.catalog.places import Place
from partner_planner.i18n import gettext as _
from partner_planner.ui.catalogs.editor import Editor
from partner_planner.ui.catalogs.known import Known
from partner_planner.ui.catalogs.shape_editors import moves
from partner_planner.ui.icons import icon
from partner_planner.ui.widgets.buttons import secondary
from partner_planner.ui.widgets.texts import dim


class InnerForm(QWidget):
    """The fields of a table within another."""

    changed = Signal()

    @abstractmethod
    def put(self, table: Mapping[str, Any]) -> None:
        """Show a table."""

    @abstractmethod
    def read(self) -> dict[str, Any]:
        """The table as the fields have it."""

    @abstractmethod
    def fault(self, within: Place, sentence: str) -> bool:
        """Show what is wrong at a place of the table; whether it has a field."""

    @abstractmethod
    def clear_faults(self) -> None:
        """Show that nothing is wrong."""


Make = Callable[[], InnerForm]
"""Makes the fields of one table, still empty."""


class TableEditor(Editor):
    """A table that is said or not, by a switch above its fields."""

    def __init__(self, label: str, make: Make) -> None:
        super().__init__()
        self.switch = QCheckBox(label)
        self.switch.setAccessibleName(label)
        self.form = make()
        self.form.setContentsMargins(16, 4, 0, 4)
        self.column.addWidget(self.switch)
        self.column.addWidget(self.form)
        self.lead(self.switch)
        self.switch.clicked.connect(lambda _on: self._turn())
        self.form.changed.connect(self.touch)

    def show_value(self, value: Any) -> None:
        """Show the table, or that there is none."""
        self.switch.setChecked(value is not None)
        self.form.put(value or {})
        self.form.setVisible(value is not None)

    def entered(self) -> Any:
        """The table."""
        return self.form.read() if self.switch.isChecked() else None

    def fault(self, within: Place, sentence: str) -> bool:
        """Show it at the field within the table."""
        return self.switch.isChecked() and self.form.fault(within, sentence)

    def clear_faults(self) -> None:
        """Nothing is wrong within the table."""
        self.form.clear_faults()

    def _turn(self) -> None:
        self.form.setVisible(self.switch.isChecked())
        self.touch()


class RowsEditor(Editor):
    """Rows, each with its fields in a frame; they can be added, moved and removed."""

    def __init__(self, label: str, known: Known, make: Make) -> None:
        super().__init__()
        self._label, self._known, self._make = label, known, make
        self.forms: list[InnerForm] = []
        self._frames: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.column.addLayout(self._rows)
        self.more = secondary(_("Add one"), self.add, icon("plus"))
        self.column.addLayout(_left(self.more))
        self.lead(self.more)

    def show_value(self, value: Any) -> None:
        """Show the rows."""
        self._show(list(value or ()))

    def entered(self) -> Any:
        """The rows, None where there are none."""
        return [form.read() for form in self.forms] or None

    def call(self, label: str) -> None:
        """Say what is added."""
        self.more.setAccessibleName(_("Add to: {what}").format(what=label))

    def marked(self) -> list[QWidget]:
        """The button that adds a row shows nothing."""
        return []

    def add(self) -> None:
        """Add a row at the end."""
        self._change([*self._read(), {}])
        self.forms[-1].setFocus()

    def shift(self, number: int, to: int) -> None:
        """Put a row at another place."""
        rows = self._read()
        rows.insert(to, rows.pop(number))
        self._change(rows)

    def remove(self, number: int) -> None:
        """Take a row away."""
        rows = self._read()
        del rows[number]
        self._change(rows)
        self.focus()

    def fault(self, within: Place, sentence: str) -> bool:
        """Show it at the field of its row."""
        if not within or not isinstance(within[0], int) or within[0] >= len(self.forms):
            return False
        return self.forms[within[0]].fault(within[1:], sentence)

    def clear_faults(self) -> None:
        """Nothing is wrong in any row."""
        for form in self.forms:
            form.clear_faults()

    def _read(self) -> list[dict[str, Any]]:
        return [form.read() for form in self.forms]

    def _change(self, rows: list[dict[str, Any]]) -> None:
        self._show(rows)
        self.touch()
        self._known.reshaped.emit()

    def _show(self, rows: list[dict[str, Any]]) -> None:
        for frame in self._frames:
            self._rows.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        self.forms = [self._make() for _row in rows]
        for form, row in zip(self.forms, rows, strict=True):
            form.put(row)
        self._frames = [self._frame(number, form) for number, form in enumerate(self.forms)]
        for form, frame in zip(self.forms, self._frames, strict=True):
            form.changed.connect(self.touch)
            self._rows.addWidget(frame)

    def _frame(self, number: int, form: InnerForm) -> QWidget:
        frame = QFrame()
        frame.setObjectName("row")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        words = _("{what}, number {n}").format(what=self._label, n=number + 1)
        head.addWidget(dim(words), 1)
        for button in moves(words, number, len(self.forms), self.shift, self.remove):
            head.addWidget(button)
        column.addLayout(head)
        column.addWidget(form)
        return frame


def _left(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch()
    return row
