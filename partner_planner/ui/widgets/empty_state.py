"""What a page shows when there is nothing to show: a sentence and what to do first."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from partner_planner.ui.widgets.texts import heading, plain

_ICON = 40
_WIDTH = 440


class EmptyState(QWidget):
    """An icon, a heading, a sentence and buttons, in the middle of the room there is."""

    def __init__(
        self, icon: QIcon, title: str, sentence: str, buttons: tuple[QPushButton, ...] = ()
    ) -> None:
        super().__init__()
        picture = QLabel()
        picture.setPixmap(icon.pixmap(QSize(_ICON, _ICON)))
        words = plain(sentence)
        words.setObjectName("dim")
        words.setFixedWidth(_WIDTH)
        words.setMinimumHeight(words.heightForWidth(_WIDTH))
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(picture, 0, middle)
        column.addSpacing(12)
        column.addWidget(heading(title), 0, middle)
        column.addSpacing(4)
        column.addWidget(words, 0, middle)
        column.addSpacing(16)
        column.addLayout(row)
        column.addStretch(3)
