"""The real program on a real screen: it opens, is used by keys, closes, and refuses in words."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from partner_planner.domain.clock import StoppedClock
from partner_planner.paths import Home
from partner_planner.workspace import Workspace
from tests.ui.everywhere.plans import fill_everything
from tests.ui.on_a_screen.conftest import Start
from tests.ui.on_a_screen.x_screen import Screen, until


@pytest.fixture
def filled(tmp_path: Path, clock: StoppedClock) -> Path:
    """A home with a plan in it."""
    home = tmp_path / "home"
    workspace = Workspace.open(Home.of(home).plan, clock)
    fill_everything(workspace)
    workspace.close()
    return home


def test_the_window_opens_and_closes_by_its_frame(
    start: Start, screen: Screen, filled: Path
) -> None:
    running = start(filled)
    window = running.window()
    running.at_rest(window)
    screen.ask_to_close(window)
    assert running.end() == (0, "")


def test_the_next_start_shows_the_same_picture(start: Start, screen: Screen, filled: Path) -> None:
    pictures = list[bytes]()
    for _start in range(2):
        running = start(filled)
        window = running.window()
        pictures.append(running.at_rest(window))
        screen.press(window, "q", control=True)
        assert running.end() == (0, "")
    assert pictures[0] == pictures[1]


def test_it_ends_by_itself_after_its_first_paint(start: Start, filled: Path) -> None:
    assert start(filled, "--quit-after-paint").end() == (0, "")


def test_an_empty_home_asks_whose_plan_it_is(start: Start, screen: Screen, tmp_path: Path) -> None:
    running = start(tmp_path / "new")
    window = running.window()
    before = running.at_rest(window)
    for letter in "abc":
        screen.press(window, letter)
    until(lambda: screen.picture(window) != before)
    screen.press(window, "q", control=True)
    assert running.end() == (0, "")


def test_keys_change_what_is_shown(start: Start, screen: Screen, filled: Path) -> None:
    running = start(filled)
    window = running.window()
    shown = {running.at_rest(window)}
    for key in "234":
        screen.press(window, key, control=True)
        until(lambda: screen.picture(window) not in shown)
        shown.add(running.at_rest(window))
    assert len(shown) == 4
    screen.press(window, "q", control=True)
    assert running.end() == (0, "")


def test_a_dialog_opens_and_closes_by_keys(start: Start, screen: Screen, filled: Path) -> None:
    running = start(filled)
    window = running.window()
    running.at_rest(window)
    screen.press(window, "n", control=True)
    dialog = running.window(1)
    running.at_rest(dialog)
    screen.press(dialog, "Escape")
    until(lambda: len(screen.windows()) == 1)
    screen.press(window, "q", control=True)
    assert running.end() == (0, "")


Trouble = Callable[[Path], Path]


def damage(home: Path) -> Path:
    """The plan is no database any more."""
    plan = Home.of(home).plan
    for beside in ("-wal", "-shm"):
        plan.with_name(plan.name + beside).unlink(missing_ok=True)
    plan.write_bytes(b"\0" * 4096)
    return home


def renew(home: Path) -> Path:
    """The plan was written by a newer program."""
    with sqlite3.connect(Home.of(home).plan) as plan:
        (version,) = plan.execute("PRAGMA user_version").fetchone()
        plan.execute(f"PRAGMA user_version = {version + 900}")
    plan.close()
    return home


def lock_up(home: Path) -> Path:
    """Nobody may write there."""
    for place in [*home.rglob("*"), home]:
        place.chmod(0o555 if place.is_dir() else 0o444)
    return home


def sync(home: Path) -> Path:
    """It lies in a folder that is synced."""
    return home.rename(home.parent / "Dropbox")


@pytest.mark.parametrize("key", ["Escape", "Return"])
@pytest.mark.parametrize("trouble", [damage, renew, lock_up, sync])
def test_a_plan_that_cannot_be_opened_is_refused_in_a_box_that_a_key_closes(
    start: Start, screen: Screen, filled: Path, trouble: Trouble, key: str
) -> None:
    running = start(trouble(filled), as_bound=True)
    box = running.window()
    running.at_rest(box)
    screen.press(box, key)
    assert running.end() == (4, "")


def test_each_trouble_has_words_of_its_own(
    start: Start, screen: Screen, tmp_path: Path, filled: Path
) -> None:
    pictures = set[bytes]()
    for trouble in (damage, renew, lock_up, sync):
        home = trouble(shutil.copytree(filled, tmp_path / trouble.__name__ / "home"))
        running = start(home, as_bound=True)
        box = running.window()
        pictures.add(running.at_rest(box))
        screen.ask_to_close(box)
        assert running.end() == (4, "")
    assert len(pictures) == 4


def test_the_kept_picture_gives_way_to_the_box(start: Start, screen: Screen, filled: Path) -> None:
    assert start(filled, "--quit-after-paint").end() == (0, "")
    running = start(renew(filled))
    running.window()
    box = running.window(1)
    running.at_rest(box)
    screen.press(box, "Escape")
    assert running.end() == (4, "")
