"""Every word of the window is translated: tab by tab, dialog by dialog, moment by moment."""

import tomllib
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from partner_planner import resources
from partner_planner.catalog import Credentials
from partner_planner.catalog.programs import Programs
from partner_planner.catalog.rules.loading import load_program_rules, rule_texts
from partner_planner.i18n import language
from partner_planner.ui.main_window import MainWindow
from tests.screens.scenes import DIALOGS, EXPORT, OWN_PROGRAM, TABS
from tests.ui.conftest import close_dialogs
from tests.ui.everywhere.conftest import speaking, window_over
from tests.ui.everywhere.made_up import CODE
from tests.ui.everywhere.moments import MOMENTS, TYPED, dialogs
from tests.ui.everywhere.plan_data import (
    Untranslated,
    of_catalogs,
    of_export,
    of_plan,
    of_rules,
    of_texts,
    of_the_world,
)
from tests.ui.everywhere.plans import fill_everything, fill_firm_alone, fill_nothing
from tests.ui.everywhere.visible import texts

RULES = rule_texts(resources.path("catalogs"))
"""The shipped rules, which a form shows as they stand."""


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The made-up language, for all windows of this file."""
    with speaking(tmp_path_factory.mktemp("words")):
        assert language() == CODE
        yield


@pytest.fixture(scope="module")
def window(
    tmp_path_factory: pytest.TempPathFactory, qapp: object, words: None
) -> Iterator[MainWindow]:
    """The window over a plan with something of everything."""
    with window_over(tmp_path_factory.mktemp("plan"), fill_everything) as shown:
        yield shown


class Reader:
    """Reads what is shown, and finds what of it is neither translated nor data."""

    def __init__(self, credentials: Credentials, programs: Programs) -> None:
        self._always = (
            *of_catalogs(credentials, programs),
            *of_rules(load_program_rules(resources.path("catalogs"), credentials)),
            *(each for _name, text in RULES for each in of_texts(tomllib.loads(text.decode()))),
            *of_the_world(),
            *of_export(EXPORT),
            *TYPED,
            OWN_PROGRAM,
        )
        self._data = frozenset[str]()
        self._untranslated = Untranslated(self._always)

    def faults(self, window: MainWindow, *shown: QWidget) -> list[str]:
        """Each such text once, with the widget that says it."""
        data = frozenset(of_plan(window.session.snapshot()))
        if data != self._data:
            self._data, self._untranslated = data, Untranslated((*self._always, *data))
        return sorted(
            {
                f"{' | '.join(found)}   in {text[:80]!r}   at {where}"
                for where, text in {each for top in shown for each in texts(top)}
                if (found := self._untranslated.words(text))
            }
        )


@pytest.fixture(scope="module")
def reader(credentials: Credentials, programs: Programs) -> Reader:
    """Knows what vendors and countries are called."""
    return Reader(credentials, programs)


def _at_rest(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.jobs.busy())


@pytest.mark.parametrize("tab", TABS)
def test_every_word_of_a_tab_is_translated(window: MainWindow, reader: Reader, tab: str) -> None:
    window.show_tab(tab)
    assert not reader.faults(window, window)


@pytest.mark.parametrize("dialog", [name for name in DIALOGS if name != "export-plan"])
def test_every_word_of_a_dialog_is_translated(
    window: MainWindow, reader: Reader, qtbot: QtBot, dialog: str
) -> None:
    DIALOGS[dialog](window)
    _at_rest(window, qtbot)
    opened = tuple(dialogs(window))
    found = reader.faults(window, *opened)
    close_dialogs(window)
    assert opened
    assert not found


@pytest.mark.parametrize("moment", MOMENTS)
def test_every_word_of_a_moment_is_translated(
    window: MainWindow, reader: Reader, qtbot: QtBot, moment: str
) -> None:
    found = list[str]()
    looks = 0
    for shown in MOMENTS[moment](window):
        _at_rest(window, qtbot)
        looks += 1
        found += reader.faults(window, shown)
    close_dialogs(window)
    assert looks
    assert not sorted(set(found))


@pytest.mark.parametrize("tab", TABS)
def test_every_word_of_an_empty_tab_is_translated(
    tmp_path_factory: pytest.TempPathFactory, words: None, reader: Reader, tab: str
) -> None:
    with window_over(tmp_path_factory.mktemp("plan"), fill_firm_alone) as window:
        window.show_tab(tab)
        assert not reader.faults(window, window)


def test_every_word_of_the_first_start_is_translated(
    tmp_path_factory: pytest.TempPathFactory, words: None, reader: Reader
) -> None:
    with window_over(tmp_path_factory.mktemp("plan"), fill_nothing) as window:
        assert not reader.faults(window, window)
