"""A strip of numbers, each with what it counts, on one surface."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from partner_planner.ui.widgets.texts import dim, figure


class FigureStrip(QFrame):
    """Numbers side by side; a number can be pointed out by a tone of the theme."""

    def __init__(self, captions: Iterable[str]) -> None:
        super().__init__()
        self.setObjectName("card")
        self._figures = list[QLabel]()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(20)
        for caption in captions:
            number, words = figure("–"), dim(caption)
            number.setAccessibleDescription(caption)
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(number)
            column.addWidget(words)
            row.addLayout(column, 1)
            self._figures.append(number)

    def say(self, numbers: Iterable[int]) -> None:
        """Show new numbers, in the order of the captions."""
        for label, number in zip(self._figures, numbers, strict=True):
            label.setText(str(number))
