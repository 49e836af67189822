"""The dialog on rules that have changed: told on two pages, looked at, accepted or kept."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from partner_planner.services.catalogs.noted import accepted_version
from partner_planner.ui.catalogs.rule_change import RuleChangeDialog
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.rule_noting import keep_noted, note
from partner_planner.ui.start.answers import answer
from partner_planner.ui.start.tab import StartTab
from tests.ui.catalogs_newer import PROGRAM, made_under

SENTENCE = "The rules of Microsoft AI Cloud Partner Program have changed since your plan was made."


def words(widget: QWidget) -> str:
    """All words of a widget that can be seen."""
    labels = widget.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisibleTo(widget))


def button(top: QWidget, text: str) -> QPushButton:
    """The one button of these words that can be seen."""
    (found,) = [
        each
        for each in top.findChildren(QPushButton)
        if each.text() == text and each.isVisibleTo(top)
    ]
    return found


@pytest.fixture
def dialog(window: MainWindow) -> RuleChangeDialog:
    """The dialog over the sample firm."""
    made_under(window.session)
    window.session.actions.run("rule-change", program=PROGRAM)
    (opened,) = window.findChildren(RuleChangeDialog)
    return opened


def test_a_plan_under_the_shipped_rules_is_told_nothing(window: MainWindow) -> None:
    note(window.session)
    assert SENTENCE not in words(window.show_tab("programs"))
    window.session.actions.run("rule-change")
    assert window.findChildren(RuleChangeDialog) == []


def test_newer_rules_are_told_on_the_programs_tab(window: MainWindow) -> None:
    made_under(window.session)
    window.session.bridge.catalogs_changed.emit()
    shown = window.show_tab("programs")
    assert SENTENCE in words(shown)
    button(shown, "See what changes").click()
    assert len(window.findChildren(RuleChangeDialog)) == 1


def test_newer_rules_are_the_first_step(window: MainWindow) -> None:
    made_under(window.session)
    window.session.bridge.catalogs_changed.emit()
    start = window.show_tab("start")
    assert isinstance(start, StartTab)
    first = start.view.steps[0]
    assert (first.sentence, first.button) == (SENTENCE, "See what changes")
    answer(first, window.session)
    assert len(window.findChildren(RuleChangeDialog)) == 1


def test_the_dialog_tells_both_scores_and_what_is_said(dialog: RuleChangeDialog) -> None:
    told = words(dialog)
    assert "Version 2025-11 became version 2026-08." in told
    assert "Threshold designation, at least: 45 becomes 70." in told
    assert "By the old rules" in told
    assert " of 45 points" in told
    assert " of 70 points" in told


def test_accepted_rules_are_told_no_more(window: MainWindow, dialog: RuleChangeDialog) -> None:
    programs = window.show_tab("programs")
    assert SENTENCE in words(programs)
    dialog.accept_button.click()
    QApplication.processEvents()
    assert SENTENCE not in words(programs)
    noted = accepted_version(window.session.workspace, PROGRAM)
    assert noted is not None
    assert noted.version == "2026-08"


def test_old_rules_can_be_kept(window: MainWindow, dialog: RuleChangeDialog) -> None:
    dialog.keep_button.click()
    QApplication.processEvents()
    book = window.session.rules.get(PROGRAM)
    assert book is not None
    assert (book.version, int(book.thresholds[0].at_least)) == ("2025-11", 45)
    assert SENTENCE not in words(window.show_tab("programs"))


def test_who_decides_later_is_told_again(window: MainWindow, dialog: RuleChangeDialog) -> None:
    button(dialog, "Decide later").click()
    assert SENTENCE in words(window.show_tab("programs"))


def test_without_the_old_text_only_the_versions_are_told(window: MainWindow) -> None:
    made_under(window.session)
    for path in window.session.home.data.glob("catalogs-accepted/*"):
        path.unlink()
    window.session.actions.run("rule-change", program=PROGRAM)
    (dialog,) = window.findChildren(RuleChangeDialog)
    assert "cannot be compared" in words(dialog)
    assert not dialog.keep_button.isEnabled()


def test_versions_are_noted_by_themselves(window: MainWindow, qtbot: QtBot) -> None:
    keep_noted(window.session, window)
    workspace = window.session.workspace
    qtbot.waitUntil(lambda: accepted_version(workspace, PROGRAM) is not None, timeout=10_000)


def test_own_catalogs_that_are_left_out_are_told(window: MainWindow) -> None:
    session = window.session
    session.home.catalogs.mkdir(parents=True)
    (session.home.catalogs / "mine.toml").write_text('kind = "rules"\nnonsense = 1\n')
    session.bridge.catalogs_changed.emit()
    told = words(window.show_tab("programs"))
    assert "Your own catalog is left out until it is mended." in told
    assert "mine.toml, line 2: the key “nonsense” is not known" in told
    start = window.show_tab("start")
    assert isinstance(start, StartTab)
    assert "mine.toml, line 2" in start.view.steps[0].sentence
    answer(start.view.steps[0], session)
    assert window.tab is not start
