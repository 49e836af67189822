"""Help by F1 on every tab, settings that are kept, and a bug that is shown as one."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from partner_planner.domain.errors import InputRefused
from partner_planner.settings import THEME
from partner_planner.ui import theme
from partner_planner.ui.help.dialog import HelpDialog
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.opening import LastNet
from partner_planner.ui.settings.dialog import SettingsDialog
from partner_planner.ui.tab_list import TABS


@pytest.fixture
def light_again(qapp: QApplication) -> Iterator[None]:
    """The light look for the tests that follow."""
    yield
    theme.apply(qapp, theme.Look.LIGHT)


@pytest.mark.parametrize("tab", [tab.id for tab in TABS])
def test_every_tab_has_a_help_page(tab: str, window: MainWindow) -> None:
    window.show_tab(tab)
    window.session.actions.run("help")
    dialog = window.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    assert len(dialog.words.toPlainText()) > 200


@pytest.mark.usefixtures("light_again")
def test_the_look_is_kept_and_shown_at_once(qapp: QApplication, window: MainWindow) -> None:
    window.session.actions.run("settings")
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    dialog.look.setCurrentIndex(dialog.look.findData("dark"))
    dialog.ok.click()
    assert window.session.workspace.choices.of(THEME) == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == theme.DARK.window.lower()


def test_settings_are_no_part_of_undo(window: MainWindow) -> None:
    before = window.session.workspace.undo_label()
    window.session.workspace.choices.choose(THEME, "light")
    assert window.session.workspace.undo_label() == before


def caught(error: Exception) -> tuple[type[Exception], Exception, object]:
    """An exception as the interpreter hands it to the last net."""
    try:
        raise error
    except type(error) as raised:
        return type(raised), raised, raised.__traceback__


def test_a_known_failure_is_said_in_a_sentence(qtbot: QtBot, window: MainWindow) -> None:
    net = LastNet(window.session.messages)
    net(*caught(InputRefused("font-missing", file="Inter")))  # type: ignore[arg-type]  # a trace
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "Inter" in box.text()
    assert "Traceback" not in box.text()


def test_a_bug_is_shown_as_one_with_a_report(
    qtbot: QtBot, window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    net = LastNet(window.session.messages)
    net(*caught(ZeroDivisionError("one by none")))  # type: ignore[arg-type]  # a trace
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "safe on the disk" in box.text()
    assert "one by none" in box.detailedText()
    assert f"({sys.platform})" in box.detailedText()
    assert "ZeroDivisionError" in capsys.readouterr().err
