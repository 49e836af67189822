"""The timeline by itself: places, labels that do not collide, dragging, keys."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from partner_planner.domain.calendar import quarters
from partner_planner.domain.year_plan import Axis, AxisBand, Tone
from partner_planner.services.wording.dates import short_day_text
from partner_planner.ui import theme
from partner_planner.ui.widgets.timeline import Timeline
from partner_planner.ui.widgets.timeline_layout import NAMES, place
from partner_planner.ui.widgets.timeline_values import (
    Shape,
    TimelineContent,
    TimelineLane,
    TimelineMark,
)

FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)
MARCH = date(2027, 3, 31)


def diamond(id: str, day: date, movable: bool = True) -> TimelineMark:
    tip = f"Dana is to pass {id} & more"
    return TimelineMark(id, day, id, tip, Shape.DIAMOND, Tone.PLAIN, movable=movable)


def bar(id: str, start: date, end: date) -> TimelineMark:
    return TimelineMark(id, start, id, f"Window of {id}", Shape.BAR, Tone.NOTICE, end=end)


def content(*lanes: TimelineLane) -> TimelineContent:
    bands = [AxisBand(q.first_day, q.last_day, f"Q{q.number}") for q in quarters(2027)]
    return TimelineContent(
        FIRST,
        LAST,
        date(2027, 5, 22),
        "Today",
        tuple("JFMAMJJASOND"),
        (Axis("Calendar", tuple(bands)), Axis("Vendor", tuple(bands))),
        lanes,
    )


DANA = TimelineLane(
    "Dana",
    (
        diamond("SC-200", MARCH),
        diamond("AZ-104", date(2027, 4, 5)),
        diamond("AI-900", date(2027, 1, 20), movable=False),
        bar("PL-300", date(2027, 2, 1), date(2027, 7, 30)),
    ),
)
LEE = TimelineLane("Lee", (diamond("MS-102", date(2027, 12, 30)),))


@pytest.fixture
def timeline(qtbot: QtBot) -> Iterator[Timeline]:
    """A timeline of two people, shown."""
    widget = Timeline(content(DANA, LEE), short_day_text)
    qtbot.addWidget(widget)
    widget.resize(920, 300)
    widget.show()
    yield widget
    QToolTip.hideText()


def middle(timeline: Timeline, id: str) -> QPoint:
    return timeline.place_of(id).center()


def to_day(timeline: Timeline, id: str, day: date) -> QPoint:
    """Where the middle of a mark is to be dragged to for a day."""
    scale, mark = timeline.placement.scale, timeline.content.mark(id)
    assert mark is not None
    way = round(scale.middle(day) - scale.middle(mark.start))
    return middle(timeline, id) + QPoint(way, 0)


def drag(timeline: Timeline, id: str, day: date) -> None:
    """Press a mark and move it over a day, without letting go."""
    view, start, end = timeline.viewport(), middle(timeline, id), to_day(timeline, id, day)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        here = QPoint(round(start.x() + (end.x() - start.x()) * share), end.y())
        QTest.mouseMove(view, here)


def drop(timeline: Timeline, id: str, day: date) -> None:
    QTest.mouseRelease(
        timeline.viewport(), Qt.MouseButton.LeftButton, pos=to_day(timeline, id, day)
    )


def test_every_day_has_its_place_and_comes_back_from_it(timeline: Timeline) -> None:
    scale = timeline.placement.scale
    for number in range(timeline.content.days):
        day = FIRST + timedelta(days=number)
        assert scale.day(scale.middle(day)) == day
        assert scale.day(scale.begin(day) + 0.01) == day
    assert scale.day(0) == FIRST
    assert scale.day(10_000) == LAST


@given(
    st.lists(
        st.tuples(st.integers(0, 364), st.integers(0, 200), st.booleans(), st.integers(1, 40)),
        max_size=25,
    ),
    st.integers(500, 2000),
)
def test_no_words_and_no_marks_collide_however_many_there_are(
    items: list[tuple[int, int, bool, int]], width: int
) -> None:
    marks = []
    for number, (start, length, is_bar, letters) in enumerate(items):
        day = FIRST + timedelta(days=start)
        end = min(LAST, day + timedelta(days=length)) if is_bar else None
        shape = Shape.BAR if is_bar else Shape.DIAMOND
        label = "W" * letters
        marks.append(TimelineMark(str(number), day, label, "", shape, Tone.PLAIN, end=end))
    laid = place(content(TimelineLane("Dana", tuple(marks))), width, lambda text: 7.0 * len(text))
    placed = laid.lanes[0].marks
    assert len(placed) == len(marks)
    for number, one in enumerate(placed):
        assert one.room.right() <= width
        assert laid.lanes[0].top <= one.room.top()
        assert one.room.bottom() <= laid.lanes[0].top + laid.lanes[0].height
        for other in placed[number + 1 :]:
            assert not one.room.intersects(other.room)


def test_dragging_a_milestone_tells_its_new_day_once_when_it_is_let_go(
    timeline: Timeline,
) -> None:
    told = QSignalSpy(timeline.moved)
    drag(timeline, "SC-200", date(2027, 8, 17))
    assert told.count() == 0
    drop(timeline, "SC-200", date(2027, 8, 17))
    assert told.count() == 1
    assert told.at(0) == ["SC-200", date(2027, 8, 17)]
    assert timeline.chosen == "SC-200"


def test_escape_takes_a_drag_back(timeline: Timeline) -> None:
    told = QSignalSpy(timeline.moved)
    drag(timeline, "SC-200", date(2027, 8, 17))
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    drop(timeline, "SC-200", date(2027, 8, 17))
    assert told.count() == 0


def test_a_click_chooses_and_moves_nothing(timeline: Timeline) -> None:
    told, said = QSignalSpy(timeline.moved), QSignalSpy(timeline.described)
    QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=middle(timeline, "SC-200"))
    assert (timeline.chosen, told.count()) == ("SC-200", 0)
    assert said.at(said.count() - 1) == ["Dana is to pass SC-200 & more"]
    QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 290))
    assert timeline.chosen == ""


def test_what_cannot_be_moved_stays(timeline: Timeline) -> None:
    told = QSignalSpy(timeline.moved)
    for id in ("AI-900", "PL-300"):
        drag(timeline, id, date(2027, 9, 9))
        drop(timeline, id, date(2027, 9, 9))
    timeline.choose("AI-900")
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    assert told.count() == 0


def test_a_drag_ends_at_the_edges_of_the_year(timeline: Timeline) -> None:
    told = QSignalSpy(timeline.moved)
    view, start = timeline.viewport(), middle(timeline, "SC-200")
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, QPoint(5, start.y()))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(5, start.y()))
    assert told.at(0) == ["SC-200", FIRST]


def test_arrow_keys_move_by_a_day_with_shift_by_a_week_as_one_move(
    qtbot: QtBot, timeline: Timeline
) -> None:
    told = QSignalSpy(timeline.moved)
    timeline.choose("SC-200")
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    QTest.keyClick(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert told.count() == 0
    qtbot.waitUntil(lambda: told.count() == 1)
    assert told.at(0) == ["SC-200", MARCH + timedelta(days=7)]


def test_enter_ends_a_move_by_keys_and_opens_otherwise(timeline: Timeline) -> None:
    told, opened = QSignalSpy(timeline.moved), QSignalSpy(timeline.opened)
    timeline.choose("SC-200")
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert (told.count(), opened.count()) == (1, 0)
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert opened.at(0) == ["SC-200"]


def test_escape_takes_a_move_by_keys_back(timeline: Timeline) -> None:
    told = QSignalSpy(timeline.moved)
    timeline.choose("SC-200")
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert told.count() == 0


def test_up_and_down_walk_through_all_marks(timeline: Timeline) -> None:
    QTest.keyClick(timeline, Qt.Key.Key_Home)
    seen = [timeline.chosen]
    for _step in range(len(timeline.content.marks())):
        QTest.keyClick(timeline, Qt.Key.Key_Down)
        seen.append(timeline.chosen)
    assert list(dict.fromkeys(seen)) == [mark.id for mark in timeline.content.marks()]
    QTest.keyClick(timeline, Qt.Key.Key_Up)
    assert timeline.chosen == seen[-3]
    QTest.keyClick(timeline, Qt.Key.Key_End)
    assert timeline.chosen == "MS-102"


def test_the_tab_key_chooses_the_first_milestone(qtbot: QtBot, timeline: Timeline) -> None:
    timeline.activateWindow()
    qtbot.waitUntil(timeline.isActiveWindow)
    timeline.clearFocus()
    timeline.setFocus(Qt.FocusReason.TabFocusReason)
    assert timeline.chosen == "SC-200"


def test_a_double_click_opens(timeline: Timeline) -> None:
    opened = QSignalSpy(timeline.opened)
    place = middle(timeline, "PL-300")
    QTest.mouseDClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.at(0) == ["PL-300"]


def test_a_mark_that_is_pointed_at_says_its_sentence(timeline: Timeline) -> None:
    here = middle(timeline, "SC-200")
    view = timeline.viewport()
    QApplication.sendEvent(view, QHelpEvent(QHelpEvent.Type.ToolTip, here, view.mapToGlobal(here)))
    assert QToolTip.text() == "<p>Dana is to pass SC-200 &amp; more</p>"


def test_the_pointer_says_what_can_be_moved(timeline: Timeline) -> None:
    view = timeline.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(20, 290))
    QTest.mouseMove(view, middle(timeline, "SC-200"))
    assert view.cursor().shape() is Qt.CursorShape.SizeHorCursor
    QTest.mouseMove(view, middle(timeline, "PL-300"))
    assert view.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(view, QPoint(4, 280))
    assert view.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_new_content_keeps_what_is_chosen_where_it_is_still_there(timeline: Timeline) -> None:
    timeline.choose("SC-200")
    timeline.show_content(content(TimelineLane("Dana", (diamond("SC-200", LAST),))))
    assert timeline.chosen == "SC-200"
    timeline.show_content(content(LEE))
    assert timeline.chosen == ""


def test_a_chosen_mark_below_the_edge_is_brought_into_sight(timeline: Timeline) -> None:
    many = [TimelineLane(f"Person {n}", (diamond(f"m{n}", MARCH),)) for n in range(30)]
    timeline.show_content(content(*many))
    timeline.choose("m29")
    assert timeline.viewport().rect().contains(timeline.place_of("m29"))
    timeline.choose("m0")
    assert timeline.viewport().rect().contains(timeline.place_of("m0"))


@pytest.mark.parametrize("look", [theme.Look.LIGHT, theme.Look.DARK])
def test_it_is_drawn_in_the_colours_of_the_look(
    qapp: QApplication, timeline: Timeline, look: theme.Look
) -> None:
    theme.apply(qapp, look)
    colours = theme.colours_of(qapp.palette())
    timeline.choose("")
    timeline.repaint()
    picture = timeline.viewport().grab().toImage()
    scale = picture.devicePixelRatio()
    dot = timeline.place_of("MS-102").center() * scale
    assert picture.pixelColor(dot).name().upper() == colours.text.upper()
    beside = QPoint(round(NAMES * scale) - 4, picture.height() - 4)
    assert picture.pixelColor(beside).name().upper() == colours.surface.upper()
    theme.apply(qapp, theme.Look.LIGHT)
