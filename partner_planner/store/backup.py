"""Copies of the plan's file: whole, consistent, private, named by time and reason."""

import os
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from partner_planner.store import erasing
from partner_planner.store.connection import connect_to_read
from partner_planner.store.operations import DELETED
from partner_planner.store.tables import TABLES, TableKind

_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(\d{8}T\d{6}Z)-([a-z-]+?)(?:-\d+)?\.db")


def copy(connection: sqlite3.Connection, target: Path) -> Path:
    """Copy an open file to `target` by VACUUM INTO, beside first and then renamed.

    The copy is readable by its owner only; the folder is made where it is missing.
    """
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        connection.execute("VACUUM INTO ?", (str(part),))
        _make_durable(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target


def place(folder: Path, at: datetime, reason: str) -> Path:
    """Where a copy that is made now goes; `reason` is words of small letters with hyphens."""
    stem = f"{at.astimezone(UTC).strftime(_STAMP)}-{reason}"
    target, number = folder / f"{stem}.db", 1
    while target.exists():
        number += 1
        target = folder / f"{stem}-{number}.db"
    return target


def read_name(path: Path) -> tuple[datetime, str] | None:
    """When and why a copy was made, by its name; None for a file that is no copy of ours."""
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    try:
        return datetime.strptime(found[1], _STAMP).replace(tzinfo=UTC), found[2]
    except ValueError:
        return None


def counts(path: Path) -> dict[str, int] | None:
    """How many living records of each shared kind a file holds, by table; None if unreadable."""
    try:
        with closing(connect_to_read(path)) as connection:
            present = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            return {
                table.name: connection.execute(
                    f'SELECT count(*) FROM "{table.name}" WHERE {DELETED} = 0'
                ).fetchone()[0]
                for table in TABLES
                if table.kind is TableKind.SHARED and table.name in present
            }
    except sqlite3.Error:
        return None


def holds_row(path: Path, table: str, row_id: str) -> bool:
    """Whether a file has a row of this id, living or not; SQLite's own errors."""
    with closing(connect_to_read(path)) as connection:
        query = f'SELECT 1 FROM "{table}" WHERE id = ?'
        return connection.execute(query, (row_id,)).fetchone() is not None


def people_called(path: Path, text: str) -> list[str]:
    """The ids of people in a file whose id, name, address or number this is."""
    with closing(connect_to_read(path)) as connection:
        return erasing.find(connection, text)


def _make_durable(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
