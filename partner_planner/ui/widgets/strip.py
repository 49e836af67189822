"""A calm line across a page: a sentence and at most one thing to do about it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from partner_planner.ui.icons import icon
from partner_planner.ui.widgets.buttons import quiet
from partner_planner.ui.widgets.texts import plain


class Strip(QFrame):
    """A sentence on a soft ground. `warning` gives it the colour of warnings."""

    def __init__(
        self,
        sentence: str,
        button: str = "",
        act: Callable[[], object] | None = None,
        warning: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("stripWarning" if warning else "strip")
        picture = QLabel()
        drawing = icon("triangle-alert", "warning") if warning else icon("info", "accent")
        picture.setPixmap(drawing.pixmap(QSize(16, 16)))
        self._words = plain(sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        self.setMinimumHeight(40)
        if button and act is not None:
            row.addWidget(quiet(button, act))

    def say(self, sentence: str) -> None:
        """Change the sentence."""
        self._words.setText(sentence)
