"""The dialogs of the Certifications tab: adding, the person's card; refused at the field."""

from datetime import date
from decimal import Decimal
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.person import Identifier, Person
from partner_planner.ui.certifications.dialog import AddCertification
from partner_planner.ui.certifications.person import AddPerson, PersonCard
from partner_planner.ui.main_window import MainWindow

D = TypeVar("D", bound=QDialog)


def asked(window: MainWindow, kind: type[D], action: str, **facts: str) -> D:
    """The dialog that answers an action."""
    window.session.actions.run(action, **facts)
    (dialog,) = [each for each in window.findChildren(kind) if each.isVisible()]
    return dialog


def problems(dialog: QWidget) -> list[str]:
    """What a form says is wrong."""
    labels = dialog.findChildren(QLabel, "problem")
    return [label.text() for label in labels if label.isVisible()]


def dev(window: MainWindow) -> Person:
    """One of the sample firm's engineers."""
    people = window.session.snapshot().all(Person).values()
    return next(person for person in people if person.name == "Dev Patel")


def passes(window: MainWindow, person: str) -> set[str]:
    """The exams that a person has passed."""
    found = window.session.snapshot().all(ExamPass).values()
    return {each.exam for each in found if each.person == person}


def newest(window: MainWindow) -> Certification:
    """The certification that was added last."""
    return list(window.session.snapshot().all(Certification).values())[-1]


def test_a_certification_is_added_for_a_person_and_the_usual_end_is_told(
    window: MainWindow,
) -> None:
    dialog = asked(window, AddCertification, "add-certification", person=dev(window).id)
    dialog.earned_what.choose("azure-network-engineer-associate")
    dialog.earned.setText("2026-03-12")
    assert "Empty means 12 March 2027, by its validity." in [
        label.text() for label in dialog.findChildren(QLabel)
    ]
    dialog.ok.click()
    added = newest(window)
    assert (added.person, added.credential) == (dev(window).id, "azure-network-engineer-associate")
    assert (added.earned_on, added.expires_on, added.linked) == (date(2026, 3, 12), None, True)
    assert "Dev Patel" in window.session.messages.toast.message


def test_an_exam_that_is_one_of_two_is_added_as_an_exam(window: MainWindow) -> None:
    dialog = asked(window, AddCertification, "add-certification", person=dev(window).id)
    dialog.earned_what.choose("exam/AZ-801")
    assert not dialog.linked.isVisible()
    assert not dialog.ends.isVisible()
    dialog.ok.click()
    assert "AZ-801" in passes(window, dev(window).id)


def test_nonsense_is_refused_at_its_field(window: MainWindow) -> None:
    before = window.session.snapshot().all(Certification)
    dialog = asked(window, AddCertification, "add-certification")
    dialog.earned.setText("31 Feb 2026")
    dialog.ok.click()
    assert dialog.isVisible()
    assert len(problems(dialog)) == 3
    assert dialog.focusWidget() is dialog.person
    dialog.person.choose(dev(window).id)
    dialog.earned_what.choose("github-actions")
    dialog.earned.setText("2026-05-02")
    dialog.ends.setText("2026-05-01")
    dialog.ok.click()
    assert problems(dialog) == ["It would end before it was earned."]
    dialog.ends.clear()
    dialog.earned.setText("1 Jan 2031")
    dialog.ok.click()
    assert problems(dialog) == ["That day is still to come. Plan a milestone instead."]
    assert window.session.snapshot().all(Certification) == before


def test_what_is_held_already_is_not_added_twice(window: MainWindow) -> None:
    known = next(
        each for each in window.session.snapshot().all(Certification).values() if each.credential
    )
    dialog = asked(
        window,
        AddCertification,
        "add-certification",
        person=known.person,
        credential=known.credential,
    )
    dialog.earned.show_day(known.earned_on)
    dialog.ok.click()
    assert problems(dialog) == ["This is in the plan already."]


def test_a_person_is_added_with_addresses_as_one_edit(window: MainWindow) -> None:
    dialog = asked(window, AddPerson, "add-person")
    dialog.ok.click()
    assert problems(dialog) == ["Enter a name."]
    dialog.form.name.setText("  Ada   Long ")
    dialog.form.hours.setText("7,5")
    dialog.form.marks.add()
    dialog.form.marks.findChildren(QLineEdit)[-1].setText("ada@lakeside.example")
    dialog.ok.click()
    ada = list(window.session.snapshot().all(Person).values())[-1]
    assert (ada.name, ada.hours_per_month) == ("Ada Long", Decimal("7.5"))
    mark = list(window.session.snapshot().all(Identifier).values())[-1]
    assert (mark.person, mark.scheme, mark.value) == (ada.id, "email", "ada@lakeside.example")
    window.session.actions.run("undo")
    assert window.session.snapshot().get(Person, ada.id) is None
    assert window.session.snapshot().get(Identifier, mark.id) is None


def test_the_card_shows_what_somebody_holds_and_saves_changes(window: MainWindow) -> None:
    person = dev(window)
    card = asked(window, PersonCard, "show-person", id=person.id)
    words = {label.text() for label in card.findChildren(QLabel)}
    assert {"Certifications", "Milestones"} <= words
    assert not card.save.isEnabled()
    card.form.role.setText("Lead engineer")
    assert card.save.isEnabled()
    card.form.left.setText("1 Jan 1990")
    card.save.click()
    assert problems(card) == ["That is before the day of joining."] or not person.joined_on
    card.form.left.clear()
    card.save.click()
    now = window.session.snapshot().get(Person, person.id)
    assert now is not None
    assert (now.role, now.name) == ("Lead engineer", person.name)


def test_an_address_that_is_dropped_from_the_card_is_removed(window: MainWindow) -> None:
    person = dev(window)
    own = [
        mark
        for mark in window.session.snapshot().all(Identifier).values()
        if mark.person == person.id
    ]
    card = asked(window, PersonCard, "show-person", id=person.id)
    for field in card.form.marks.findChildren(QLineEdit):
        field.clear()
    card.save.click()
    assert own
    assert all(window.session.snapshot().get(Identifier, mark.id) is None for mark in own)


def test_the_card_follows_what_is_added_from_it(window: MainWindow, qtbot: QtBot) -> None:
    card = asked(window, PersonCard, "show-person", id=dev(window).id)
    (add,) = [each for each in card.findChildren(QPushButton) if each.text() == "Add certification"]
    add.click()
    (dialog,) = [each for each in window.findChildren(AddCertification) if each.isVisible()]
    dialog.earned_what.choose("azure-network-engineer-associate")
    dialog.ok.click()
    shown = "Azure Network Engineer Associate (AZ-700)"
    qtbot.waitUntil(lambda: shown in {label.text() for label in card.findChildren(QLabel)})


def test_somebody_new_can_be_added_on_the_way(window: MainWindow) -> None:
    dialog = asked(window, AddCertification, "add-certification")
    (add,) = dialog.findChildren(QPushButton, "link")
    add.click()
    (adding,) = [each for each in window.findChildren(AddPerson) if each.isVisible()]
    adding.form.name.setText("Iris Hale")
    adding.ok.click()
    iris = list(window.session.snapshot().all(Person).values())[-1]
    assert (dialog.person.currentText(), dialog.person.value) == ("Iris Hale", iris.id)


def test_nobody_has_no_card(window: MainWindow) -> None:
    window.session.actions.run("show-person", id="gone")
    assert not window.findChildren(PersonCard)


@pytest.mark.parametrize("action", ["add-certification", "add-person"])
def test_a_closed_dialog_is_freed(window: MainWindow, qtbot: QtBot, action: str) -> None:
    dialog = asked(window, QDialog, action)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_a_day_is_chosen_in_the_calendar(window: MainWindow) -> None:
    dialog = asked(window, AddCertification, "add-certification")
    QTest.keyClick(dialog.earned, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (pages,) = dialog.earned.findChildren(QCalendarWidget)
    pages.clicked.emit(pages.selectedDate().addDays(-1))
    assert dialog.earned.text() == "21 Nov 2026"
