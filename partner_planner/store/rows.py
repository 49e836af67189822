"""The rows that one edit touches, as it found them and as it leaves them."""

import sqlite3
from dataclasses import dataclass

from partner_planner.domain.change import Change
from partner_planner.domain.kinds import Record
from partner_planner.store import projection
from partner_planner.store.columns import Cell
from partner_planner.store.operations import DELETED, Cells
from partner_planner.store.tables import RecordTable


@dataclass(slots=True)
class Row:
    """One row. None stands for a row that is not there.

    `written` is the record that `now` was made of, if it was made of one.
    """

    table: RecordTable
    id: str
    found: dict[str, Cell] | None
    now: dict[str, Cell] | None
    written: Record | None = None

    def take(self, cells: Cells, written: Record | None = None) -> None:
        """Remember what was written."""
        self.now = {**(self.now or {}), **{name: after for name, (_, after) in cells.items()}}
        self.written = written

    def change(self) -> Change:
        """The record before and after the edit."""
        after = self.written or self._living(self.now)
        return Change(self.table.record, self.id, self._living(self.found), after)

    def _living(self, cells: dict[str, Cell] | None) -> Record | None:
        if cells is None or cells[DELETED] != 0:
            return None
        return self.table.record_of(self.id, [cells[name] for name in self.table.names])


class Rows:
    """Reads each row of an edit once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rows: dict[tuple[str, str], Row] = {}

    def get(self, table: RecordTable, row_id: str) -> Row:
        """A row as the edit has made it so far."""
        key = table.name, row_id
        row = self._rows.get(key)
        if row is None:
            cells = projection.stored_cells(self._connection, table, row_id)
            row = self._rows[key] = Row(table, row_id, cells, cells)
        return row

    def changes(self) -> tuple[Change, ...]:
        """What the edit did, one change per record that it wrote and that counts or did count."""
        told = [row.change() for row in self._rows.values() if row.now is not row.found]
        return tuple([change for change in told if change.before or change.after])
