"""Tables that a catalog may hold, drawn from what is declared of its shapes."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from partner_planner.catalog.rules.declared import Gives, Kind, Param, Shape
from partner_planner.catalog.rules.outline import NODE, NODES
from partner_planner.catalog.rules.shapes import SHAPES

IDS = ("first", "second", "third")
"""The ids of everything that can be referred to."""

_ID = st.sampled_from(IDS)
_WORDS = st.text("abc äß,;“/-0", min_size=1, max_size=9).map(str.strip).filter(bool)
_PLAIN: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.LIST: _ID,
    Kind.LISTS: st.lists(_ID, min_size=1, unique=True),
    Kind.REFERENCE: _ID,
    Kind.REFERENCES: st.lists(_ID, min_size=1, unique=True),
    Kind.ID: _ID,
    Kind.IDS: st.lists(_ID, min_size=1, unique=True),
    Kind.TEXT: _WORDS.filter(lambda text: not text.isdigit()),
    Kind.TEXTS: st.lists(_WORDS, min_size=1, max_size=3, unique=True),
    Kind.EXACT: st.integers(1, 10**9) | st.sampled_from(("40/6", "7.5", "1/3")),
    Kind.DAY: st.dates(date(2000, 1, 1), date(2040, 1, 1)),
    Kind.MONEY: st.sampled_from(("2500 USD", "99.50 EUR")),
}


def nodes(gives: Gives, depth: int) -> st.SearchStrategy[dict[str, Any]]:
    """Tables with a shape; those deeper than `depth` have nothing within them."""
    found = [each for each in SHAPES if each.gives is gives and (depth > 0 or _flat(each.params))]
    return st.sampled_from(found).flatmap(lambda shape: node_of(shape, depth))


def node_of(shape: Shape, depth: int) -> st.SearchStrategy[dict[str, Any]]:
    """Tables with one shape."""
    inner = table_of(shape.params, depth)
    return inner if shape.bare else inner.map(lambda table: {shape.name: table})


def table_of(
    params: tuple[Param, ...], depth: int, *, whole: bool = True
) -> st.SearchStrategy[dict[str, Any]]:
    """Tables with all that must be there and, where they are `whole`, some of what may be."""
    must = {each.key: value_of(each, depth) for each in params if each.required}
    free = [each for each in params if not each.required and (depth > 0 or _flat((each,)))]
    may = {each.key: value_of(each, depth) for each in free if whole}
    return st.fixed_dictionaries(must, optional=may)


def value_of(param: Param, depth: int) -> st.SearchStrategy[Any]:
    """Values of a parameter."""
    kind = param.kind
    if kind in NODE:
        return nodes(NODE[kind], depth - 1)
    if kind in NODES:
        return st.lists(nodes(NODES[kind], depth - 1), min_size=1, max_size=2)
    if kind is Kind.TABLE:
        return table_of(param.params, depth)
    if kind is Kind.ROWS:
        return st.lists(table_of(param.params, depth), min_size=1, max_size=2)
    if kind is Kind.WORD:
        return st.sampled_from(param.choices)
    if kind in (Kind.COUNT, Kind.MONTHS, Kind.DAYS):
        return st.integers(param.low, param.high)
    if kind is Kind.SWITCH:
        return st.booleans() if param.required else st.just(True)  # no is said by saying nothing
    return _PLAIN[kind]


def _flat(params: tuple[Param, ...]) -> bool:
    return not any(
        each.required and (each.kind in NODE or each.kind in NODES or not _flat(each.params))
        for each in params
    )
