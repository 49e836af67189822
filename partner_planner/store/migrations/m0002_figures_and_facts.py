"""Figures that only a portal knows, and dated facts."""

from sqlite_utils.db import Database

_RECORDS = {
    "figure": (
        "program",
        "area",
        "track",
        "metric",
        "stream",
        "as_of",
        "value",
        "kind",
    ),
    "fact": (
        "kind",
        "program",
        "name",
        '"on"',
        "until",
        "person",
        "customer",
        "amount",
        "currency",
        '"count"',
        "note",
    ),
}


def apply(db: Database) -> None:
    """Create the tables of figures and facts."""
    for name, columns in _RECORDS.items():
        typed = ", ".join(f"{column} TEXT" for column in columns)
        db.execute(
            f"CREATE TABLE {name} (id TEXT PRIMARY KEY, {typed},"
            " deleted INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID"
        )
    db.execute("CREATE INDEX fact_by_person ON fact (person)")
