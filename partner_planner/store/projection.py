"""The projected rows: what the operations add up to."""

import sqlite3
from collections.abc import Iterable, Mapping
from functools import lru_cache

from partner_planner.domain.kinds import Record
from partner_planner.store.columns import Cell
from partner_planner.store.operations import DELETED, Cells, Operation
from partner_planner.store.tables import TABLES, RecordTable, table_named


def records(connection: sqlite3.Connection, table: RecordTable) -> dict[str, Record]:
    """The living records of a table by id, oldest first."""
    query = f'SELECT id, {table.listed} FROM "{table.name}" WHERE {DELETED} = 0 ORDER BY id'
    return {row[0]: table.record_of(row[0], row[1:]) for row in connection.execute(query)}


def stored_cells(
    connection: sqlite3.Connection, table: RecordTable, row_id: str
) -> dict[str, Cell] | None:
    """All cells of one row, its mark of deletion included; None where there never was one."""
    query = f'SELECT {table.listed}, {DELETED} FROM "{table.name}" WHERE id = ?'
    row = connection.execute(query, (row_id,)).fetchone()
    return None if row is None else dict(zip((*table.names, DELETED), row, strict=True))


def difference(before: Mapping[str, Cell] | None, after: Mapping[str, Cell]) -> Cells:
    """The cells in which a row changes; every one of them for a row that was not there."""
    if before is None:
        return {name: (None, value) for name, value in after.items()}
    return {name: (before[name], value) for name, value in after.items() if before[name] != value}


def write(connection: sqlite3.Connection, table: RecordTable, row_id: str, cells: Cells) -> None:
    """Write the after-side of changed cells into a row, inside the caller's transaction."""
    values = [after for _, after in cells.values()]
    if cells.get(DELETED, (0, 0))[0] is None:
        connection.execute(_insert(table.name, *cells), (row_id, *values))
    else:
        connection.execute(_update(table.name, *cells), (*values, row_id))


def rebuild(connection: sqlite3.Connection, done: Iterable[Operation]) -> None:
    """Empty all projected tables and fill them from the log; the rows come out the same.

    A table or column that this program does not know stays in the log alone.
    """
    for table in TABLES:
        connection.execute(f'DELETE FROM "{table.name}"')
    for op in done:
        table_of_op = table_named(op.entity)
        if table_of_op is None:
            continue
        known = (*table_of_op.names, DELETED)
        cells = {name: pair for name, pair in op.cells.items() if name in known}
        if cells:
            write(connection, table_of_op, op.row_id, cells)


@lru_cache(maxsize=256)
def _insert(table: str, *names: str) -> str:
    listed = "".join(f', "{name}"' for name in names)
    return f'INSERT INTO "{table}" (id{listed}) VALUES (?{", ?" * len(names)})'


@lru_cache(maxsize=256)
def _update(table: str, *names: str) -> str:
    settings = ", ".join(f'"{name}" = ?' for name in names)
    return f'UPDATE "{table}" SET {settings} WHERE id = ?'
