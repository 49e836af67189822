"""Backups through their dialog: made, previewed, restored, undone, copied, and never mistaken."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from partner_planner.domain.change import Label
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.paths import Home
from partner_planner.services.safekeeping import back_up, backups
from partner_planner.ui.keeping.backups import BackupsDialog
from partner_planner.ui.main_window import MainWindow


@pytest.fixture
def dialog(window: MainWindow) -> BackupsDialog:
    """The dialog over a plan that was backed up and then changed."""
    workspace = window.session.workspace
    back_up(workspace.path, workspace.clock)
    person = next(iter(workspace.snapshot().all(Person).values()))
    label = Label.of("edit-person", person=person.name)
    workspace.put(replace(person, name="Somebody Else"), label, person)
    milestone = next(iter(workspace.snapshot().all(Milestone).values()))
    workspace.remove(milestone, Label.of("remove-milestone", person="", credential=""))
    window.session.actions.run("backups")
    found = window.findChild(BackupsDialog)
    assert isinstance(found, BackupsDialog)
    return found


def test_the_preview_says_what_would_come_back(dialog: BackupsDialog) -> None:
    words = dialog.preview.text().splitlines()
    assert "person: 0 come back, 1 change, 0 go" in [line.lower() for line in words] or any(
        "1 change" in line for line in words
    )
    assert any("1 come back" in line for line in words)
    assert dialog.restore.isEnabled()


def test_restoring_is_one_edit_that_can_be_undone(
    qtbot: QtBot, window: MainWindow, dialog: BackupsDialog
) -> None:
    workspace = window.session.workspace
    milestones = len(workspace.snapshot().all(Milestone))
    dialog.restore.click()
    qtbot.waitUntil(lambda: not dialog_is_open(window))
    names = {person.name for person in workspace.snapshot().all(Person).values()}
    assert "Somebody Else" not in names
    assert len(workspace.snapshot().all(Milestone)) == milestones + 1
    window.session.actions.run("undo")
    assert len(workspace.snapshot().all(Milestone)) == milestones
    assert "Somebody Else" in {p.name for p in workspace.snapshot().all(Person).values()}


def test_a_backup_that_equals_the_plan_offers_nothing_to_restore(window: MainWindow) -> None:
    workspace = window.session.workspace
    back_up(workspace.path, workspace.clock)
    window.session.actions.run("backups")
    dialog = window.findChild(BackupsDialog)
    assert isinstance(dialog, BackupsDialog)
    assert not dialog.restore.isEnabled()
    assert "as it was then" in dialog.preview.text()


def test_a_backup_is_copied_to_a_folder_and_not_over_a_plan(
    dialog: BackupsDialog, tmp_path: Path
) -> None:
    dialog.copy_to(str(tmp_path / "elsewhere"))
    assert (tmp_path / "elsewhere" / "plan.db").exists()
    before = (tmp_path / "elsewhere" / "plan.db").read_bytes()
    dialog.copy_to(str(tmp_path / "elsewhere"))
    assert (tmp_path / "elsewhere" / "plan.db").read_bytes() == before
    assert "Copied" not in dialog.preview.text()


def test_a_damaged_backup_is_said_to_be_one(window: MainWindow, home: Home) -> None:
    workspace = window.session.workspace
    back_up(workspace.path, workspace.clock)
    (made,) = backups(home.plan)
    made.path.write_bytes(b"no backup any more")
    window.session.actions.run("backups")
    dialog = window.findChild(BackupsDialog)
    assert isinstance(dialog, BackupsDialog)
    assert not dialog.restore.isEnabled()
    assert dialog.preview.text()
    assert dialog.table.rows_model.index(0, 2).data() == "cannot be read"


def dialog_is_open(window: MainWindow) -> bool:
    """Whether any dialog of the window can be seen."""
    return any(dialog.isVisible() for dialog in window.findChildren(QDialog))
