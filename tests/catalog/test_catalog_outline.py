"""A catalog as pages: every table of every shipped one has its page, and a fault its place."""

from pathlib import Path

import pytest

from partner_planner import resources
from partner_planner.catalog import load_credentials
from partner_planner.catalog.catalog_file import read
from partner_planner.catalog.rules.draft_file import draft_faults
from partner_planner.catalog.rules.loading import rule_texts
from partner_planner.catalog.rules.outline import PageKind, outline, page_of

SHIPPED = {Path(name).stem: content for name, content in rule_texts(resources.path("catalogs"))}


@pytest.mark.parametrize("program", SHIPPED)
def test_every_requirement_of_a_shipped_catalog_has_a_known_shape(program: str) -> None:
    tables = read(program, SHIPPED[program]).tables
    pages = [page for top in outline(tables) for page in top.walk()]
    assert all(each.shape for each in pages if each.kind is PageKind.SHAPE)
    assert len({page.place for page in pages}) == len(pages)


@pytest.mark.parametrize("program", SHIPPED)
def test_a_place_is_found_on_its_page(program: str) -> None:
    pages = outline(read(program, SHIPPED[program]).tables)
    for page in (each for top in pages for each in top.walk()):
        for param in page.params:
            assert page_of(pages, (*page.within, param.key)).place[: len(page.place)] == page.place


def test_a_fault_names_the_place_where_it_is() -> None:
    tables = read("aws", SHIPPED["aws-services-path"]).tables
    tables["requirement"][1]["require"]["people"]["at_least"] = 0
    (fault, *_examples) = draft_faults(tables, load_credentials(resources.path("catalogs")))
    assert fault.facts["place"] == ("requirement", 1, "require", "people", "at_least")
    page = page_of(outline(tables), ("requirement", 1, "require", "people", "at_least"))
    assert page.place == ("requirement", 1, "require")
    assert page.shape is not None
    assert page.within == ("requirement", 1, "require", "people")
