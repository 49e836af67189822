"""The milestone dialog: what it fills in, warns of, refuses and saves, each in one edit."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Label
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Person
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.milestones.dialog import MilestoneDialog
from partner_planner.ui.widgets.amount_text import read_amount
from partner_planner.ui.widgets.search_box import SearchBox

STATES = MilestoneState
HYBRID = "windows-server-hybrid-administrator-associate"
MS_102 = "enterprise-administrator-expert"
SC_200 = "security-operations-analyst-associate"


def opened(window: MainWindow) -> MilestoneDialog:
    """The dialog that is open."""
    (dialog,) = [each for each in window.findChildren(MilestoneDialog) if each.isVisible()]
    return dialog


def adding(window: MainWindow, person: str = "", credential: str = "") -> MilestoneDialog:
    window.session.actions.run("add-milestone", person=person, credential=credential)
    return opened(window)


def editing(window: MainWindow, state: MilestoneState) -> tuple[Milestone, MilestoneDialog]:
    every = window.session.snapshot().all(Milestone).values()
    first = next(each for each in every if each.state is state)
    window.session.actions.run("edit-milestone", id=first.id)
    return first, opened(window)


def people(window: MainWindow) -> list[Person]:
    return list(window.session.snapshot().all(Person).values())


def added(window: MainWindow, before: set[str]) -> Milestone:
    every = window.session.snapshot().all(Milestone)
    (new,) = set(every) - before
    return every[new]


def ids(window: MainWindow) -> set[str]:
    return set(window.session.snapshot().all(Milestone))


def test_typing_finds_a_credential_and_a_person_and_one_edit_adds(
    qtbot: QtBot, window: MainWindow
) -> None:
    before, dialog = ids(window), adding(window)
    person = people(window)[1]
    QTest.keyClicks(dialog.what.person.line, person.name)
    dialog.what.credential.choose(SC_200)
    assert (dialog.cost.hours.text(), dialog.cost.currency.text()) == ("60", "USD")
    assert dialog.cost.fee.text() == "165"
    dialog.when.by.show_day(date(2027, 3, 31))
    dialog.note.setText("with the new lab")
    dialog.ok.click()
    new = added(window, before)
    assert (new.person, new.credential, new.by) == (person.id, SC_200, date(2027, 3, 31))
    assert (new.hours, new.fee, new.currency) == (None, None, "")
    assert (new.state, new.note) == (STATES.PLANNED, "with the new lab")
    assert "SC-200" in window.session.messages.toast.message
    window.session.actions.run("undo")
    assert ids(window) == before
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_what_is_missing_is_said_at_its_field(window: MainWindow) -> None:
    before, dialog = ids(window), adding(window)
    dialog.when.by.clear()
    dialog.cost.hours.setText("many")
    dialog.ok.click()
    assert dialog.isVisible()
    assert ids(window) == before
    for field in (dialog.what.person, dialog.what.credential, dialog.when.by, dialog.cost.hours):
        assert field.property("wrong")
    dialog.reject()


def test_a_sitting_after_the_last_day_is_warned_of_while_typing(window: MainWindow) -> None:
    dialog = adding(window, people(window)[0].id, MS_102)
    dialog.when.by.show_day(date(2027, 3, 31))
    assert any("30 November 2026" in sentence for sentence in dialog.warnings())
    dialog.when.by.show_day(date(2026, 11, 29))
    assert not any("30 November 2026" in sentence for sentence in dialog.warnings())
    dialog.reject()


def test_one_of_two_exams_can_be_meant(window: MainWindow) -> None:
    before, dialog = ids(window), adding(window, people(window)[0].id, SC_200)
    assert not dialog.what.exam.isVisible()
    dialog.what.credential.choose(HYBRID)
    assert dialog.what.exam.isVisible()
    whole = read_amount(dialog.cost.hours.text())
    dialog.what.exam.setCurrentIndex(dialog.what.exam.findData("AZ-801"))
    half = read_amount(dialog.cost.hours.text())
    assert whole is not None
    assert half is not None
    assert half < whole
    dialog.ok.click()
    assert added(window, before).exam == "AZ-801"


def test_hours_and_fee_that_were_typed_stay_when_the_credential_changes(
    window: MainWindow,
) -> None:
    before, dialog = ids(window), adding(window, people(window)[0].id, SC_200)
    dialog.cost.hours.setText("12,5")
    dialog.cost.fee.setText("99")
    dialog.cost.currency.setText("eur")
    dialog.what.credential.choose(MS_102)
    assert dialog.cost.hours.text() == "12,5"
    dialog.cost.chance.setValue(60)
    dialog.ok.click()
    new = added(window, before)
    assert (new.hours, new.fee, new.currency) == (Decimal("12.5"), Decimal(99), "EUR")
    assert new.pass_chance == Decimal("0.6")


def test_a_credential_that_the_catalog_lacks_can_be_typed(window: MainWindow) -> None:
    before, dialog = ids(window), adding(window, people(window)[0].id)
    QTest.keyClicks(dialog.what.credential.line, "Forklift licence")
    assert dialog.cost.fee.text() == ""
    dialog.ok.click()
    assert added(window, before).credential == "Forklift licence"


def test_the_day_of_the_exam_makes_it_booked_and_without_one_it_is_planned(
    window: MainWindow,
) -> None:
    was, dialog = editing(window, STATES.PLANNED)
    dialog.when.sitting.show_day(date(2027, 1, 20))
    assert dialog.when.chosen is STATES.BOOKED
    dialog.ok.click()
    now = window.session.snapshot().get(Milestone, was.id)
    assert now is not None
    assert (now.state, now.booked_on) == (STATES.BOOKED, date(2027, 1, 20))
    window.session.actions.run("edit-milestone", id=was.id)
    again = opened(window)
    again.when.sitting.show_day(None)
    assert again.when.chosen is STATES.PLANNED
    again.ok.click()
    assert window.session.snapshot().get(Milestone, was.id) == was


def test_saying_passed_makes_the_certification_and_reopening_takes_it_back(
    window: MainWindow,
) -> None:
    was, dialog = editing(window, STATES.PLANNED)
    held = len(window.session.snapshot().all(Certification))
    dialog.when.state.setCurrentIndex(dialog.when.state.findData(STATES.PASSED))
    dialog.ok.click()
    assert dialog.isVisible(), "the day is asked for"
    dialog.when.sitting.show_day(date(2026, 11, 12))
    dialog.ok.click()
    assert len(window.session.snapshot().all(Certification)) == held + 1
    window.session.actions.run("edit-milestone", id=was.id)
    again = opened(window)
    assert not again.what.credential.isEnabled()
    again.when.state.setCurrentIndex(again.when.state.findData(STATES.PLANNED))
    assert any("taken back" in sentence for sentence in again.warnings())
    again.ok.click()
    assert len(window.session.snapshot().all(Certification)) == held


def test_saving_without_a_change_is_no_edit(window: MainWindow) -> None:
    for state in STATES:
        label = window.session.workspace.undo_label()
        _was, dialog = editing(window, state)
        dialog.ok.click()
        assert window.session.workspace.undo_label() == label


def test_a_field_that_another_window_changed_meanwhile_stays(window: MainWindow) -> None:
    was, dialog = editing(window, STATES.PLANNED)
    session = window.session
    session.workspace.put(replace(was, attempts=4), Label.of("edit-milestone"), was)
    dialog.note.setText("changed here")
    dialog.ok.click()
    now = session.snapshot().get(Milestone, was.id)
    assert now is not None
    assert (now.attempts, now.note) == (4, "changed here")


def test_the_keyboard_alone_adds_a_milestone(window: MainWindow) -> None:
    before, dialog = ids(window), adding(window)
    person = people(window)[2]
    QTest.keyClicks(dialog.what.person.line, person.name)
    QTest.keyClick(dialog.what.person.line, Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.what.credential.line, "forklift")
    QTest.keyClick(dialog.note, Qt.Key.Key_Return)
    assert added(window, before).person == person.id


def test_a_milestone_that_is_gone_opens_nothing(window: MainWindow) -> None:
    window.session.actions.run("edit-milestone", id="nobody")
    assert not window.findChildren(MilestoneDialog)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", None),
        ("1250", "1250"),
        ("1,250", "1250"),
        ("1,250.50", "1250.50"),
        ("1.250,50", "1250.50"),
        ("1 250,5", "1250.5"),
        ("82.5", "82.5"),
        ("1.250", "1.250"),
        ("1,250,000", "1250000"),
    ],
)
def test_amounts_are_read_as_people_type_them(text: str, number: str | None) -> None:
    assert read_amount(text) == (None if number is None else Decimal(number))


@pytest.mark.parametrize("text", ["ten", "-5", "1.2.3,4x", "..", "½"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_amount(text)


def test_words_outside_a_list_are_no_choice_unless_they_are_free(qtbot: QtBot) -> None:
    for free, value in ((False, ""), (True, "Somebody else")):
        box = SearchBox([("1", "Dana"), ("2", "Lee")], free=free)
        qtbot.addWidget(box)
        box.setEditText("dana")
        assert box.value == "1"
        box.setEditText("Somebody else ")
        assert box.value == value
