"""Faults of the file itself: of its pages, its tables, its log, and of rows that the log denies."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partner_planner.store import operations, projection
from partner_planner.store.columns import Cell
from partner_planner.store.operations import DELETED, Operation
from partner_planner.store.tables import PLAIN_TABLES, TABLES, RecordTable

DAMAGED = "file-damaged"
UNREADABLE = "cell-unreadable"
"""The fault of a cell that is no value of its column, such as a kind that nobody knows."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault: a key for the sentence, and its facts by name."""

    key: str
    facts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, key: str, **facts: object) -> "Fault":
        """A fault from its key and its facts."""
        return cls(key, tuple((name, str(value)) for name, value in facts.items()))


def faults(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Every fault that is found, in one view of the file; damaged pages hide all the others.

    Raises SQLite's errors, and `Unreadable`, where not even that can be told.
    """
    connection.execute("BEGIN")
    try:
        pages = list(_pages(connection))
        yield from pages
        if not pages:
            yield from _tables(connection)
            done = list(operations.read(connection))
            yield from _log(done)
            yield from _rows(connection, done)
    finally:
        connection.execute("ROLLBACK")


def _pages(connection: sqlite3.Connection) -> Iterator[Fault]:
    for row in connection.execute("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield Fault.of(DAMAGED, detail=row[0])


def _tables(connection: sqlite3.Connection) -> Iterator[Fault]:
    known = {table.name for table in TABLES} | set(PLAIN_TABLES)
    query = "SELECT type, name FROM sqlite_master WHERE type <> 'index' ORDER BY name"
    for kind, name in connection.execute(query):
        if kind != "table" or name not in known:
            yield Fault.of("table-unknown", table=name)


def _log(done: Iterable[Operation]) -> Iterator[Fault]:
    """Numbers of a device count from one without a gap, and times grow with them."""
    last: dict[str, tuple[int, str]] = {}
    for op in sorted(done, key=lambda op: (op.device_id, op.device_seq)):
        number, at = last.get(op.device_id, (0, ""))
        if op.device_seq != number + 1:
            yield Fault.of("log-gap", after=number, next=op.device_seq)
        if op.at <= at:
            yield Fault.of("log-time", number=op.device_seq, at=op.at)
        last[op.device_id] = op.device_seq, op.at


def _rows(connection: sqlite3.Connection, done: Iterable[Operation]) -> Iterator[Fault]:
    """Rows are what the log adds up to, and there is none besides."""
    told: dict[tuple[str, str], dict[str, Cell]] = {}
    for op in done:
        row = told.setdefault((op.entity, op.row_id), {})
        row.update({name: after for name, (_, after) in op.cells.items()})
    for table in TABLES:
        ids = {row[0] for row in connection.execute(f'SELECT id FROM "{table.name}"')}
        logged = {row_id for name, row_id in told if name == table.name}
        for row_id in sorted(ids | logged):
            stored = projection.stored_cells(connection, table, row_id)
            if stored is None:
                yield Fault.of("row-missing", kind=table.name, id=row_id)
                continue
            yield from _unreadable(table, row_id, stored)
            if row_id not in logged:
                yield Fault.of("row-unlogged", kind=table.name, id=row_id)
            else:
                yield from _differences(table, row_id, stored, told[table.name, row_id])


def _unreadable(table: RecordTable, row_id: str, stored: dict[str, Cell]) -> Iterator[Fault]:
    """The cells of a living row that make no record."""
    for column in table.columns if stored[DELETED] == 0 else ():
        if not column.reads(stored[column.name]):
            yield Fault.of(UNREADABLE, kind=table.name, id=row_id, field=column.name)


def _differences(
    table: RecordTable, row_id: str, stored: dict[str, Cell], told: dict[str, Cell]
) -> Iterator[Fault]:
    for name in (*table.names, DELETED):
        if name in told and stored[name] != told[name]:
            yield Fault.of("row-differs", kind=table.name, id=row_id, field=name)
