"""Everything can be reached and done by keys, and a screen reader has a name for it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from partner_planner.ui.actions import ACTIONS
from partner_planner.ui.form import FormDialog
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.tab_list import TABS as TAB_SPECS
from tests.screens.scenes import DIALOGS, TABS
from tests.ui.conftest import close_dialogs
from tests.ui.everywhere.conftest import window_over
from tests.ui.everywhere.focus import (
    backward_steps,
    named_labels,
    spoken_name,
    stops,
    walk,
)
from tests.ui.everywhere.moments import dialogs
from tests.ui.everywhere.plans import fill_everything, fill_nothing
from tests.ui.everywhere.visible import place

OURS = [name for name in DIALOGS if name != "export-plan"]
"""All dialogs but the system's own."""


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Iterator[MainWindow]:
    """The window over a plan with something of everything."""
    with window_over(tmp_path_factory.mktemp("plan"), fill_everything) as shown:
        yield shown


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[QDialog]:
    """One dialog, open and at rest."""
    DIALOGS[request.param](window)
    qtbot.waitUntil(lambda: not window.session.jobs.busy())
    QApplication.processEvents()
    *_, last = dialogs(window)
    yield last
    close_dialogs(window)


def shown_tab(window: MainWindow, tab: str) -> MainWindow:
    """The window with a tab at rest."""
    window.show_tab(tab)
    QApplication.processEvents()
    return window


def nameless(top: QWidget) -> list[str]:
    """What takes the keyboard and has no name, and labels that have one of their own."""
    found = [f"{place(each)} has no name" for each in stops(top) if not spoken_name(each)]
    return found + [f"{place(label)} hides its words" for label in named_labels(top)]


def lost(top: QWidget) -> list[str]:
    """What Tab does not come to, and where it goes back on its way."""
    order = walk(top)
    found = [f"{place(each)} is not reached" for each in stops(top) if each not in order]
    for early, late in backward_steps(order, top):
        found.append(f"{place(late)} comes after {place(early)}")
    return found


def unseen(top: QWidget) -> list[str]:
    """What looks the same with and without the keyboard."""
    found = list[str]()
    for each in stops(top):
        if isinstance(each, QAbstractItemView) and not each.model().rowCount():
            continue
        each.setFocus(Qt.FocusReason.TabFocusReason)
        lit = each.grab().toImage()
        each.clearFocus()
        if lit == each.grab().toImage():
            found.append(f"{place(each)} looks the same with the keyboard on it")
    return found


@pytest.mark.parametrize("tab", TABS)
def test_all_of_a_tab_has_a_name(window: MainWindow, tab: str) -> None:
    assert not nameless(shown_tab(window, tab))


@pytest.mark.parametrize("tab", TABS)
def test_tab_goes_through_a_tab_in_reading_order(window: MainWindow, tab: str) -> None:
    assert not lost(shown_tab(window, tab))


@pytest.mark.parametrize("tab", TABS)
def test_the_keyboard_can_be_seen_on_a_tab(window: MainWindow, tab: str) -> None:
    assert not unseen(shown_tab(window, tab))


@pytest.mark.parametrize("opened", OURS, indirect=True)
def test_all_of_a_dialog_has_a_name(opened: QDialog) -> None:
    assert not nameless(opened)


@pytest.mark.parametrize("opened", OURS, indirect=True)
def test_tab_goes_through_a_dialog_in_reading_order(opened: QDialog) -> None:
    assert not lost(opened)


@pytest.mark.parametrize("opened", OURS, indirect=True)
def test_the_keyboard_can_be_seen_in_a_dialog(opened: QDialog) -> None:
    assert not unseen(opened)


@pytest.mark.parametrize("opened", OURS, indirect=True)
def test_a_form_waits_for_words_and_not_to_be_saved(opened: QDialog) -> None:
    at = opened.focusWidget()
    assert not isinstance(opened, FormDialog) or not isinstance(at, QPushButton)


@pytest.mark.parametrize("opened", OURS, indirect=True)
def test_escape_closes_a_dialog(opened: QDialog) -> None:
    opened.activateWindow()
    QTest.keyClick(QApplication.focusWidget() or opened, Qt.Key.Key_Escape)
    assert not opened.isVisible()


@pytest.mark.parametrize("opened", OURS, indirect=True)
def test_enter_presses_the_default_button(opened: QDialog) -> None:
    defaults = [each for each in buttons(opened) if each.isDefault() and each.isEnabled()]
    pressed = list[QPushButton]()
    for each in defaults:
        each.clicked.connect(lambda _on, button=each: pressed.append(button))
    lines = [each for each in stops(opened) if isinstance(each, QLineEdit)]
    (lines[0] if lines else opened).setFocus()
    QTest.keyClick(lines[0] if lines else opened, Qt.Key.Key_Return)
    assert pressed == defaults


@pytest.mark.parametrize("opened", OURS, indirect=True)
def test_enter_on_another_button_presses_that_one(opened: QDialog) -> None:
    for leave in (each for each in buttons(opened) if each.text() in ("Cancel", "Close")):
        leave.setFocus()
        QTest.keyClick(leave, Qt.Key.Key_Return)
        assert opened.result() == QDialog.DialogCode.Rejected
        assert not opened.isVisible()


def buttons(dialog: QDialog) -> list[QPushButton]:
    """The buttons of a dialog that can be seen."""
    return [each for each in dialog.findChildren(QPushButton) if each.isVisible()]


def test_the_first_start_has_names_and_an_order(
    tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot
) -> None:
    with window_over(tmp_path_factory.mktemp("plan"), fill_nothing) as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        assert not [*nameless(window), *lost(window), *unseen(window)]


def test_keys_are_given_once() -> None:
    declared = (*(each.keys for each in ACTIONS), *(each.keys for each in TAB_SPECS))
    keys = [each for each in declared if each]
    assert len(keys) > 10
    assert sorted(set(keys)) == sorted(keys)
