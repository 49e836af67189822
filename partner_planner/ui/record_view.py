"""The view over rows: coloured marks, editing in place, a layout that survives a restart."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Generic

from PySide6.QtCore import QByteArray, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
    QWidget,
)

from partner_planner.ui.cell_delegate import CellDelegate
from partner_planner.ui.record_table import ROW_ROLE, Row, RowsModel, TableColumn
from partner_planner.ui.row_painter import RowPainter
from partner_planner.ui.table_heading import TableHeading
from partner_planner.workspace.choices import Choices

ROW_HEIGHT = 40
"""The height of a row, in pixels."""


class RecordView(QTableView, Generic[Row]):
    """A table of rows.

    `opened` tells the row on which Enter or a double click fell, `chosen` that other rows are
    chosen, `delete_pressed` that the chosen ones are to go. `today` is where the calendar of an
    empty day opens; rows for which `dim` is true are written fainter.
    """

    opened = Signal(object)
    chosen = Signal()
    delete_pressed = Signal()

    def __init__(
        self,
        name: str,
        columns: Sequence[TableColumn[Row]],
        choices: Choices,
        today: date | None = None,
        dim: Callable[[Row], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._name, self._choices = name, choices
        self.rows_model: RowsModel[Row] = RowsModel(columns, self, dim)
        heading = TableHeading(self)
        self.setHorizontalHeader(heading)
        self.setModel(self.rows_model)
        self._dress(heading)
        self.setItemDelegate(CellDelegate(today, self))
        self._painter = RowPainter(self, self.rows_model)
        self._restore_layout()
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.doubleClicked.connect(self._open)

    def chosen_rows(self) -> list[Row]:
        """The rows that are chosen, from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows_model.rows[place] for place in places]

    def show_rows(self, rows: Sequence[Row], key: str = "id") -> None:
        """Show rows; the chosen ones and the current one stay, by the attribute that names them."""
        kept = {getattr(row, key) for row in self.chosen_rows()}
        here = self.currentIndex()
        current = getattr(self.rows_model.row(here), key) if here.isValid() else None
        top = self.verticalScrollBar().value()
        if not self.rows_model.show_rows(rows, key) or (current is None and not kept):
            return
        select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        stay = QItemSelectionModel.SelectionFlag.NoUpdate
        for place, row in enumerate(self.rows_model.rows):
            if getattr(row, key) == current:
                there = self.rows_model.index(place, here.column())
                self.selectionModel().setCurrentIndex(there, stay)
            if getattr(row, key) in kept:
                self.selectionModel().select(self.rows_model.index(place, 0), select)
        self.verticalScrollBar().setValue(top)

    def choose_places(self, places: Sequence[int]) -> None:
        """Choose the rows at some places and no others; the first of them can be seen."""
        self.clearSelection()
        select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for place in places:
            self.selectionModel().select(self.rows_model.index(place, 0), select)
        if places:
            first = self.rows_model.index(places[0], 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(first)
            self.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that can be seen."""
        painter = QPainter(self.viewport())
        self._painter.paint(painter, event.rect())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row, Delete asks to remove it; copying takes the chosen rows as text."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self._as_text())
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.delete_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(ROW_ROLE))
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(index.data(ROW_ROLE))

    def _as_text(self) -> str:
        columns = self.rows_model.columns
        return "\n".join("\t".join(c.text(row) for c in columns) for row in self.chosen_rows())

    def _dress(self, heading: TableHeading) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        for place, column in enumerate(self.rows_model.columns):
            self.setColumnWidth(place, heading.width_for(column.heading, column.width))

    def _restore_layout(self) -> None:
        header = self.horizontalHeader()
        kept = self._choices.layout(self._name)
        if not kept or not header.restoreState(QByteArray.fromBase64(kept.encode())):
            header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(400)
        self._keep_soon.timeout.connect(self._keep_layout)
        for signal in (header.sectionMoved, header.sectionResized, header.sortIndicatorChanged):
            signal.connect(lambda *_: self._keep_later())

    def _keep_later(self) -> None:
        """Keep the layout when the user's hand rests; what Qt lays out unseen is no choice."""
        if self.isVisible():
            self._keep_soon.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the layout before the window, and with it the plan, may be closed."""
        if self._keep_soon.isActive():
            self._keep_soon.stop()
            self._keep_layout()
        super().hideEvent(event)

    def _keep_layout(self) -> None:
        state = bytes(self.horizontalHeader().saveState().toBase64().data()).decode()
        self._choices.keep_layout(self._name, state)
