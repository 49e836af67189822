"""The three dialogs for what imports left open: names, titles, user ids."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Label
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.training import TitleMapping, WaitingRow
from partner_planner.services.wording.labels import label_text
from partner_planner.ui.certifications.person import AddPerson
from partner_planner.ui.importing.answering import ClaimDialog, QuestionDialog
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.widgets.search_box import SearchBox

DAY = date(2026, 5, 4)
USER = "0b5f9c1e-aaaa-4c1d-9f00-000000000001"


@pytest.fixture
def open_questions(window: MainWindow) -> MainWindow:
    """A plan with two nameless people, an unknown title and a waiting row, and no others."""
    answer_all(window)
    with window.session.workspace.edit(
        Label.of("import-trainings", file="new.csv", count="4")
    ) as editing:
        for id, address in (("one", "one@home.example"), ("two", "two@home.example")):
            editing.put(Person(id))
            editing.put(Identifier(f"mark-{id}", id, "email", address))
        title = "Lunar Gardening Associate"
        editing.put(Certification("held", "one", "", DAY, title=title, source="import"))
        editing.put(
            WaitingRow("waits", USER, "Azure Administrator Associate", "certification", DAY)
        )
    return window


def asked(window: MainWindow, action: str, **facts: str) -> QuestionDialog:
    """The dialog that answers an action."""
    window.session.actions.run(action, **facts)
    (dialog,) = [each for each in window.findChildren(QuestionDialog) if each.isVisible()]
    return dialog


def line(dialog: QuestionDialog, key: str) -> QLineEdit:
    """The field in which a question is answered."""
    field = dialog.fields[key].field
    assert isinstance(field, QLineEdit)
    return field


def box(dialog: QuestionDialog, key: str) -> SearchBox:
    """The choice by which a question is answered."""
    field = dialog.fields[key].field
    assert isinstance(field, SearchBox)
    return field


def undo_words(window: MainWindow) -> str:
    """What would be taken back next, in words."""
    label = window.session.workspace.undo_label()
    return label_text(label) if label else ""


def test_all_nameless_people_are_asked_for_and_named_in_one_edit(
    open_questions: MainWindow,
) -> None:
    dialog = asked(open_questions, "name-person")
    assert set(dialog.fields) == {"one", "two"}
    line(dialog, "one").setText("Una  North")
    line(dialog, "two").setText("Theo West")
    dialog.ok.click()
    people = open_questions.session.snapshot().all(Person)
    assert (people["one"].name, people["two"].name) == ("Una North", "Theo West")
    open_questions.session.actions.run("undo")
    people = open_questions.session.snapshot().all(Person)
    assert (people["one"].name, people["two"].name) == ("", "")


def test_one_person_can_be_asked_for_and_left_open(open_questions: MainWindow) -> None:
    dialog = asked(open_questions, "name-person", id="two")
    assert set(dialog.fields) == {"two"}
    dialog.ok.click()
    assert open_questions.session.snapshot().all(Person)["two"].name == ""


def test_a_title_is_mapped_and_its_meaning_remembered(open_questions: MainWindow) -> None:
    dialog = asked(open_questions, "map-title")
    (title,) = dialog.fields
    box(dialog, title).setEditText("no such thing")
    dialog.ok.click()
    assert dialog.isVisible()
    box(dialog, title).choose("azure-network-engineer-associate")
    dialog.ok.click()
    snapshot = open_questions.session.snapshot()
    held = snapshot.get(Certification, "held")
    assert held is not None
    assert held.credential == "azure-network-engineer-associate"
    assert len(snapshot.all(TitleMapping)) == 1


def test_several_titles_are_mapped_in_one_edit(open_questions: MainWindow) -> None:
    workspace = open_questions.session.workspace
    other = Certification("other", "two", "", DAY, title="Solar Gardening", source="import")
    workspace.put(other, Label.of("import-trainings", file="new.csv", count="1"))
    dialog = asked(open_questions, "map-title")
    for title in dialog.fields:
        box(dialog, title).choose("azure-network-engineer-associate")
    dialog.ok.click()
    assert len(workspace.snapshot().all(TitleMapping)) == 2
    assert undo_words(open_questions) == "say what 2 titles mean"
    workspace.undo()
    assert not workspace.snapshot().all(TitleMapping)


def test_several_user_ids_of_one_person_are_claimed_in_one_edit(
    open_questions: MainWindow,
) -> None:
    workspace = open_questions.session.workspace
    title = "Azure Administrator Associate"
    row = WaitingRow("waits-too", USER[:-1] + "2", title, "certification", DAY)
    workspace.put(row, Label.of("import-trainings", file="new.csv", count="1"))
    dialog = asked(open_questions, "claim-waiting")
    for user in dialog.fields:
        box(dialog, user).choose("one")
    dialog.ok.click()
    snapshot = workspace.snapshot()
    held = [each for each in snapshot.all(Certification).values() if each.person == "one"]
    assert sorted(each.title for each in held if each.credential) == [title]
    assert undo_words(open_questions) == "say whose 2 user IDs are"
    workspace.undo()
    assert len(workspace.snapshot().all(WaitingRow)) == 2


def test_waiting_rows_are_given_to_somebody_who_is_added_first(
    open_questions: MainWindow, qtbot: QtBot
) -> None:
    dialog = asked(open_questions, "claim-waiting")
    assert isinstance(dialog, ClaimDialog)
    (add,) = [each for each in dialog.findChildren(QPushButton) if each.objectName() == "link"]
    add.click()
    (adding,) = [each for each in open_questions.findChildren(AddPerson) if each.isVisible()]
    adding.form.name.setText("Iris Hale")
    adding.ok.click()
    people = open_questions.session.snapshot().all(Person).values()
    iris = next(person.id for person in people if person.name == "Iris Hale")
    box(dialog, USER).choose(iris)
    assert box(dialog, USER).value == iris
    dialog.ok.click()
    snapshot = open_questions.session.snapshot()
    assert not snapshot.all(WaitingRow)
    assert any(each.person == iris for each in snapshot.all(Certification).values())


@pytest.mark.parametrize("action", ["name-person", "map-title", "claim-waiting"])
def test_where_nothing_is_open_that_is_said(window: MainWindow, action: str) -> None:
    answer_all(window)
    window.session.actions.run(action)
    assert not [each for each in window.findChildren(QuestionDialog) if each.isVisible()]
    assert window.session.messages.toast.message


def answer_all(window: MainWindow) -> None:
    """Leave nothing open in the sample firm."""
    snapshot = window.session.snapshot()
    with window.session.workspace.edit(Label.of("remove-certifications", count="1")) as editing:
        for person in snapshot.all(Person).values():
            if not person.name:
                editing.remove(person)
        for held in snapshot.all(Certification).values():
            if not held.credential:
                editing.remove(held)
        for row in snapshot.all(WaitingRow).values():
            editing.remove(row)


def test_a_closed_dialog_is_freed(open_questions: MainWindow, qtbot: QtBot) -> None:
    dialog = asked(open_questions, "name-person")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))
