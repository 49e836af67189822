"""SQLite's errors as the failures a user can act on; the rest stays a bug."""

import errno
import os
import sqlite3
from pathlib import Path
from types import TracebackType

from partner_planner.domain.errors import StoreUnavailable
from partner_planner.store.columns import Unreadable

_KEYS = {
    "SQLITE_BUSY": "store-locked",
    "SQLITE_LOCKED": "store-locked",
    "SQLITE_CORRUPT": "store-damaged",
    "SQLITE_NOTADB": "store-damaged",
    "SQLITE_READONLY": "store-read-only",
    "SQLITE_PERM": "store-read-only",
    "SQLITE_AUTH": "store-read-only",
    "SQLITE_CANTOPEN": "store-cannot-open",
    "SQLITE_FULL": "disk-full",
    "SQLITE_IOERR": "disk-error",
}
_ERRNOS = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "store-read-only",
    errno.EACCES: "store-read-only",
    errno.EPERM: "store-read-only",
    errno.EIO: "disk-error",
}
_DAMAGED = ("no such ", "Could not decode to UTF-8")
"""How messages of SQLite and of its driver begin that only a damaged file can bring about."""


class told_plainly:
    """Turn known errors of the disk and of SQLite into `StoreUnavailable` with the file's name."""

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None:
            return
        key = _key_of(error, self._path)
        if key is not None:
            raise StoreUnavailable(key, path=str(self._path)) from error


def _key_of(error: BaseException, path: Path) -> str | None:
    if isinstance(error, Unreadable | UnicodeDecodeError):  # the driver's, of broken text
        return "store-damaged"
    if isinstance(error, OSError):
        return _ERRNOS.get(error.errno or 0, "store-cannot-open")
    if not isinstance(error, sqlite3.Error):
        return None
    name = getattr(error, "sqlite_errorname", None) or ""
    key = next((key for prefix, key in _KEYS.items() if name.startswith(prefix)), None)
    if key is None and str(error).startswith(_DAMAGED):
        return "store-damaged"
    return _unopened(path) if key == "store-cannot-open" else key


def _unopened(path: Path) -> str:
    """Why SQLite could not open a file that is there or could be made."""
    if path.is_dir():
        return "store-is-folder"
    writable = _may_write(path.parent) and (not path.exists() or _may_write(path))
    return "store-cannot-open" if writable else "store-read-only"


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
