"""Forms: a label above each field, a hint or a problem below it, and dialogs made of them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from partner_planner.i18n import gettext as _
from partner_planner.ui.widgets.texts import dim, title

WIDTH = 480
"""The usual width of a form's dialog."""


class Field(QWidget):
    """A label, its field, and a line for a hint or for what is wrong with the value."""

    def __init__(self, label: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.field = field
        self._label = words = QLabel(label)
        words.setBuddy(field)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        field.setAccessibleName(label)
        self._hint = hint
        self._below = dim(hint)
        self._below.setVisible(bool(hint))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(words)
        column.addWidget(field)
        column.addWidget(self._below)
        column.addStretch()

    def rename(self, label: str) -> None:
        """Change the label."""
        self._label.setText(label)
        self.field.setAccessibleName(label)

    def explain(self, hint: str) -> None:
        """Change the hint; what is wrong with the value is shown until the next check."""
        self._hint = hint
        if self._below.objectName() != "problem":
            self._below.setText(hint)
            self._below.setVisible(bool(hint))

    def wrong(self, problem: str) -> None:
        """Show what is wrong with the value; an empty problem means that nothing is."""
        self._below.setObjectName("problem" if problem else "dim")
        self._below.setText(problem or self._hint)
        self._below.setVisible(bool(problem or self._hint))
        self.field.setProperty("wrong", bool(problem))
        for widget in (self.field, self._below):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


class FormDialog(QDialog):
    """A dialog with a title, fields and two buttons.

    `check` answers whether the values may be taken; it shows what is wrong at the fields.
    """

    def __init__(self, parent: QWidget, heading: str, accept: str, explain: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setMinimumWidth(WIDTH)
        self._check: Callable[[], bool] = lambda: True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(14)
        self._column.addWidget(title(heading))
        if explain:
            self._column.addWidget(dim(explain))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(14)
        self._column.addLayout(self._rows)
        self._column.addStretch()
        self.buttons = QDialogButtonBox()
        self.ok = self.buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        for button in self.buttons.buttons():
            button.setIcon(QPushButton().icon())
        self.buttons.accepted.connect(self._try)
        self.buttons.rejected.connect(self.reject)
        self._column.addWidget(self.buttons)
        self.ok.setDefault(True)  # only once it is in the dialog does the dialog keep it

    def event(self, event: QEvent) -> bool:
        """Grow when wrapped words need more height than there is."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            needed = self._column.totalHeightForWidth(self.width())
            if needed > self.height():
                self.resize(self.width(), needed)
        return done

    def add(self, *fields: QWidget) -> None:
        """Add fields side by side as one row of the form."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in fields:
            row.addWidget(field, 1)
        self._rows.addLayout(row)

    def check_by(self, check: Callable[[], bool]) -> None:
        """Say what decides whether the values may be taken."""
        self._check = check

    def _try(self) -> None:
        if self._check():
            self.accept()
