"""Whatever is done, the log tells it whole: rows follow from it, numbers and times only grow."""

import sqlite3
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partner_planner.domain.change import Label
from partner_planner.domain.person import Person
from partner_planner.store import operations
from partner_planner.store.store import Store
from partner_planner.store.tables import TABLES
from partner_planner.workspace import Workspace
from tests.store.plans import START, MovedClock, RandomEdits, opened, rows


def after_random_edits(path: Path, seed: int, steps: int) -> None:
    """Make random edits under a clock that jumps, forwards and back, with restarts between."""
    random, clock = Random(seed), MovedClock()
    for _ in range(3):
        workspace = Workspace.open(path, clock)
        edits = RandomEdits(workspace, random.randrange(10**9))
        for _ in range(steps):
            clock.instant = START + timedelta(milliseconds=random.choice((0, 1, 5000, -90_000_000)))
            edits.step()
        workspace.close()


def gapless(store: Store) -> bool:
    """Whether the numbers of the device's operations count from one without a gap."""
    query = "SELECT device_seq FROM op ORDER BY device_seq"
    numbers = [row[0] for row in store.connection.execute(query)]
    return numbers == list(range(1, len(numbers) + 1))


@settings(max_examples=30)
@given(st.integers(0, 10**6))
def test_a_rebuild_makes_the_same_rows(seed: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "plan.db")
        after_random_edits(path, seed, 25)
        with opened(path) as store:
            before = rows(store)
            records = {table: store.records(table.record) for table in TABLES}
            store.rebuild()
            assert rows(store) == before
            assert {table: store.records(table.record) for table in TABLES} == records


@settings(max_examples=30)
@given(st.integers(0, 10**6))
def test_numbers_have_no_gap_and_times_never_run_back(seed: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "plan.db")
        after_random_edits(path, seed, 15)
        with opened(path) as store:
            assert gapless(store)
            query = "SELECT at FROM op ORDER BY device_seq"
            times = [row[0] for row in store.connection.execute(query)]
            assert times == sorted(set(times))


def test_an_edit_that_fails_leaves_no_number_behind(tmp_path: Path) -> None:
    with opened(tmp_path / "plan.db") as store:
        workspace = Workspace(store, MovedClock(), iter("abcdef").__next__)
        workspace.put(Person(workspace.new_id(), "Dana"), Label.of("add"))
        store.connection.execute(
            "CREATE TEMP TRIGGER fail BEFORE INSERT ON main.op BEGIN SELECT raise(ABORT, 'x'); END"
        )
        before = rows(store)
        with pytest.raises(sqlite3.IntegrityError):
            workspace.put(Person(workspace.new_id(), "Eli"), Label.of("add"))
        assert rows(store) == before
        assert not store.connection.in_transaction
        store.connection.execute("DROP TRIGGER fail")
        workspace.put(Person(workspace.new_id(), "Eli"), Label.of("add"))
        assert gapless(store)


def test_removing_sets_a_mark_and_keeps_the_row(store: Store) -> None:
    workspace = Workspace(store, MovedClock(), iter("abc").__next__)
    dana = Person(workspace.new_id(), "Dana")
    workspace.put(dana, Label.of("add"))
    workspace.remove(dana, Label.of("remove"))
    assert workspace.snapshot().all(Person) == {}
    assert [(row["name"], row["deleted"]) for row in rows(store)["person"]] == [("Dana", 1)]


def test_an_operation_of_a_newer_program_stays_in_the_log_alone(store: Store) -> None:
    workspace = Workspace(store, MovedClock(), iter("abc").__next__)
    workspace.put(Person("p", "Dana"), Label.of("add"))
    store.connection.execute(
        "INSERT INTO op SELECT 'x', 'x', device_id, 2, at || 'x', 'office', 'o', '{}', label, 9,"
        " NULL, NULL, NULL FROM op"
    )
    store.connection.execute(
        "INSERT INTO op SELECT 'y', 'x', device_id, 3, at || 'y', 'person', 'p',"
        """ '{"shoe":[null,"42"]}', label, 9, NULL, NULL, NULL FROM op WHERE id <> 'x'"""
    )
    before = rows(store)
    store.rebuild()
    assert rows(store) == before
    assert workspace.undo() is not None
    assert [op.entity for op in operations.read(store.connection, "group_id = 'x'")] == [
        "office",
        "person",
    ]
