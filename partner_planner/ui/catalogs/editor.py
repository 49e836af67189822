"""Fields for one value of a catalog: words, numbers, switches and days."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from partner_planner.catalog.places import Place
from partner_planner.catalog.rules.declared import Kind
from partner_planner.i18n import gettext as _
from partner_planner.ui.catalogs.typed import text_of, value_of
from partner_planner.ui.widgets.day_field import DayField

_LINES = 64
"""The height of a field for running words, in pixels."""


class Editor(QWidget):
    """A field for one value; None stands for a value that is not said.

    What nobody has touched is given back as it was, in whatever way it was written.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._given: Any = None
        self._touched = False
        self.first: QWidget | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)

    def put(self, value: Any) -> None:
        """Show a value."""
        self._given, self._touched = value, False
        self.blockSignals(True)
        self.show_value(value)
        self.blockSignals(False)
        self._touched = False

    def value(self) -> Any:
        """The value as it is now."""
        return self.entered() if self._touched else self._given

    def touch(self) -> None:
        """Note that the user has changed the value."""
        self._touched = True
        self.changed.emit()

    def show_value(self, value: Any) -> None:
        """Show a value in the field."""
        raise NotImplementedError

    def entered(self) -> Any:
        """The value that the field shows."""
        raise NotImplementedError

    def call(self, label: str) -> None:
        """Let a screen reader know what the field is about."""
        for widget in self.marked():
            widget.setAccessibleName(label)

    def lead(self, widget: QWidget) -> None:
        """Let a widget be the one that the label stands for.

        It is no focus proxy: those would take the keyboard a second time.
        """
        self.first = widget

    def focus(self) -> None:
        """Put the keyboard into the field."""
        if self.first is not None:
            self.first.setFocus()

    def marked(self) -> list[QWidget]:
        """The widgets that show that the value is wrong."""
        return [self.first] if self.first is not None else []

    def mark(self, wrong: bool) -> None:
        """Show whether the value is wrong."""
        for widget in self.marked():
            widget.setProperty("wrong", wrong)
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def fault(self, _within: Place, _sentence: str) -> bool:
        """Show what is wrong within the value; whether there is a field of its own for it."""
        return False

    def clear_faults(self) -> None:
        """Nothing is wrong within the value."""

    def _hold(self, widget: QWidget) -> None:
        self.column.addWidget(widget)
        self.lead(widget)


class LineEditor(Editor):
    """One line of words or a number."""

    def __init__(self, kind: Kind, empty: str = "") -> None:
        super().__init__()
        self._kind = kind
        self.line = QLineEdit()
        self.line.setPlaceholderText(empty)
        self._hold(self.line)
        self.line.textEdited.connect(lambda _text: self.touch())

    def show_value(self, value: Any) -> None:
        """Show the value as words."""
        self.line.setText(text_of(value))

    def entered(self) -> Any:
        """A number where it is one."""
        return value_of(self._kind, self.line.text())


class WordsEditor(Editor):
    """Running words."""

    def __init__(self, empty: str = "") -> None:
        super().__init__()
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(_LINES)
        self.words.setPlaceholderText(empty)
        self._hold(self.words)
        self.words.textChanged.connect(self.touch)

    def show_value(self, value: Any) -> None:
        """Show the words."""
        self.words.setPlainText(text_of(value))

    def entered(self) -> Any:
        """The words."""
        return self.words.toPlainText().strip() or None


class SwitchEditor(Editor):
    """Yes or no; where nothing need be said, no says nothing."""

    def __init__(self, label: str, required: bool) -> None:
        super().__init__()
        self._required = required
        self.box = QCheckBox(label)
        self._hold(self.box)
        self.box.clicked.connect(lambda _on: self.touch())

    def show_value(self, value: Any) -> None:
        """Show whether it is on."""
        self.box.setChecked(value is True)

    def entered(self) -> Any:
        """Whether it is on."""
        return True if self.box.isChecked() else False if self._required else None


class DayEditor(Editor):
    """A day; `instead` is the word that stands for none, where one must stand there."""

    def __init__(self, instead: str = "", shown: str = "") -> None:
        super().__init__()
        self._instead = instead
        self.day = DayField(empty=shown or _("none"))
        self._hold(self.day)
        self.day.day_changed.connect(self.touch)

    def show_value(self, value: Any) -> None:
        """Show the day, nothing for the word that stands for none."""
        if isinstance(value, date):
            self.day.show_day(value)
        else:
            self.day.setText("" if value in (None, self._instead) else str(value))

    def entered(self) -> Any:
        """The day; what is no day stays as it was typed."""
        if not self.day.text().strip():
            return self._instead or None
        return self.day.day or self.day.text().strip()
