"""A field on which a file can be dropped."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QIcon
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from partner_planner.ui.widgets.texts import dim, heading


class DropArea(QFrame):
    """A picture, words and a button in a dashed frame. `dropped` tells the path of a file."""

    dropped = Signal(str)

    def __init__(self, icon: QIcon, words: str, or_else: str, button: QPushButton) -> None:
        super().__init__()
        self.setObjectName("drop")
        self.setAcceptDrops(True)
        self._show_over(False)
        picture = QLabel()
        picture.setPixmap(icon.pixmap(QSize(32, 32)))
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 40, 24, 40)
        column.setSpacing(8)
        column.addStretch()
        column.addWidget(picture, 0, middle)
        column.addWidget(heading(words), 0, middle)
        below = dim(or_else)
        below.setAlignment(middle)
        column.addWidget(below)
        column.addSpacing(8)
        column.addWidget(button, 0, middle)
        column.addStretch()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a single file and nothing else."""
        if _file(event):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The file went elsewhere."""
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which file it is."""
        self._show_over(False)
        path = _file(event)
        if path:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _show_over(self, over: bool) -> None:
        self.setProperty("over", over)
        self.style().unpolish(self)
        self.style().polish(self)


def _file(event: QDropEvent) -> str:
    """The path of the one local file that is dragged, else ''."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return str(paths[0]) if len(paths) == 1 and paths[0].is_file() else ""
