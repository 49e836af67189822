"""Names and values below one another, as on a card."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from partner_planner.ui.widgets.texts import dim, plain


class Pairs(QWidget):
    """A column of names and a column of values. Values can be marked and copied."""

    def __init__(self, name_width: int = 120) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, name_width)
        self._grid.setColumnStretch(1, 1)

    def add(self, name: str, value: str | QWidget, tip: str = "") -> None:
        """Add a line; a line without a value is left out."""
        if value == "":
            return
        row = self._grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(dim(name), row, 0, top)
        widget = value if isinstance(value, QWidget) else _value(value)
        widget.setToolTip(tip)
        self._grid.addWidget(widget, row, 1, top)


def _value(text: str) -> QLabel:
    label = plain(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
