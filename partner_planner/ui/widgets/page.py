"""The frame of a page: title, subtitle, buttons on the right, and room for the rest."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from partner_planner.ui.widgets.texts import subtitle, title

MARGIN = 24
"""The free space around a page, in pixels."""


class PageHeader(QWidget):
    """Title and subtitle on the left, buttons on the right."""

    def __init__(
        self,
        text: str,
        under: str,
        buttons: tuple[QPushButton, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = title(text)
        self._under = subtitle(under)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._under)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for button in buttons:
            place = QVBoxLayout()
            place.addWidget(button)
            place.addStretch()
            row.addLayout(place)

    def say(self, under: str) -> None:
        """Change the line under the title."""
        self._under.setText(under)


def page(widget: QWidget) -> QVBoxLayout:
    """Give a widget the margins and the column of a page."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN)
    column.setSpacing(16)
    return column
