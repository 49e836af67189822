"""The Milestones tab: rows, filters, editing in place, and verbs as one edit each."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from partner_planner.app import open_window
from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Label
from partner_planner.domain.firm import Firm, Wanted
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.money import Money
from partner_planner.domain.person import Person
from partner_planner.paths import Home
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.milestones.day_dialog import DayDialog
from partner_planner.ui.milestones.tab import MilestonesTab
from partner_planner.workspace import Workspace

STATES = MilestoneState
COLUMNS = {
    id: place
    for place, id in enumerate(
        (
            "person",
            "credential",
            "by",
            "state",
            "booked",
            "hours",
            "fee",
            "attempts",
            "warning",
            "adds",
        )
    )
}


@pytest.fixture
def tab(window: MainWindow) -> MilestonesTab:
    """The Milestones tab over the sample firm."""
    shown = window.show_tab("milestones")
    assert isinstance(shown, MilestonesTab)
    return shown


def milestones(tab: MilestonesTab) -> dict[str, Milestone]:
    return dict(tab.session.snapshot().all(Milestone))


def choose(tab: MilestonesTab, *states: MilestoneState) -> list[str]:
    """Choose the rows in these states; their ids."""
    tab.view.clearSelection()
    rows = tab.view.rows_model.rows
    places = [at for at, row in enumerate(rows) if row.milestone.state in states]
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for place in places:
        tab.view.selectionModel().select(tab.view.rows_model.index(place, 0), flags)
    return [rows[place].id for place in places]


def choose_one(tab: MilestonesTab, state: MilestoneState) -> str:
    """Choose the first row in this state; its id."""
    rows = tab.view.rows_model.rows
    place = next(at for at, row in enumerate(rows) if row.milestone.state is state)
    tab.view.selectRow(place)
    return rows[place].id


def type_into(tab: MilestonesTab, place: int, column: str, text: str) -> None:
    """Edit a cell as a user does."""
    index = tab.view.rows_model.index(place, COLUMNS[column])
    tab.view.setCurrentIndex(index)
    QTest.keyClick(tab.view, Qt.Key.Key_F2)
    editors = tab.view.viewport().findChildren(QLineEdit)
    (editor,) = [each for each in editors if each.isVisible()]
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # the editor hands its value over when the key is done with


def place_of(tab: MilestonesTab, id: str) -> int:
    return next(at for at, row in enumerate(tab.view.rows_model.rows) if row.id == id)


def test_every_milestone_has_a_row_and_the_model_is_sound(
    tab: MilestonesTab,
) -> None:
    strict = QAbstractItemModelTester.FailureReportingMode.Warning  # a warning fails the test
    tester = QAbstractItemModelTester(tab.view.rows_model, strict)
    tab.view.sortByColumn(COLUMNS["state"], Qt.SortOrder.DescendingOrder)
    assert tester.model() is tab.view.rows_model
    assert {row.id for row in tab.view.rows_model.rows} == set(milestones(tab))


def test_what_is_due_first_stands_first(tab: MilestonesTab) -> None:
    days = [row.milestone.by for row in tab.view.rows_model.rows]
    assert days == sorted(days)


def test_chips_count_states_and_let_only_these_through(tab: MilestonesTab) -> None:
    booked = [it for it in milestones(tab).values() if it.state is STATES.BOOKED]
    assert tab.filters.chips["booked"].text() == f"Booked  {len(booked)}"
    tab.filters.chips["booked"].click()
    assert [row.id for row in tab.view.rows_model.rows] == [it.id for it in booked]


def test_words_and_persons_filter_and_a_search_without_hits_says_so(tab: MilestonesTab) -> None:
    tab.search()
    first = tab.view.rows_model.rows[0]
    tab.filters.person.setCurrentIndex(tab.filters.person.findData(first.person_id))
    tab.filters.person.activated.emit(tab.filters.person.currentIndex())
    assert {row.person_id for row in tab.view.rows_model.rows} == {first.person_id}
    QTest.keyClicks(tab.filters.words, first.short.lower())
    assert first.id in {row.id for row in tab.view.rows_model.rows}
    QTest.keyClicks(tab.filters.words, "no such exam")
    assert not tab.view.rows_model.rows
    assert not tab.view.isVisible()
    tab.filters.clear()
    assert tab.view.isVisible()
    assert len(tab.view.rows_model.rows) == len(milestones(tab))


def test_only_verbs_that_fit_all_chosen_rows_can_be_pressed(tab: MilestonesTab) -> None:
    assert not any(button.isEnabled() for button in tab.verbs.buttons.values())
    choose(tab, STATES.PASSED)
    on = {id for id, button in tab.verbs.buttons.items() if button.isEnabled()}
    assert on == {"reopen"}
    choose(tab, STATES.PLANNED)
    on = {id for id, button in tab.verbs.buttons.items() if button.isEnabled()}
    assert on == {"book", "pass", "fail", "drop"}


def test_several_are_dropped_with_one_undo_in_the_toast(
    tab: MilestonesTab, window: MainWindow
) -> None:
    ids = choose(tab, STATES.PLANNED)
    assert len(ids) > 1
    tab.verbs.buttons["drop"].click()
    assert {milestones(tab)[id].state for id in ids} == {STATES.DROPPED}
    toast = window.session.messages.toast
    assert f"{len(ids)} milestones" in toast.message
    window.session.actions.run("undo")
    assert {milestones(tab)[id].state for id in ids} == {STATES.PLANNED}


def test_booking_asks_for_the_day_and_the_dialog_is_freed(qtbot: QtBot, tab: MilestonesTab) -> None:
    first = choose_one(tab, STATES.PLANNED)
    tab.verbs.buttons["book"].click()
    dialog = tab.findChild(DayDialog)
    assert dialog is not None
    dialog.day.clear()
    dialog.ok.click()
    assert dialog.isVisible()
    QTest.keyClicks(dialog.day, "2027-01-15")
    dialog.ok.click()
    booked = milestones(tab)[first]
    assert (booked.state, booked.booked_on) == (STATES.BOOKED, date(2027, 1, 15))
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_passing_asks_for_a_day_that_is_not_to_come_and_makes_the_certification(
    tab: MilestonesTab,
) -> None:
    booked = choose_one(tab, STATES.BOOKED)
    before = len(tab.session.snapshot().all(Certification))
    tab.verbs.buttons["pass"].click()
    dialog = tab.findChild(DayDialog)
    assert dialog is not None
    dialog.day.clear()
    QTest.keyClicks(dialog.day, "2027-01-15")
    dialog.ok.click()
    assert dialog.isVisible()
    dialog.day.show_day(date(2026, 11, 20))
    dialog.ok.click()
    assert milestones(tab)[booked].passed_on == date(2026, 11, 20)
    assert len(tab.session.snapshot().all(Certification)) == before + 1


def test_failed_and_reopened_are_one_press_each(tab: MilestonesTab) -> None:
    booked = choose_one(tab, STATES.BOOKED)
    attempts = milestones(tab)[booked].attempts
    tab.verbs.buttons["fail"].click()
    assert milestones(tab)[booked].state is STATES.FAILED
    assert milestones(tab)[booked].attempts == attempts + 1
    assert [row.id for row in tab.view.chosen_rows()] == [booked]
    tab.verbs.buttons["reopen"].click()
    assert milestones(tab)[booked].state is STATES.PLANNED


def test_day_hours_and_fee_are_edited_in_place(tab: MilestonesTab) -> None:
    id = choose_one(tab, STATES.BOOKED)
    type_into(tab, place_of(tab, id), "hours", "42,5")
    assert milestones(tab)[id].hours == Decimal("42.5")
    type_into(tab, place_of(tab, id), "fee", "eur 1.250,50")
    row = tab.view.rows_model.rows[place_of(tab, id)]
    assert row.fee == Money("EUR", Decimal("1250.50"))
    type_into(tab, place_of(tab, id), "by", "30 Sep 2027")
    assert milestones(tab)[id].by == date(2027, 9, 30)
    type_into(tab, place_of(tab, id), "hours", "")
    assert milestones(tab)[id].hours is None


def test_what_is_no_number_changes_nothing_and_is_said(
    tab: MilestonesTab, window: MainWindow
) -> None:
    id = choose_one(tab, STATES.BOOKED)
    before = milestones(tab)[id]
    for column in ("hours", "fee"):
        type_into(tab, place_of(tab, id), column, "a lot of")
        assert "is not a number" in window.session.messages.toast.message
    assert milestones(tab)[id] == before


def test_the_day_of_a_closed_milestone_cannot_be_edited(tab: MilestonesTab) -> None:
    id = choose_one(tab, STATES.PASSED)
    index = tab.view.rows_model.index(place_of(tab, id), COLUMNS["by"])
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable


def test_delete_removes_and_undo_brings_back(tab: MilestonesTab, window: MainWindow) -> None:
    id = choose_one(tab, STATES.BOOKED)
    QTest.keyClick(tab.view, Qt.Key.Key_Delete)
    assert id not in milestones(tab)
    window.session.actions.run("undo")
    assert id in milestones(tab)


def test_the_menu_of_a_row_offers_the_verbs(qtbot: QtBot, tab: MilestonesTab) -> None:
    choose(tab, STATES.BOOKED)
    tab.view.customContextMenuRequested.emit(QPoint(20, 20))
    menu = tab.findChild(QMenu)
    assert menu is not None
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[:5] == ["Book…", "Passed…", "Failed", "Drop", "Reopen"]
    assert words[-1] == "Remove"
    menu.close()
    qtbot.waitUntil(lambda: not isValid(menu))


def test_records_are_pointed_out(tab: MilestonesTab) -> None:
    wanted = tab.view.rows_model.rows[-1].id
    tab.filters.chips["booked"].click()
    tab.point_out([wanted])
    assert [row.id for row in tab.view.chosen_rows()] == [wanted]


def test_everything_to_be_pressed_has_a_name(tab: MilestonesTab) -> None:
    for button in (*tab.verbs.buttons.values(), *tab.filters.chips.values()):
        assert button.text()
    assert tab.view.accessibleName()
    assert tab.filters.words.accessibleName()
    assert tab.filters.person.accessibleName()


@pytest.fixture
def bare(qtbot: QtBot, home: Home, workspace: Workspace) -> Iterator[MainWindow]:
    """A window over a firm without anything planned."""
    workspace.put(Firm("firm", "Lakeside"), Label.of("first-start"))
    window = open_window(home, workspace)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def test_without_milestones_the_page_says_what_to_do(bare: MainWindow) -> None:
    tab = bare.show_tab("milestones")
    assert isinstance(tab, MilestonesTab)
    assert not tab.view.isVisible()
    assert not tab.verbs.isVisible()


def test_what_a_milestone_adds_is_told_once_it_is_known(tab: MilestonesTab, qtbot: QtBot) -> None:
    model, adds = tab.view.rows_model, COLUMNS["adds"]

    def text(id: str) -> str:
        return str(model.index(place_of(tab, id), adds).data() or "")

    openly = [it for it in milestones(tab).values() if it.open]
    qtbot.waitUntil(lambda: any(text(it.id) for it in openly))
    assert all(text(it.id) for it in openly)
    assert not any(text(it.id) for it in milestones(tab).values() if not it.open)
    expert = next(it for it in openly if it.credential == "cybersecurity-architect-expert")
    assert text(expert.id) == "+8"
    tip = model.index(place_of(tab, expert.id), adds).data(Qt.ItemDataRole.ToolTipRole)
    assert "+8" in str(tip)
    tab.view.sortByColumn(adds, Qt.SortOrder.AscendingOrder)
    first = model.rows[0].id
    assert text(first).startswith("+")


def test_what_it_adds_to_each_of_several_programs_is_told(tab: MilestonesTab, qtbot: QtBot) -> None:
    model, adds = tab.view.rows_model, COLUMNS["adds"]
    workspace = tab.session.workspace
    snapshot = workspace.snapshot()
    person = next(iter(snapshot.all(Person).values()))
    planned = Milestone(
        workspace.new_id(), person.id, "aws-certified-cloud-practitioner", date(2027, 3, 1)
    )
    with workspace.edit(Label.of("sample")) as editing:
        editing.put(Wanted(workspace.new_id(), "aws-services-path"))
        editing.put(planned)

    def cell(id: str, role: int = Qt.ItemDataRole.DisplayRole) -> str:
        return str(model.index(place_of(tab, id), adds).data(role) or "")

    qtbot.waitUntil(lambda: "Foundational certifications for Select" in cell(planned.id))
    tip = cell(planned.id, Qt.ItemDataRole.ToolTipRole)
    assert "Microsoft AI Cloud Partner Program: adds nothing" in tip
    assert "AWS Partner Network, Services Path: " in tip
    openly = [it for it in milestones(tab).values() if it.open and it.id != planned.id]
    assert not any("specialization" in cell(it.id) for it in openly)
    expert = next(it for it in openly if it.credential == "cybersecurity-architect-expert")
    assert cell(expert.id) == "+8"
