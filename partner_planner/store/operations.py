"""The log of operations: every change of shared and personal rows, appended, never altered.

One operation says how one row changed; the operations of one edit share a `group_id`. Its `cells`
hold the changed columns before and after; a row that was not there before has None before, and
`deleted` tells whether it counts (removing sets that mark, rows stay).
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partner_planner.domain.change import Label
from partner_planner.store.columns import Cell

Cells = dict[str, tuple[Cell, Cell]]
"""Changed columns by name, each before and after."""

DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Operation:
    """One row's change. `at` is a hybrid logical clock's time, sortable as text."""

    id: str
    group_id: str
    device_id: str
    device_seq: int
    at: str
    entity: str
    row_id: str
    cells: Cells
    label: Label
    schema: int


_COLUMNS = "id, group_id, device_id, device_seq, at, entity, row_id, cells, label, schema_v"
_INSERT = f"INSERT INTO op ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def write_label(label: Label) -> str:
    """A label as JSON text."""
    return json.dumps([label.key, dict(label.facts)], ensure_ascii=False, separators=(",", ":"))


def read_label(text: str) -> Label:
    """A label from its JSON text."""
    key, facts = json.loads(text)
    return Label(key, tuple(facts.items()))


def append(connection: sqlite3.Connection, operations: Iterable[Operation]) -> None:
    """Append operations to the log, inside the caller's transaction."""
    connection.executemany(
        _INSERT,
        [
            (
                op.id,
                op.group_id,
                op.device_id,
                op.device_seq,
                op.at,
                op.entity,
                op.row_id,
                json.dumps(op.cells, ensure_ascii=False, separators=(",", ":")),
                write_label(op.label),
                op.schema,
            )
            for op in operations
        ],
    )


def read(
    connection: sqlite3.Connection, where: str = "1", values: tuple[object, ...] = ()
) -> Iterator[Operation]:
    """Operations in the order in which they happened; `where` is a condition on `op`."""
    query = f"SELECT {_COLUMNS} FROM op WHERE {where} ORDER BY at, device_id, device_seq"
    for row in connection.execute(query, values):
        key, group, device, sequence, at, entity, row_id, cells, label, version = row
        changed = {name: (before, after) for name, (before, after) in json.loads(cells).items()}
        yield Operation(
            key, group, device, sequence, at, entity, row_id, changed, read_label(label), version
        )


def inverse(cells: Cells) -> Cells:
    """The cells that take a change back. A new row is taken back by its mark alone."""
    if cells.get(DELETED, (0, 0))[0] is None:
        return {DELETED: (0, 1)}
    return {name: (after, before) for name, (before, after) in cells.items()}
