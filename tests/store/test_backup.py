"""Copies are whole, private, and named by time and reason."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from partner_planner.domain.change import Label
from partner_planner.domain.person import Person
from partner_planner.store import backup
from partner_planner.store.store import Store
from partner_planner.workspace import Workspace
from tests.store.plans import MovedClock, opened, rows

AT = datetime(2026, 11, 22, 23, 30, 15, tzinfo=timezone(timedelta(hours=13)))


def test_a_copy_holds_the_same_and_is_for_the_owner_alone(store: Store, tmp_path: Path) -> None:
    workspace = Workspace(store, MovedClock(), iter("abc").__next__)
    workspace.put(Person("p", "Dana"), Label.of("add"))
    workspace.remove(Person("p", "Dana"), Label.of("remove"))
    workspace.put(Person("q", "Eli"), Label.of("add"))
    copy = backup.copy(store.connection, tmp_path / "backups" / "copy.db")
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700
    assert [file.name for file in copy.parent.iterdir()] == ["copy.db"]
    counts = backup.counts(copy) or {}
    assert counts["person"] == 1
    assert "preference" not in counts
    assert backup.holds_row(copy, "person", "p")
    assert not backup.holds_row(copy, "person", "r")
    with opened(copy) as other:
        assert rows(other) == rows(store)


def test_what_is_no_copy_has_no_counts(tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_bytes(b"\xff" * 500)
    assert backup.counts(tmp_path / "copy.db") is None


def test_a_copy_that_cannot_be_made_leaves_nothing(store: Store, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "x").touch()
    with pytest.raises(OSError, match="taken"):
        backup.copy(store.connection, tmp_path / "taken")
    assert not (tmp_path / "taken.part").exists()


def test_names_tell_when_and_why(tmp_path: Path) -> None:
    first = backup.place(tmp_path, AT, "before-import")
    assert first.name == "20261122T103015Z-before-import.db"
    first.touch()
    second = backup.place(tmp_path, AT, "before-import")
    assert second.name == "20261122T103015Z-before-import-2.db"
    for name in (first, second):
        assert backup.read_name(name) == (AT.astimezone(UTC), "before-import")


@pytest.mark.parametrize(
    "name", ["plan.db", "20261122T103015Z-daily.db.part", "20261322T103015Z-daily.db", "x-y.db"]
)
def test_other_files_are_no_copies(name: str) -> None:
    assert backup.read_name(Path(name)) is None
