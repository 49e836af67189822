"""The year that is shown, with a step back and a step on."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.ui.widgets.buttons import secondary

_FIRST, _LAST = 1970, 2199
_SIDE = 32


class YearChooser(QWidget):
    """‹ 2026 ›; `changed` tells that another year is chosen."""

    changed = Signal()

    def __init__(self, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = year
        self.before = _step("‹", _("Previous year"), lambda: self.choose(self._year - 1))
        self.after = _step("›", _("Next year"), lambda: self.choose(self._year + 1))
        self._words = QLabel()
        self._words.setObjectName("heading")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMinimumWidth(_SIDE * 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.before, self._words, self.after):
            row.addWidget(widget)
        self._show()

    @property
    def year(self) -> int:
        """The chosen year."""
        return self._year

    def choose(self, year: int) -> None:
        """Choose a year; years that no plan is about are left out."""
        year = min(_LAST, max(_FIRST, year))
        if year != self._year:
            self._year = year
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        self._words.setText(str(self._year))
        self.before.setEnabled(self._year > _FIRST)
        self.after.setEnabled(self._year < _LAST)


def _step(sign: str, name: str, press: Callable[[], object]) -> QPushButton:
    button = secondary(sign, press)
    button.setFixedWidth(_SIDE)
    button.setProperty("step", True)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
