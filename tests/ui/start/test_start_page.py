"""The Start page is a picture first; its buttons ask once somebody answers."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from partner_planner.ui.first_view import StartView, StepView
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.programs.tab import ProgramsTab
from partner_planner.ui.start.answers import answer
from partner_planner.ui.start.page import SHOWN, StartPage
from partner_planner.ui.start.tab import StartTab
from partner_planner.ui.tab_list import TABS

STEPS = tuple(
    StepView("soon", f"Step {number}", f"Do {number}", "import", (f"id-{number}",))
    for number in range(SHOWN + 2)
)
VIEW = StartView("Your plan on 22 November 2026", (6, 20, 3, 2, 5), STEPS)


@pytest.fixture
def page(qtbot: QtBot) -> StartPage:
    """The page, shown alone."""
    alone = StartPage(VIEW)
    qtbot.addWidget(alone)
    alone.show()
    return alone


def button(page: StartPage, text: str) -> QAbstractButton:
    """A button of the page by its words."""
    return next(each for each in page.findChildren(QAbstractButton) if each.text() == text)


def test_the_picture_alone_does_nothing(page: StartPage) -> None:
    button(page, "Do 0").click()
    button(page, "Show 2 more").click()
    assert button(page, "Show 2 more").isVisible()


def test_a_button_asks_for_its_step_once(page: StartPage) -> None:
    asked = list[StepView]()
    page.answer_with(asked.append)
    button(page, "Do 1").click()
    button(page, "Do 0").click()
    assert asked == [STEPS[1], STEPS[0]]


def test_the_rest_is_shown_on_demand_and_asks_as_well(page: StartPage) -> None:
    asked = list[StepView]()
    page.answer_with(asked.append)
    button(page, "Show 2 more").click()
    button(page, f"Do {SHOWN + 1}").click()
    assert asked == [STEPS[-1]]


def test_a_new_view_takes_the_place_of_the_old_one(page: StartPage) -> None:
    asked = list[StepView]()
    page.answer_with(asked.append)
    page.show_view(StartView("Later", (), STEPS[2:3]))
    button(page, "Do 2").click()
    assert asked == [STEPS[2]]
    seen = {label.text() for label in page.findChildren(QLabel) if label.isVisible()}
    assert "Later" in seen
    assert not seen & {"people", "20"}


def test_the_rail_shows_the_tabs(window: MainWindow) -> None:
    for spec in reversed(TABS):
        action = window.session.actions.action(spec.id)
        found = [each for each in window.findChildren(QToolButton) if action in each.actions()]
        found[0].click()
        assert window.tab is window.show_tab(spec.id)
        assert [each.isChecked() for each in found] == [True]


def test_a_step_about_an_area_leads_to_its_page(window: MainWindow) -> None:
    start = window.show_tab("start")
    assert isinstance(start, StartTab)
    step = next(each for each in start.view.steps if each.action == "show-programs")
    program, _slash, area = step.records[0].partition("/")
    assert (program, area) == ("microsoft-ai-cloud", "security")
    programs = window.show_tab("programs")
    assert isinstance(programs, ProgramsTab)
    programs.choose((program, "modern-work"))
    answer(step, window.session)
    tab = window.tab
    assert isinstance(tab, ProgramsTab)
    assert tab.area_page is not None
    assert tab.area_page.area.rules.id == area
