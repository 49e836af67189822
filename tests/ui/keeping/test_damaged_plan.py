"""A plan that cannot be read at the start: the sentence, the backup in its place, nothing lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from partner_planner.domain.clock import Clock
from partner_planner.domain.person import Person
from partner_planner.paths import Home
from partner_planner.services.safekeeping import back_up
from partner_planner.ui.opening import open_plan
from partner_planner.workspace import Workspace


def press_soon(qapp: QApplication, words: str, told: list[str]) -> None:
    """Press the button of the coming message box whose words begin so; keep what the box says."""

    def press() -> None:
        box = qapp.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, press)
            return
        told.append(f"{box.text()} {box.informativeText()}")
        buttons = [each for each in box.findChildren(QPushButton) if each.text().startswith(words)]
        buttons[0].click()

    QTimer.singleShot(0, press)


@pytest.fixture
def damage(sample: Workspace, home: Home) -> Callable[[], None]:
    """Closes the sample's plan and writes nonsense over it."""

    def write_nonsense() -> None:
        sample.close()
        home.plan.write_bytes(b"nonsense " * 2000)

    return write_nonsense


def test_the_newest_backup_takes_its_place(
    qapp: QApplication, home: Home, clock: Clock, sample: Workspace, damage: Callable[[], None]
) -> None:
    people = sample.snapshot().all(Person)
    back_up(home.plan, clock)
    damage()
    told = list[str]()
    press_soon(qapp, "Restore the backup", told)
    opened = open_plan(home, clock, None)
    assert opened is not None
    assert opened.snapshot().all(Person) == people
    opened.close()
    assert "22 November 2026" in told[0]
    (aside,) = home.data.glob("plan-damaged-*.db")
    assert aside.read_bytes().startswith(b"nonsense")


def test_without_a_backup_it_is_said_and_left_alone(
    qapp: QApplication, home: Home, clock: Clock, damage: Callable[[], None]
) -> None:
    damage()
    told = list[str]()
    press_soon(qapp, "Close", told)
    assert open_plan(home, clock, None) is None
    assert str(home.plan) in told[0]
    assert home.plan.read_bytes().startswith(b"nonsense")


def test_saying_no_leaves_everything_as_it_is(
    qapp: QApplication, home: Home, clock: Clock, damage: Callable[[], None]
) -> None:
    back_up(home.plan, clock)
    damage()
    press_soon(qapp, "Close", [])
    assert open_plan(home, clock, None) is None
    assert home.plan.read_bytes().startswith(b"nonsense")
