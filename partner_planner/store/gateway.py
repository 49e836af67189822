"""The one gateway for changes: it appends operations and writes the projected rows together."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from partner_planner.domain.change import Label
from partner_planner.store import hybrid_clock, operations, projection
from partner_planner.store.columns import Cell
from partner_planner.store.operations import DELETED, Cells, Operation
from partner_planner.store.schema import VERSION
from partner_planner.store.tables import RecordTable


@dataclass(frozen=True, slots=True)
class Wish:
    """How one row is to be: its cells after, and the cells the wish started from, if known.

    Only what differs from `was` is written, so that a field which somebody else changed in the
    meantime stays as they left it.
    """

    table: RecordTable
    row_id: str
    after: Mapping[str, Cell]
    was: Mapping[str, Cell] | None = None


@contextmanager
def immediate(connection: sqlite3.Connection) -> Iterator[None]:
    """One short write transaction: all of it or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


class Gateway:
    """Writes edits into the file of one device."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        device: str,
        new_id: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        self._connection = connection
        self._device = device
        self._new_id = new_id
        self._now = now

    def commit(self, label: Label, wishes: Iterable[Wish]) -> list[Operation]:
        """Make rows as wished in one transaction; what is so already makes no operation."""
        with immediate(self._connection):
            return self._write(label, ((w.table, w.row_id, self._cells(w)) for w in wishes))

    def take_back(
        self, label: Label, group: str, table_named: Callable[[str], RecordTable | None]
    ) -> list[Operation]:
        """Append the inverse of a group's operations, last first.

        A cell that has been changed again since the group keeps its newer value.
        """
        with immediate(self._connection):
            done = list(operations.read(self._connection, "group_id = ?", (group,)))
            return self._write(label, self._inverses(reversed(done), table_named))

    def _inverses(
        self,
        done: Iterable[Operation],
        table_named: Callable[[str], RecordTable | None],
    ) -> Iterator[tuple[RecordTable, str, Cells]]:
        for op in done:
            table = table_named(op.entity)
            if table is None:
                continue
            now = projection.stored_cells(self._connection, table, op.row_id) or {}
            back = operations.inverse(op.cells)
            cells = {name: pair for name, pair in back.items() if now.get(name) == pair[0]}
            yield table, op.row_id, cells

    def _cells(self, wish: Wish) -> Cells:
        before = projection.stored_cells(self._connection, wish.table, wish.row_id)
        cells = projection.difference(before, {DELETED: 0, **wish.after})
        if wish.was is None or before is None or DELETED in cells:
            return cells
        meant = projection.difference(wish.was, wish.after)
        return {name: pair for name, pair in cells.items() if name in meant or name == DELETED}

    def _write(
        self, label: Label, rows: Iterable[tuple[RecordTable, str, Cells]]
    ) -> list[Operation]:
        sequence, at = self._last()
        group, written = self._new_id(), list[Operation]()
        for table, row_id, cells in rows:
            if not cells:
                continue
            sequence, at = sequence + 1, hybrid_clock.tick(at, self._now())
            key, device = self._new_id(), self._device
            op = Operation(
                key,
                group,
                device,
                sequence,
                at,
                table.name,
                row_id,
                cells,
                label,
                VERSION,
            )
            projection.project(self._connection, (op,))
            written.append(op)
        operations.append(self._connection, written)
        return written

    def _last(self) -> tuple[int, str]:
        sequence = self._connection.execute(
            "SELECT max(device_seq) FROM op WHERE device_id = ?", (self._device,)
        ).fetchone()[0]
        at = self._connection.execute("SELECT max(at) FROM op").fetchone()[0]
        return sequence or 0, at or ""
