"""Fields that choose among what is known: one of it, or several."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.ui.catalogs.editor import Editor
from partner_planner.ui.catalogs.known import Choice
from partner_planner.ui.icons import icon
from partner_planner.ui.widgets.buttons import quiet
from partner_planner.ui.widgets.texts import plain


class ChoiceEditor(Editor):
    """One of several; a value that is not among them stays there to be seen."""

    def __init__(self, choices: Sequence[Choice], required: bool) -> None:
        super().__init__()
        self._choices, self._required = choices, required
        self.box = QComboBox()
        self.box.setPlaceholderText(_("Choose…") if choices else _("There is none yet"))
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._hold(self.box)
        self.show_value(None)
        self.box.activated.connect(lambda _at: self.touch())

    def show_value(self, value: Any) -> None:
        """Show the choice."""
        self.box.clear()
        if not self._required:
            self.box.addItem(_("nothing said"), None)
        for id, words in self._choices:
            self.box.addItem(words, id)
        if value is not None and self.box.findData(value) < 0:
            self.box.addItem(str(value), value)
        self.box.setCurrentIndex(self.box.findData(value) if value is not None else self._empty())

    def entered(self) -> Any:
        """The id of the choice."""
        return self.box.currentData()

    def _empty(self) -> int:
        return -1 if self._required else 0


class SeveralEditor(Editor):
    """Several ids or words, each on a line of its own; without `choices` they are typed."""

    def __init__(self, label: str, choices: Sequence[Choice] | None) -> None:
        super().__init__()
        self._label, self._choices = label, choices
        self._values: list[str] = []
        self._lines: list[QWidget] = []
        if choices is None:
            self.line = QLineEdit()
            self.line.setPlaceholderText(_("Type one and press Enter"))
            self.line.returnPressed.connect(self._type)
            self.line.editingFinished.connect(self._type)
            self._hold(self.line)
        else:
            self.box = QComboBox()
            self.box.setPlaceholderText(_("Add…") if choices else _("There is none yet"))
            self.box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            self.box.activated.connect(lambda at: self.add(self.box.itemData(at)))
            self._hold(self.box)

    def show_value(self, value: Any) -> None:
        """Show what is chosen."""
        self._values = [str(each) for each in value or ()]
        self._show()

    def entered(self) -> Any:
        """What is chosen, None for nothing."""
        return list(self._values) or None

    def add(self, value: str) -> None:
        """Choose one more."""
        if value and value not in self._values:
            self._values.append(value)
            self._show()
            self.touch()

    def remove(self, value: str) -> None:
        """Choose one less."""
        self._values.remove(value)
        self._show()
        self.touch()
        self.focus()

    def _type(self) -> None:
        typed = self.line.text().strip()
        self.line.clear()
        self.add(typed)

    def _show(self) -> None:
        for line in self._lines:
            self.column.removeWidget(line)
            line.hide()
            line.deleteLater()
        words = dict(self._choices or ())
        self._lines = [self._line(each, words.get(each, each)) for each in self._values]
        for at, line in enumerate(self._lines):
            self.column.insertWidget(at, line)
        if self._choices is not None:
            self.box.clear()
            for id, title in self._choices:
                if id not in self._values:
                    self.box.addItem(title, id)
            self.box.setCurrentIndex(-1)

    def _line(self, value: str, words: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(plain(words), 1)
        leave = quiet("", partial(self.remove, value), icon("x"))
        leave.setToolTip(_("Remove"))
        leave.setAccessibleName(_("Remove {what}").format(what=words))
        row.addWidget(leave)
        return line
