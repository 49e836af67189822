"""The log of operations, the first kinds of records, and the device's own tables."""

from sqlite_utils.db import Database

_RECORDS = {
    "firm": ("name", "country", "currency", "zone", "fiscal_year_start INTEGER"),
    "wanted": ("program", "area"),
    "enrolment": (
        "program",
        "area",
        "level",
        "track",
        "enrolled_on",
        "anniversary",
        "fee_paid_on",
    ),
    "person": (
        "name",
        "role",
        "hours_per_month",
        "hourly_cost",
        "joined_on",
        "left_on",
        "note",
    ),
    "identifier": ("person", "scheme", "value"),
    "certification": (
        "person",
        "credential",
        "earned_on",
        "expires_on",
        "linked INTEGER",
        "linked_on",
        "title",
        "source",
        "note",
    ),
    "exam_pass": ("person", "exam", "passed_on"),
    "milestone": (
        "person",
        "credential",
        '"by"',
        "state",
        "exam",
        "booked_on",
        "passed_on",
        "hours",
        "fee",
        "currency",
        "attempts INTEGER",
        "pass_chance",
        "certification",
        "note",
    ),
    "title_mapping": ("title", "credential"),
    "waiting_row": ("user_id", "title", "training", "completed_on", "expires_on"),
    "preference": ("value",),
}


def apply(db: Database) -> None:
    """Create the log, the records' tables and the device's own tables."""
    db.execute(
        "CREATE TABLE op (id TEXT PRIMARY KEY, group_id TEXT NOT NULL, device_id TEXT NOT NULL,"
        " device_seq INTEGER NOT NULL, at TEXT NOT NULL, entity TEXT NOT NULL,"
        " row_id TEXT NOT NULL, cells TEXT NOT NULL, label TEXT NOT NULL,"
        " schema_v INTEGER NOT NULL, space_id TEXT, user_id TEXT, base TEXT) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX op_by_device ON op (device_id, device_seq)")
    db.execute("CREATE INDEX op_by_group ON op (group_id)")
    db.execute("CREATE INDEX op_by_row ON op (row_id)")
    db.execute("CREATE INDEX op_by_time ON op (at)")
    for name, columns in _RECORDS.items():
        typed = [c if " " in c else f"{c} TEXT" for c in columns]
        db.execute(
            f"CREATE TABLE {name} (id TEXT PRIMARY KEY, {', '.join(typed)},"
            " deleted INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID"
        )
    for name in ("certification", "exam_pass", "milestone", "identifier"):
        db.execute(f"CREATE INDEX {name}_by_person ON {name} (person)")
    db.execute(
        "CREATE TABLE device_value (key TEXT PRIMARY KEY, value TEXT NOT NULL)"
        " STRICT, WITHOUT ROWID"
    )
