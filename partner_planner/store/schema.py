"""The version of the file's schema, and the way from an older file to today's."""

import importlib
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from partner_planner.domain.errors import StoreUnavailable
from partner_planner.store import backup
from partner_planner.store.immediate import Immediate

STEPS: tuple[str, ...] = (
    "partner_planner.store.migrations.m0001_first_tables",
    "partner_planner.store.migrations.m0002_figures_and_facts",
)
"""The migrations in order, as modules; a file's version is how many of them it has had."""

VERSION = len(STEPS)


def version_of(connection: sqlite3.Connection) -> int:
    """The version of an open file; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def bring_up_to_date(
    connection: sqlite3.Connection,
    path: Path,
    copy_to: Callable[[], Path],
    steps: Sequence[str] = STEPS,
) -> None:
    """Apply the migrations that a file lacks, all of them or none.

    Before the first one on a file with content a copy is made at the place that `copy_to` tells.
    A file from a newer program is refused.
    """
    version = version_of(connection)
    if version > len(steps):
        raise StoreUnavailable("store-newer", path=str(path), version=version, known=len(steps))
    if version == len(steps):
        return
    if version:
        backup.copy(connection, copy_to())
    with Immediate(connection):
        _apply_pending(connection, steps)


def _apply_pending(connection: sqlite3.Connection, steps: Sequence[str]) -> None:
    from sqlite_utils import Database, Migrations

    # Another process may have done the work while this one waited for the lock: `apply` looks.
    migrations = Migrations("partner_planner")
    for number, module in enumerate(steps, start=1):
        migrations(name=module.rpartition(".")[2])(_step(module, number))
    migrations.apply(Database(connection, execute_plugins=False, recursive_triggers=False))


def _step(module: str, number: int) -> Callable[[Any], None]:
    def run(database: Any) -> None:
        importlib.import_module(module).apply(database)
        database.execute(f"PRAGMA user_version = {number}")

    return run
