"""The Certifications tab in the real window: shown, filtered, sorted, edited, taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from partner_planner.domain.certification import Certification, CertificationState, ExamPass
from partner_planner.domain.change import Label
from partner_planner.domain.firm import Firm
from partner_planner.domain.person import Person
from partner_planner.domain.tone import Tone
from partner_planner.domain.training import WaitingRow
from partner_planner.services.standing import CertificationRow
from partner_planner.ui.certifications.tab import CertificationsTab
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.record_table import TONE_ROLE
from partner_planner.ui.widgets.day_field import DayField
from partner_planner.workspace import Workspace

TODAY = date(2026, 11, 22)


@pytest.fixture
def tab(window: MainWindow) -> CertificationsTab:
    """The tab of the sample firm."""
    return tab_of(window)


def tab_of(window: MainWindow) -> CertificationsTab:
    """The Certifications tab of a window, shown."""
    found = window.show_tab("certifications")
    assert isinstance(found, CertificationsTab)
    # Stays with the model and warns, which fails a test, as soon as it breaks Qt's rules.
    QAbstractItemModelTester(
        found.table.rows_model,
        QAbstractItemModelTester.FailureReportingMode.Warning,
        found.table.rows_model,
    )
    return found


def place(tab: CertificationsTab, column: str) -> int:
    """Where a column stands."""
    return [each.id for each in tab.table.rows_model.columns].index(column)


def cell(tab: CertificationsTab, row: CertificationRow, column: str) -> str:
    """What a cell shows."""
    at = [each.id for each in tab.table.rows_model.rows].index(row.id)
    return str(tab.table.rows_model.index(at, place(tab, column)).data())


def choose(tab: CertificationsTab, *rows: CertificationRow) -> None:
    """Choose rows of the table."""
    ids = [each.id for each in tab.table.rows_model.rows]
    tab.table.choose_places([ids.index(row.id) for row in rows])


def held(tab: CertificationsTab, *states: CertificationState) -> list[CertificationRow]:
    """The current rows in some states, all where none is named."""
    rows = [each for each in tab.table.rows_model.rows if each.current and each.term]
    return [each for each in rows if not states or each.state in states]


def words_of(widget: QWidget | None) -> list[str]:
    """All words on a widget."""
    assert widget is not None
    return [label.text() for label in widget.findChildren(QLabel)]


def edit(tab: CertificationsTab, qtbot: QtBot, row: CertificationRow, column: str, to: str) -> None:
    """Edit a day in place with the keyboard."""
    at = [each.id for each in tab.table.rows_model.rows].index(row.id)
    index = tab.table.rows_model.index(at, place(tab, column))
    tab.table.setCurrentIndex(index)
    QTest.keyClick(tab.table, Qt.Key.Key_F2)
    (field,) = tab.table.findChildren(DayField)
    field.selectAll()
    if to:
        QTest.keyClicks(field, to)
    else:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not tab.table.findChildren(DayField))


def test_every_certification_has_a_row_with_its_state_as_a_word(tab: CertificationsTab) -> None:
    stored = tab.session.snapshot().all(Certification)
    assert {row.id for row in tab.table.rows_model.rows if row.term} == set(stored)
    states = {cell(tab, row, "state") for row in held(tab)}
    assert {"valid", "can be renewed", "ends soon", "expired"} <= states


def test_renewal_windows_are_said_as_the_catalog_says_them(tab: CertificationsTab) -> None:
    windows = {row.title: cell(tab, row, "window") for row in held(tab)}
    paid = [text for title, text in windows.items() if title.startswith("GitHub")]
    assert paid
    assert set(paid) == {"none: paid re-sit"}
    assert any("–" in text for text in windows.values())


def test_the_line_under_the_title_says_who_holds_how_much(tab: CertificationsTab) -> None:
    valid = [row for row in held(tab) if row.state is not CertificationState.EXPIRED]
    people = len({row.person_id for row in valid})
    sentence = f"{people} people hold {len(valid)} certifications."
    assert any(words.startswith(sentence) for words in words_of(tab))


def test_chips_count_and_filter(tab: CertificationsTab) -> None:
    chip = tab.filters.chips["expired"]
    count = len(held(tab, CertificationState.EXPIRED))
    assert chip.text().endswith(str(count))
    chip.click()
    assert {row.state for row in tab.table.rows_model.rows} == {CertificationState.EXPIRED}
    assert len(tab.table.rows_model.rows) == count
    tab.filters.chips["all"].click()
    assert len(tab.table.rows_model.rows) > count


def test_one_person_can_be_shown_alone(tab: CertificationsTab) -> None:
    row = held(tab)[0]
    box = tab.filters.person
    box.setCurrentIndex(box.findData(row.person_id))
    box.activated.emit(box.currentIndex())
    assert {each.person_id for each in tab.table.rows_model.rows} == {row.person_id}


def test_find_goes_to_the_search_field_and_nothing_fitting_offers_all(
    window: MainWindow, tab: CertificationsTab, qtbot: QtBot
) -> None:
    all_rows = len(tab.table.rows_model.rows)
    window.session.actions.run("find")
    assert tab.filters.words.hasFocus()
    QTest.keyClicks(tab.filters.words, "no such thing")
    assert not tab.table.isVisible()
    (again,) = [each for each in tab.findChildren(QPushButton) if each.text() == "Show all"]
    again.click()
    assert len(tab.table.rows_model.rows) == all_rows
    assert tab.table.isVisible()


def test_an_end_is_edited_in_place_and_can_be_emptied_again(
    tab: CertificationsTab, qtbot: QtBot
) -> None:
    row = held(tab, CertificationState.VALID)[0]
    usual = cell(tab, row, "ends")
    edit(tab, qtbot, row, "ends", "1.2.2028")
    stored = tab.session.snapshot().get(Certification, row.id)
    assert stored is not None
    assert stored.expires_on == date(2028, 2, 1)
    assert cell(tab, row, "ends") == "1 Feb 2028"
    edit(tab, qtbot, row, "ends", "")
    assert cell(tab, row, "ends") == usual


def test_nonsense_in_place_changes_nothing_and_says_so(
    window: MainWindow, tab: CertificationsTab, qtbot: QtBot
) -> None:
    row = held(tab)[0]
    before = tab.session.snapshot().get(Certification, row.id)
    edit(tab, qtbot, row, "earned", "1 Jan 2031")
    assert "still to come" in window.session.messages.toast.message
    edit(tab, qtbot, row, "ends", "1 Jan 1999")
    assert "before it was earned" in window.session.messages.toast.message
    edit(tab, qtbot, row, "earned", "31 Feb 2026")
    assert tab.session.snapshot().get(Certification, row.id) == before


def test_several_are_linked_and_removed_as_one_edit_each(
    window: MainWindow, tab: CertificationsTab, qtbot: QtBot
) -> None:
    chosen = held(tab)[:3]
    with window.session.workspace.edit(Label.of("unlink-certifications", count="3")) as editing:
        for row in chosen:
            was = tab.session.snapshot().get(Certification, row.id)
            assert was is not None
            editing.put(replace(was, linked=False), was)
    choose(tab, *chosen)
    assert tab.bar is not None
    assert tab.bar.isVisible()
    tab.bar.link.click()
    assert [cell(tab, row, "linked") for row in chosen] == ["linked"] * 3
    assert len(tab.table.chosen_rows()) == 3
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    ids = {row.id for row in chosen}
    assert ids.isdisjoint(tab.session.snapshot().all(Certification))
    assert "3" in window.session.messages.toast.message
    window.session.actions.run("undo")
    assert ids <= set(tab.session.snapshot().all(Certification))
    assert ids <= {row.id for row in tab.table.rows_model.rows}


def test_exams_without_a_certification_have_rows_and_can_be_removed(
    tab: CertificationsTab,
) -> None:
    exams = [row for row in tab.table.rows_model.rows if row.term is None]
    assert exams
    assert cell(tab, exams[0], "linked") == ""
    choose(tab, exams[0])
    tab.table.delete_pressed.emit()
    assert set(exams[0].records).isdisjoint(tab.session.snapshot().all(ExamPass))


def test_enter_opens_details_that_follow_the_rows_and_escape_closes_them(
    tab: CertificationsTab, qtbot: QtBot
) -> None:
    first = held(tab)[0]
    choose(tab, first)
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    assert tab.details is not None
    assert first.title in words_of(tab.details)
    QTest.keyClick(tab.table, Qt.Key.Key_Down)
    second = tab.table.rows_model.row(tab.table.currentIndex())
    qtbot.waitUntil(lambda: second.title in words_of(tab.details))
    QTest.keyClick(tab, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: tab.details is not None and not tab.details.isVisible())
    assert tab.table.hasFocus()


def test_the_menu_of_a_row_offers_what_fits_it(tab: CertificationsTab) -> None:
    choose(tab, held(tab)[0])
    tab.table.customContextMenuRequested.emit(QPoint(5, 5))
    (menu,) = tab.findChildren(QMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert {"Details", "Show person", "Plan milestone…", "History…", "Remove"} <= set(words)
    menu.close()


def test_the_layout_of_the_table_survives_a_new_window(
    qtbot: QtBot, show_window: Callable[[Workspace], MainWindow], sample: Workspace
) -> None:
    first = show_window(sample)
    tab = tab_of(first)
    header = tab.table.horizontalHeader()
    header.moveSection(0, 2)
    header.resizeSection(1, 321)
    tab.table.sortByColumn(place(tab, "ends"), Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: sample.choices.layout("certifications") != "")
    first.close()
    tab = tab_of(show_window(sample))
    header = tab.table.horizontalHeader()
    assert header.visualIndex(0) == 2
    assert header.sectionSize(1) == 321
    assert header.sortIndicatorSection() == place(tab, "ends")
    ends = [row.ends_on or date.max for row in tab.table.rows_model.rows]
    assert ends == sorted(ends, reverse=True)


@pytest.fixture
def bare(show_window: Callable[[Workspace], MainWindow], workspace: Workspace) -> MainWindow:
    """A window over a plan that has a firm and nothing else."""
    workspace.put(Firm(workspace.new_id(), "Lakeside IT"), Label.of("first-start"))
    return show_window(workspace)


def test_an_empty_plan_says_how_to_begin(bare: MainWindow) -> None:
    tab = tab_of(bare)
    visible = [each.text() for each in tab.findChildren(QPushButton) if each.isVisible()]
    assert sorted(visible) == ["Add certification", "Import…"]
    assert not tab.table.isVisible()


def test_all_expired_is_a_sentence_and_not_a_red_wall(bare: MainWindow) -> None:
    workspace = bare.session.workspace
    with workspace.edit(Label.of("import-trainings", file="old.csv", count="2")) as editing:
        editing.put(Person("ada", "Ada Long"))
        for id, day in (("one", date(2019, 5, 1)), ("two", date(2020, 6, 1))):
            editing.put(Certification(id, "ada", "azure-administrator-associate", day))
    tab = tab_of(bare)
    assert any("expired" in words for words in words_of(tab.strips))
    model = tab.table.rows_model
    tones = {model.index(at, place(tab, "state")).data(TONE_ROLE) for at in range(2)}
    assert tones == {Tone.DIM}
    states = {cell(tab, row, "state") for row in model.rows}
    assert states == {"expired"}


def test_strips_ask_for_names_titles_and_people(bare: MainWindow, qtbot: QtBot) -> None:
    workspace = bare.session.workspace
    tab = tab_of(bare)
    assert not tab.strips.isVisible()
    with workspace.edit(Label.of("import-trainings", file="new.csv", count="2")) as editing:
        editing.put(Person("who"))
        editing.put(Certification("one", "who", "", date(2026, 5, 1), title="Quantum Associate"))
        editing.put(WaitingRow("row", "user-7", "Azure Basics", "certification", TODAY))
    asked = {"Enter names", "Choose credentials", "Say who it is"}
    buttons = tab.strips.findChildren(QPushButton)
    assert {each.text() for each in buttons} == asked
    qtbot.waitUntil(lambda: all(each.isVisible() for each in buttons))


def test_leavers_are_shown_faint(window: MainWindow, tab: CertificationsTab) -> None:
    row = held(tab, CertificationState.VALID)[0]
    person = tab.session.snapshot().get(Person, row.person_id)
    assert person is not None
    gone = Person(person.id, person.name, person.role, left_on=date(2026, 1, 31))
    window.session.workspace.put(gone, Label.of("edit-person", person=person.name), person)
    model = tab.table.rows_model
    at = [each.id for each in model.rows].index(row.id)
    assert model.index(at, 0).data(Qt.ItemDataRole.ForegroundRole) is not None
    assert model.index(at, place(tab, "state")).data(TONE_ROLE) == Tone.DIM


def test_records_are_pointed_out_whatever_was_filtered(
    window: MainWindow, tab: CertificationsTab
) -> None:
    wanted = [row.id for row in held(tab)[:2]]
    tab.filters.words.setText("no such thing")
    window.session.actions.run("show-certifications", records=",".join(wanted))
    assert {row.id for row in tab.table.chosen_rows()} == set(wanted)


def test_every_field_has_a_name_for_screen_readers(tab: CertificationsTab) -> None:
    for field in tab.findChildren(QLineEdit):
        if field.isVisible():
            assert field.accessibleName()
    assert tab.filters.person.accessibleName()
    assert tab.table.accessibleName() == "Certifications"


def test_the_tab_key_walks_the_page_from_top_to_bottom(bare: MainWindow, qtbot: QtBot) -> None:
    with bare.session.workspace.edit(
        Label.of("import-trainings", file="new.csv", count="1")
    ) as editing:
        editing.put(Person("who"))
        editing.put(Certification("one", "who", "azure-administrator-associate", TODAY))
    tab = tab_of(bare)
    qtbot.waitUntil(tab.strips.isVisible)
    stops: list[QWidget] = [*tab.strips.findChildren(QPushButton), tab.filters.words]
    stops += [tab.filters.person, tab.filters.chips["all"], tab.table]
    chain, here = list[QWidget](), stops[0]
    while len(chain) < len(stops):
        if here in stops:
            chain.append(here)
        after = here.nextInFocusChain()
        assert after is not None
        here = after
    assert chain == stops
