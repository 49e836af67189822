"""A short message over the window that goes by itself, with at most one thing to do."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

SHOWN_MS = 7000
"""How long a toast stays."""

_MARGIN = 24


class Toast(QFrame):
    """A toast at the lower edge of a window; a new message replaces the old one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self._window = window
        self._words = QLabel()
        self._button = QPushButton()
        self._act: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self._button.clicked.connect(self._pressed)
        window.installEventFilter(self)
        self.hide()

    def tell(self, message: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a message, with a button where there is something to do."""
        self._words.setText(message)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._act = act
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    @property
    def message(self) -> str:
        """The message that is shown, '' where none is."""
        return self._words.text() if self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        x = (self._window.width() - self.width()) // 2
        self.move(x, self._window.height() - self.height() - _MARGIN)

    def _pressed(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
