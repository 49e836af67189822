"""Rows as they are drawn: words that fit, marks that can be seen, what is chosen."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QHeaderView
from pytestqt.qtbot import QtBot

from partner_planner.domain.tone import Tone
from partner_planner.ui import theme
from partner_planner.ui.record_table import TableColumn
from partner_planner.ui.record_view import ROW_HEIGHT, RecordView
from partner_planner.ui.theme import DARK, LIGHT, Colours, Look
from partner_planner.workspace import Workspace

LONG = "a name that is much longer than the room that there is for it"
MARK = QPoint(24, 9)
"""The upper edge of a mark inside of its cell, right of its round corner."""


@dataclass(frozen=True)
class Line:
    """A row for these tests."""

    id: str
    tone: Tone = Tone.PLAIN


def columns() -> tuple[TableColumn[Line], ...]:
    """A name, its mark, and a note that has all the rest of the width."""
    return (
        TableColumn("name", "Name", lambda row: row.id, lambda row: row.id, 100),
        TableColumn(
            "mark",
            "Mark",
            lambda row: row.tone.value,
            lambda row: row.tone,
            100,
            tone=lambda row: row.tone,
        ),
        TableColumn("note", "Note", lambda row: "", lambda row: 0, 100),
    )


@pytest.fixture
def view(qtbot: QtBot, workspace: Workspace) -> RecordView[Line]:
    """A view over a row of each tone, the plainest last, and one with a long name."""
    made: RecordView[Line] = RecordView("lines", columns(), workspace.choices)
    qtbot.addWidget(made)
    tones = [tone for tone in Tone if tone is not Tone.PLAIN]
    made.show_rows([Line(str(at), tone) for at, tone in enumerate(tones)] + [Line(LONG)])
    made.resize(400, 360)
    made.show()
    return made


def picture(view: RecordView[Line]) -> QImage:
    """What is drawn of the rows."""
    return view.viewport().grab().toImage()


def cell(view: RecordView[Line], row: int, column: int) -> QRect:
    """Where a cell stands in the picture, without the line below it."""
    return view.visualRect(view.rows_model.index(row, column)).adjusted(0, 0, 0, -1)


def colours_in(image: QImage, place: QRect) -> set[str]:
    """Every colour in a part of a picture."""
    return {
        image.pixelColor(x, y).name()
        for x in range(place.left(), place.right() + 1)
        for y in range(place.top(), place.bottom() + 1)
    }


def choose(view: RecordView[Line], *rows: int) -> None:
    """Choose rows without making a cell the current one."""
    flag = QItemSelectionModel.SelectionFlag
    for row in rows:
        view.selectionModel().select(view.rows_model.index(row, 0), flag.Select | flag.Rows)


@pytest.mark.parametrize(("look", "colours"), [(Look.LIGHT, LIGHT), (Look.DARK, DARK)])
def test_a_mark_can_be_told_from_the_ground_of_a_chosen_row(
    qapp: QApplication, view: RecordView[Line], look: Look, colours: Colours
) -> None:
    theme.apply(qapp, look)
    rows = range(len(view.rows_model.rows) - 1)
    choose(view, *rows)
    shown = picture(view)
    ground = QColor(colours.accent_soft).name()
    for row in rows:
        place = cell(view, row, 1)
        assert shown.pixelColor(place.topLeft() + QPoint(2, 2)).name() == ground
        assert shown.pixelColor(place.topLeft() + MARK).name() != ground
    theme.apply(qapp, Look.LIGHT)


def test_only_chosen_rows_have_the_ground_of_chosen_ones(view: RecordView[Line]) -> None:
    choose(view, 1)
    shown = picture(view)
    corners = [shown.pixelColor(cell(view, row, 2).topLeft()).name() for row in range(3)]
    surface, chosen = QColor(LIGHT.surface).name(), QColor(LIGHT.accent_soft).name()
    assert corners == [surface, chosen, surface]


def test_long_words_end_inside_of_their_cell(view: RecordView[Line]) -> None:
    last = len(view.rows_model.rows) - 1
    shown, place = picture(view), cell(view, last, 0)
    surface = {QColor(LIGHT.surface).name()}
    assert colours_in(shown, place) != surface
    assert colours_in(shown, place.adjusted(place.width() - 12, 0, 0, 0)) == surface
    view.setColumnWidth(0, 600)
    assert colours_in(picture(view), QRect(200, place.top(), 100, place.height())) != surface


def test_the_current_cell_has_a_frame_while_the_table_has_the_keyboard(
    qtbot: QtBot, view: RecordView[Line]
) -> None:
    accent = QColor(LIGHT.accent).name()
    view.setCurrentIndex(view.rows_model.index(1, 0))
    corner = cell(view, 1, 0).topLeft()
    view.clearFocus()
    assert picture(view).pixelColor(corner).name() != accent
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert picture(view).pixelColor(corner).name() == accent


def test_a_part_of_the_rows_is_drawn_as_the_whole(view: RecordView[Line]) -> None:
    whole = picture(view)
    part = QRect(60, ROW_HEIGHT + 7, 130, ROW_HEIGHT)
    assert view.viewport().grab(part).toImage() == whole.copy(part)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.show_rows([])
    assert colours_in(picture(view), view.viewport().rect()) == {QColor(LIGHT.surface).name()}


def test_headings_are_as_high_as_the_style_makes_them(view: RecordView[Line]) -> None:
    heading = view.horizontalHeader()
    assert heading.height() == QHeaderView.sizeHint(heading).height()
