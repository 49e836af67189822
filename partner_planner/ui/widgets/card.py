"""A card: a surface with a heading and whatever belongs together on it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from partner_planner.ui.widgets.texts import heading

PADDING = 20
"""The free space inside a card, in pixels."""


class Card(QFrame):
    """A rounded surface with a heading, '' for none, and widgets below one another."""

    def __init__(self, text: str, *widgets: QWidget) -> None:
        super().__init__()
        self.setObjectName("card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(PADDING, PADDING - 4, PADDING, PADDING)
        self.column.setSpacing(12)
        if text:
            self.column.addWidget(heading(text))
        for widget in widgets:
            self.column.addWidget(widget)
