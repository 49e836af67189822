"""Faults of the file are found, each by its own key; a sound file has none."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from partner_planner.domain.errors import StoreUnavailable
from partner_planner.store.checking import Fault
from partner_planner.workspace import Workspace
from tests.store.plans import MovedClock, RandomEdits, opened


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan after many edits."""
    path = tmp_path / "plan.db"
    with closing(Workspace.open(path, MovedClock())) as workspace:
        edits = RandomEdits(workspace, 4)
        for _ in range(40):
            edits.step()
    return path


def faults(plan: Path) -> list[Fault]:
    """What is found."""
    with opened(plan) as store:
        found = store.faults()
        assert not store.connection.in_transaction
        return found


def damage(plan: Path, statement: str) -> None:
    """Change the file behind the program's back."""
    with closing(sqlite3.connect(plan)) as file, file:
        file.execute(statement)


def test_a_sound_file_has_no_faults(plan: Path) -> None:
    assert faults(plan) == []


@pytest.mark.parametrize(
    ("statement", "key"),
    [
        ("UPDATE person SET note = 'x' WHERE id = (SELECT min(id) FROM person)", "row-differs"),
        ("UPDATE exam_pass SET deleted = 1 - deleted", "row-differs"),
        ("DELETE FROM certification WHERE id = (SELECT max(id) FROM certification)", "row-missing"),
        ("INSERT INTO person (id, name) VALUES ('x', 'X')", "row-unlogged"),
        ("CREATE TABLE persn (id)", "table-unknown"),
        ("CREATE TRIGGER t AFTER INSERT ON op BEGIN SELECT 1; END", "table-unknown"),
        ("UPDATE op SET at = '2000' WHERE device_seq = 9", "log-time"),
        (
            "UPDATE op SET device_seq = 900 WHERE device_seq = (SELECT max(device_seq) FROM op)",
            "log-gap",
        ),
    ],
)
def test_each_fault_is_found(statement: str, key: str, plan: Path) -> None:
    damage(plan, statement)
    assert key in {fault.key for fault in faults(plan)}


def test_damaged_pages_are_told(plan: Path) -> None:
    with closing(sqlite3.connect(plan)) as file:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'op_by_row'"
        page = file.execute(query).fetchone()[0]
        size = file.execute("PRAGMA page_size").fetchone()[0]
    content = bytearray(plan.read_bytes())
    content[(page - 1) * size + 3 : (page - 1) * size + 5] = b"\0\0"  # an index without entries
    plan.write_bytes(content)
    assert {fault.key for fault in faults(plan)} == {"file-damaged"}


def test_damaged_pages_that_can_be_read_are_told_one_by_one(plan: Path) -> None:
    damage(plan, "CREATE TABLE spare (a UNIQUE)")
    with closing(sqlite3.connect(plan)) as file:
        file.execute("PRAGMA writable_schema = ON")
        query = "UPDATE sqlite_master SET rootpage = 3 WHERE name = 'sqlite_autoindex_spare_1'"
        file.execute(query)
        file.commit()
    assert {fault.key for fault in faults(plan)} == {"file-damaged"}


def test_a_log_that_cannot_be_read_is_damage(plan: Path) -> None:
    damage(plan, "UPDATE op SET cells = '{'")
    assert {fault.key for fault in faults(plan)} == {"file-damaged"}


def test_a_failure_to_look_is_no_fault(plan: Path) -> None:
    with opened(plan) as store:
        store.connection.set_authorizer(lambda *action: sqlite3.SQLITE_DENY)
        with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
            store.connection.execute("SELECT 1")
        with pytest.raises(StoreUnavailable) as refused:
            store.faults()
        assert refused.value.key == "store-read-only"
        store.connection.set_authorizer(None)
