"""The log of operations: every change of shared and personal rows, appended, never altered.

One operation says how one row changed; the operations of one edit share a `group_id`. Its `cells`
hold the changed columns before and after; a row that was not there before has None before, and
`deleted` tells whether it counts (removing sets that mark, rows stay).
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from json.encoder import encode_basestring as _quote

from partner_planner.domain.change import Label
from partner_planner.store.columns import Cell, Unreadable

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
INSERT = f"INSERT INTO op ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
"""Appends one operation; the values in the order of its fields, cells and label as text."""


def write_label(label: Label) -> str:
    """A label as JSON text."""
    facts = ",".join([f"{_quote(name)}:{_quote(value)}" for name, value in label.facts])
    return f"[{_quote(label.key)},{{{facts}}}]"


def read_label(text: str) -> Label:
    """A label from its JSON text."""
    try:
        key, facts = json.loads(text)
        return Label(key, tuple(facts.items()))
    except (ValueError, TypeError, AttributeError) as error:
        raise Unreadable(text) from error


def write_cells(cells: Cells) -> str:
    """Changed cells as JSON text."""
    pairs = [f"{_quote(name)}:[{_cell(old)},{_cell(new)}]" for name, (old, new) in cells.items()]
    return f"{{{','.join(pairs)}}}"


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return _quote(cell)
    return "null" if cell is None else str(cell)


def read_cells(text: str) -> Cells:
    """Changed cells from their JSON text."""
    try:
        return {name: (before, after) for name, (before, after) in json.loads(text).items()}
    except (ValueError, TypeError, AttributeError) as error:
        raise Unreadable(text) from error


def read(
    connection: sqlite3.Connection, where: str = "1", values: tuple[object, ...] = ()
) -> Iterator[Operation]:
    """Operations in the order in which they happened; `where` is a condition on `op`."""
    query = f"SELECT {_COLUMNS} FROM op WHERE {where} ORDER BY at, device_id, device_seq"
    return map(_operation, connection.execute(query, values))


def newest(
    connection: sqlite3.Connection, row_id: str | None = None, limit: int = -1
) -> Iterator[Operation]:
    """The newest operations, of one row or of all, newest first; a negative limit is none."""
    where, values = ("1", ()) if row_id is None else ("row_id = ?", (row_id,))
    query = (
        f"SELECT {_COLUMNS} FROM op WHERE {where}"
        " ORDER BY at DESC, device_id DESC, device_seq DESC LIMIT ?"
    )
    return map(_operation, connection.execute(query, (*values, limit)))


def inverse(cells: Cells) -> Cells:
    """The cells that take a change back. A new row is taken back by its mark alone."""
    if cells.get(DELETED, (0, 0))[0] is None:
        return {DELETED: (0, 1)}
    return {name: (after, before) for name, (before, after) in cells.items()}


def _operation(row: tuple[str, str, str, int, str, str, str, str, str, int]) -> Operation:
    key, group, device, sequence, at, entity, row_id, cells, label, version = row
    return Operation(
        key,
        group,
        device,
        sequence,
        at,
        entity,
        row_id,
        read_cells(cells),
        read_label(label),
        version,
    )
