"""The dialog of figures: typing, pasting, refusing, and saving as one edit."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from partner_planner.domain.figure import Figure, FigureKind
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.programs.figure_drafts import number_text, read_figure, read_month
from partner_planner.ui.programs.figures_dialog import MONTHS, FiguresDialog

PROGRAM = "microsoft-ai-cloud"


@pytest.fixture
def dialog(window: MainWindow) -> FiguresDialog:
    """The dialog over the sample firm, at the deployments of Infrastructure."""
    window.session.actions.run(
        "figures", program=PROGRAM, area="infrastructure", metric="deployments", track="enterprise"
    )
    (opened,) = window.findChildren(FiguresDialog)
    return opened


def figures(window: MainWindow) -> list[Figure]:
    held = window.session.snapshot().all(Figure).values()
    return [each for each in held if each.area == "infrastructure"]


def type_here(dialog: FiguresDialog, row: int, column: int, text: str) -> None:
    dialog.grid.setCurrentIndex(dialog.grid.cells.index(row, column))
    QTest.keyClicks(dialog.grid, text[:1])
    editors = dialog.grid.viewport().findChildren(QLineEdit)
    (editor,) = [each for each in editors if each.isVisible()]
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def save(dialog: FiguresDialog) -> None:
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)


def test_the_grid_has_two_years_and_a_sound_model(dialog: FiguresDialog) -> None:
    cells = dialog.grid.cells
    strict = QAbstractItemModelTester.FailureReportingMode.Warning  # a warning fails the test
    tester = QAbstractItemModelTester(cells, strict)
    assert tester.model() is cells
    assert cells.rowCount() == MONTHS
    assert cells.kinds == tuple(FigureKind)
    dialog.track.setCurrentIndex(1)
    assert cells.headerData(0, Qt.Orientation.Vertical) == "November 2026"


def test_typed_figures_are_one_edit(
    dialog: FiguresDialog, window: MainWindow, qtbot: QtBot
) -> None:
    type_here(dialog, 0, 0, "12")
    assert dialog.grid.currentIndex().row() == 1
    type_here(dialog, 1, 3, "7.5")
    save(dialog)
    kept = {(each.as_of, each.kind, each.value, each.track) for each in figures(window)}
    assert kept == {
        (date(2026, 11, 1), FigureKind.NET, Decimal(12), "enterprise"),
        (date(2026, 10, 1), FigureKind.POINTS, Decimal("7.5"), "enterprise"),
    }
    window.session.actions.run("undo")
    assert not figures(window)


def test_a_wrong_value_is_refused_at_its_cell(dialog: FiguresDialog, window: MainWindow) -> None:
    type_here(dialog, 2, 3, "120")
    dialog.track.setCurrentIndex(1)
    save(dialog)
    assert dialog.isVisible()
    here = dialog.grid.currentIndex()
    assert (here.row(), here.column()) == (2, 3)
    assert dialog.track.currentData() == "enterprise"
    assert "between 0 and 100" in dialog.below.text()
    type_here(dialog, 2, 3, "twelve")
    assert "not a number" in dialog.grid.cells.problem(dialog.grid.cells.index(2, 3))
    assert not figures(window)
    dialog.reject()


def test_a_block_of_a_spreadsheet_is_pasted(dialog: FiguresDialog, window: MainWindow) -> None:
    dialog.grid.setCurrentIndex(dialog.grid.cells.index(1, 1))
    QApplication.clipboard().setText("10\t8\n11\t8\n")
    QTest.keyClick(dialog.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    save(dialog)
    kept = {(each.as_of.month, each.kind, each.value) for each in figures(window)}
    assert kept == {
        (10, FigureKind.LEVEL, Decimal(10)),
        (10, FigureKind.BASE, Decimal(8)),
        (9, FigureKind.LEVEL, Decimal(11)),
        (9, FigureKind.BASE, Decimal(8)),
    }


def test_rows_that_begin_with_months_go_to_their_months(
    dialog: FiguresDialog, window: MainWindow
) -> None:
    dialog.grid.setCurrentIndex(dialog.grid.cells.index(0, 0))
    dialog.grid.paste("2026-08\t-3\nOct 2026\t4\n2019-01\t9")
    save(dialog)
    kept = {each.as_of: each.value for each in figures(window)}
    assert kept == {date(2026, 8, 1): Decimal(-3), date(2026, 10, 1): Decimal(4)}


def test_a_cleared_figure_is_unknown_again(dialog: FiguresDialog, window: MainWindow) -> None:
    type_here(dialog, 0, 0, "12")
    save(dialog)
    window.session.actions.run(
        "figures", program=PROGRAM, area="infrastructure", metric="deployments", track="enterprise"
    )
    again = window.findChildren(FiguresDialog)[-1]
    assert "November 2026" in again.below.text()
    cell = again.grid.cells.index(0, 0)
    assert cell.data() == "12"
    again.grid.setCurrentIndex(cell)
    QTest.keyClick(again.grid, Qt.Key.Key_Delete)
    save(again)
    assert not figures(window)


def test_nothing_typed_is_no_edit(dialog: FiguresDialog, window: MainWindow) -> None:
    before = window.session.workspace.undo_label()
    save(dialog)
    assert window.session.workspace.undo_label() == before


def test_what_is_typed_for_several_metrics_is_kept_together(
    dialog: FiguresDialog, window: MainWindow
) -> None:
    type_here(dialog, 0, 0, "12")
    dialog.number.setCurrentIndex(dialog.number.findData("usage-growth"))
    type_here(dialog, 0, 0, "20")
    dialog.number.setCurrentIndex(dialog.number.findData("deployments"))
    assert dialog.grid.cells.index(0, 0).data() == "12"
    save(dialog)
    assert len(figures(window)) == 2


def test_cells_are_copied_as_a_block(dialog: FiguresDialog) -> None:
    dialog.grid.setCurrentIndex(dialog.grid.cells.index(0, 0))
    dialog.grid.paste("1\t2\n3\t4")
    dialog.grid.selectAll()
    QTest.keyClick(dialog.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().splitlines()[:2] == ["1\t2\t\t", "3\t4\t\t"]
    dialog.reject()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-3", "-3"),
        ("\u22121,250.5", "-1250.5"),
        ("+7", "7"),
        ("12 %", "12"),
        ("1.250,50", "1250.50"),
    ],
)
def test_numbers_are_read_as_people_type_them(text: str, value: str) -> None:
    assert read_figure(text) == Decimal(value)


@pytest.mark.parametrize("text", ["-", "twelve", "1-2", "NaN"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_figure(text)


def test_months_and_numbers_are_written_and_read() -> None:
    assert read_month("2026/9") == date(2026, 9, 1)
    assert read_month("2026-13") is None
    assert read_month("seven") is None
    assert number_text(Decimal("12.500")) == "12.5"
    assert number_text(Decimal("100")) == "100"
