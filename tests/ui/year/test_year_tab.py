"""The Year plan tab: what it draws and lists, and milestones that are moved in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from partner_planner.app import open_window
from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Label
from partner_planner.domain.firm import Firm
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Person
from partner_planner.paths import Home
from partner_planner.services.standing import shown_names
from partner_planner.ui.certifications.tab import CertificationsTab
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.milestones.dialog import MilestoneDialog
from partner_planner.ui.widgets.timeline_values import Shape, TimelineMark
from partner_planner.ui.year.dialog import ExportDialog
from partner_planner.ui.year.tab import YearTab
from partner_planner.workspace import Workspace

STATES = MilestoneState


@pytest.fixture
def tab(window: MainWindow) -> YearTab:
    """The Year plan tab over the sample firm, for the year after the clock's."""
    shown = window.show_tab("year")
    assert isinstance(shown, YearTab)
    shown.bar.year.choose(2027)
    return shown


def milestones(tab: YearTab) -> dict[str, Milestone]:
    return dict(tab.session.snapshot().all(Milestone))


def first(tab: YearTab, state: MilestoneState) -> Milestone:
    """The first milestone of a state that the timeline shows."""
    shown = {mark.id.removeprefix("milestone-") for mark in tab.timeline.content.marks()}
    return next(it for id, it in milestones(tab).items() if id in shown and it.state is state)


def mark_of(tab: YearTab, milestone: Milestone) -> TimelineMark:
    mark = tab.timeline.content.mark(f"milestone-{milestone.id}")
    assert mark is not None
    return mark


def drag_to(tab: YearTab, mark: TimelineMark, day: date) -> None:
    """Drag a mark with the mouse and let it go over a day."""
    timeline = tab.timeline
    timeline.choose(mark.id)
    view, scale = timeline.viewport(), timeline.placement.scale
    start = timeline.place_of(mark.id).center()
    end = start + QPoint(round(scale.middle(day) - scale.middle(mark.start)), 0)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_the_axis_has_calendar_vendor_and_own_fiscal_year(window: MainWindow) -> None:
    session = window.session
    firm = session.snapshot().firm
    assert firm is not None
    session.workspace.put(replace(firm, fiscal_year_start=4), Label.of("edit-firm"), firm)
    tab = window.show_tab("year")
    assert isinstance(tab, YearTab)
    tab.bar.year.choose(2027)
    axes = {axis.name: [band.text for band in axis.bands] for axis in tab.timeline.content.axes}
    assert axes["Calendar"] == ["Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027"]
    assert axes["Microsoft"] == ["FY27 Q3", "FY27 Q4", "FY28 Q1", "FY28 Q2"]
    assert axes["Own fiscal year"] == ["FY27 Q4", "FY28 Q1", "FY28 Q2", "FY28 Q3"]


def test_everybody_has_a_lane_and_every_kind_of_mark_is_there(tab: YearTab) -> None:
    tab.bar.year.choose(2026)
    marks = tab.timeline.content.marks()
    tab.bar.year.choose(2027)
    marks += tab.timeline.content.marks()
    assert {mark.shape for mark in marks} == set(Shape)
    names = {lane.name for lane in tab.timeline.content.lanes}
    assert names >= set(shown_names(tab.session.snapshot()).values())
    assert all(mark.tip for mark in marks)


def test_dragging_a_planned_milestone_moves_the_day_it_is_due(
    tab: YearTab, window: MainWindow
) -> None:
    was = first(tab, STATES.PLANNED)
    drag_to(tab, mark_of(tab, was), date(2027, 9, 14))
    assert milestones(tab)[was.id] == replace(was, by=date(2027, 9, 14))
    assert mark_of(tab, was).start == date(2027, 9, 14)
    assert tab.timeline.chosen == f"milestone-{was.id}"
    toast = window.session.messages.toast
    assert "14 Sep 2027" in toast.message
    window.session.actions.run("undo")
    assert milestones(tab)[was.id] == was


def test_dragging_a_booked_one_moves_the_day_of_the_exam(tab: YearTab) -> None:
    tab.bar.year.choose(2026)
    was = first(tab, STATES.BOOKED)
    assert was.booked_on is not None
    to = was.booked_on + timedelta(days=3)
    drag_to(tab, mark_of(tab, was), to)
    assert milestones(tab)[was.id] == replace(was, booked_on=to)


def test_keys_move_the_chosen_milestone_in_one_edit(qtbot: QtBot, tab: YearTab) -> None:
    was = first(tab, STATES.PLANNED)
    tab.timeline.choose(mark_of(tab, was).id)
    for _press in range(3):
        QTest.keyClick(tab.timeline, Qt.Key.Key_Right)
    QTest.keyClick(tab.timeline, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    day = was.by - timedelta(days=4)
    qtbot.waitUntil(lambda: milestones(tab)[was.id].by == day)
    tab.session.workspace.undo()
    assert milestones(tab)[was.id] == was


def test_enter_opens_the_milestone(tab: YearTab, window: MainWindow) -> None:
    was = first(tab, STATES.PLANNED)
    tab.timeline.choose(mark_of(tab, was).id)
    QTest.keyClick(tab.timeline, Qt.Key.Key_Return)
    (dialog,) = window.findChildren(MilestoneDialog)
    assert dialog.when.by.day == was.by
    dialog.reject()


def test_a_certification_leads_to_its_row(tab: YearTab, window: MainWindow) -> None:
    bar = next(mark for mark in tab.timeline.content.marks() if mark.shape is Shape.BAR)
    tab.timeline.opened.emit(bar.id)
    assert isinstance(window.tab, CertificationsTab)


def test_what_is_chosen_is_said_below_and_to_screen_readers(tab: YearTab) -> None:
    assert tab.timeline.accessibleName()
    assert "2027" in tab.timeline.accessibleDescription()
    was = first(tab, STATES.PLANNED)
    tab.timeline.choose(mark_of(tab, was).id)
    assert tab.timeline.accessibleDescription() == mark_of(tab, was).tip


def test_a_milestone_after_the_last_exam_day_says_so_in_its_sentence(tab: YearTab) -> None:
    booked = next(
        it for it in milestones(tab).values() if it.credential == "enterprise-administrator-expert"
    )
    session = tab.session
    later = replace(booked, state=STATES.PLANNED, booked_on=None, by=date(2027, 2, 1))
    session.workspace.put(later, Label.of("edit-milestone"), booked)
    assert "30 November 2026" in mark_of(tab, booked).tip


def test_layers_can_be_left_out(tab: YearTab) -> None:
    for layer, button in tab.bar.chips.items():
        button.click()
        assert layer not in tab.bar.layers
    assert not tab.timeline.content.marks()


def test_the_list_holds_the_same_and_opens_it(tab: YearTab, window: MainWindow) -> None:
    tab.bar.form.click()
    assert tab.list is not None
    assert tab.list.isVisible()
    assert not tab.timeline.isVisible()
    QAbstractItemModelTester(
        tab.list.rows_model, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    listed = {row.id for row in tab.list.rows_model.rows}
    marks = tab.timeline.content.marks()
    diamonds = {mark.id for mark in marks if mark.shape is Shape.DIAMOND}
    flags = {mark.id for mark in marks if mark.shape is Shape.FLAG}
    assert diamonds
    assert flags
    assert diamonds | flags <= listed
    place = next(at for at, row in enumerate(tab.list.rows_model.rows) if row.id in diamonds)
    tab.list.selectRow(place)
    QTest.keyClick(tab.list, Qt.Key.Key_Return)
    (dialog,) = window.findChildren(MilestoneDialog)
    dialog.reject()
    tab.bar.form.click()
    assert tab.timeline.isVisible()


def test_the_quarters_are_summed(tab: YearTab) -> None:
    heads, counts, hours, fees, ends = tab.quarters.texts()
    assert heads == ["Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027"]
    shown = [mark for mark in tab.timeline.content.marks() if mark.shape is Shape.DIAMOND]
    assert sum(int(count) for count in counts if count.isdigit()) == len(shown)
    assert any("USD" in fee for fee in fees)
    assert any(hour.isdigit() for hour in hours)
    assert any("window" in end for end in ends)


def test_the_quarters_are_told_to_screen_readers(tab: YearTab) -> None:
    told = tab.quarters.accessibleDescription().splitlines()
    heads, counts, *_rest = tab.quarters.texts()
    assert told[:4] == ["Quarter", heads[0], "Milestones", counts[0]]


def test_the_quarters_grow_where_their_words_are_wrapped(tab: YearTab) -> None:
    heights = [tab.quarters.heightForWidth(width) for width in (1200, 600)]
    assert heights[0] == tab.quarters.heightForWidth(1300) < heights[1]


def test_an_unknown_fee_is_counted_and_never_added(tab: YearTab) -> None:
    was = first(tab, STATES.PLANNED)
    free = replace(was, credential="Forklift licence", exam="", fee=None, currency="", hours=None)
    tab.session.workspace.put(free, Label.of("edit-milestone"), was)
    _heads, _counts, hours, fees, _ends = tab.quarters.texts()
    assert any("1 unknown" in fee for fee in fees)
    assert any("1 unknown" in hour for hour in hours)


def test_years_are_turned_by_buttons(tab: YearTab) -> None:
    tab.bar.year.before.click()
    assert tab.timeline.content.start == date(2026, 1, 1)
    tab.bar.year.after.click()
    tab.bar.year.after.click()
    assert tab.timeline.content.end == date(2028, 12, 31)
    for button in (tab.bar.year.before, tab.bar.year.after):
        assert button.accessibleName()


def test_the_export_is_asked_for_the_year_that_is_shown(tab: YearTab, window: MainWindow) -> None:
    tab.export.click()
    (dialog,) = window.findChildren(ExportDialog)
    assert dialog.fields.year.year == 2027
    dialog.reject()


def test_a_milestone_that_is_gone_is_not_moved(tab: YearTab) -> None:
    tab.timeline.moved.emit("milestone-nobody", date(2027, 1, 1))
    assert tab.session.workspace.undo_label() == Label.of("sample")


@pytest.fixture
def bare(qtbot: QtBot, home: Home, workspace: Workspace) -> Iterator[MainWindow]:
    """A window over a firm without anything dated."""
    workspace.put(Firm("firm", "Lakeside"), Label.of("first-start"))
    window = open_window(home, workspace)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def test_without_anything_dated_the_page_says_what_to_do_until_there_is(bare: MainWindow) -> None:
    tab = bare.show_tab("year")
    assert isinstance(tab, YearTab)
    assert not tab.timeline.isVisible()
    with bare.session.workspace.edit(Label.of("add-certification")) as editing:
        editing.put(Person("dana", "Dana"))
        editing.put(Certification("c", "dana", "azure-administrator-associate", date(2026, 2, 1)))
    assert tab.timeline.isVisible()
    assert tab.timeline.content.lanes[0].name == "Dana"
