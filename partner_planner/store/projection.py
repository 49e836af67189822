"""The projected rows: what the operations add up to."""

import sqlite3
from collections.abc import Iterable, Mapping

from partner_planner.domain.kinds import Record
from partner_planner.store.columns import Cell
from partner_planner.store.operations import DELETED, Cells, Operation
from partner_planner.store.tables import TABLES, RecordTable, table_named


def records(connection: sqlite3.Connection, table: RecordTable) -> dict[str, Record]:
    """The living records of a table by id, oldest first."""
    names = ", ".join(f'"{c.name}"' for c in table.columns)
    query = f'SELECT id, {names} FROM "{table.name}" WHERE deleted = 0 ORDER BY id'
    return {row[0]: table.record_of(row) for row in connection.execute(query)}


def stored_cells(
    connection: sqlite3.Connection, table: RecordTable, row_id: str
) -> dict[str, Cell] | None:
    """All cells of one row, its mark of deletion included; None where there never was one."""
    names = ", ".join(f'"{c.name}"' for c in table.columns)
    query = f'SELECT {DELETED}, {names} FROM "{table.name}" WHERE id = ?'
    row = connection.execute(query, (row_id,)).fetchone()
    if row is None:
        return None
    return dict(zip((DELETED, *(c.name for c in table.columns)), row, strict=True))


def difference(before: Mapping[str, Cell] | None, after: Mapping[str, Cell]) -> Cells:
    """The cells in which a row changes; every one of them for a row that was not there."""
    if before is None:
        return {name: (None, value) for name, value in after.items()}
    return {name: (before[name], value) for name, value in after.items() if before[name] != value}


def project(connection: sqlite3.Connection, operations: Iterable[Operation]) -> None:
    """Write what operations say into the rows, inside the caller's transaction.

    An operation on a table that this program does not know stays in the log alone.
    """
    for op in operations:
        table = table_named(op.entity)
        if table is None:
            continue
        known = {c.name for c in table.columns} | {DELETED}
        values = {name: after for name, (_, after) in op.cells.items() if name in known}
        names = ", ".join(f'"{name}"' for name in values)
        if op.cells.get(DELETED, (0, 0))[0] is None:
            marks = ", ".join("?" * (len(values) + 1))
            query = f'INSERT INTO "{table.name}" (id, {names}) VALUES ({marks})'
            connection.execute(query, (op.row_id, *values.values()))
        elif values:
            settings = ", ".join(f'"{name}" = ?' for name in values)
            query = f'UPDATE "{table.name}" SET {settings} WHERE id = ?'
            connection.execute(query, (*values.values(), op.row_id))


def rebuild(connection: sqlite3.Connection, operations: Iterable[Operation]) -> None:
    """Empty all projected tables and fill them from the log; the rows come out the same."""
    for table in TABLES:
        connection.execute(f'DELETE FROM "{table.name}"')
    project(connection, operations)
