"""The rows that one edit touches, as it found them and as it leaves them."""

import sqlite3
from dataclasses import dataclass
from typing import Protocol

from partner_planner.domain.change import Change
from partner_planner.domain.kinds import Record
from partner_planner.store import projection
from partner_planner.store.columns import Cell
from partner_planner.store.operations import DELETED, Cells
from partner_planner.store.tables import RecordTable


class Held(Protocol):
    """The records that the program holds in memory, so that they need not be read again.

    They are as the file had them at the `data_version` that is `version`.
    """

    version: int

    def get(self, kind: type[Record], id: str) -> Record | None:
        """A record, or None where it is not held."""
        ...


@dataclass(slots=True)
class Row:
    """One row, its cells as the edit found them and as they are now; None for no row.

    `before` and `after` are the records that the cells belong to, where they are known.
    """

    table: RecordTable
    id: str
    found: dict[str, Cell] | None
    now: dict[str, Cell] | None
    before: Record | None = None
    after: Record | None = None

    def take(self, cells: Cells, after: Record | None) -> None:
        """Remember what was written."""
        self.now = {**(self.now or {}), **{name: new for name, (_, new) in cells.items()}}
        self.after = after

    def change(self) -> Change:
        """The record before and after the edit."""
        before = self.before or self._living(self.found)
        return Change(self.table.record, self.id, before, self.after or self._living(self.now))

    def _living(self, cells: dict[str, Cell] | None) -> Record | None:
        if cells is None or cells[DELETED] != 0:
            return None
        return self.table.record_of(self.id, [cells[name] for name in self.table.names])


class Rows:
    """Reads each row of an edit at most once, and none that is held in memory."""

    def __init__(self, connection: sqlite3.Connection, held: Held | None = None) -> None:
        self._connection = connection
        self._held = held
        self._rows: dict[tuple[str, str], Row] = {}

    def get(self, table: RecordTable, row_id: str) -> Row:
        """A row as the edit has made it so far."""
        key = table.name, row_id
        row = self._rows.get(key)
        if row is None:
            row = self._rows[key] = self._read(table, row_id)
        return row

    def changes(self) -> tuple[Change, ...]:
        """What the edit did, one change per record that it wrote and that counts or did count."""
        told = [row.change() for row in self._rows.values() if row.now is not row.found]
        return tuple([change for change in told if change.before or change.after])

    def _read(self, table: RecordTable, row_id: str) -> Row:
        record = self._held.get(table.record, row_id) if self._held else None
        if record is None:
            cells = projection.stored_cells(self._connection, table, row_id)
        else:
            cells = table.cells(record)
            cells[DELETED] = 0
        return Row(table, row_id, cells, cells, record)
