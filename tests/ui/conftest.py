"""The real window over a real plan, with the sample firm in it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from partner_planner import resources
from partner_planner.app import open_window
from partner_planner.catalog import load_credentials
from partner_planner.paths import Home
from partner_planner.services.sample import fill_sample
from partner_planner.ui import theme
from partner_planner.ui.main_window import MainWindow
from partner_planner.workspace import Workspace

NO_SCREEN = "This plugin does not support"
"""How Qt begins to say what a screen could do: least sizes, popups that take the keyboard."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Do not fail the tests of this folder over such a sentence."""
    for item in items:
        if "tests/ui" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore(NO_SCREEN))


@pytest.fixture(scope="session", autouse=True)
def look(qapp: QApplication) -> None:
    """The style, typeface and colours of the program."""
    qapp.setStyle("Fusion")
    theme.use_fonts(qapp)
    theme.apply(qapp, theme.Look.LIGHT)


@pytest.fixture
def sample(workspace: Workspace) -> Workspace:
    """A plan with the sample firm, as made on the clock's day."""
    credentials = load_credentials(resources.path("catalogs"))
    fill_sample(workspace, workspace.clock.today(), credentials)
    return workspace


@pytest.fixture
def show_window(qtbot: QtBot, home: Home) -> Callable[[Workspace], MainWindow]:
    """Opens the window over a plan and shows it; at the end its dialogs close before it does."""

    def show(workspace: Workspace) -> MainWindow:
        opened = open_window(home, workspace)
        qtbot.addWidget(opened, before_close_func=close_dialogs)
        opened.show()
        return opened

    return show


def close_dialogs(window: MainWindow) -> None:
    """Close what a test left open."""
    for dialog in window.findChildren(QDialog):
        dialog.reject()


@pytest.fixture
def window(show_window: Callable[[Workspace], MainWindow], sample: Workspace) -> MainWindow:
    """The window over the sample firm, shown and closed properly."""
    return show_window(sample)
