"""A scroll bar keeps its room, and shows a handle only where there is something to scroll."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from partner_planner.ui.widgets.steady_bar import keep_bar_room


def test_the_room_stays_and_the_handle_goes(qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    keep_bar_room(area)
    inner = QWidget()
    area.setWidget(inner)
    area.resize(200, 200)
    area.show()
    QApplication.processEvents()
    width = area.viewport().width()
    bar = area.verticalScrollBar()
    middle = bar.mapTo(area, QPoint(bar.width() // 2, 30))
    without = area.grab().toImage().pixelColor(middle)
    inner.setMinimumHeight(900)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert area.viewport().width() == width
    assert area.grab().toImage().pixelColor(middle) != without
