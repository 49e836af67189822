"""Tables of rows: a model that keeps Qt's rules, a view that keeps its place."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from partner_planner.domain.tone import Tone
from partner_planner.ui.record_table import EDIT_ROLE, ROW_ROLE, RowsModel, TableColumn
from partner_planner.ui.record_view import RecordView
from partner_planner.workspace import Workspace


@dataclass(frozen=True)
class Fruit:
    """A row for these tests."""

    id: str
    weight: int


APPLE, PEAR, PLUM = Fruit("apple", 90), Fruit("pear", 120), Fruit("plum", 30)


def columns(changed: list[tuple[str, int]]) -> tuple[TableColumn[Fruit], ...]:
    """A name and a weight that can be edited, except that of plums."""
    return (
        TableColumn("name", "Name", lambda row: row.id, lambda row: row.id),
        TableColumn(
            "weight",
            "Weight",
            lambda row: str(row.weight),
            lambda row: row.weight,
            numeric=True,
            tone=lambda row: Tone.GOOD,
            value=lambda row: row.weight,
            change=lambda row, value: changed.append((row.id, value)),
            editable=lambda row: row is not PLUM,
        ),
    )


@pytest.fixture
def changed() -> list[tuple[str, int]]:
    """What was edited."""
    return []


@pytest.fixture
def model(qapp: QApplication, changed: list[tuple[str, int]]) -> RowsModel[Fruit]:
    """A model that is watched for breaking Qt's rules."""
    made: RowsModel[Fruit] = RowsModel(columns(changed), dim=lambda row: row is PEAR)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    made.show_rows([APPLE, PEAR, PLUM])
    return made


@pytest.fixture
def view(qtbot: QtBot, workspace: Workspace, changed: list[tuple[str, int]]) -> RecordView[Fruit]:
    """A view over three rows."""
    made: RecordView[Fruit] = RecordView("fruit", columns(changed), workspace.choices)
    made.show_rows([APPLE, PEAR, PLUM])
    qtbot.addWidget(made)
    made.show()
    return made


def names(model: RowsModel[Fruit]) -> list[str]:
    """The rows in the order shown."""
    return [row.id for row in model.rows]


def test_sorting_moves_records_and_new_rows_keep_the_order(model: RowsModel[Fruit]) -> None:
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["pear", "apple", "plum"]
    model.show_rows([PLUM, Fruit("fig", 100), APPLE])
    assert names(model) == ["fig", "apple", "plum"]


def test_the_same_rows_with_other_values_change_in_place(
    model: RowsModel[Fruit], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.dataChanged) as told:
        assert not model.show_rows([APPLE, Fruit("pear", 130), PLUM])
    assert told.args is not None
    assert told.args[0].row() == 1
    assert model.show_rows([APPLE, PLUM])


def test_only_editable_cells_take_a_value_and_an_equal_one_is_no_edit(
    model: RowsModel[Fruit], changed: list[tuple[str, int]]
) -> None:
    assert model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(2, 1)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(0, 0), "quince", EDIT_ROLE)
    assert not model.setData(model.index(0, 1), 90, EDIT_ROLE)
    assert model.setData(model.index(0, 1), 95, EDIT_ROLE)
    assert changed == [("apple", 95)]


def test_cells_answer_words_records_and_faint_ink(model: RowsModel[Fruit]) -> None:
    assert model.index(1, 1).data() == "120"
    assert model.index(1, 1).data(ROW_ROLE) is PEAR
    ink = Qt.ItemDataRole.ForegroundRole
    assert model.index(1, 0).data(ink) is not None
    assert model.index(0, 0).data(ink) is None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Weight"


def test_chosen_and_current_rows_stay_when_others_come(view: RecordView[Fruit]) -> None:
    view.choose_places([1])
    assert view.chosen_rows() == [PEAR]
    view.show_rows([Fruit("fig", 100), PEAR])
    assert view.chosen_rows() == [PEAR]
    assert view.rows_model.row(view.currentIndex()) == PEAR
    view.show_rows([PLUM])
    assert view.chosen_rows() == []


def test_enter_opens_delete_asks_and_copy_takes_words(
    view: RecordView[Fruit], qtbot: QtBot
) -> None:
    view.choose_places([0])
    with qtbot.waitSignal(view.opened) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [APPLE]
    with qtbot.waitSignal(view.delete_pressed):
        QTest.keyClick(view, Qt.Key.Key_Delete)
    select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    view.selectionModel().select(view.rows_model.index(1, 0), select)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "apple\t90\npear\t120"


def test_a_table_is_drawn_with_words_marks_and_the_current_cell(view: RecordView[Fruit]) -> None:
    before = view.grab().toImage()
    view.choose_places([0])
    assert view.grab().toImage() != before
