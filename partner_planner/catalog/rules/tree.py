"""A tree of shapes in a catalog becomes a tree of nodes, read by the shapes' declarations."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from partner_planner.catalog.fields import Expected, Fields, Keys, is_id, table_of
from partner_planner.catalog.rules.declared import Given, Gives, Kind, Param, Setting, Shape
from partner_planner.catalog.rules.values import exact, money
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.node import Node

DEEPEST = 30
"""A tree whose place in the file has more parts than this is refused."""

Value = Callable[["TreeReader", Fields, Param, Setting], Any]
"""Reads the value of a parameter of one kind from its table."""


class Columns(NamedTuple):
    """The parameters of a table by key, its keys, and the values of those that are missing."""

    by_key: Mapping[str, Param]
    keys: Keys
    defaults: Mapping[str, Any]

    @classmethod
    def of(cls, params: tuple[Param, ...]) -> "Columns":
        """The columns of a table with these parameters."""
        required = frozenset(each.key for each in params if each.required)
        by_key = {each.key: each for each in params}
        missing = {each.key: each.default for each in params if not each.required}
        return cls(by_key, Keys(required, frozenset(missing)), missing)


class TreeReader(NamedTuple):
    """Reads tables whose one key is the name of a shape.

    `known` are the shapes by what they give and by name, `columns` those of each tuple of
    parameters by its identity: the tuples live as long as the shapes. A table that is none of
    them is left to the reader that `further` gives.
    """

    known: Mapping[Gives, Mapping[str, Shape]]
    columns: Mapping[int, Columns]
    further: "Callable[[], TreeReader] | None" = None

    @classmethod
    def of(
        cls, shapes: Sequence[Shape], further: "Callable[[], TreeReader] | None" = None
    ) -> "TreeReader":
        """A reader for these shapes, and for others by the one behind it."""
        known = {
            gives: {each.name: each for each in shapes if each.gives is gives} for gives in Gives
        }
        columns = {
            id(params): Columns.of(params)
            for shape in shapes
            for params in _tables_of(shape.params)
        }
        return cls(known, columns, further)

    def read(self, table: Fields, gives: Gives, setting: Setting) -> Node:
        """The node of a table. Raises InputRefused where it is not one sound shape."""
        known, names = self.known[gives], list(table.table)
        odd = len(names) != 1 or len(table.place) > DEEPEST
        if self.further is not None and (odd or names[0] not in known):
            return self.further().read(table, gives, setting)
        if odd:
            table.file.refuse(
                "catalog-value-wrong",
                table.place,
                expected=", ".join(known),
                value=", ".join(names),
            )
        shape = known.get(names[0])
        if shape is None:
            table.refuse_word(names[0], names[0], known)
        return shape.build(self._given(table, shape, setting), setting)

    def row(self, fields: Fields, params: tuple[Param, ...], setting: Setting) -> Given:
        """The values of a table; its keys are checked first."""
        columns = self.columns[id(params)]
        checked = table_of(fields.file, fields.place, fields.table, columns.keys)
        return self._values(checked, columns, setting)

    def _given(self, table: Fields, shape: Shape, setting: Setting) -> Given:
        """What stands in the table of a shape."""
        columns = self.columns[id(shape.params)]
        if shape.bare:
            return self._values(table, columns, setting)
        inner = table.inner(shape.name, columns.keys)
        for group in shape.any_of:
            if not any(key in inner for key in group):
                inner.file.refuse("catalog-key-missing", (*inner.place, group[0]))
        return self._values(inner, columns, setting)

    def _values(self, fields: Fields, columns: Columns, setting: Setting) -> Given:
        given = Given(fields, columns.defaults)
        for key in fields.table:
            param = columns.by_key[key]
            given[key] = _VALUES[param.kind](self, fields, param, setting)
        return given


def _tables_of(params: tuple[Param, ...]) -> Iterator[tuple[Param, ...]]:
    """The parameters of a table and of the tables in it."""
    yield params
    for each in params:
        if each.params:
            yield from _tables_of(each.params)


def tables(fields: Fields, key: str) -> Iterator[Fields]:
    """The tables of a list that must have some, of any keys."""
    value = fields.table.get(key)
    if not isinstance(value, list) or not value or not all(isinstance(v, dict) for v in value):
        fields.wrong(key, Expected.TABLES)
    for number, each in enumerate(value):
        yield table_of(fields.file, (*fields.place, key, number), each, None)


def _lists(fields: Fields, param: Param, setting: Setting) -> Iterator[CredentialList]:
    for id in _some(fields, param.key):
        if id not in setting.lists:
            fields.refuse_word(param.key, id, setting.lists)
        yield setting.lists[id]


def _some(fields: Fields, key: str) -> tuple[str, ...]:
    """Texts, at least one, none twice."""
    found = fields.texts(key)
    if not found or len(set(found)) < len(found):
        fields.wrong(key, Expected.TEXTS)
    return found


def _words(fields: Fields, param: Param) -> tuple[str, ...]:
    for word in (found := _some(fields, param.key)):
        if word not in param.choices:
            fields.refuse_word(param.key, word, param.choices)
    return found


def _ids(fields: Fields, param: Param) -> tuple[str, ...]:
    found = _some(fields, param.key)
    if not all(is_id(each) for each in found):
        fields.wrong(param.key, Expected.ID)
    return found


def _nested(gives: Gives) -> Value:
    return lambda reader, fields, param, setting: reader.read(
        fields.inner(param.key, None), gives, setting
    )


def _several(gives: Gives) -> Value:
    return lambda reader, fields, param, setting: tuple(
        reader.read(each, gives, setting) for each in tables(fields, param.key)
    )


def _number(_reader: TreeReader, fields: Fields, param: Param, _setting: Setting) -> int:
    return fields.number(param.key, param.low, param.high)


_VALUES: Mapping[Kind, Value] = {
    Kind.LIST: lambda _, fields, param, setting: setting.lists[
        fields.word(param.key, setting.lists)
    ],
    Kind.LISTS: lambda _, fields, param, setting: tuple(_lists(fields, param, setting)),
    Kind.COUNT: _number,
    Kind.MONTHS: _number,
    Kind.DAYS: _number,
    Kind.EXACT: lambda _, fields, param, __: exact(fields, param.key, zero=param.zero),
    Kind.WORD: lambda _, fields, param, __: fields.word(param.key, param.choices),
    Kind.WORDS: lambda _, fields, param, __: _words(fields, param),
    Kind.SWITCH: lambda _, fields, param, __: fields.switch(param.key),
    Kind.REFERENCE: lambda _, fields, param, __: fields.id(param.key),
    Kind.REFERENCES: lambda _, fields, param, __: _ids(fields, param),
    Kind.ID: lambda _, fields, param, __: fields.id(param.key),
    Kind.IDS: lambda _, fields, param, __: _ids(fields, param),
    Kind.TEXT: lambda _, fields, param, __: fields.text(param.key),
    Kind.TEXTS: lambda _, fields, param, __: _some(fields, param.key),
    Kind.DAY: lambda _, fields, param, __: fields.day(param.key),
    Kind.MONEY: lambda _, fields, param, __: money(fields, param.key),
    Kind.SCORE: _nested(Gives.SCORE),
    Kind.SCORES: _several(Gives.SCORE),
    Kind.REQUIREMENT: _nested(Gives.REQUIREMENT),
    Kind.REQUIREMENTS: _several(Gives.REQUIREMENT),
    Kind.VALUE: _nested(Gives.VALUE),
    Kind.TABLE: lambda reader, fields, param, setting: reader.row(
        fields.inner(param.key, None), param.params, setting
    ),
    Kind.ROWS: lambda reader, fields, param, setting: tuple(
        reader.row(each, param.params, setting) for each in tables(fields, param.key)
    ),
}
