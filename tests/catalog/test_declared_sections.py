"""The form of a catalog has every key that its readers know, and words for each."""

from collections.abc import Iterator

import pytest

from partner_planner.catalog.fields import Keys
from partner_planner.catalog.rules import areas, rule_file
from partner_planner.catalog.rules.declared import Param
from partner_planner.catalog.rules.declared_sections import SECTIONS, Holds, Section, section_of
from partner_planner.catalog.rules.examples import EXAMPLE
from partner_planner.catalog.rules.lists import LIST
from partner_planner.catalog.rules.metrics import RULE
from partner_planner.catalog.rules.requirements import LEVEL, REQUIREMENT
from partner_planner.services.wording.catalog_sections import section_words

READ: dict[str, Keys] = {
    "level": LEVEL,
    "requirement": REQUIREMENT,
    "area": areas.AREA,
    "threshold": areas.THRESHOLD,
    "rule": RULE,
    "classification": areas.CLASSIFICATION,
    "list": LIST,
    "terms": areas.TERMS,
    "remark": areas.REMARK,
    "sources": Keys.of("title checked_on confidence", "address"),
}
"""The keys that the readers of sections know."""


def keys_of(params: tuple[Param, ...], before: str = "") -> Iterator[str]:
    for param in params:
        yield before + param.key
        yield from keys_of(param.params, f"{before}{param.key}.")


def choices_of(params: tuple[Param, ...], before: str = "") -> Iterator[tuple[str, str]]:
    for param in params:
        yield from ((before + param.key, word) for word in param.choices)
        yield from choices_of(param.params, f"{before}{param.key}.")


@pytest.mark.parametrize("key", READ)
def test_a_section_has_the_keys_of_its_reader(key: str) -> None:
    params, keys = section_of(key).params, READ[key]
    assert {each.key for each in params if each.required} == keys.required
    assert {each.key for each in params if not each.required} == keys.optional


def test_head_and_sections_are_all_that_a_file_may_have() -> None:
    head = {each.key for each in section_of("").params}
    sections = {each.key for each in SECTIONS if each.key}
    fixed = {"kind", "program"}  # what a file is about cannot be changed in a form
    known = rule_file.ROOT.required | rule_file.ROOT.optional
    assert head | sections | fixed == known


def test_an_example_can_be_reworded_and_no_more() -> None:
    assert {each.key for each in section_of("example").params} == EXAMPLE.required


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key or "head")
def test_a_section_and_its_parameters_have_words(section: Section) -> None:
    words = section_words()[section.key]
    assert words.entry
    assert words.form.sentence.endswith(".")
    assert bool(words.add) == (section.holds is not Holds.HEAD and section.key != "example")
    assert set(words.form.labels) == set(keys_of(section.params))
    assert set(words.form.choices) == set(choices_of(section.params))
