"""Calm lines across a page: each a sentence and at most one thing to do about it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from partner_planner.ui.icons import icon
from partner_planner.ui.widgets.buttons import quiet
from partner_planner.ui.widgets.texts import plain


class Strip(QFrame):
    """Sentences on a soft ground; hidden while it has none. `warning` changes its colour.

    It belongs in a layout before it says something.
    """

    def __init__(self, warning: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stripWarning" if warning else "strip")
        self._warning = warning
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 4, 8, 4)
        self._column.setSpacing(0)
        self.hide()

    def clear(self) -> None:
        """Take all sentences away."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines.clear()
        self.hide()

    def say(self, sentence: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Add a sentence, with a button where there is something to do about it."""
        line = QWidget()
        line.setMinimumHeight(32)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(self._picture(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(plain(sentence), 1)
        if button and act is not None:
            answer = quiet(button, act)
            answer.setObjectName("answer")
            answer.setAccessibleDescription(sentence)
            row.addWidget(answer)
        self._lines.append(line)
        self._column.addWidget(line)
        self.show()

    def _picture(self) -> QLabel:
        drawing = icon("triangle-alert", "warning") if self._warning else icon("info", "accent")
        picture = QLabel()
        picture.setPixmap(drawing.pixmap(QSize(16, 16)))
        return picture
