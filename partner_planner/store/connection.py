"""Opening the plan's file: private, write-ahead logged, fully synchronous."""

import os
import sqlite3
from pathlib import Path

from partner_planner.domain.errors import StoreUnavailable

BUSY_SECONDS = 5.0
"""How long a writer waits for another process before it gives up."""


def connect(path: Path) -> sqlite3.Connection:
    """Open the file, making it and its folder (0600 and 0700) where they are missing.

    Raises `StoreUnavailable` where it is no plan, and the errors of the disk and of SQLite, which
    `failures.told_plainly` puts into words.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        _prepare(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    if tables and not {"op", "device_value"} <= tables:
        raise StoreUnavailable("store-not-a-plan", path=str(path))
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
