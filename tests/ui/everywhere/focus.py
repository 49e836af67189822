"""What takes the keyboard on a window, in which order, and what a screen reader calls it."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QRadioButton,
    QWidget,
)

from tests.ui.everywhere.visible import widgets

MOST = 200
"""How often Tab is pressed before the walk is given up."""


def stops(top: QWidget) -> list[QWidget]:
    """Every widget that Tab should come to."""
    return [widget for widget in widgets(top) if _takes_tab(widget)]


def _takes_tab(widget: QWidget) -> bool:
    if not widget.isEnabled() or widget.isWindow() or widget.focusProxy() is not None:
        return False
    if not widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
        return False
    return not isinstance(widget, QRadioButton) or widget.isChecked()  # arrows go to the others


def walk(top: QWidget) -> list[QWidget]:
    """Where the keyboard goes when Tab is pressed until it comes back, from the first place on."""
    seen = list[QWidget]()
    for _press in range(MOST):
        QTest.keyClick(top.focusWidget() or top, Qt.Key.Key_Tab)
        at = top.focusWidget()
        if at is None or at in seen:
            break
        seen.append(at)
    return seen


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls a widget; for a choice, what it was named, not its value."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name) if told is not None else ""


def named_labels(top: QWidget) -> list[QLabel]:
    """Labels whose name would be read in place of their words."""
    labels = [each for each in widgets(top) if isinstance(each, QLabel)]
    return [each for each in labels if each.accessibleName()]


def backward_steps(order: list[QWidget], top: QWidget) -> list[tuple[QWidget, QWidget]]:
    """Neighbours in the walk of which the later stands before the earlier one on the screen.

    The step from the end of the window back to its beginning is none.
    """
    places = [QRect(each.mapTo(top, QPoint()), each.size()) for each in order]
    first = (
        min(places, key=lambda place: (place.top(), place.left()), default=QRect()),
        min(places, key=lambda place: (place.left(), place.top()), default=QRect()),
    )
    return [
        (order[at], order[at + 1])
        for at in range(len(order) - 1)
        if _before(places[at + 1], places[at]) and places[at + 1] not in first
    ]


def _before(late: QRect, early: QRect) -> bool:
    """Whether a place is read before another: left of it in its row, or above and not right."""
    in_a_row = late.top() < early.bottom() and early.top() < late.bottom()
    if in_a_row:
        return late.right() <= early.left()
    return late.bottom() <= early.top() and late.left() < early.right()
