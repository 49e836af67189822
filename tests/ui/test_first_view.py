"""The kept picture of the first screen is shown while it holds, and is what the plan shows."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from partner_planner import resources
from partner_planner.app import open_window
from partner_planner.catalog import load_credentials
from partner_planner.clock import SystemClock
from partner_planner.domain.change import Label
from partner_planner.domain.clock import Clock
from partner_planner.domain.person import Person
from partner_planner.paths import Home
from partner_planner.services.sample import fill_sample
from partner_planner.settings import THEME
from partner_planner.ui.first_view import StartView, from_json, key
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.opening import read_view
from partner_planner.ui.start.tab import StartTab
from partner_planner.workspace import Workspace, first_view
from tests.ui.starts import ROOT, start

DAY = date(2026, 11, 22)
SENTENCES = """\
msgid ""
msgstr "Language: de\\nContent-Type: text/plain; charset=utf-8\\n"

msgid "What now"
msgstr "Was jetzt"
"""


@pytest.fixture
def begun(home: Home, clock: Clock) -> Home:
    """A home with the sample firm, in which a picture is kept."""
    with closing(Workspace.open(home.plan, clock)) as workspace:
        fill_sample(workspace, DAY, load_credentials(resources.path("catalogs")))
    assert start(home, DAY).opened
    return home


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A copy of the program, whose own files can change."""
    place = tmp_path / "program"
    for room in ("partner_planner", "resources"):
        shutil.copytree(ROOT / room, place / room, ignore=shutil.ignore_patterns("__pycache__"))
    return place


def edited(home: Home, edit: Callable[[Workspace], object]) -> None:
    """Change the plan from another process's side."""
    with closing(Workspace.open(home.plan, SystemClock(DAY))) as workspace:
        edit(workspace)


def test_the_picture_comes_before_the_plan_and_is_what_the_plan_shows(begun: Home) -> None:
    started = start(begun, DAY)
    assert (started.code, started.opened) == (0, False)
    assert "What now" in started.first
    assert len(started.first) > 20
    assert started.first == started.last


def test_no_name_of_qt_is_made_before_the_first_paint(begun: Home) -> None:
    assert not start(begun, DAY).named


def test_the_kept_picture_is_the_one_that_is_read(begun: Home) -> None:
    for day in (DAY, DAY + timedelta(days=7)):
        with closing(Workspace.open(begun.plan, SystemClock(day))) as workspace:
            read = read_view(begun, workspace)
        assert from_json(first_view.kept(begun.plan, key(begun.catalogs)), day) == read


def test_the_picture_of_a_coming_day_is_kept_as_well(begun: Home) -> None:
    started = start(begun, DAY + timedelta(days=3))
    assert not started.opened
    assert "Your plan on 25 November 2026" in started.first
    assert started.first == started.last


@pytest.mark.parametrize("day", [DAY - timedelta(days=1), DAY + timedelta(days=8)])
def test_on_a_day_that_was_not_foreseen_the_plan_is_read(day: date, begun: Home) -> None:
    started = start(begun, day)
    assert started.opened
    assert started.first == started.last


def test_after_an_edit_elsewhere_the_plan_is_read(begun: Home) -> None:
    edited(begun, lambda plan: plan.put(Person(plan.new_id(), "Nia Berg"), Label.of("add-person")))
    before = from_json(first_view.kept(begun.plan, key(begun.catalogs)), DAY)
    assert before is None
    started = start(begun, DAY)
    assert started.opened
    assert "7" in started.first  # the sample firm has six people


def test_after_a_change_of_the_look_the_plan_is_read(begun: Home) -> None:
    light = start(begun, DAY).first[0]
    edited(begun, lambda plan: plan.choices.choose(THEME, "dark"))
    anew = start(begun, DAY)
    kept = start(begun, DAY)
    assert (anew.opened, kept.opened) == (True, False)
    assert light != anew.first[0] == anew.last[0] == kept.first[0] == kept.last[0]


def test_with_a_new_catalog_the_plan_is_read(program: Path, begun: Home) -> None:
    start(begun, DAY, program=program)
    assert not start(begun, DAY, program=program).opened
    catalog = program / "resources" / "catalogs" / "microsoft-credentials.toml"
    catalog.write_text(catalog.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert start(begun, DAY, program=program).opened
    assert not start(begun, DAY, program=program).opened


def test_in_another_language_the_plan_is_read(program: Path, begun: Home) -> None:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    folder = program / "resources" / "translations" / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "partner_planner.mo").open("wb") as file:
        write_mo(file, read_po(SENTENCES.splitlines(keepends=True)))
    start(begun, DAY, program=program)
    assert not start(begun, DAY, program=program).opened
    translated = start(begun, DAY, program=program, language="de")
    assert translated.opened
    assert "Was jetzt" in translated.first


def test_a_damaged_picture_is_no_picture(begun: Home) -> None:
    assert first_view.kept(begun.plan, key(begun.catalogs)) is not None
    for damage in ("", "{", "[]", "5", "null", '["key", "at"]', "\0"):
        with closing(sqlite3.connect(begun.plan)) as file:
            file.execute("UPDATE device_value SET value = ? WHERE key = 'first-view'", (damage,))
            file.commit()
        assert first_view.kept(begun.plan, key(begun.catalogs)) is None, damage
    assert start(begun, DAY).opened


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        {"2026-11-22": None},
        {"2026-11-22": [False, "", "Firm", ""]},
        {"2026-11-22": [False, "", "Firm", "", ["under", [1, 2], []]]},
        {"2026-11-22": [False, "", "Firm", "", ["under", ["many"] * 5, []]]},
        {"2026-11-22": [False, "", "Firm", "", ["under", [1, 2, 3, 4, 5], [["now", "Do"]]]]},
        {"2026-11-22": [False, "", "Firm", "", ["under", [], [["now", "Do", "Go", "import", 5]]]]},
    ],
)
def test_no_other_shape_is_taken_for_a_picture(plain: object) -> None:
    assert from_json(plain, DAY) is None


def test_a_plan_that_cannot_be_opened_is_explained(home: Home) -> None:
    home.data.mkdir(parents=True)
    home.plan.write_text("Minutes of the meeting of 3 March", encoding="utf-8")
    started = start(home, DAY)
    assert started.code == 4
    assert len(started.said) == 1
    assert str(home.plan) in started.said[0]
    assert started.first == []


def test_a_plan_that_cannot_be_opened_is_explained_over_its_picture(begun: Home) -> None:
    with closing(sqlite3.connect(begun.plan)) as file:
        file.execute("PRAGMA user_version = 9999")
    started = start(begun, DAY)
    assert (started.code, started.opened) == (4, False)
    assert "What now" in started.first
    assert len(started.said) == 1
    assert "newer version of Partner Planner" in started.said[0]


def test_the_first_start_keeps_no_picture(home: Home) -> None:
    for _ in range(2):
        started = start(home, DAY)
        assert (started.code, started.opened) == (0, True)
        assert "Welcome. Whose plan is this?" in started.first
    assert first_view.kept(home.plan, key(home.catalogs)) is None


@pytest.fixture
def other(home: Home, sample: Workspace, clock: Clock) -> Iterator[Workspace]:
    """The same plan, as another process has it open."""
    with closing(Workspace.open(home.plan, clock)) as workspace:
        yield workspace


def shown(window: MainWindow) -> StartView:
    """What the Start tab of a window shows."""
    tab = window.tab
    assert isinstance(tab, StartTab)
    return tab.view


def test_two_windows_come_to_rest(
    qtbot: QtBot, home: Home, sample: Workspace, other: Workspace
) -> None:
    one, two = open_window(home, sample), open_window(home, other)
    for window in (one, two):
        qtbot.addWidget(window)
        window.show()
    sample.put(Person(sample.new_id(), "Nia Berg"), Label.of("add-person", person="Nia Berg"))
    assert other.notice_others() is not None
    assert shown(two) == shown(one)
    entries = len(sample.history())
    for _ in range(3):
        assert (sample.notice_others(), other.notice_others()) == (None, None)
    two.close()
    sample.notice_others()
    kept = first_view.kept(home.plan, key(home.catalogs))
    assert from_json(kept, DAY) == read_view(home, sample)
    one.close()
    assert len(sample.history()) == entries
    assert first_view.kept(home.plan, key(home.catalogs)) == kept
