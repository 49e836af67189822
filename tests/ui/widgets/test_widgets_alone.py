"""Each small widget does its work alone, without a plan."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from partner_planner.domain.tone import Tone
from partner_planner.ui.widgets.day_field import DayField
from partner_planner.ui.widgets.drop_area import DropArea
from partner_planner.ui.widgets.flow import FlowLayout
from partner_planner.ui.widgets.mark import Mark
from partner_planner.ui.widgets.pairs import Pairs
from partner_planner.ui.widgets.strip import Strip

DAY = date(2027, 3, 12)


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[QVBoxLayout]:
    """The column of an empty window that is shown."""
    window = QWidget()
    column = QVBoxLayout(window)
    qtbot.addWidget(window)
    window.show()
    yield column
    window.close()


def test_a_day_field_shows_reads_and_tells_days(qtbot: QtBot, stage: QVBoxLayout) -> None:
    field = DayField(DAY)
    stage.addWidget(field)
    with qtbot.waitSignal(field.day_changed):
        field.show_day(DAY)
    assert (field.text(), field.day, field.sound) == ("12 Mar 2027", DAY, True)
    field.clear()
    assert (field.day, field.sound) == (None, True)
    QTest.keyClicks(field, "31.2.2027")
    assert (field.day, field.sound, field.property("wrong")) == (None, False, True)


def test_a_day_typed_in_another_way_is_rewritten_when_the_keyboard_leaves(
    stage: QVBoxLayout,
) -> None:
    field = DayField(DAY)
    stage.addWidget(field)
    field.setText("2027-03-12")
    field.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut))
    assert field.text() == "12 Mar 2027"


def test_a_flow_wraps_what_has_no_room_and_skips_what_is_hidden(stage: QVBoxLayout) -> None:
    room = QWidget()
    stage.addWidget(room)
    flow = FlowLayout(room, gap=8)
    for number in range(4):
        label = QLabel(str(number))
        label.setFixedSize(100, 20)
        flow.addWidget(label)
    assert flow.heightForWidth(500) == 20
    assert flow.heightForWidth(320) == 48
    assert flow.heightForWidth(100) == 104
    room.findChildren(QLabel)[0].hide()
    assert flow.heightForWidth(320) == 20
    taken = flow.takeAt(3)
    assert taken is not None
    assert (flow.count(), flow.itemAt(3), flow.takeAt(3)) == (3, None, None)


def test_a_strip_is_hidden_until_it_says_something(qtbot: QtBot, stage: QVBoxLayout) -> None:
    strip = Strip()
    stage.addWidget(strip)
    assert not strip.isVisible()
    done = list[str]()
    strip.say("Three rows wait.", "Say who it is", lambda: done.append("asked"))
    qtbot.waitUntil(strip.isVisible)
    (button,) = strip.findChildren(QPushButton)
    assert button.accessibleDescription() == "Three rows wait."
    button.click()
    assert done == ["asked"]
    strip.clear()
    assert not strip.isVisible()


def test_a_mark_says_its_word_to_screen_readers(
    stage: QVBoxLayout,
) -> None:
    mark = Mark("ends soon", Tone.WARNING)
    stage.addWidget(mark)
    assert (mark.words, mark.accessibleName()) == ("ends soon", "ends soon")
    assert not mark.grab().isNull()


def test_pairs_leave_out_what_is_not_known(
    stage: QVBoxLayout,
) -> None:
    pairs = Pairs()
    pairs.add("Earned", "12 March 2027")
    pairs.add("Note", "")
    stage.addWidget(pairs)
    assert [label.text() for label in pairs.findChildren(QLabel)] == ["Earned", "12 March 2027"]


def test_a_drop_area_takes_one_file_and_nothing_else(stage: QVBoxLayout, tmp_path: Path) -> None:
    area = DropArea(QIcon(), "Drop it here", "or choose it", QPushButton("Choose"))
    stage.addWidget(area)
    file = tmp_path / "export.csv"
    file.write_text("x")
    told = list[str]()
    area.dropped.connect(told.append)
    for urls in ([], [file, file], [tmp_path], [file]):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in urls])
        enter = QDragEnterEvent(
            QPointF(5, 5).toPoint(),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        enter.ignore()
        area.dragEnterEvent(enter)
        assert enter.isAccepted() == (urls == [file])
        area.dropEvent(
            QDropEvent(
                QPointF(5, 5),
                Qt.DropAction.CopyAction,
                mime,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    assert told == [str(file)]
