"""The rail of tabs at the left edge of the window."""

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from partner_planner.ui.qt_numbers import TAB_FOCUS, TEXT_BESIDE_ICON
from partner_planner.ui.widgets.texts import labelled

WIDTH = 208
"""The width of the rail in pixels."""

MARGIN = 12
"""The free space at its left and right, in pixels."""


class Rail(QFrame):
    """The firm's name, one button per tab, and buttons for what is done most."""

    def __init__(self, tabs: Iterable[QAction], below: Iterable[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self._name = labelled("", "firmName")
        self._note = labelled("", "firmNote")
        self._group = QActionGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 20, MARGIN, 16)
        column.setSpacing(2)
        for label in (self._name, self._note):
            label.setContentsMargins(12, 0, 4, 0)
            column.addWidget(label)
        column.addSpacing(16)
        for action in tabs:
            action.setCheckable(True)
            self._group.addAction(action)
            column.addWidget(self._button(action))
        column.addStretch()
        for action in below:
            column.addWidget(self._button(action))

    def say(self, name: str, note: str) -> None:
        """Show the firm's name and a line under it."""
        self._name.setText(name)
        self._note.setText(note)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setProperty("toolButtonStyle", TEXT_BESIDE_ICON)
        button.setIconSize(QSize(26, 18))
        button.setFixedWidth(WIDTH - 2 * MARGIN)
        button.setProperty("focusPolicy", TAB_FOCUS)
        return button
