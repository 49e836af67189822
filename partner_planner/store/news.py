"""What a group of operations did, as records before and after."""

import sqlite3
from collections.abc import Iterable

from partner_planner.domain.change import Change
from partner_planner.domain.kinds import Record
from partner_planner.store import projection
from partner_planner.store.columns import Cell
from partner_planner.store.operations import DELETED, Operation
from partner_planner.store.tables import RecordTable, table_named


def changes(connection: sqlite3.Connection, done: Iterable[Operation]) -> tuple[Change, ...]:
    """One change per row that the operations, just written, have touched."""
    by_row: dict[tuple[str, str], list[Operation]] = {}
    for op in done:
        by_row.setdefault((op.entity, op.row_id), []).append(op)
    told = list[Change]()
    for (entity, row_id), ops in by_row.items():
        table = table_named(entity)
        if table is None:
            continue
        after = projection.stored_cells(connection, table, row_id) or {}
        before = dict(after)
        for op in reversed(ops):
            before.update({name: pair[0] for name, pair in op.cells.items() if name in before})
        told.append(
            Change(
                table.record,
                row_id,
                _living(table, row_id, before),
                _living(table, row_id, after),
            )
        )
    return tuple(told)


def _living(table: RecordTable, row_id: str, cells: dict[str, Cell]) -> Record | None:
    if cells.get(DELETED) != 0:
        return None
    return table.record_of((row_id, *(cells[c.name] for c in table.columns)))
