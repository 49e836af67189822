"""A dialog that shows something: a title, a line of explanation, the thing, and Close."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.ui.widgets.buttons import secondary
from partner_planner.ui.widgets.texts import dim, title


class Sheet(QDialog):
    """Whatever is added to `column` stands between the explanation and the buttons."""

    def __init__(self, parent: QWidget, heading: str, explain: str, size: tuple[int, int]) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.resize(*size)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(14)
        outer.addWidget(title(heading))
        self.words = dim(explain)
        outer.addWidget(self.words)
        self.column = QVBoxLayout()
        self.column.setSpacing(12)
        outer.addLayout(self.column, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch()
        self._buttons.addWidget(secondary(_("Close"), self.reject))
        outer.addLayout(self._buttons)
        self.finished.connect(self.deleteLater)

    def add_button(self, button: QPushButton) -> None:
        """Put a button at the left of the row of buttons."""
        self._buttons.insertWidget(self._buttons.count() - 2, button)
