"""The form can build any tree that a file can, and gives back what it was given."""

from collections.abc import Container, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from partner_planner import resources
from partner_planner.catalog import load_credentials
from partner_planner.catalog.catalog_file import read
from partner_planner.catalog.programs import Programs
from partner_planner.catalog.rules.declared import Gives, Shape
from partner_planner.catalog.rules.outline import PageKind, outline, page_of
from partner_planner.catalog.rules.shapes import SHAPES
from partner_planner.ui.catalogs.known import Known
from partner_planner.ui.catalogs.page_view import PageView
from tests.ui.catalogs.form_typing import QUIET, fill, view_of
from tests.ui.catalogs.shape_tables import IDS, nodes, table_of

CREDENTIALS = load_credentials(resources.path("catalogs"))

few = settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
"""Each example makes some hundred widgets."""


def tables_with(node: dict[str, Any] | None, gives: Gives) -> dict[str, Any]:
    """A catalog with one tree in it, and entries that can be referred to."""
    sections = ("list", "requirement", "level", "area", "threshold")
    tables: dict[str, Any] = {each: [{"id": id} for id in IDS] for each in sections}
    key = "score" if gives is Gives.SCORE else "require"
    said = {} if node is None else {key: node}
    section = "rule" if key == "score" else "requirement"
    return {**tables, section: [{"id": IDS[0], **said}, *({"id": id} for id in IDS[1:])]}


def known_of(tables: dict[str, Any]) -> Known:
    return Known(tables, CREDENTIALS, Programs((), ()))


def pages_below(tables: dict[str, Any], kinds: Container[PageKind]) -> Iterator[PageView]:
    """The view of every page of some kinds, from the top down."""
    known = known_of(tables)
    for page in (each for top in outline(tables) for each in top.walk()):
        if page.kind in kinds:
            yield PageView(page, known, QUIET)


def requirements_and_scores() -> st.SearchStrategy[tuple[Gives, dict[str, Any]]]:
    return st.sampled_from((Gives.REQUIREMENT, Gives.SCORE)).flatmap(
        lambda gives: nodes(gives, 2).map(lambda node: (gives, node))
    )


@few
@given(requirements_and_scores())
def test_a_tree_is_given_back_as_it_was(qapp: object, drawn: tuple[Gives, dict[str, Any]]) -> None:
    gives, node = drawn
    tables = tables_with(node, gives)
    for view in pages_below(tables, (PageKind.SHAPE,)):
        if view.form is None:
            continue
        within = view.page.table
        shape = view.page.shape
        if shape is not None and not shape.bare:
            within = within[shape.name]
        assert view.form.read() == within


def test_a_shipped_catalog_is_given_back_as_it_was(qapp: object) -> None:
    path = resources.path("catalogs", "google-cloud-partner-network.toml")
    tables = read(path.name, path.read_bytes()).tables
    for view in pages_below(tables, (PageKind.TABLE, PageKind.ENTRY)):
        if view.form is not None:
            assert view.form.read() == view.page.table


def build(tables: dict[str, Any], place: tuple[str | int, ...], wanted: dict[str, Any]) -> None:
    """Let a user say on the page of a place, and on all below it, what is wanted."""
    known = known_of(tables)
    view = view_of(tables, place, known)
    shape = view.page.shape
    inner = wanted if shape is None or shape.bare else wanted[shape.name]
    if view.form is not None:
        fill(view.form, inner)
    page = page_of(outline(tables), place)
    for each in page.pages:
        there: Any = inner
        for part in each.place[len(page.within) :]:
            there = there[part]
        build(tables, each.place, there)


@few
@given(requirements_and_scores())
def test_a_tree_can_be_built_from_an_empty_form(
    qapp: object, drawn: tuple[Gives, dict[str, Any]]
) -> None:
    gives, node = drawn
    tables = tables_with(None, gives)
    key = "score" if gives is Gives.SCORE else "require"
    section = "rule" if gives is Gives.SCORE else "requirement"
    build(tables, (section, 0), {key: node})
    assert tables[section][0][key] == node


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.gives}-{shape.name}")
@settings(max_examples=1, deadline=None)
@given(st.data())
def test_every_shape_can_be_built_with_what_it_needs(
    qapp: object, shape: Shape, data: st.DataObject
) -> None:
    needed = table_of(shape.params, 1, whole=False)
    if shape.gives is Gives.VALUE:
        node = data.draw(needed.map(lambda table: {shape.name: table}))
        node = {"share": {"part": node, "whole": node_copy(node)}}
        wanted = {"share": {**node["share"], "at_least": 5}}
    else:
        wanted = data.draw(needed if shape.bare else needed.map(lambda table: {shape.name: table}))
    gives = Gives.REQUIREMENT if shape.gives is Gives.VALUE else shape.gives
    tables = tables_with(None, gives)
    key, section = ("score", "rule") if gives is Gives.SCORE else ("require", "requirement")
    build(tables, (section, 0), {key: wanted})
    assert tables[section][0][key] == wanted


def node_copy(node: dict[str, Any]) -> dict[str, Any]:
    return {key: dict(each) if isinstance(each, dict) else each for key, each in node.items()}
