"""What can wait begins once a widget was painted, never before, and once only."""

from threading import current_thread, main_thread

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from partner_planner.ui.after_paint import after_paint
from partner_planner.ui.jobs import Jobs


class Painted(QWidget):
    """Counts how often it was painted."""

    times = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Count."""
        self.times += 1


def test_it_is_called_once_after_the_next_paint(qtbot: QtBot) -> None:
    widget, called = Painted(), list[int]()
    qtbot.addWidget(widget)
    after_paint(widget, lambda: called.append(widget.times))
    QCoreApplication.processEvents()
    assert called == []
    widget.show()
    qtbot.waitUntil(lambda: called == [1])
    widget.repaint()
    QCoreApplication.processEvents()
    assert called == [1]


def test_a_painted_widget_is_painted_again(qtbot: QtBot) -> None:
    widget, called = Painted(), list[int]()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: widget.times > 0)
    after_paint(widget, lambda: called.append(widget.times))
    qtbot.waitUntil(lambda: bool(called))
    assert called[0] > 1


def test_a_widget_that_is_gone_hears_nothing(qtbot: QtBot) -> None:
    widget, called = Painted(), list[int]()
    widget.show()
    after_paint(widget, lambda: called.append(1))
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    assert called == []


def test_a_job_that_waits_for_paint_is_told_of_and_runs_in_a_thread(qtbot: QtBot) -> None:
    widget, jobs, answers = Painted(), Jobs(), list[bool]()
    qtbot.addWidget(widget)
    jobs.start_after_paint(widget, lambda: current_thread() is main_thread(), answers.append, print)
    assert not jobs.busy()  # nobody waits for what is not shown
    widget.show()
    assert jobs.busy()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert answers == [False]


def test_nobody_waits_for_what_is_scrolled_out_of_sight(qtbot: QtBot) -> None:
    room, top, below = QScrollArea(), QWidget(), Painted()
    qtbot.addWidget(room)
    top.setFixedHeight(2000)
    inside = QWidget()
    column = QVBoxLayout(inside)
    for each in (top, below):
        column.addWidget(each)
    below.setFixedSize(80, 50)
    room.setWidget(inside)
    room.resize(200, 200)
    room.show()
    qtbot.waitUntil(lambda: below.y() >= 2000)
    jobs, answers = Jobs(), list[int]()
    jobs.start_after_paint(below, lambda: 1, answers.append, print)
    assert not jobs.busy()
    room.ensureWidgetVisible(below)
    qtbot.waitUntil(lambda: answers == [1])
    assert not jobs.busy()
