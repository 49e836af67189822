"""At the first start, where no menu is shown, a plan that was taken back can be brought back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from partner_planner.domain.person import Person
from partner_planner.ui.main_window import MainWindow
from tests.ui.everywhere.conftest import window_over
from tests.ui.everywhere.plans import fill_everything


@pytest.fixture
def window(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[MainWindow]:
    """The window over a plan with something of everything."""
    with window_over(tmp_path_factory.mktemp("plan"), fill_everything) as shown:
        shown.activateWindow()
        yield shown


def test_what_was_undone_to_the_end_comes_back_by_key(window: MainWindow) -> None:
    snapshot = window.session.snapshot
    people = len(snapshot().all(Person))
    while window.session.workspace.undo_label() is not None:
        window.session.actions.run("undo")
    assert snapshot().firm is None
    assert not window.menuBar().isVisible()
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for _edit in range(2):
        QTest.keyClick(window, Qt.Key.Key_Z, control | shift)
    assert len(snapshot().all(Person)) == people
    assert window.menuBar().isVisible()
