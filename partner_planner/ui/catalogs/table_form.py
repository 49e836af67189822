"""The form of one table of a catalog, made from what is declared of it."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from partner_planner.catalog.places import Place
from partner_planner.catalog.rules.declared import Kind, Param
from partner_planner.catalog.rules.outline import NODE, NODES
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.shape_words import ShapeWords
from partner_planner.ui.catalogs.choice_editors import ChoiceEditor, SeveralEditor
from partner_planner.ui.catalogs.editor import (
    DayEditor,
    Editor,
    LineEditor,
    SwitchEditor,
    WordsEditor,
)
from partner_planner.ui.catalogs.known import Known
from partner_planner.ui.catalogs.row_editors import InnerForm, RowsEditor, TableEditor
from partner_planner.ui.catalogs.shape_editors import NodeEditor, NodesEditor
from partner_planner.ui.form import Field

SHORT = frozenset({Kind.COUNT, Kind.MONTHS, Kind.DAYS, Kind.EXACT, Kind.DAY, Kind.MONEY, Kind.ID})
"""Kinds of which two stand side by side."""

RUNNING = frozenset({"text", "note"})
"""Keys of running words."""

_OWN_FIELDS = frozenset({Kind.TABLE, Kind.ROWS})


class LabelledEditor(Field):
    """An editor with its label above and what is wrong with it below."""

    def __init__(self, label: str, editor: Editor, hint: str = "") -> None:
        switched = isinstance(editor, SwitchEditor | TableEditor)  # these have their own words
        super().__init__("" if switched else label, editor, hint)
        self._label.setVisible(not switched)
        self.editor = editor
        if editor.first is not None:
            self._label.setBuddy(editor.first)
        editor.call(label)

    def wrong(self, problem: str) -> None:
        """Show what is wrong, also on the field itself."""
        super().wrong(problem)
        self.editor.mark(bool(problem))


class TableForm(InnerForm):
    """Fields for the parameters of a table; keys that are not declared stay as they are.

    `before` stands before the keys of words. `always` are keys that stay even where nothing is
    said: those of a shape that has no table of its own.
    """

    def __init__(
        self,
        params: Iterable[Param],
        table: Mapping[str, Any],
        words: ShapeWords,
        known: Known,
        before: str = "",
        always: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__()
        self._params, self._words, self._known = tuple(params), words, known
        self._before, self._always = before, always or {}
        self._table: dict[str, Any] = {}
        self.fields: dict[str, LabelledEditor] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        for param in self._params:
            self._add(param)
        self._lay_out()
        self.put(table)

    def put(self, table: Mapping[str, Any]) -> None:
        """Show a table."""
        self._table = dict(table)
        for param in self._params:
            self.editor(param.key).put(table.get(param.key))

    def read(self) -> dict[str, Any]:
        """The table as the fields have it, keys in the order in which they stood."""
        said = {param.key: self.editor(param.key).value() for param in self._params}
        for key, default in self._always.items():
            said[key] = default if said[key] is None else said[key]
        order = [*self._table, *(key for key in said if key not in self._table)]
        merged = {**self._table, **said}
        return {key: merged[key] for key in order if merged[key] is not None}

    def editor(self, key: str) -> Editor:
        """The field of a key."""
        return self.fields[key].editor

    def fault(self, within: Place, sentence: str) -> bool:
        """Show what is wrong at a place of the table; whether it has a field."""
        field = self.fields.get(str(within[0])) if within else None
        if field is None:
            return False
        if not field.editor.fault(within[1:], sentence):
            field.wrong(sentence)
        return True

    def clear_faults(self) -> None:
        """Show that nothing is wrong."""
        for field in self.fields.values():
            field.wrong("")
            field.editor.clear_faults()

    def _add(self, param: Param) -> None:
        key = self._before + param.key
        label = self._words.labels[key]
        editor = self._editor(param, key, label)
        self.fields[param.key] = LabelledEditor(label, editor, self._hint(param))
        editor.changed.connect(self.changed)

    def _editor(self, param: Param, key: str, label: str) -> Editor:
        """The field for a parameter by its kind."""
        if param.kind in NODE:
            return NodeEditor(NODE[param.kind], param.required, self._known)
        if param.kind in NODES:
            return NodesEditor(NODES[param.kind], self._known)
        if param.kind in _OWN_FIELDS:
            return self._inner_editor(param, key, label)
        return self._plain_editor(param, key, label)

    def _hint(self, param: Param) -> str:
        """What is to be done first where a field has nothing to choose from."""
        if param.kind in (Kind.LIST, Kind.LISTS) and not self._known.choices("list"):
            return _("Add a list of credentials first, at the left.")
        return ""

    def _inner_editor(self, param: Param, key: str, label: str) -> Editor:
        def make() -> InnerForm:
            return TableForm(param.params, {}, self._words, self._known, f"{key}.")

        if param.kind is Kind.ROWS:
            return RowsEditor(label, self._known, make)
        return TableEditor(label, make)

    def _plain_editor(self, param: Param, key: str, label: str) -> Editor:
        words = [(each, self._words.choices[key, each]) for each in param.choices]
        match param.kind:
            case Kind.WORD:
                return ChoiceEditor(words, param.required)
            case Kind.LIST:
                return ChoiceEditor(self._known.choices("list"), param.required)
            case Kind.REFERENCE:
                return ChoiceEditor(self._known.choices(param.refers), param.required)
            case Kind.WORDS:
                return SeveralEditor(label, words)
            case Kind.LISTS:
                return SeveralEditor(label, self._known.choices("list"))
            case Kind.REFERENCES:
                return SeveralEditor(label, self._known.choices(param.refers))
            case Kind.IDS | Kind.TEXTS:
                return SeveralEditor(label, None)
            case Kind.SWITCH:
                return SwitchEditor(label, param.required)
            case Kind.DAY:
                instead = param.choices[0] if param.choices and param.required else ""
                return DayEditor(instead, words[0][1] if words else "")
            case Kind.TEXT if param.key in RUNNING:
                return WordsEditor()
            case _:
                return LineEditor(param.kind)

    def _lay_out(self) -> None:
        """One field a line, short ones beside each other by twos."""
        waiting: LabelledEditor | None = None
        for param in self._params:
            field = self.fields[param.key]
            if param.kind not in SHORT:
                self._flush(waiting)
                waiting = None
                self._column.addWidget(field)
            elif waiting is None:
                waiting = field
            else:
                self._column.addLayout(_beside(waiting, field))
                waiting = None
        self._flush(waiting)

    def _flush(self, waiting: LabelledEditor | None) -> None:
        if waiting is not None:
            self._column.addLayout(_beside(waiting))


def _beside(*fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for field in fields:
        row.addWidget(field, 1)
    if len(fields) == 1:
        row.addStretch(1)
    return row
