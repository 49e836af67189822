"""A place on a page: one of several widgets stands in it, and nothing is shown too early."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from partner_planner.ui.widgets.place import Place, show_or_hide


def test_one_widget_stands_there_at_a_time(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    table, said, below = QLabel("table", page), QLabel("said"), QLabel("below", page)
    place = Place(column, table)
    column.addWidget(below)
    place.show(table)
    page.resize(200, 200)
    page.show()
    assert table.isVisible()
    place.show(said)
    column.activate()
    assert (table.isVisible(), said.isVisible()) == (False, True)
    assert said.geometry().bottom() < below.geometry().top()
    place.show(table)
    assert (table.isVisible(), said.isVisible()) == (True, False)


def test_a_widget_is_styled_only_when_its_page_is_shown(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    part = QLabel("part", page)
    Place(QVBoxLayout(page), part).show(part)
    show_or_hide(part, True)
    assert not part.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
    page.show()
    assert part.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
