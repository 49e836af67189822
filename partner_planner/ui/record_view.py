"""The view over rows: coloured marks, editing in place, a layout that survives a restart."""

from collections.abc import Sequence
from typing import Generic

from PySide6.QtCore import QByteArray, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
)

from partner_planner.ui.mark_delegate import MarkDelegate
from partner_planner.ui.record_table import ROW_ROLE, Row, RowsModel, TableColumn
from partner_planner.workspace.choices import Choices

ROW_HEIGHT = 40
"""The height of a row, in pixels."""


class RecordView(QTableView, Generic[Row]):
    """A table of rows. `opened` tells the row on which Enter or a double click fell."""

    opened = Signal(object)
    chosen = Signal()

    def __init__(self, name: str, columns: Sequence[TableColumn[Row]], choices: Choices) -> None:
        super().__init__()
        self.setObjectName(name)
        self._name, self._choices = name, choices
        self.rows_model: RowsModel[Row] = RowsModel(columns, self)
        self.setModel(self.rows_model)
        self._dress()
        self._restore_layout()
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.doubleClicked.connect(self._open)

    def chosen_rows(self) -> list[Row]:
        """The rows that are chosen, from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows_model.rows[place] for place in places]

    def show_rows(self, rows: Sequence[Row], key: str = "id") -> None:
        """Show rows; those that were chosen stay chosen by the attribute that names them."""
        kept = {getattr(row, key) for row in self.chosen_rows()}
        top = self.verticalScrollBar().value()
        self.rows_model.show_rows(rows)
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for place, row in enumerate(self.rows_model.rows):
            if kept and getattr(row, key) in kept:
                self.selectionModel().select(self.rows_model.index(place, 0), flags)
        self.verticalScrollBar().setValue(top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row; copying takes the chosen rows as a table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self._as_text())
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

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(MarkDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSortIndicatorClearable(False)
        for place, column in enumerate(self.rows_model.columns):
            self.setColumnWidth(place, column.width)

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
            signal.connect(lambda *_: self._keep_soon.start())

    def _keep_layout(self) -> None:
        state = bytes(self.horizontalHeader().saveState().toBase64().data()).decode()
        self._choices.keep_layout(self._name, state)
