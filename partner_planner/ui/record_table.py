"""Tables of rows: a model with a record behind each row, and a view that keeps its layout."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from partner_planner.domain.tone import Tone
from partner_planner.i18n import gettext as _

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
OPTIONAL_DAY_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether the cell's value is a day that may also be left empty."""
EDIT_ROLE = Qt.ItemDataRole.EditRole

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_INK = int(Qt.ItemDataRole.ForegroundRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ANSWERED = frozenset(
    map(int, (_DISPLAY, _ALIGNMENT, _INK, _TIP, EDIT_ROLE, ROW_ROLE, TONE_ROLE, OPTIONAL_DAY_ROLE))
)
"""Roles that there is an answer for; a paint asks each cell for as many others."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

_CHOOSABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _CHOOSABLE | Qt.ItemFlag.ItemIsEditable


@dataclass(frozen=True, slots=True)
class TableColumn(Generic[Row]):
    """A column: its words, its order, its width, and how it is edited in place.

    `tone` makes the cell a coloured mark. `value` and `change` make it editable: the value to
    edit, and what to do with a new one; `editable` says in which rows, all where it is missing.
    `optional_day` is for a day that may be empty. `tip` explains a cell.
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
    editable: Callable[[Row], bool] | None = None
    optional_day: bool = False
    tip: Callable[[Row], str] | None = None


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows as a table model; sorting keeps the records, nothing is read back from cells.

    Rows for which `dim` is true are written in a fainter colour.
    """

    def __init__(
        self,
        columns: Sequence[TableColumn[Row]],
        parent: QObject | None = None,
        dim: Callable[[Row], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._dim = dim
        self._rows: list[Row] = []
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)

    @property
    def rows(self) -> Sequence[Row]:
        """The rows in the order shown."""
        return self._rows

    def show_rows(self, rows: Sequence[Row], key: str = "id") -> bool:
        """Show these rows, in the order of the present sorting.

        Where they are the ones already shown, named by the attribute `key`, only what differs is
        told anew, and the answer is False: nothing has moved.
        """
        before, after = self._rows, self._ordered(rows)
        if len(before) == len(after) and all(
            getattr(old, key) == getattr(new, key) for old, new in zip(before, after, strict=True)
        ):
            self._rows = after
            last = len(self.columns) - 1
            for place, (old, new) in enumerate(zip(before, after, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(place, 0), self.index(place, last))
            return False
        self.beginResetModel()
        self._rows = after
        self.endResetModel()
        return True

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
        if role not in _ANSWERED or not index.isValid():
            return None
        column, row = self.columns[index.column()], self._rows[index.row()]
        if role == _DISPLAY:
            return column.text(row)
        if role == _ALIGNMENT:
            return self.alignment(column)
        if role == TONE_ROLE:
            return column.tone(row) if column.tone else None
        if role == _INK:
            return self._ink(row)
        return self._more(column, row, role)

    def _more(self, column: TableColumn[Row], row: Row, role: int) -> Any:
        """What is asked for less often than once per paint."""
        if role == ROW_ROLE:
            return row
        if role == EDIT_ROLE:
            return column.value(row) if column.value else column.text(row)
        if role == OPTIONAL_DAY_ROLE:
            return column.optional_day
        if role == _TIP and column.tip:
            return column.tip(row)
        return None

    def _ink(self, row: Row) -> Any:
        return QGuiApplication.palette().placeholderText() if self.is_dim(row) else None

    def is_dim(self, row: Row) -> bool:
        """Whether a row is written in a fainter colour."""
        return self._dim is not None and self._dim(row)

    def alignment(self, column: TableColumn[Row]) -> Qt.AlignmentFlag:
        """Where the words of a column stand: numbers on the right."""
        return _RIGHT if column.numeric else _LEFT

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
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self._editable(index) else _CHOOSABLE

    def _editable(self, index: Index) -> bool:
        column = self.columns[index.column()]
        if column.change is None:
            return False
        return column.editable is None or column.editable(self._rows[index.row()])

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
        self._rows = self._ordered(self._rows)
        places = {before[id(row)]: place for place, row in enumerate(self._rows)}
        old = self.persistentIndexList()
        new = [self.index(places[index.row()], index.column()) for index in old]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _ordered(self, rows: Sequence[Row]) -> list[Row]:
        column, order = self._sorted_by
        if not 0 <= column < len(self.columns):
            return list(rows)
        key = self.columns[column].sort
        return sorted(rows, key=key, reverse=order is Qt.SortOrder.DescendingOrder)
