"""Tables of rows: a model with a record behind each row, and a view that keeps its layout."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from partner_planner.domain.year_plan import Tone
from partner_planner.i18n import gettext as _

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
EDIT_ROLE = Qt.ItemDataRole.EditRole

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class TableColumn(Generic[Row]):
    """A column: its words, its order, its width, and how it is edited in place.

    `tone` makes the cell a coloured mark. `value` and `change` make it editable: the value to
    edit, and what to do with a new one. `tip` explains a cell.
    """

    id: str
    heading: str
    text: Callable[[Row], str]
    sort: Callable[[Row], Any]
    width: int = 120
    numeric: bool = False
    tone: Callable[[Row], Tone] | None = None
    value: Callable[[Row], Any] | None = None
    change: Callable[[Row, Any], None] | None = None
    tip: Callable[[Row], str] | None = None


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows as a table model; sorting keeps the records, nothing is read back from cells."""

    def __init__(self, columns: Sequence[TableColumn[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[Row] = []
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)

    @property
    def rows(self) -> Sequence[Row]:
        """The rows in the order shown."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, in the order of the present sorting."""
        self.beginResetModel()
        self._rows = list(rows)
        self._order()
        self.endResetModel()

    def row(self, index: Index) -> Row:
        """The row behind an index."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, or the row behind it, its tone, its value to edit, its tip."""
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == ROW_ROLE:
            return row
        if role == TONE_ROLE:
            return column.tone(row) if column.tone else None
        if role == EDIT_ROLE:
            return column.value(row) if column.value else column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.numeric else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole and column.tip:
            return column.tip(row)
        return None

    def setData(self, index: Index, value: Any, role: int = EDIT_ROLE) -> bool:
        """Hand an edited value to the column; the table is refreshed by the edit's news."""
        column = self.columns[index.column()]
        if role != EDIT_ROLE or column.change is None:
            return False
        row = self._rows[index.row()]
        if column.value is not None and column.value(row) == value:
            return False
        column.change(row, value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be chosen; those with a change can be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.columns[index.column()].change is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _(self.columns[section].heading)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].numeric else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; chosen rows stay chosen."""
        self._sorted_by = (column, order)
        self.layoutAboutToBeChanged.emit()
        before = {id(row): place for place, row in enumerate(self._rows)}
        self._order()
        places = {before[id(row)]: place for place, row in enumerate(self._rows)}
        old = self.persistentIndexList()
        new = [self.index(places[index.row()], index.column()) for index in old]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, order = self._sorted_by
        if 0 <= column < len(self.columns):
            key = self.columns[column].sort
            self._rows.sort(key=key, reverse=order is Qt.SortOrder.DescendingOrder)
