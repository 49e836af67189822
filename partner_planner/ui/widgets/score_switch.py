"""A switch between two or three views that stand side by side, each with a number in it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from partner_planner.ui.widgets.flow import FlowLayout

_PAD = 18
"""The room left and right of the words of a part, in pixels."""


class Switch(QWidget):
    """Exactly one of its parts is on; `chosen` tells its id."""

    chosen = Signal(str)

    def __init__(self, parts: Sequence[tuple[str, str]], on: str, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.parts: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        row = FlowLayout(self, 4)
        for id, words in parts:
            button = QPushButton(words.replace("&", "&&"))
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setChecked(id == on)
            button.setMinimumWidth(_width(button, words))
            button.clicked.connect(partial(self.chosen.emit, id))
            group.addButton(button)
            row.addWidget(button)
            self.parts[id] = button


def _width(button: QPushButton, words: str) -> int:
    """Room for the words also where they are strong, as those of the part that is on are."""
    strong = button.font()
    strong.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(strong).horizontalAdvance(words) + 2 * _PAD
