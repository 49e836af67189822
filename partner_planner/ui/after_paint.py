"""What can wait until a widget has been painted, so that it is seen sooner."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class _NextPaint(QObject):
    def __init__(self, widget: QWidget, then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the paint, and let everything pass."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, watched, self._then)
            self.deleteLater()
        return False


def after_paint(widget: QWidget, then: Callable[[], object]) -> None:
    """Call `then` once, after the widget's next paint; a hidden one is painted when it is shown.

    Nothing is called for a widget that is gone by then.
    """
    _NextPaint(widget, then)
    widget.update()
