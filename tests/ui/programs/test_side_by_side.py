"""Several programs stand side by side: the same questions are answered for each."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from partner_planner.domain.change import Label
from partner_planner.domain.firm import Wanted
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.programs.level_page import LevelPage
from partner_planner.ui.programs.overview_page import OverviewPage
from partner_planner.ui.programs.seen import ALL
from partner_planner.ui.programs.tab import ProgramsTab
from partner_planner.workspace import Workspace

OTHERS = ("aws-services-path", "google-cloud-partner-network", "cisco-360")


@pytest.fixture
def tab(show_window: Callable[[Workspace], MainWindow], sample: Workspace) -> ProgramsTab:
    """The Programs tab of the sample firm, which now wants the programs of four vendors."""
    with sample.edit(Label.of("edit-firm", firm="x")) as editing:
        for program in OTHERS:
            editing.put(Wanted(sample.new_id(), program, ""))
    shown = show_window(sample).show_tab("programs")
    assert isinstance(shown, ProgramsTab)
    QApplication.processEvents()
    return shown


def overview(tab: ProgramsTab) -> OverviewPage:
    shown = tab.place.widget()
    assert isinstance(shown, OverviewPage)
    return shown


def test_every_program_has_a_card_with_the_same_questions(tab: ProgramsTab) -> None:
    cards = overview(tab).cards
    assert set(cards) == {"microsoft-ai-cloud", *OTHERS}
    for card in cards.values():
        said = [each.text() for each in card.findChildren(QLabel)]
        for question in ("Reached", "Missing", "Ends first", "Fee", "Rules"):
            assert question in said
    said_of_aws = "\n".join(each.text() for each in cards["aws-services-path"].findChildren(QLabel))
    assert "Amazon Web Services" in said_of_aws
    assert "relayed by a third party" in said_of_aws
    assert "USD 2,500 a year" in said_of_aws


def test_what_is_not_known_is_not_told_as_missing(tab: ProgramsTab) -> None:
    said = [each.text() for each in overview(tab).cards["cisco-360"].findChildren(QLabel)]
    assert "No area is known to be reached." in said


def test_a_press_leads_to_the_page_and_the_card_back(tab: ProgramsTab) -> None:
    (show,) = overview(tab).cards["aws-services-path"].findChildren(QPushButton)
    QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    page = tab.place.widget()
    assert isinstance(page, LevelPage)
    assert page.reading.rulebook.program == "aws-services-path"
    assert tab.list.cards["aws-services-path", ""].isChecked()
    QTest.mouseClick(tab.list.cards[ALL], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert overview(tab).isVisible()


def test_cards_stand_beside_each_other_as_far_as_there_is_room(
    tab: ProgramsTab, qtbot: QtBot
) -> None:
    window = tab.window()
    for width, columns in ((1280, 2), (900, 1), (2000, 4)):
        window.resize(width, 800)
        qtbot.waitUntil(partial(_has_columns, overview(tab), columns))
        page = overview(tab)
        assert page.width() <= tab.place.viewport().width()


def _has_columns(page: OverviewPage, count: int) -> bool:
    """Whether its cards begin at so many places."""
    return len({card.x() for card in page.cards.values()}) == count


def test_one_program_alone_is_not_compared(
    show_window: Callable[[Workspace], MainWindow], sample: Workspace
) -> None:
    shown = show_window(sample).show_tab("programs")
    assert isinstance(shown, ProgramsTab)
    assert ALL not in shown.list.cards
    assert shown.area_page is not None
