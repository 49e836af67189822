"""A surface with widgets on it that can be pressed as a whole, by mouse or keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)


class PressSurface(QPushButton):
    """A button whose face is a layout. The style sheet knows it by `name`; it may stay pressed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def face(self, layout: QLayout) -> None:
        """Take in what stands on it; none of it takes the mouse for itself."""
        self.setLayout(layout)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def hasHeightForWidth(self) -> bool:
        """Words on it may wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that its face needs in a width."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        """As large as its face."""
        layout = self.layout()
        return layout.totalSizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As small as its face can be."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout else super().minimumSizeHint()

    def event(self, event: QEvent) -> bool:
        """Ask for other room when what stands on it wants it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


class Fold(QWidget):
    """A surface to press, and what opens below it; `make` makes that when it is first opened."""

    def __init__(
        self, surface: QAbstractButton, make: Callable[[], QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.surface = surface
        self._make = make
        self._below: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(surface)
        surface.toggled.connect(self._turn)

    @property
    def below(self) -> QWidget | None:
        """What is shown below; None while nothing was opened."""
        return self._below

    def _turn(self, opened: bool) -> None:
        if opened and self._below is None:
            self._below = self._make()
            self._column.addWidget(self._below)
        if self._below is not None:
            self._below.setVisible(opened)
