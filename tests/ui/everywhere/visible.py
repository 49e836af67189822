"""All text of a window or dialog: what can be seen, pointed at or heard, with its place."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCalendarWidget,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QProgressBar,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from partner_planner.ui.widgets.timeline import Timeline
from partner_planner.ui.widgets.timeline_values import TimelineContent

Text = tuple[str, str]
"""Where something is said, and what."""

_CELL = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


def widgets(top: QWidget) -> Iterator[QWidget]:
    """A window and all that can be seen in it; the pages of a calendar speak Qt's language."""
    yield top
    for child in top.children():
        if not isinstance(child, QWidget) or child.isWindow() or not child.isVisibleTo(top):
            continue
        if not isinstance(child, QCalendarWidget):
            yield from widgets(child)


def place(widget: QWidget) -> str:
    """Where a widget stands: its class and name, and those of what it stands in."""
    named = list[str]()
    at: QWidget | None = widget
    while at is not None and len(named) < 4:
        named.append(f"{type(at).__name__}#{at.objectName()}".rstrip("#"))
        at = None if at.isWindow() else at.parentWidget()
    return " < ".join(named)


def texts(top: QWidget) -> Iterator[Text]:
    """Every text of a window."""
    for widget in widgets(top):
        where = place(widget)
        found = (
            widget.windowTitle() if widget.isWindow() else "",
            widget.toolTip(),
            widget.statusTip(),
            widget.whatsThis(),
            widget.accessibleName(),
            widget.accessibleDescription(),
            *_own(widget),
            *_offered(widget),
        )
        yield from ((where, text) for text in found if text)


def _own(widget: QWidget) -> Iterator[str]:
    """What a widget shows by itself."""
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
        if not isinstance(widget.parentWidget(), QSpinBox):
            yield widget.text()
    elif isinstance(widget, QSpinBox):
        yield from (widget.prefix(), widget.suffix(), widget.specialValueText())
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QTextEdit):
        yield from (widget.toPlainText(), widget.placeholderText())
    elif isinstance(widget, QProgressBar) and widget.isTextVisible():
        yield widget.format()
    elif isinstance(widget, Timeline):
        yield from _drawn(widget.content)


def _drawn(year: TimelineContent) -> Iterator[str]:
    """The words of a timeline, which it draws by itself."""
    yield from (year.today_text, *year.months)
    for axis in year.axes:
        yield from (axis.name, *(band.text for band in axis.bands))
    for lane in year.lanes:
        yield lane.name
        for mark in lane.marks:
            yield from (mark.label, mark.note, mark.tip)


def _offered(widget: QWidget) -> Iterator[str]:
    """What a widget lists: the lines of a choice, the cells of a table, actions."""
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(line) for line in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget.model())
    if isinstance(widget, QMenu | QMenuBar):
        yield from menu_texts(widget.actions())
    elif not isinstance(widget, QAbstractButton | QLineEdit):
        yield from (action.text() for action in widget.actions())


def menu_texts(actions: list[QAction]) -> Iterator[str]:
    """The words of actions and of the menus that open from them."""
    for action in actions:
        yield from (action.text(), action.toolTip())
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from menu_texts(menu.actions())


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    listing = isinstance(model, QAbstractListModel)  # has one column and will not say so
    columns = range(1 if listing else model.columnCount())
    for column in columns:
        heading = model.headerData(column, Qt.Orientation.Horizontal)
        yield "" if heading is None or isinstance(heading, int) else str(heading)
    for row in range(model.rowCount()):
        for column in columns:
            for role in _CELL:
                said = model.index(row, column).data(role)
                yield "" if said is None else str(said)
