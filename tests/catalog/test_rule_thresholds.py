"""Thresholds of one area, floors of some metrics, and areas with another maximum, from a file."""

from fractions import Fraction

import pytest

from partner_planner.domain.errors import InputRefused
from tests.catalog.rule_texts import SMALL_RULES, read_small

OWN = """
[[threshold]]
id = "gadget-door"
area = "gadgets"
at_least = "7.5"
floor = true
floored = ["growth"]
text = "Gadgets alone."
sources = ["page"]
"""


def test_an_area_may_have_thresholds_of_its_own() -> None:
    book = read_small(SMALL_RULES + OWN)
    assert [each.id for each in book.thresholds_of("widgets")] == ["partner"]
    (own,) = book.thresholds_of("gadgets")
    assert (own.id, own.at_least, own.area) == ("gadget-door", Fraction("7.5"), "gadgets")
    assert own.floored == frozenset({"growth"})
    assert book.thresholds_on(book.checked_on, "gadgets") == (own,)


def test_an_area_has_a_hundred_points_unless_it_says_otherwise() -> None:
    ten = SMALL_RULES.replace('method = "best-of"', 'method = "best-of"\nmaximum = 10', 1)
    assert [area.maximum for area in read_small(ten).areas] == [100, 10]


@pytest.mark.parametrize(
    ("old", "new", "reason", "field"),
    [
        ('area = "gadgets"', 'area = "gadget"', "catalog-word-unknown", "area"),
        ('["growth"]', '["grow"]', "catalog-word-unknown", "floored"),
        ("floor = true", "floor = false", "catalog-value-wrong", "floor"),
        ('id = "gadget-door"', 'id = "partner"', "catalog-id-doubled", "id"),
    ],
)
def test_a_threshold_that_cannot_be_is_refused(old: str, new: str, reason: str, field: str) -> None:
    with pytest.raises(InputRefused) as refused:
        read_small(SMALL_RULES + OWN.replace(old, new))
    assert (refused.value.key, refused.value.facts["field"]) == (reason, field)


def test_an_area_without_a_threshold_is_refused() -> None:
    only = SMALL_RULES.replace('id = "partner"', 'id = "partner"\narea = "widgets"', 1)
    with pytest.raises(InputRefused) as refused:
        read_small(only)
    assert (refused.value.key, refused.value.facts["field"]) == (
        "catalog-key-missing",
        "threshold",
    )
    line = int(str(refused.value.facts["line"]))
    assert only.splitlines()[line] == 'id = "gadgets"'


def test_terms_may_be_missing() -> None:
    start, end = SMALL_RULES.index("[terms]"), SMALL_RULES.index("[[threshold]]")
    assert read_small(SMALL_RULES[:start] + SMALL_RULES[end:]).terms is None
