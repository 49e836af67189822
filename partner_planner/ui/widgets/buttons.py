"""Push buttons in the three ranks of the theme, and the chips of filters.

What a button does is connected at once where it is given, else by its owner later.
"""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

Press: TypeAlias = Callable[[], object] | None


class _Button(QPushButton):
    """Enter presses it, as Space does; else Enter on Cancel would press the default button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Enter."""
        from PySide6.QtCore import Qt  # slow, see `qt_numbers`

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def _button(
    text: str, press: Press, name: str, icon: QIcon | None, parent: QWidget | None
) -> QPushButton:
    button = _Button(text.replace("&", "&&"), parent)  # a lone ampersand would mark a key
    button.setObjectName(name)
    button.setAutoDefault(False)
    if icon is not None:
        button.setIcon(icon)
        button.setIconSize(QSize(16, 16))
    if press is not None:
        button.clicked.connect(lambda: press())
    return button


def primary(
    text: str, press: Press = None, icon: QIcon | None = None, parent: QWidget | None = None
) -> QPushButton:
    """The one button of a page that stands out."""
    return _button(text, press, "primary", icon, parent)


def secondary(
    text: str, press: Press = None, icon: QIcon | None = None, parent: QWidget | None = None
) -> QPushButton:
    """A button with an outline."""
    return _button(text, press, "secondary", icon, parent)


def quiet(
    text: str, press: Press = None, icon: QIcon | None = None, parent: QWidget | None = None
) -> QPushButton:
    """A button that is only words in the accent colour."""
    return _button(text, press, "quiet", icon, parent)


def link(
    text: str, press: Press = None, icon: QIcon | None = None, parent: QWidget | None = None
) -> QPushButton:
    """Words in the accent colour that stand in line with other words."""
    return _button(text, press, "link", icon, parent)


def chip(text: str, press: Callable[[], object], parent: QWidget | None = None) -> QPushButton:
    """A filter that is on or off."""
    button = _button(text, press, "chip", None, parent)
    button.setCheckable(True)
    return button
