"""A plot by itself: labels that do not touch, keys and mouse that tell a month, and its table."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from partner_planner.domain.plot_layout import present
from partner_planner.domain.plot_table import plot_table
from partner_planner.ui import theme
from partner_planner.ui.widgets.plot import HEIGHT, PlotDrawing
from partner_planner.ui.widgets.plot_placement import PlotPlacement, place_plot
from partner_planner.ui.widgets.plot_view import PlotView
from tests.domain.plots import CAUSE, PLOT, long_plot, series


@pytest.fixture
def drawing(qtbot: QtBot) -> Iterator[PlotDrawing]:
    """A drawing of six months, shown."""
    widget = PlotDrawing(PLOT)
    qtbot.addWidget(widget)
    widget.resize(640, HEIGHT)
    widget.show()
    yield widget
    widget.hide()


@pytest.fixture
def view(qtbot: QtBot) -> PlotView:
    """The same with its table, shown."""
    widget = PlotView(PLOT)
    qtbot.addWidget(widget)
    widget.resize(640, 320)
    widget.show()
    return widget


def point_at(drawing: PlotDrawing, at: int) -> None:
    """Move the mouse over a month."""
    place = drawing.placement.slot(at).center()
    there = QPointF(drawing.mapToGlobal(place.toPoint()))
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        there,
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(drawing, move)


def marked(drawing: PlotDrawing) -> int | None:
    """The month that is looked at now."""
    return drawing.marked


def label_rooms(placement: PlotPlacement) -> list[QRectF]:
    """The rooms of all words, and of the lines."""
    found = [placement.label_room(label, 0) for label in placement.months]
    found += [placement.label_room(label, 1) for label in placement.years]
    found += [room for _words, room in placement.scale]
    found += [beside.room for beside in placement.beside]
    return [*found, *([placement.today] if placement.today is not None else [])]


@given(st.integers(300, 1600), st.integers(1, 60), st.integers(0, 11), st.booleans())
def test_no_words_touch_in_any_width(width: int, months: int, start: int, narrow: bool) -> None:
    first = date(2026, start + 1, 1)
    plot = replace(long_plot(months, first), today=first, scale=PLOT.scale)
    if narrow:
        plot = replace(
            plot, series=(series((50.0,) * months, beside="A long name of an area"),) * 3
        )
    measure = QFontMetricsF(QApplication.font()).horizontalAdvance
    placement = place_plot(plot, width, HEIGHT, measure)
    rooms = label_rooms(placement)
    whole = QRectF(0, 0, width, HEIGHT)
    assert all(whole.contains(room) for room in rooms)
    for one, other in combinations(rooms, 2):
        assert not one.adjusted(0.1, 0.1, -0.1, -0.1).intersects(other)
    assert placement.room.width() > 0.5 * width


def test_the_keyboard_begins_today_and_walks_from_month_to_month(
    qtbot: QtBot, drawing: PlotDrawing
) -> None:
    told = QSignalSpy(drawing.described)
    drawing.activateWindow()
    qtbot.waitUntil(drawing.isActiveWindow)
    drawing.clearFocus()
    drawing.setFocus(Qt.FocusReason.TabFocusReason)
    assert drawing.marked == 0
    QTest.keyClick(drawing, Qt.Key.Key_Right)
    QTest.keyClick(drawing, Qt.Key.Key_Right)
    sentence = f"Jan. 2027. Points: 64. Range: 60 to 68. Threshold: 70. {CAUSE}"
    assert drawing.marked == 2
    assert told.at(told.count() - 1) == [sentence]
    assert drawing.accessibleDescription() == sentence
    QTest.keyClick(drawing, Qt.Key.Key_End)
    assert drawing.marked == 5
    QTest.keyClick(drawing, Qt.Key.Key_Right)
    assert drawing.marked == 5
    QTest.keyClick(drawing, Qt.Key.Key_Home)
    QTest.keyClick(drawing, Qt.Key.Key_Left)
    assert drawing.marked == 0
    QTest.keyClick(drawing, Qt.Key.Key_Escape)
    assert marked(drawing) is None
    assert not drawing.panel.isVisible()
    assert drawing.accessibleDescription() == PLOT.description


def test_an_arrow_key_begins_at_today_where_no_month_is_marked(drawing: PlotDrawing) -> None:
    drawing.show_plot(replace(PLOT, today=date(2027, 2, 2)))
    QTest.keyClick(drawing, Qt.Key.Key_Left)
    assert drawing.marked == 3
    drawing.show_plot(replace(PLOT, today=None))
    QTest.keyClick(drawing, Qt.Key.Key_Left)
    assert drawing.marked == 0


def test_the_month_under_the_mouse_says_its_values_and_why(drawing: PlotDrawing) -> None:
    point_at(drawing, 2)
    assert drawing.panel.isVisible()
    assert drawing.panel.words() == [
        "Jan. 2027",
        "Points",
        "64",
        "Range",
        "60 to 68",
        "Threshold",
        "70",
        CAUSE,
    ]
    point_at(drawing, 3)
    assert drawing.panel.words() == ["Feb. 2027", "Points", "unknown", "Threshold", "70"]
    QApplication.sendEvent(drawing, QEvent(QEvent.Type.Leave))
    assert not drawing.panel.isVisible()


def test_a_click_keeps_a_month_marked_until_the_keyboard_leaves(drawing: PlotDrawing) -> None:
    spot = drawing.placement.slot(4).center().toPoint()
    QTest.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=spot)
    QApplication.sendEvent(drawing, QEvent(QEvent.Type.Leave))
    assert marked(drawing) == 4
    QTest.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=QPoint(2, HEIGHT // 2))
    assert marked(drawing) is None


@pytest.mark.parametrize("width", [260, 420, 1200])
@pytest.mark.parametrize("at", range(6))
def test_the_panel_stays_inside_and_beside_its_month(
    drawing: PlotDrawing, width: int, at: int
) -> None:
    long = replace(
        PLOT.months[at], cause=CAUSE + " And 4 customers won in March 2026 roll off." * 3
    )
    months = (*PLOT.months[:at], long, *PLOT.months[at + 1 :])
    drawing.show_plot(replace(PLOT, months=months))
    drawing.resize(width, HEIGHT)
    drawing.mark(at)
    assert drawing.rect().contains(drawing.panel.geometry())
    if width > 1000:
        assert not drawing.panel.geometry().intersects(drawing.placement.slot(at).toRect())


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK])
def test_known_months_are_drawn_and_an_unknown_one_is_a_gap(
    drawing: PlotDrawing, look: theme.Colours
) -> None:
    drawing.setPalette(theme.palette_of(look))
    picture = drawing.grab().toImage()
    scale = picture.width() / drawing.width()

    def line_in(at: int) -> bool:
        """Whether the accent is seen anywhere over a month, left of its middle."""
        slot = drawing.placement.slot(at)
        x = round((slot.left() + slot.width() / 4) * scale)
        ys = range(round(slot.top() * scale), round(slot.bottom() * scale))
        return any(picture.pixelColor(x, y) == QColor(look.accent) for y in ys)

    assert [line_in(at) for at in range(6)] == [True, True, True, False, True, True]


def test_the_table_says_what_the_plot_shows_in_the_same_room(view: PlotView) -> None:
    before = view.height(), view.drawing.height()
    view.button.click()
    table = view.table
    assert table is not None
    assert table.isVisible()
    content = plot_table(PLOT)
    shown = [
        [cell.text() for x in range(table.columnCount()) if (cell := table.item(y, x))]
        for y in range(table.rowCount())
    ]
    assert shown == [[cell.text for cell in row] for row in content.rows]
    headings = [table.horizontalHeaderItem(x) for x in range(table.columnCount())]
    assert [it.text() for it in headings if it] == [it.heading for it in content.columns]
    assert (view.height(), table.height()) == before
    view.show_plot(long_plot(3))
    assert table.rowCount() == 3
    view.button.click()
    assert table.isHidden()
    assert view.drawing.plot == long_plot(3)


def test_a_plot_without_months_takes_no_keys(drawing: PlotDrawing) -> None:
    drawing.show_plot(replace(PLOT, months=(), series=(), thresholds=(), band=None))
    drawing.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(drawing, Qt.Key.Key_Right)
    assert drawing.marked is None
    assert drawing.placement.at(100) is None
    assert not drawing.grab().isNull()


def test_a_view_that_waits_for_its_plot_takes_the_same_room(view: PlotView) -> None:
    waiting = replace(PLOT, months=(), series=(), thresholds=(), band=None, description="Reckoning")
    room = view.sizeHint()
    view.show_plot(waiting)
    assert view.sizeHint() == room
    assert not view.button.isEnabled()
    assert view.drawing.accessibleDescription() == "Reckoning"
    view.show_plot(PLOT)
    assert view.button.isEnabled()


def test_a_view_shows_nothing_by_itself_before_it_has_its_place(qtbot: QtBot) -> None:
    before = {each for each in QApplication.topLevelWidgets() if each.isVisible()}
    view = PlotView(PLOT)
    qtbot.addWidget(view)
    view.drawing.mark(2)
    assert {each for each in QApplication.topLevelWidgets() if each.isVisible()} == before


def test_the_table_begins_with_the_present_month(view: PlotView) -> None:
    plot = replace(long_plot(24), today=date(2027, 5, 5))
    view.show_plot(plot)
    view.button.click()
    table = view.table
    assert table is not None
    assert table.rowAt(2) == present(plot) == 6
    assert table.verticalScrollBar().value() > 0
