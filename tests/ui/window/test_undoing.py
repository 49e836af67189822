"""Undo and redo in the window: named in the menu, offered in the toast, also after a restart."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from partner_planner.clock import SystemClock
from partner_planner.domain.change import Label
from partner_planner.domain.person import Person
from partner_planner.paths import Home
from partner_planner.ui.main_window import MainWindow
from partner_planner.workspace import Workspace


def rename(workspace: Workspace, name: str) -> Person:
    """Give the first person another name."""
    person = next(iter(workspace.snapshot().all(Person).values()))
    workspace.put(replace(person, name=name), Label.of("edit-person", person=name), person)
    return person


def test_an_edit_is_named_in_menu_and_toast(window: MainWindow) -> None:
    rename(window.session.workspace, "Ana Costa")
    actions = window.session.actions
    assert actions.action("undo").text() == "Undo: change Ana Costa"
    assert window.session.messages.toast.message == "Saved: change Ana Costa"
    assert not actions.action("redo").isEnabled()


def test_the_toast_takes_the_edit_back(window: MainWindow) -> None:
    workspace = window.session.workspace
    person = rename(workspace, "Ana Costa")
    button = window.session.messages.toast.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert workspace.snapshot().all(Person)[person.id].name == person.name
    assert window.session.messages.toast.message == "Undone: change Ana Costa"
    assert window.session.actions.action("redo").text() == "Redo: change Ana Costa"


def test_undo_and_redo_work_by_key(window: MainWindow) -> None:
    workspace = window.session.workspace
    person = rename(workspace, "Ana Costa")
    window.activateWindow()
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_Z, control)
    assert workspace.snapshot().all(Person)[person.id].name == person.name
    QTest.keyClick(window, Qt.Key.Key_Z, control | shift)
    assert workspace.snapshot().all(Person)[person.id].name == "Ana Costa"


def test_an_edit_is_undone_after_a_restart(
    home: Home, sample: Workspace, show_window: Callable[[Workspace], MainWindow]
) -> None:
    person = rename(sample, "Ana Costa")
    again = Workspace.open(home.plan, SystemClock())
    try:
        window = show_window(again)
        window.session.actions.run("undo")
        assert again.snapshot().all(Person)[person.id].name == person.name
        window.close()
    finally:
        again.close()


def test_an_edit_of_another_process_is_seen(window: MainWindow, home: Home) -> None:
    other = Workspace.open(home.plan, SystemClock())
    try:
        rename(other, "From Elsewhere")
    finally:
        other.close()
    workspace = window.session.workspace
    workspace.notice_others()
    names = {person.name for person in workspace.snapshot().all(Person).values()}
    assert "From Elsewhere" in names
