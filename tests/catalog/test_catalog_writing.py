"""What is written as a catalog reads back as what was written."""

import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partner_planner import resources
from partner_planner.catalog.writing import toml_of
from tests.catalog.rule_texts import SMALL_RULES, read_small

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.recursive(
    st.one_of(TEXTS, st.integers(-(2**62), 2**62), st.booleans(), st.dates()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=12,
)


@settings(max_examples=200)
@given(st.dictionaries(TEXTS, VALUES, max_size=5))
def test_any_tables_read_back(tables: dict[str, Any]) -> None:
    assert tomllib.loads(toml_of(tables)) == tables


@pytest.mark.parametrize(
    "text",
    [SMALL_RULES, resources.path("catalogs", "microsoft-ai-cloud.toml").read_text("utf-8")],
    ids=["small", "shipped"],
)
def test_a_catalog_reads_back(text: str) -> None:
    assert tomllib.loads(toml_of(tomllib.loads(text))) == tomllib.loads(text)


def test_a_written_catalog_says_the_same() -> None:
    assert read_small(toml_of(tomllib.loads(SMALL_RULES))) == read_small()


def test_entries_stand_on_lines_of_their_own() -> None:
    written = toml_of({"a": 1, "sources": {"page": {"title": "T"}}, "rule": [{"id": "x"}]})
    assert written == 'a = 1\n\n[sources.page]\ntitle = "T"\n\n[[rule]]\nid = "x"\n'


def test_what_catalogs_do_not_have_is_not_written() -> None:
    with pytest.raises(TypeError, match="float"):
        toml_of({"a": 1.5})
