"""The history tells what happened to a record, newest first."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from partner_planner.domain.change import Label
from partner_planner.domain.person import Person
from partner_planner.workspace import Workspace
from tests.store.plans import START, MovedClock


def test_history_is_newest_first_with_cells_before_and_after(tmp_path: Path) -> None:
    clock = MovedClock()
    with closing(Workspace.open(tmp_path / "plan.db", clock)) as workspace:
        dana = Person("p", "Dana")
        workspace.put(dana, Label.of("add-person", person="Dana"))
        clock.instant += timedelta(hours=1)
        edit = workspace.put(replace(dana, name="Dana Vale"), Label.of("edit-person"))
        workspace.put(Person("q", "Eli"), Label.of("add-person", person="Eli"))
        newest, oldest = workspace.history("p")
        assert (newest.at, newest.edit) == (START + timedelta(hours=1), edit.id)
        assert (newest.entity, newest.id) == ("person", "p")
        assert newest.label == Label.of("edit-person")
        assert newest.cells == (("name", "Dana", "Dana Vale"),)
        assert oldest.at == START
        assert ("name", None, "Dana") in oldest.cells
        assert [entry.id for entry in workspace.history()] == ["q", "p", "p"]
        assert [entry.id for entry in workspace.history(limit=1)] == ["q"]
