"""The card of the months ahead: reckoned when it is seen, kept, and reckoned again after edits."""

from dataclasses import replace
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from partner_planner.domain.change import Label
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.firm import Wanted
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.services.levels import ladders
from partner_planner.services.wording.errors import error_sentence
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.programs.level_page import LevelPage
from partner_planner.ui.programs.outlook_card import OutlookCard
from partner_planner.ui.programs.outlooks import Outlooks
from partner_planner.ui.programs.seen import see
from partner_planner.ui.programs.tab import ProgramsTab

PROGRAM = "microsoft-ai-cloud"


@pytest.fixture
def tab(window: MainWindow) -> ProgramsTab:
    """The Programs tab over the sample firm."""
    shown = window.show_tab("programs")
    assert isinstance(shown, ProgramsTab)
    return shown


def told(card: OutlookCard) -> bool:
    """Whether a card says what is coming."""
    return card.sentence.text() != "The coming months are being reckoned."


def card_of(qtbot: QtBot, tab: ProgramsTab) -> OutlookCard:
    """The card on the page that is shown, once it is there."""
    qtbot.waitUntil(lambda: _card(tab) is not None)
    card = _card(tab)
    assert card is not None
    return card


def _card(tab: ProgramsTab) -> OutlookCard | None:
    found = tab.area_page.findChild(OutlookCard) if tab.area_page is not None else None
    return found if isinstance(found, OutlookCard) else None


def seen(qtbot: QtBot, tab: ProgramsTab) -> OutlookCard:
    """The same, scrolled to and reckoned."""

    def reckoned() -> bool:
        card = card_of(qtbot, tab)
        tab.place.ensureWidgetVisible(card.view)
        return bool(card.view.drawing.plot.months)

    qtbot.waitUntil(reckoned)
    return card_of(qtbot, tab)


def test_the_months_are_reckoned_once_the_card_is_seen(qtbot: QtBot, tab: ProgramsTab) -> None:
    card = card_of(qtbot, tab)
    assert card.view.drawing.plot.months == ()
    assert card.sentence.text() == "The coming months are being reckoned."
    before = card.heightForWidth(640)
    card = seen(qtbot, tab)
    assert len(card.view.drawing.plot.months) == 6 + 18
    assert card.sentence.text().startswith("Security ")
    assert card.view.drawing.accessibleDescription().startswith("Points of Security by month")
    assert card.heightForWidth(640) == before


def test_an_area_that_was_seen_is_shown_at_once(qtbot: QtBot, tab: ProgramsTab) -> None:
    plot = seen(qtbot, tab).view.drawing.plot
    tab.choose((PROGRAM, "modern-work"))
    assert seen(qtbot, tab).view.drawing.plot != plot
    tab.choose((PROGRAM, "security"))
    assert card_of(qtbot, tab).view.drawing.plot is plot


def test_a_milestone_that_changes_is_reckoned_with(
    qtbot: QtBot, window: MainWindow, tab: ProgramsTab
) -> None:
    before = seen(qtbot, tab).view.drawing.plot
    workspace = window.session.workspace
    with workspace.edit(Label.of("sample")) as editing:
        for each in workspace.snapshot().all(Milestone).values():
            editing.put(replace(each, state=MilestoneState.DROPPED))
    assert card_of(qtbot, tab).view.drawing.plot.months
    qtbot.waitUntil(lambda: seen(qtbot, tab).view.drawing.plot != before)
    months = card_of(qtbot, tab).view.drawing.plot.months
    assert not any("is to pass" in each.cause for each in months)


def test_a_failure_is_said_in_the_place_of_the_months(qtbot: QtBot) -> None:
    card = OutlookCard("The months ahead")
    qtbot.addWidget(card)
    error = InputRefused("font-missing", file="x")
    card.fail(error)
    assert card.sentence.text() == error_sentence(error)
    assert card.view.drawing.plot.months == ()


def test_the_levels_of_a_program_have_a_card_as_well(qtbot: QtBot, window: MainWindow) -> None:
    workspace = window.session.workspace
    with workspace.edit(Label.of("sample")) as editing:
        editing.put(Wanted(workspace.new_id(), "aws-services-path", ""))
    seen_now = see(window.session, window.session.today)
    (reading,) = (e for e in seen_now.readings if e.rulebook.program == "aws-services-path")
    outlooks = Outlooks(window.session.jobs)
    for ladder in ladders(reading.standing):
        card = outlooks.ladder_card(reading, ladder, seen_now)
        qtbot.addWidget(card)
        card.show()
        assert card.view.isHidden()
        qtbot.waitUntil(partial(told, card))
        assert "AWS Partner Network, Services Path" in card.sentence.text()
        assert card.view.isVisible() == bool(card.view.drawing.plot.months)
        kept = outlooks.ladder_card(reading, ladder, seen_now)
        qtbot.addWidget(kept)
        assert kept.view.drawing.plot is card.view.drawing.plot


def test_the_page_of_a_program_of_levels_has_a_card_for_each_ladder(
    window: MainWindow, tab: ProgramsTab
) -> None:
    workspace = window.session.workspace
    with workspace.edit(Label.of("sample")) as editing:
        editing.put(Wanted(workspace.new_id(), "aws-services-path", ""))
    tab.choose(("aws-services-path", ""))
    page = tab.place.widget()
    assert isinstance(page, LevelPage)
    cards = page.findChildren(OutlookCard)
    assert len(cards) == len({level.stage for level in page.reading.rulebook.levels})
