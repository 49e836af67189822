"""The first start: one page, a firm or the sample, and nothing lost when it is left."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from partner_planner import resources
from partner_planner.catalog import load_programs
from partner_planner.catalog.programs import Programs
from partner_planner.domain.firm import Enrolment, Wanted
from partner_planner.domain.person import Person
from partner_planner.services.beginning import Aims
from partner_planner.settings import REMIND_WHEN_CLOSED
from partner_planner.ui.first_start.dialog import FirmDialog
from partner_planner.ui.first_start.page import FirstStartPage
from partner_planner.ui.first_start.programs_form import ProgramsForm
from partner_planner.ui.main_window import MainWindow
from partner_planner.workspace import Workspace

ShowWindow = Callable[[Workspace], MainWindow]


@pytest.fixture
def fresh(show_window: ShowWindow, workspace: Workspace) -> MainWindow:
    """The window over a plan that has not begun."""
    return show_window(workspace)


@pytest.fixture
def programs() -> Programs:
    """The programs of the shipped catalog."""
    return load_programs(resources.path("catalogs"))


def page_of(window: MainWindow) -> FirstStartPage:
    """The page of the first start."""
    page = window.findChild(FirstStartPage)
    assert isinstance(page, FirstStartPage)
    return page


def test_a_firm_without_a_name_is_asked_for_one(fresh: MainWindow) -> None:
    page = page_of(fresh)
    QTest.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    assert fresh.session.snapshot().firm is None
    assert page.isVisible()


def test_the_firm_and_its_aims_are_kept_as_one_edit(fresh: MainWindow) -> None:
    page = page_of(fresh)
    QTest.keyClicks(page.firm.name_field.field, "  Northwind   Advisory ")
    page.programs.join("microsoft-ai-cloud")
    page.programs.want("microsoft-ai-cloud", "security")
    page.remind.setChecked(True)
    QTest.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    snapshot = fresh.session.snapshot()
    assert snapshot.firm is not None
    assert snapshot.firm.name == "Northwind Advisory"
    assert [each.program for each in snapshot.all(Enrolment).values()] == ["microsoft-ai-cloud"]
    assert [each.area for each in snapshot.all(Wanted).values()] == ["security"]
    assert fresh.session.workspace.choices.of(REMIND_WHEN_CLOSED)
    assert fresh.tab is not None
    fresh.session.actions.run("undo")
    assert fresh.session.snapshot().firm is None
    assert any(page.isVisible() for page in fresh.findChildren(FirstStartPage))


def test_the_sample_firm_opens_the_start_tab(fresh: MainWindow) -> None:
    QTest.mouseClick(page_of(fresh).sample, Qt.MouseButton.LeftButton)
    assert len(fresh.session.snapshot().all(Person)) == 6
    assert fresh.tab is not None
    assert fresh.windowTitle() == "Partner Planner"


def test_the_firm_can_be_changed_later(window: MainWindow) -> None:
    window.session.actions.run("firm")
    dialog = window.findChild(FirmDialog)
    assert isinstance(dialog, FirmDialog)
    dialog.programs.want("microsoft-ai-cloud", "infrastructure")
    dialog.ok.click()
    wanted = {each.area for each in window.session.snapshot().all(Wanted).values()}
    assert wanted == {"security", "modern-work", "infrastructure"}
    assert len(window.session.snapshot().all(Enrolment)) == 1


ENDED = "microsoft-partner-program-2004"


def test_an_ended_program_is_offered_later_and_behind_a_button(
    fresh: MainWindow,
) -> None:
    assert not page_of(fresh).programs.more.isVisible()
    QTest.mouseClick(page_of(fresh).sample, Qt.MouseButton.LeftButton)
    fresh.session.actions.run("firm")
    dialog = fresh.findChild(FirmDialog)
    assert isinstance(dialog, FirmDialog)
    boxes = [box for box in dialog.programs.findChildren(QCheckBox) if "2010" in box.text()]
    assert [box.isVisible() for box in boxes] == [False]
    dialog.programs.more.click()
    assert boxes[0].isVisible()
    assert not dialog.programs.more.isVisible()
    dialog.programs.join(ENDED)
    dialog.ok.click()
    joined = {each.program for each in fresh.session.snapshot().all(Enrolment).values()}
    assert ENDED in joined


def test_an_ended_program_that_the_firm_was_in_is_shown_at_once(
    qtbot: QtBot, programs: Programs
) -> None:
    form = ProgramsForm(programs, Aims(frozenset({ENDED})), ended=True)
    qtbot.addWidget(form)
    form.show()
    assert not form.more.isVisible()
    assert form.aims() == Aims(frozenset({ENDED}))
    first = ProgramsForm(programs, Aims(frozenset({ENDED})))
    qtbot.addWidget(first)
    assert first.aims() == Aims(frozenset({ENDED}))
