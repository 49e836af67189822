"""The check and the history through their dialogs, and all data as a file."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Label
from partner_planner.ui.keeping.checks import CheckDialog
from partner_planner.ui.keeping.history import HistoryDialog
from partner_planner.ui.keeping.whole_plan import write_plan
from partner_planner.ui.main_window import MainWindow


def checked(qtbot: QtBot, window: MainWindow) -> str:
    """What the check says."""
    window.session.actions.run("check")
    dialog = window.findChild(CheckDialog)
    assert isinstance(dialog, CheckDialog)
    qtbot.waitUntil(lambda: not window.session.jobs.busy())
    qtbot.waitUntil(lambda: dialog.words.text() != "Looking…")
    return dialog.words.text()


def test_a_sound_plan_is_said_to_be_one(qtbot: QtBot, window: MainWindow) -> None:
    assert "All is well" in checked(qtbot, window)


def test_reversed_dates_are_found(qtbot: QtBot, window: MainWindow) -> None:
    workspace = window.session.workspace
    held = next(iter(workspace.snapshot().all(Certification).values()))
    wrong = replace(held, expires_on=held.earned_on - timedelta(days=1))
    workspace.put(wrong, Label.of("edit-certification", person="", credential=""), held)
    assert checked(qtbot, window) == "1 thing should be looked at."


def test_a_check_that_is_closed_early_does_no_harm(qtbot: QtBot, window: MainWindow) -> None:
    window.session.actions.run("check")
    dialog = window.findChild(CheckDialog)
    assert isinstance(dialog, CheckDialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    qtbot.waitUntil(lambda: not window.session.jobs.busy())


def test_the_history_has_one_line_per_edit_newest_first(window: MainWindow) -> None:
    workspace = window.session.workspace
    held = next(iter(workspace.snapshot().all(Certification).values()))
    label = Label.of("edit-certification", person="Linh Tran", credential="AZ-104")
    workspace.put(replace(held, note="seen"), label, held)
    workspace.undo()
    window.session.actions.run("history")
    dialog = window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    model = dialog.table.rows_model
    told = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert told == [
        "Undone: change AZ-104 of Linh Tran",
        "change AZ-104 of Linh Tran",
        "open the sample firm",
    ]
    assert model.index(1, 3).data() == "note: – → seen"


def test_the_history_of_a_record_is_of_that_record_alone(window: MainWindow) -> None:
    held = next(iter(window.session.snapshot().all(Certification).values()))
    window.session.actions.run("record-history", id=held.id)
    dialog = window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    assert dialog.table.rows_model.rowCount() == 1


def test_all_data_are_written_as_a_plan_file(window: MainWindow, tmp_path: Path) -> None:
    write_plan(window.session, tmp_path / "plan.json")
    content = json.loads((tmp_path / "plan.json").read_text(encoding="utf-8"))
    assert content["format"] == "partner-planner/plan"
    assert len(content["people"]) == 6
    assert "plan.json" in window.session.messages.toast.message
