"""Nothing that matters is cut off where every word is 40 % longer."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from partner_planner.ui.main_window import MainWindow
from tests.screens.scenes import DIALOGS, TABS
from tests.ui.conftest import close_dialogs
from tests.ui.everywhere.conftest import speaking, window_over
from tests.ui.everywhere.moments import dialogs
from tests.ui.everywhere.plans import fill_everything, fill_nothing
from tests.ui.everywhere.visible import place, widgets

LONGER = 0.4

SCREEN = (1366, 768)
"""The smallest screen that a dialog has to fit on, in pixels."""


@pytest.fixture(scope="module")
def long_words(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The made-up language with longer words."""
    with speaking(tmp_path_factory.mktemp("words"), LONGER):
        yield


@pytest.fixture(scope="module")
def window(
    tmp_path_factory: pytest.TempPathFactory, qapp: object, long_words: None
) -> Iterator[MainWindow]:
    """The window over a plan with something of everything, at its first size."""
    with window_over(tmp_path_factory.mktemp("plan"), fill_everything) as shown:
        yield shown


def clipped(top: QWidget) -> list[str]:
    """What has less room than its words need, or stands outside of what can be seen."""
    found = list[str]()
    for widget in widgets(top):
        text = _words(widget)
        if not text:
            continue
        lacking = _lacking(widget)
        if lacking > 1:
            found.append(f"{text[:50]!r} lacks {lacking} pixels at {place(widget)}")
        if not _room(widget, top).contains(_inside(widget, top)):
            found.append(f"{text[:50]!r} stands outside at {place(widget)}")
    return found


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return widget.text()
    if isinstance(widget, QAbstractButton) and not isinstance(widget, QToolButton):
        return widget.text()
    return ""


def _lacking(widget: QWidget) -> int:
    """How many pixels too narrow or, for wrapped words, too low it is."""
    if widget.hasHeightForWidth():
        narrow = widget.minimumSizeHint().width() - widget.width()
        return max(narrow, widget.heightForWidth(widget.width()) - widget.height())
    need = widget.sizeHint()
    return max(need.width() - widget.width(), need.height() - widget.height())


def _inside(widget: QWidget, top: QWidget) -> QRect:
    return QRect(widget.mapTo(top, QPoint()), widget.size())


def _room(widget: QWidget, top: QWidget) -> QRect:
    """What can be seen of a window; in a scroll area, whatever can be scrolled to."""
    parent = widget.parentWidget()
    while parent is not None and parent is not top:
        if isinstance(parent, QScrollArea | QAbstractScrollArea):
            content = parent.widget() if isinstance(parent, QScrollArea) else None
            return _inside(content or parent, top)
        parent = parent.parentWidget()
    return top.rect()


def at_rest(window: MainWindow, qtbot: QtBot) -> None:
    """Let what is under way end, and what was said be laid out."""
    qtbot.waitUntil(lambda: not window.session.jobs.busy())
    QApplication.processEvents()


@pytest.mark.parametrize("tab", TABS)
def test_nothing_is_cut_off_on_a_tab(window: MainWindow, qtbot: QtBot, tab: str) -> None:
    window.show_tab(tab)
    at_rest(window, qtbot)
    assert not clipped(window)


@pytest.mark.parametrize("dialog", [name for name in DIALOGS if name != "export-plan"])
def test_nothing_is_cut_off_in_a_dialog(window: MainWindow, qtbot: QtBot, dialog: str) -> None:
    DIALOGS[dialog](window)
    at_rest(window, qtbot)
    opened = list(dialogs(window))
    found = [fault for each in opened for fault in clipped(each)]
    sizes = [(each.width(), each.height()) for each in opened]
    close_dialogs(window)
    assert opened
    assert not found
    assert all(width <= SCREEN[0] and height <= SCREEN[1] for width, height in sizes), sizes


def test_nothing_is_cut_off_at_the_first_start(
    tmp_path_factory: pytest.TempPathFactory, long_words: None
) -> None:
    with window_over(tmp_path_factory.mktemp("plan"), fill_nothing) as window:
        assert not clipped(window)
