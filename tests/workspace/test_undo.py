"""Undo and redo take back edits in order, across restarts, and say which."""

from collections.abc import Generator
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partner_planner.domain.change import Label
from partner_planner.domain.clock import StoppedClock
from partner_planner.domain.kinds import SHARED_KINDS
from partner_planner.domain.person import Person
from partner_planner.workspace import Workspace
from partner_planner.workspace import workspace as module
from partner_planner.workspace.history import UndoStacks
from tests.store.plans import START, MovedClock, RandomEdits


def label(number: int) -> Label:
    """The label of an edit."""
    return Label.of("edit-person", person=f"Person {number}")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The path of a plan with five edits, each one person more."""
    path = tmp_path / "plan.db"
    with closing(Workspace.open(path, MovedClock())) as workspace:
        for number in range(5):
            workspace.put(Person(str(number)), label(number))
    return path


def anew(plan: Path) -> Generator[Workspace]:
    """The plan, opened anew each time it is asked for."""
    while True:
        with closing(Workspace.open(plan, MovedClock())) as workspace:
            yield workspace


def test_undo_and_redo_go_on_after_a_restart(plan: Path) -> None:
    opened = anew(plan)
    for number in (4, 3, 2):
        workspace = next(opened)
        assert workspace.undo_label() == label(number)
        edit = workspace.undo()
        assert edit is not None
        assert edit.changes[0].id == str(number)
    for number in (2, 3):
        workspace = next(opened)
        assert workspace.redo_label() == label(number)
        workspace.redo()
    workspace = next(opened)
    assert list(workspace.snapshot().all(Person)) == ["0", "1", "2", "3"]
    assert (workspace.undo_label(), workspace.redo_label()) == (label(3), label(4))
    opened.close()


def test_an_edit_ends_what_could_be_redone(plan: Path) -> None:
    opened = anew(plan)
    next(opened).undo()
    workspace = next(opened)
    workspace.put(Person("new"), label(9))
    assert workspace.redo_label() is None
    assert workspace.redo() is None
    assert next(opened).redo_label() is None
    opened.close()


def test_the_label_of_an_undo_names_what_it_undoes(plan: Path) -> None:
    with closing(Workspace.open(plan, MovedClock())) as workspace:
        undone = workspace.undo()
        redone = workspace.redo()
        assert undone is not None
        assert redone is not None
        facts = dict(undone.label.facts)
        assert undone.label.key == "undo"
        assert redone.label.key == "redo"
        assert (facts["label"], facts["person"]) == ("edit-person", "Person 4")
        assert workspace.undo_label() == label(4)


def test_nothing_to_undo_is_none(workspace: Workspace) -> None:
    assert (workspace.undo(), workspace.redo()) == (None, None)
    assert (workspace.undo_label(), workspace.redo_label()) == (None, None)


def test_an_undo_can_itself_be_taken_back_again_and_again(workspace: Workspace) -> None:
    workspace.put(Person("a", "Ada"), label(1))
    for _ in range(5):
        workspace.undo()
        assert workspace.snapshot().all(Person) == {}
        workspace.redo()
        assert workspace.snapshot().all(Person) == {"a": Person("a", "Ada")}


def test_only_so_many_edits_are_read_after_a_restart(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = anew(plan)
    next(opened).undo()
    next(opened).undo()
    monkeypatch.setattr(module, "UNDO_STEPS", 1)
    workspace = next(opened)
    assert workspace.undo() is None  # the one that is read is an undo
    assert workspace.redo_label() == label(3)
    workspace.redo()
    assert list(workspace.snapshot().all(Person)) == ["0", "1", "2", "3"]
    opened.close()


def test_an_erasure_is_no_step() -> None:
    stacks = UndoStacks([("a", label(1)), ("b", Label.of("purge"))])
    step = stacks.next_undo()
    assert step is not None
    assert step.group == "a"


@settings(max_examples=25)
@given(st.integers(0, 10**6))
def test_undoing_and_redoing_everything_leads_back(seed: int) -> None:
    random, clock = Random(seed), StoppedClock(START)
    with TemporaryDirectory() as folder:
        plan = Path(folder, "plan.db")
        with closing(Workspace.open(plan, clock)) as workspace:
            edits = RandomEdits(workspace, seed)
            for _ in range(random.randint(1, 20)):
                edits.step()
            full = contents(workspace)
            ways = 0
            while workspace.redo() is not None:
                pass
            latest = contents(workspace)
            while workspace.undo() is not None:
                ways += 1
            assert contents(workspace) == []
        with closing(Workspace.open(plan, clock)) as workspace:
            for _ in range(ways):
                assert workspace.redo() is not None
            assert workspace.redo() is None
            assert contents(workspace) == latest
            assert full == latest or workspace.undo() is not None


def contents(workspace: Workspace) -> list[object]:
    """Every living record."""
    snapshot = workspace.snapshot()
    return [record for kind in SHARED_KINDS for record in snapshot.all(kind).values()]
