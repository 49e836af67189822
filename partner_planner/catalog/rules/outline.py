"""A catalog as a tree of pages: sections, their entries, and the shapes of requirements in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from partner_planner.catalog.places import Place
from partner_planner.catalog.rules.copying import COMPUTED
from partner_planner.catalog.rules.declared import Gives, Kind, Param, Shape
from partner_planner.catalog.rules.declared_sections import SECTIONS, Holds, Section
from partner_planner.catalog.rules.shapes import SHAPES

NODE: Mapping[Kind, Gives] = {
    Kind.SCORE: Gives.SCORE,
    Kind.REQUIREMENT: Gives.REQUIREMENT,
    Kind.VALUE: Gives.VALUE,
}
"""Kinds whose value is one table with a shape, and what that shape gives."""

NODES: Mapping[Kind, Gives] = {
    Kind.SCORES: Gives.SCORE,
    Kind.REQUIREMENTS: Gives.REQUIREMENT,
}
"""Kinds whose value is a list of such tables."""


class PageKind(StrEnum):
    """What a page is about."""

    TABLE = "table"  # the head, or a section that is one table
    SECTION = "section"  # the entries of a section
    ENTRY = "entry"
    SHAPE = "shape"  # a table with a shape, or one for which none is chosen yet


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A page of the tree.

    `holder` holds what the page is about under the last part of `place`; `gives` is what the
    shape of the page must give.
    """

    place: Place
    kind: PageKind
    section: Section
    holder: Any
    pages: tuple["Page", ...] = ()
    gives: Gives = Gives.REQUIREMENT

    @property
    def table(self) -> Any:
        """What the page is about: a table, or the entries of a section."""
        return self.holder[self.place[-1]] if self.place else self.holder

    @property
    def shape(self) -> Shape | None:
        """The shape of the page, None where none is chosen."""
        return shape_of(self.gives, self.table) if self.kind is PageKind.SHAPE else None

    @property
    def params(self) -> tuple[Param, ...]:
        """What can be said on the page."""
        if self.kind is PageKind.SHAPE:
            return self.shape.params if self.shape is not None else ()
        return self.section.params if self.kind is not PageKind.SECTION else ()

    @property
    def within(self) -> Place:
        """The place of the table that holds the parameters."""
        shape = self.shape
        return self.place if shape is None or shape.bare else (*self.place, shape.name)

    def walk(self) -> Iterator["Page"]:
        """The page and all below it."""
        yield self
        for page in self.pages:
            yield from page.walk()


def shape_of(gives: Gives, node: Mapping[str, Any]) -> Shape | None:
    """The shape of a table, None where it has none."""
    name = next(iter(node), None)
    return next((each for each in SHAPES if (each.gives, each.name) == (gives, name)), None)


def outline(tables: dict[str, Any]) -> tuple[Page, ...]:
    """The pages of a catalog, sections without entries too; examples cannot be added."""
    shown = [each for each in SECTIONS if each.key != COMPUTED or each.key in tables]
    return tuple(_page(section, tables) for section in shown)


def page_of(pages: tuple[Page, ...], place: Place) -> Page:
    """The page on which a place is, else the one nearest above it."""
    every = [page for top in pages for page in top.walk()]
    fitting = [page for page in every if place[: len(page.place)] == page.place]
    return max(fitting, key=lambda page: len(page.place))


def nodes_in(
    params: tuple[Param, ...], table: Mapping[str, Any], place: Place
) -> Iterator[tuple[Place, Any, Gives]]:
    """The tables with a shape in a table: the place of each, what holds it, what it gives."""
    for param in params:
        value, there = table.get(param.key), (*place, param.key)
        if value is None:
            continue
        if param.kind in NODE:
            yield there, table, NODE[param.kind]
        elif param.kind in NODES:
            for number in range(len(value)):
                yield (*there, number), value, NODES[param.kind]
        elif param.kind is Kind.TABLE:
            yield from nodes_in(param.params, value, there)
        elif param.kind is Kind.ROWS:
            for number, row in enumerate(value):
                yield from nodes_in(param.params, row, (*there, number))


def _page(section: Section, tables: dict[str, Any]) -> Page:
    key = section.key
    if section.holds is Holds.HEAD:
        return Page((), PageKind.TABLE, section, tables)
    if section.holds is Holds.TABLE:
        kind = PageKind.TABLE if key in tables else PageKind.SECTION
        return Page((key,), kind, section, tables if key in tables else {key: []})
    if section.holds is Holds.NAMED:
        entries: Any = tables.setdefault(key, {})
        names: list[str | int] = list(entries)
    else:
        entries = tables.get(key, [])
        names = list(range(len(entries)))
    pages = tuple(
        Page(
            (key, name),
            PageKind.ENTRY,
            section,
            entries,
            tuple(_shapes(section.params, entries[name], (key, name))),
        )
        for name in names
    )
    return Page((key,), PageKind.SECTION, section, {key: entries}, pages)


def _shapes(params: tuple[Param, ...], table: Mapping[str, Any], place: Place) -> Iterator[Page]:
    for there, holder, gives in nodes_in(params, table, place):
        node = holder[there[-1]]
        shape = shape_of(gives, node)
        pages: tuple[Page, ...] = ()
        if shape is not None:
            inner = node if shape.bare else node[shape.name]
            within = there if shape.bare else (*there, shape.name)
            pages = tuple(_shapes(shape.params, inner, within))
        section = Section(str(there[0]), Holds.ENTRIES, ())
        yield Page(there, PageKind.SHAPE, section, holder, pages, gives)
