"""The Programs tab: cards, the page of an area, what stands behind numbers, and other days."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Label
from partner_planner.domain.figure import Figure, FigureKind
from partner_planner.domain.firm import Enrolment, Wanted
from partner_planner.domain.rules.standing import Standing
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.programs.area_card import AreaCard
from partner_planner.ui.programs.area_page import AreaPage
from partner_planner.ui.programs.enrolment import EnrolmentDialog
from partner_planner.ui.programs.tab import ProgramsTab
from partner_planner.ui.widgets.empty_state import EmptyState
from partner_planner.ui.widgets.score_gate import GateState

PROGRAM = "microsoft-ai-cloud"
SECURITY = (PROGRAM, "security")
MODERN_WORK = (PROGRAM, "modern-work")


@pytest.fixture
def tab(window: MainWindow) -> ProgramsTab:
    """The Programs tab over the sample firm."""
    shown = window.show_tab("programs")
    assert isinstance(shown, ProgramsTab)
    QApplication.processEvents()
    return shown


def page_of(tab: ProgramsTab) -> AreaPage:
    shown = tab.area_page
    assert shown is not None
    return shown


def words(widget: QWidget | None) -> str:
    """All words of a widget that can be seen."""
    assert widget is not None
    labels = widget.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisibleTo(widget))


def press(widget: QWidget) -> None:
    """Press a widget that stands in its place."""
    while widget.height() == 0:
        QApplication.processEvents()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    QApplication.processEvents()


def button(top: QWidget, text: str) -> QPushButton:
    found = [each for each in top.findChildren(QPushButton) if each.text() == text]
    return found[0]


def close_any(window: MainWindow) -> None:
    for dialog in window.findChildren(QDialog):
        dialog.reject()


def test_wanted_areas_have_cards_and_the_others_are_one_click_away(tab: ProgramsTab) -> None:
    assert set(tab.list.cards) == {SECURITY, MODERN_WORK}
    assert tab.list.more is not None
    press(tab.list.more)
    assert len(tab.list.cards) == 6
    press(tab.list.more)
    assert set(tab.list.cards) == {SECURITY, MODERN_WORK}


def test_a_card_says_its_points_and_what_comes_next(tab: ProgramsTab) -> None:
    card = tab.list.cards[SECURITY]
    assert isinstance(card, AreaCard)
    area = card.area
    assert f"of {area.thresholds[0].threshold.at_least}" in " ".join(card.words)
    assert card.face.next
    assert area.rules.name in card.accessibleName()
    if area.next_fall is not None:
        assert "falls from" in card.face.warning


def test_a_card_is_chosen_by_mouse_and_by_keyboard(tab: ProgramsTab) -> None:
    assert page_of(tab).area.rules.id == "security"
    press(tab.list.cards[MODERN_WORK])
    assert page_of(tab).area.rules.id == "modern-work"
    card = tab.list.cards[SECURITY]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert page_of(tab).area.rules.id == "security"
    assert card.isChecked()


def test_every_metric_has_a_row_with_its_points_or_unknown(tab: ProgramsTab) -> None:
    page = page_of(tab)
    track = page.area.track(page.track)
    assert track is not None
    assert set(page.rows) == {each.metric.id for each in track.metrics}
    for each in track.metrics:
        said = page.rows[each.metric.id].accessibleName()
        if each.verdict.points is None:
            assert "unknown" in said


def test_both_tracks_are_one_press_apart_with_both_totals_shown(tab: ProgramsTab) -> None:
    page = page_of(tab)
    assert page.switch is not None
    assert set(page.switch.parts) == {"enterprise", "smb"}
    counted = page.switch.parts[page.area.counted_track]
    assert "counts" in counted.text()
    assert counted.isChecked()
    press(page.switch.parts["enterprise"])
    assert page.track == "enterprise"
    rules = {each.metric.text for each in page.area.tracks[0].metrics}
    row = page.rows["intermediate"]
    press(row)
    assert any(text in words(row.below) for text in rules)


def test_gates_are_drawn_open_and_closed(tab: ProgramsTab) -> None:
    page = page_of(tab)
    assert page.switch is not None
    press(page.switch.parts["enterprise"])
    states = [gate.state for gate in page.rows["intermediate"].face.gates]
    assert states == [GateState.CLOSED, GateState.OPEN]


def test_a_number_opens_to_rule_witness_and_records(tab: ProgramsTab) -> None:
    row = page_of(tab).rows["intermediate"]
    press(row)
    said = words(row.below)
    for part in ("Rule", "Source", "official", "checked", "Counted", "Not counted", "Missing"):
        assert part in said
    assert "Linh Tran's SC-200, until 12 March 2027" in said
    assert "is not linked to the firm" in said
    assert "has expired" in said
    press(row)
    assert row.below is not None
    assert not row.below.isVisible()


def test_the_exact_fraction_is_given_on_request(tab: ProgramsTab, window: MainWindow) -> None:
    page = page_of(tab)
    row = page.rows["deployments"]
    points = next(
        each.verdict.points
        for each in page.area.tracks[1].metrics
        if each.metric.id == "deployments"
    )
    assert points is not None
    assert points.denominator > 1
    assert str(points) not in row.face.points
    assert f"exactly {points}" in row.toolTip()
    press(row)
    assert f"exactly {points}" in words(row.below)


def test_thresholds_requirements_and_remarks_open_too(tab: ProgramsTab) -> None:
    for fold in page_of(tab).folds:
        press(fold.surface)
        assert fold.below is not None
        assert words(fold.below)


def test_another_day_shows_what_is_left_then(tab: ProgramsTab) -> None:
    before = page_of(tab).area.points
    tab.search()
    assert tab.bar.field.hasFocus()
    QTest.keyClicks(tab.bar.field, "1 Jan 2028")
    QApplication.processEvents()
    assert tab.bar.day == date(2028, 1, 1)
    later = page_of(tab).area
    assert later.points < before
    row = page_of(tab).rows["intermediate"]
    press(row)
    assert "Linh Tran's AZ-500: has expired" in words(row.below)
    assert "Linh Tran's SC-200, until" not in words(row.below)
    assert tab.bar.back.isVisible()
    press(tab.bar.back)
    assert tab.bar.day == tab.session.today
    assert page_of(tab).area.points == before


def test_an_unfinished_day_changes_nothing(tab: ProgramsTab) -> None:
    tab.bar.field.setText("1 J")
    assert tab.bar.day == tab.session.today


def test_what_is_open_stays_open_when_the_plan_changes(tab: ProgramsTab) -> None:
    press(page_of(tab).rows["intermediate"])
    before = page_of(tab)
    held = next(iter(tab.session.snapshot().all(Certification).values()))
    tab.session.workspace.remove(held, Label.of("remove-certification", credential="x", person="y"))
    assert page_of(tab) is not before
    assert page_of(tab).opened == {"intermediate"}


def test_figures_change_the_score_at_once(tab: ProgramsTab) -> None:
    workspace = tab.session.workspace
    figure = Figure(
        workspace.new_id(),
        PROGRAM,
        "security",
        "smb",
        "deployments",
        "",
        date(2026, 11, 1),
        Decimal("13.3"),
        FigureKind.POINTS,
    )
    workspace.put(figure, Label.of("edit-figures", count="1"))
    row = page_of(tab).rows["deployments"]
    assert row.face.note == "attested"
    smb = page_of(tab).area.track("smb")
    assert smb is not None
    metric = smb.metric("deployments")
    assert metric is not None
    assert metric.verdict.points == Fraction("13.3")


def test_a_firm_without_programs_is_asked_for_them(tab: ProgramsTab, window: MainWindow) -> None:
    workspace = tab.session.workspace
    with workspace.edit(Label.of("edit-firm", firm="x")) as editing:
        for kind in (Wanted, Enrolment):
            for each in tab.session.snapshot().all(kind).values():
                editing.remove(each)
    (empty,) = tab.findChildren(EmptyState)
    assert empty.isVisible()
    press(button(empty, "Firm and programs…"))
    assert any(each.isVisible() for each in window.findChildren(QDialog))
    close_any(window)


def test_a_program_without_rules_is_told(tab: ProgramsTab) -> None:
    workspace = tab.session.workspace
    wanted = Wanted(workspace.new_id(), "no-such-program", "")
    workspace.put(wanted, Label.of("edit-firm", firm="x"))
    assert "its rules are not in this version" in words(tab)


def test_unknown_stays_unknown_without_figures(tab: ProgramsTab) -> None:
    workspace = tab.session.workspace
    with workspace.edit(Label.of("edit-figures", count="9")) as editing:
        for each in tab.session.snapshot().all(Figure).values():
            editing.remove(each)
    row = page_of(tab).rows["net-customer-adds"]
    assert row.face.points == "unknown of 20"
    assert page_of(tab).area.standing is not Standing.MET
    press(row)
    assert "No figure has been entered" in words(row.below)


def test_an_enrolment_moves_the_window(tab: ProgramsTab, window: MainWindow) -> None:
    press(button(page_of(tab), "Enrolment…"))
    (dialog,) = window.findChildren(EnrolmentDialog)
    dialog.enrolled.setText("10 Oct 2026")
    dialog.paid.setText("10 Oct 2026")
    dialog.anniversary.setText("1 Oct 2026")
    press(dialog.ok)
    assert dialog.isVisible()
    dialog.anniversary.setText("10 Oct 2027")
    press(dialog.ok)
    held = tab.session.snapshot().all(Enrolment).values()
    kept = next(each for each in held if each.area == "security")
    assert kept.anniversary == date(2027, 10, 10)
    assert "Renewal opens on 10 October 2027" in words(page_of(tab))


def test_an_area_is_pointed_out_by_its_ids(window: MainWindow, tab: ProgramsTab) -> None:
    window.session.actions.run("show-programs", records=f"{PROGRAM}/infrastructure")
    assert page_of(tab).area.rules.id == "infrastructure"
    assert (PROGRAM, "infrastructure") in tab.list.cards
