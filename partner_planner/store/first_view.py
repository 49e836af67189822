"""The last picture of the first screen, kept on this device to be shown at once next time.

It is derived: it counts only while the newest operation is the one under which it was kept, and
is made anew otherwise. Reading it needs nothing but SQLite.
"""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

_NAME = "first-view"


def read(plan: Path, key: str) -> Any:
    """The kept picture as plain JSON values, if it was kept under `key` for today's plan.

    None where there is none that counts, or where the file cannot be read; opening the plan will
    tell why.
    """
    try:
        with closing(sqlite3.connect(f"{plan.absolute().as_uri()}?mode=ro", uri=True)) as file:
            row = file.execute("SELECT value FROM device_value WHERE key = ?", (_NAME,)).fetchone()
            kept_key, at, view = json.loads(row[0]) if row else ("", "", None)
            return view if (kept_key, at) == (key, _newest(file)) else None
    except (sqlite3.Error, ValueError, TypeError):
        return None


def keep(connection: sqlite3.Connection, key: str, view: Any) -> None:
    """Keep a picture for the plan as it is now; the same one is not written twice."""
    value = json.dumps([key, _newest(connection), view], ensure_ascii=False)
    connection.execute(
        "INSERT INTO device_value VALUES (?, ?) ON CONFLICT (key)"
        " DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
        (_NAME, value),
    )


def _newest(connection: sqlite3.Connection) -> str:
    return connection.execute("SELECT max(at) FROM op").fetchone()[0] or ""
