"""Opening the plan's file: private, write-ahead logged, fully synchronous."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from partner_planner.domain.errors import StoreUnavailable

BUSY_SECONDS = 5.0
"""How long a writer waits for another process before it gives up."""

_OTHERS = 0o077
"""The rights of everybody but the owner."""


def connect(path: Path) -> sqlite3.Connection:
    """Open the file, making it and its folder (0600 and 0700) where they are missing.

    Raises `StoreUnavailable` where it is no plan, and the errors of the disk and of SQLite, which
    `failures.told_plainly` puts into words.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _make_private(path)
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        _prepare(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open a file that is there, to read only."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(uri, timeout=BUSY_SECONDS, isolation_level=None, uri=True)


def _make_private(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        # SQLite gives its log the rights of the file: nobody else may read either.
        mode = path.stat().st_mode
        if mode & _OTHERS and path.is_file():
            with suppress(OSError):  # the file of somebody else stays as it is
                path.chmod(mode & 0o777 & ~_OTHERS)


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    if tables and not {"op", "device_value"} <= tables:
        raise StoreUnavailable("store-not-a-plan", path=str(path))
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # macOS keeps a write in the drive otherwise
