"""The one gateway for changes: it appends operations and writes the projected rows together."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from partner_planner.domain.change import Edit, Label
from partner_planner.domain.kinds import Record
from partner_planner.store import erasing, operations, projection
from partner_planner.store.columns import Cell
from partner_planner.store.group import Group
from partner_planner.store.immediate import Immediate
from partner_planner.store.log_end import LogEnd
from partner_planner.store.operations import DELETED, Cells
from partner_planner.store.rows import Held, Row, Rows
from partner_planner.store.tables import RecordTable, table_named

Step = tuple[Row, Cells, Record | None]
"""A row, the cells to write into it, and the record that it then is, if known."""


@dataclass(frozen=True, slots=True)
class Wish:
    """That a record be in its row, or out of it where `removed`.

    `was` is the record that the wish started from, if known: only fields that differ from it are
    written, so that one which somebody else changed in the meantime stays as they left it.
    """

    table: RecordTable
    record: Record
    was: Record | None = None
    removed: bool = False

    def step(self, row: Row) -> Step:
        """What must change in the row as it is now."""
        now = row.now
        if self.removed:
            gone = {} if now is None else projection.difference(now, {DELETED: 1})
            return row, gone, None
        after = self.table.cells(self.record)
        after[DELETED] = 0
        cells = projection.difference(now, after)
        if self.was is None or self.was is row.before or now is None or DELETED in cells:
            return row, cells, self.record
        meant = {name: pair for name, pair in cells.items() if self._means(name)}
        return row, meant, self.record if len(meant) == len(cells) else None

    def _means(self, name: str) -> bool:
        return bool(getattr(self.record, name) != getattr(self.was, name))


class Gateway:
    """Writes edits into the file of one device."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        device: str,
        new_key: Callable[[datetime], str],
        now: Callable[[], datetime],
    ) -> None:
        self._connection = connection
        self._device = device
        self._new_key = new_key
        self._now = now
        self._end = LogEnd(connection, device)

    def commit(self, label: Label, wishes: Iterable[Wish], held: Held) -> Edit:
        """Make rows as wished in one transaction; what is so already makes no operation."""
        return self._write(
            label,
            lambda rows: (wish.step(rows.get(wish.table, wish.record.id)) for wish in wishes),
            held,
        )

    def take_back(self, label: Label, group: str, held: Held) -> Edit:
        """Append the inverse of a group's operations, last first.

        A cell that has been changed again since the group keeps its newer value.
        """
        return self._write(label, lambda rows: self._inverses(rows, group), held)

    def purge(self, person: str) -> Edit:
        """Remove a person with all that is about them, and blank what is personal in the log."""
        return self._write(erasing.LABEL, lambda rows: self._erasure(rows, person), None)

    def _inverses(self, rows: Rows, group: str) -> Iterator[Step]:
        done = list(operations.read(self._connection, "group_id = ?", (group,)))
        for op in reversed(done):
            table = table_named(op.entity)
            if table is None:
                continue
            if erasing.is_purged(self._connection, (op.entity, op.row_id)):
                continue
            row = rows.get(table, op.row_id)
            yield row, _still_there(operations.inverse(op.cells), row.now or {}), None

    def _erasure(self, rows: Rows, person: str) -> Iterator[Step]:
        found = erasing.rows_of(self._connection, person)
        for table, row_id in found:
            row = rows.get(table, row_id)
            yield row, erasing.mark(row.now or {}), None
        erasing.Eraser(self._connection, found).erase()

    def _write(
        self, label: Label, steps: Callable[[Rows], Iterable[Step]], held: Held | None
    ) -> Edit:
        """Write the steps in one transaction; each is worked out when the last is written."""
        with Immediate(self._connection):
            end, now = self._end.read(), self._now()
            current = held is not None and held.version == self._end.version
            rows = Rows(self._connection, held if current else None)
            group = Group(self._connection, self._device, label, self._new_key, now, end)
            for row, cells, record in steps(rows):
                if cells:
                    projection.write(self._connection, row.table, row.id, cells)
                    row.take(cells, record)
                    group.append(row.table.name, row.id, cells)
            edit = Edit(group.id, label, rows.changes())
        self._end.note(group.sequence, group.at)
        return edit


def _still_there(back: Cells, now: Mapping[str, Cell]) -> Cells:
    """The cells of an inverse whose row still has what the inverse starts from."""
    return {n: (a, b) for n, (a, b) in back.items() if a != b and n in now and now[n] == a}
