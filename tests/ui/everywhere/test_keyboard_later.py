"""What comes later in a tab or dialog is reached in its place too."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton

from partner_planner.domain.change import Label
from partner_planner.domain.person import Person
from partner_planner.ui.certifications.person import PersonCard
from partner_planner.ui.certifications.tab import CertificationsTab
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.year.tab import YearTab
from tests.ui.everywhere.conftest import window_over
from tests.ui.everywhere.moments import dialogs
from tests.ui.everywhere.plans import fill_everything
from tests.ui.everywhere.test_keyboard import lost, nameless, unseen


@pytest.fixture
def window(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[MainWindow]:
    """A window of its own for each test."""
    with window_over(tmp_path_factory.mktemp("plan"), fill_everything) as shown:
        shown.activateWindow()
        QApplication.processEvents()
        yield shown


def faults(window: MainWindow) -> list[str]:
    """What is wrong with names, order and sight, once what was replaced is gone."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [*nameless(window), *lost(window), *unseen(window)]


def test_a_line_that_an_edit_brings(window: MainWindow) -> None:
    tab = window.show_tab("certifications")
    workspace = window.session.workspace
    for id in ("nameless", "gone"):
        person = workspace.snapshot().all(Person)[id]
        workspace.put(Person(id, "Bram Visser"), Label.of("edit-person", person=id), person)
    workspace.undo()
    assert isinstance(tab, CertificationsTab)
    assert tab.strips.isVisible()
    assert not faults(window)


def test_the_panel_beside_a_table(window: MainWindow) -> None:
    tab = window.show_tab("certifications")
    assert isinstance(tab, CertificationsTab)
    tab.table.selectRow(0)
    tab.open_details()
    assert not faults(window)
    tab.table.selectRow(3)
    assert not faults(window)


def test_the_bar_for_several_rows(window: MainWindow) -> None:
    tab = window.show_tab("certifications")
    assert isinstance(tab, CertificationsTab)
    tab.table.selectAll()
    assert tab.bar is not None
    assert tab.bar.isVisible()
    assert not faults(window)


def test_the_year_as_a_list(window: MainWindow) -> None:
    tab = window.show_tab("year")
    assert isinstance(tab, YearTab)
    tab.bar.form.click()
    assert not faults(window)


def test_all_steps_of_the_start(window: MainWindow) -> None:
    tab = window.show_tab("start")
    (more,) = [
        each
        for each in tab.findChildren(QPushButton)
        if each.text().startswith("Show ") and each.text().endswith(" more")
    ]
    more.click()
    assert not faults(window)


def test_a_card_with_one_more_address(window: MainWindow) -> None:
    window.session.actions.run("show-person", id="nameless")
    (card,) = dialogs(window)
    assert isinstance(card, PersonCard)
    card.activateWindow()
    card.form.marks.add()
    QApplication.processEvents()
    assert not [*nameless(card), *lost(card)]
