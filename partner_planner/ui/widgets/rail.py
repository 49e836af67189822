"""The rail of tabs at the left edge of the window."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout

WIDTH = 208
"""The width of the rail in pixels."""


class Rail(QFrame):
    """The firm's name, one button per tab, and buttons for what is done most."""

    chosen = Signal(str)

    def __init__(self, tabs: Iterable[tuple[str, QAction]], below: Iterable[QAction]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self._name = QLabel()
        self._name.setObjectName("firmName")
        self._name.setWordWrap(True)
        self._note = QLabel()
        self._note.setObjectName("firmNote")
        self._note.setWordWrap(True)
        self._group = QActionGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 20, 12, 16)
        column.setSpacing(2)
        for label in (self._name, self._note):
            label.setContentsMargins(12, 0, 4, 0)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        column.addSpacing(16)
        for id, action in tabs:
            action.setCheckable(True)
            self._group.addAction(action)
            action.triggered.connect(lambda _checked=False, id=id: self.chosen.emit(id))
            column.addWidget(self._button(action))
        column.addStretch()
        for action in below:
            column.addWidget(self._button(action))

    def say(self, name: str, note: str) -> None:
        """Show the firm's name and a line under it."""
        self._name.setText(name)
        self._note.setText(note)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(18, 18))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
