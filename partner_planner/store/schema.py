"""The version of the file's schema, and the way from an older file to today's."""

import importlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from partner_planner.domain.errors import StoreUnavailable
from partner_planner.store import backup

STEPS: tuple[str, ...] = ("m0001_first_tables",)
"""The migrations in order; a file's version is how many of them it has had."""

VERSION = len(STEPS)


def version_of(connection: sqlite3.Connection) -> int:
    """The version of an open file; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def bring_up_to_date(connection: sqlite3.Connection, path: Path, backups: Path, stamp: str) -> None:
    """Apply the migrations that a file lacks, all of them or none.

    Before the first one on a file with content a copy, named by `stamp`, is made in `backups`.
    A file from a newer program is refused.
    """
    version = version_of(connection)
    if version > VERSION:
        raise StoreUnavailable("store-newer", path=str(path), version=version, known=VERSION)
    if version == VERSION:
        return
    if version:
        backup.copy(connection, backups / f"{stamp}-before-migration-{version}.db")
    connection.execute("BEGIN IMMEDIATE")
    try:
        _apply_pending(connection)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _apply_pending(connection: sqlite3.Connection) -> None:
    from sqlite_utils import Database, Migrations

    # Another process may have done the work while this one waited for the lock: `apply` looks.
    migrations = Migrations("partner_planner")
    for number, name in enumerate(STEPS, start=1):
        migrations(name=name)(_step(name, number))
    migrations.apply(Database(connection, execute_plugins=False, recursive_triggers=False))


def _step(name: str, number: int) -> Callable[[Any], None]:
    def run(database: Any) -> None:
        module = importlib.import_module(f"partner_planner.store.migrations.{name}")
        module.apply(database)
        database.execute(f"PRAGMA user_version = {number}")

    return run
