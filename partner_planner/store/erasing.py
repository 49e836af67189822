"""Erasing a person: the one written exception to the rule that the log is never changed.

The rows stay, marked as deleted and without what is personal; so do their operations, and a
rebuild still gives the same rows.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator

from partner_planner.domain.change import Label
from partner_planner.store import operations, projection
from partner_planner.store.columns import Cell, Privacy
from partner_planner.store.operations import DELETED, Cells, Operation
from partner_planner.store.tables import PLAIN_TABLES, TABLES, RecordTable, TableKind, table_named

Key = tuple[str, str]
"""A table's name and a row's id."""

GAP = "…"
"""What stands in a text where a name was."""

LABEL = Label.of("purge")
"""The label of an erasure."""

_PURGED = """label LIKE '["purge",%'"""

_OF_PERSON = "person = ?"
_ABOUT = {
    "person": "id = ?",
    "waiting_row": "user_id IN (SELECT value FROM identifier WHERE person = ?)",
}
"""Which rows of a table are about a person, where it is not told by a column `person`."""


def find(connection: sqlite3.Connection, text: str) -> list[str]:
    """The ids of people, removed ones too, whose id, name, address or number this is."""
    wanted = text.strip().casefold()
    query = "SELECT id, id FROM person UNION ALL SELECT id, name FROM person"
    query += " UNION ALL SELECT person, value FROM identifier"
    found = {row[0] for row in connection.execute(query) if row[1].casefold() == wanted}
    people = {row[0] for row in connection.execute("SELECT id FROM person")}
    return sorted(found & people)


def rows_of(connection: sqlite3.Connection, person: str) -> list[tuple[RecordTable, str]]:
    """The rows of a person: the person, and every row that is about them, removed ones too."""
    found = list[tuple[RecordTable, str]]()
    for table in TABLES:
        if condition := _ABOUT.get(table.name) or (_OF_PERSON if "person" in table.names else ""):
            query = f'SELECT id FROM "{table.name}" WHERE {condition} ORDER BY id'
            found += [(table, row[0]) for row in connection.execute(query, (person,))]
    return found


class Eraser:
    """Blanks what is personal in some rows, in the log and in the tables."""

    def __init__(
        self, connection: sqlite3.Connection, rows: Iterable[tuple[RecordTable, str]]
    ) -> None:
        self._connection = connection
        self._keys = frozenset((table.name, row_id) for table, row_id in rows)
        self._known_by = _Names(self._names())

    def erase(self) -> None:
        """Blank it all, inside the caller's transaction."""
        for op in list(operations.read(self._connection)):
            cells, label = self._cells(op), self._label(op.label)
            if cells != op.cells or label != op.label:
                self._connection.execute(
                    "UPDATE op SET cells = ?, label = ? WHERE id = ?",
                    (operations.write_cells(cells), operations.write_label(label), op.id),
                )
        for table in TABLES:
            self._erase_rows(table)
        for name, kind in PLAIN_TABLES.items():
            if kind is TableKind.DEVICE:  # choices and pictures of the screen: made anew
                self._forget_values(name)

    def _names(self) -> Iterator[str]:
        """Everything that the person was ever called in these rows."""
        for op in operations.read(self._connection):
            table = table_named(op.entity)
            if table is None or (op.entity, op.row_id) not in self._keys:
                continue
            for column in table.columns:
                if column.privacy is Privacy.NAMES:
                    pair = op.cells.get(column.name, ())
                    yield from (cell for cell in pair if isinstance(cell, str))

    def _cells(self, op: Operation) -> Cells:
        table = table_named(op.entity)
        if table is None:
            return op.cells
        cells = dict(op.cells)
        for column in table.columns:
            if column.name not in cells:
                continue
            before, after = cells[column.name]
            if (op.entity, op.row_id) in self._keys and column.privacy is not Privacy.NONE:
                cells[column.name] = (None if before is None else column.blank, column.blank)
            elif column.privacy is Privacy.FREE:
                cells[column.name] = (self._without(before), self._without(after))
        return cells

    def _label(self, label: Label) -> Label:
        facts = ((name, self._known_by.removed_from(value)) for name, value in label.facts)
        return Label(label.key, tuple(facts))

    def _without(self, cell: Cell) -> Cell:
        return self._known_by.removed_from(cell) if isinstance(cell, str) else cell

    def _erase_rows(self, table: RecordTable) -> None:
        ids = {key for name, key in self._keys if name == table.name}
        for row in self._connection.execute(f'SELECT id FROM "{table.name}"').fetchall():
            cells = projection.stored_cells(self._connection, table, row[0]) or {}
            changed: Cells = {}
            for column in table.columns:
                old = cells[column.name]
                if row[0] in ids and column.privacy is not Privacy.NONE:
                    changed[column.name] = (old, column.blank)
                elif column.privacy is Privacy.FREE and self._without(old) != old:
                    changed[column.name] = (old, self._without(old))
            if changed:
                projection.write(self._connection, table, row[0], changed)

    def _forget_values(self, table: str) -> None:
        for key, value in self._connection.execute(f"SELECT key, value FROM {table}").fetchall():
            if self._known_by.removed_from(value) != value:
                self._connection.execute(f"DELETE FROM {table} WHERE key = ?", (key,))


class _Names:
    """What somebody was called, to be found in a text as whole words."""

    def __init__(self, names: Iterable[str]) -> None:
        called = sorted({name.strip() for name in names} - {""}, key=len, reverse=True)
        words = "|".join(re.escape(name) for name in called)
        self._pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None

    def removed_from(self, text: str) -> str:
        """The text with a gap where a name was."""
        return self._pattern.sub(GAP, text) if self._pattern else text


def wipe(connection: sqlite3.Connection) -> bool:
    """Write the file anew and empty its log on the disk, so that nothing erased is left in them.

    Says whether the log could be emptied: another program that is just reading prevents it.
    """
    connection.execute("VACUUM")
    busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not busy


def purged_rows(connection: sqlite3.Connection) -> frozenset[Key]:
    """The rows that erasures have blanked."""
    query = f"SELECT DISTINCT entity, row_id FROM op WHERE {_PURGED}"
    return frozenset(connection.execute(query).fetchall())


def is_purged(connection: sqlite3.Connection, key: Key) -> bool:
    """Whether an erasure has blanked a row."""
    query = f"SELECT 1 FROM op WHERE row_id = ? AND entity = ? AND {_PURGED}"
    return connection.execute(query, (key[1], key[0])).fetchone() is not None


def mark(cells: dict[str, Cell]) -> Cells:
    """The cells by which an erasure removes a row; one that is removed already says so again."""
    return {DELETED: (cells.get(DELETED, 1), 1)}
