"""The file is private and durable, whoever made it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from partner_planner.domain.change import Label
from partner_planner.domain.person import Person
from partner_planner.store.connection import connect_to_read
from partner_planner.store.store import Store
from partner_planner.workspace import Workspace
from tests.store.plans import MovedClock, opened


def rights(path: Path) -> int:
    """The rights of a file or folder."""
    return path.stat().st_mode & 0o777


def test_what_is_made_is_for_the_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "home" / "plan.db"
    with closing(Workspace.open(path, MovedClock())) as workspace:
        workspace.put(Person("p", "Dana"), Label.of("add"))
        assert {file.name for file in path.parent.iterdir()} == {
            "plan.db",
            "plan.db-wal",
            "plan.db-shm",
        }
        assert {rights(file) for file in path.parent.iterdir()} == {0o600}
    assert rights(path.parent) == 0o700


def test_a_file_that_others_may_read_is_closed_to_them(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    with opened(path):
        pass
    path.chmod(0o644)
    with opened(path):
        assert rights(path) == 0o600
    tmp_path.chmod(0o755)
    with opened(path):
        assert rights(tmp_path) == 0o755  # somebody else's folder stays as it is


def test_what_is_acknowledged_is_on_the_disk(store: Store) -> None:
    def told(name: str) -> object:
        return store.connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert told("journal_mode") == "wal"
    assert told("synchronous") == 2
    assert told("fullfsync") == 1


def test_reading_needs_no_right_to_write(tmp_path: Path) -> None:
    path = tmp_path / "plan #1 100%.db"
    with opened(path):
        pass
    with closing(connect_to_read(path)) as connection:
        assert connection.execute("SELECT count(*) FROM person").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM person")
