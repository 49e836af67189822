"""A field for a small whole number, typed or changed with the arrow keys."""

from PySide6.QtWidgets import QSpinBox

_INDENT = 9
"""What a plain field leaves free before its words; a spin box ignores the style sheet here."""

_HEIGHT = 32


class NumberBox(QSpinBox):
    """A number from 0 to a greatest one, with a unit behind it and words that stand for 0."""

    def __init__(self, greatest: int, unit: str = "", zero: str = "") -> None:
        super().__init__()
        self.setRange(0, greatest)
        self.setSuffix(unit)
        self.setSpecialValueText(zero)
        self.setFixedHeight(_HEIGHT)
        if line := self.lineEdit():
            line.setTextMargins(_INDENT, 0, 0, 0)
