"""A user of the form that writes a catalog: chooses, types and presses what can be seen."""

from datetime import date
from typing import Any

from partner_planner.catalog.rules.outline import outline, page_of, shape_of
from partner_planner.services.wording.dates import short_day_text
from partner_planner.ui.catalogs.choice_editors import ChoiceEditor, SeveralEditor
from partner_planner.ui.catalogs.editor import (
    DayEditor,
    Editor,
    LineEditor,
    SwitchEditor,
    WordsEditor,
)
from partner_planner.ui.catalogs.known import Known
from partner_planner.ui.catalogs.page_view import Asks, PageView
from partner_planner.ui.catalogs.row_editors import RowsEditor, TableEditor
from partner_planner.ui.catalogs.shape_editors import NodeEditor, NodesEditor
from partner_planner.ui.catalogs.table_form import TableForm

QUIET = Asks(*(lambda *_facts: None for _each in range(4)))
"""Nobody hears what the page asks for."""


def view_of(tables: dict[str, Any], place: tuple[str | int, ...], known: Known) -> PageView:
    """The page of a place."""
    return PageView(page_of(outline(tables), place), known, QUIET)


def fill(form: TableForm, table: dict[str, Any]) -> None:
    """Enter what a table says; of tables with shapes only which shapes they are."""
    for key, value in table.items():
        enter(form.editor(key), value)


def enter(editor: Editor, value: Any) -> None:
    """Enter a value in its field."""
    match editor:
        case LineEditor():
            editor.line.setText(str(value))
            editor.touch()
        case WordsEditor():
            editor.words.setPlainText(value)
        case SwitchEditor():
            if editor.box.isChecked() != value:
                editor.box.click()
            editor.touch()
        case DayEditor():
            assert isinstance(value, date)
            editor.day.setText(short_day_text(value))
        case ChoiceEditor():
            editor.box.setCurrentIndex(editor.box.findData(value))
            editor.box.activated.emit(editor.box.currentIndex())
        case SeveralEditor():
            for each in value:
                editor.add(each)
        case TableEditor():
            editor.switch.click()
            assert isinstance(editor.form, TableForm)
            fill(editor.form, value)
        case RowsEditor():
            for row in value:
                editor.more.click()
                inner = editor.forms[-1]
                assert isinstance(inner, TableForm)
                fill(inner, row)
        case NodeEditor():
            shape = shape_of(editor.gives, value)
            assert shape is not None
            editor.choose(shape)
        case NodesEditor():
            for each in value:
                shape = shape_of(editor.gives, each)
                assert shape is not None
                editor.add(shape)
        case _:
            raise AssertionError(editor)
