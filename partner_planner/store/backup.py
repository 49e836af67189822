"""Copies of the plan's file: whole, consistent, private."""

import sqlite3
from pathlib import Path


def copy(connection: sqlite3.Connection, target: Path) -> Path:
    """Copy an open file to `target` by VACUUM INTO, beside first and then renamed.

    The copy is readable by its owner only; the folder is made where it is missing.
    """
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        connection.execute("VACUUM INTO ?", (str(part),))
        part.chmod(0o600)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target
