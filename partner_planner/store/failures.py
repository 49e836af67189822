"""SQLite's errors as the failures a user can act on; the rest stays a bug."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from partner_planner.domain.errors import StoreUnavailable

_KEYS = {
    "SQLITE_BUSY": "store-locked",
    "SQLITE_LOCKED": "store-locked",
    "SQLITE_CORRUPT": "store-damaged",
    "SQLITE_NOTADB": "store-damaged",
    "SQLITE_READONLY": "store-read-only",
    "SQLITE_PERM": "store-read-only",
    "SQLITE_CANTOPEN": "store-cannot-open",
    "SQLITE_FULL": "disk-full",
    "SQLITE_IOERR": "disk-error",
    "SQLITE_AUTH": "store-read-only",
}


def _key_of(error: sqlite3.Error) -> str | None:
    name = getattr(error, "sqlite_errorname", "") or ""
    return next((key for prefix, key in _KEYS.items() if name.startswith(prefix)), None)


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn known errors of the disk and of SQLite into `StoreUnavailable` with the file's name."""
    try:
        yield
    except sqlite3.Error as error:
        key = _key_of(error)
        if key is None:
            raise
        raise StoreUnavailable(key, path=str(path)) from error
    except OSError as error:
        key = "disk-full" if error.errno == errno.ENOSPC else "store-cannot-open"
        if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            key = "store-read-only"
        raise StoreUnavailable(key, path=str(path)) from error
