"""An example about a requirement: a firm with people, figures and facts, and what must come out."""

import pytest

from partner_planner.domain.errors import InputRefused
from tests.catalog.rule_texts import SMALL_RULES, read_small

EXAMPLE = """
[[example]]
requirement = "revenue"
figures = [{ metric = "revenue", kind = "level", value = 4000 }]
facts = [{ kind = "fee", name = "yearly", on = 2026-10-01, amount = "99.5", currency = "EUR" }]
people = ["120 widget-basics"]
earned = 2026-01-01
day = 2026-11-01
standing = "not_met"
gap = 1000
text = "A thousand short."
sources = ["page"]
"""


def refused(text: str) -> InputRefused:
    """Why the catalog with this example is refused."""
    with pytest.raises(InputRefused) as caught:
        read_small(SMALL_RULES + text)
    return caught.value


def test_an_example_about_a_requirement_is_computed() -> None:
    assert read_small(SMALL_RULES + EXAMPLE)
    enough = EXAMPLE.replace("4000", "5000").replace("not_met", "met").replace("gap = 1000\n", "")
    assert read_small(SMALL_RULES + enough)


def test_what_is_not_entered_is_unknown() -> None:
    silent = EXAMPLE.replace('[{ metric = "revenue", kind = "level", value = 4000 }]', "[]")
    said = refused(silent)
    assert (said.key, said.facts["computed"]) == ("catalog-example", "unknown")


@pytest.mark.parametrize(
    ("old", "new", "reason", "field"),
    [
        ('"not_met"', '"met"', "catalog-example", "standing"),
        ("gap = 1000", "gap = 999", "catalog-example", "gap"),
        ("gap = 1000", "points = 12", "catalog-key-unknown", "points"),
        ("gap = 1000", "until = 2026-12-31", "catalog-example", "until"),
        ("gap = 1000", 'until = "soon"', "catalog-value-wrong", "until"),
        ("gap = 1000", "enrolled = 2026", "catalog-value-wrong", "enrolled"),
        ("gap = 1000", 'level = "gold"', "catalog-key-unknown", "level"),
        ("gap = 1000", 'metric = "revenue"', "catalog-key-unknown", "metric"),
        ('standing = "not_met"', "", "catalog-key-missing", "standing"),
        (
            'requirement = "revenue"',
            'requirement = "revenues"',
            "catalog-word-unknown",
            "requirement",
        ),
        ('requirement = "revenue"', "", "catalog-key-missing", "area"),
        ('metric = "revenue"', 'metric = "revenu"', "catalog-word-unknown", "metric"),
        ('kind = "fee"', 'kind = "fees"', "catalog-word-unknown", "kind"),
        ('name = "yearly"', 'nam = "yearly"', "catalog-key-unknown", "nam"),
        ("on = 2026-10-01", 'on = "soon"', "catalog-value-wrong", "on"),
        ('amount = "99.5"', "amount = 99.5", "catalog-value-wrong", "amount"),
        ('amount = "99.5"', 'amount = "some"', "catalog-value-wrong", "amount"),
        ("earned = 2026-01-01", 'earned = "long ago"', "catalog-value-wrong", "earned"),
    ],
)
def test_a_fault_in_it_is_named(old: str, new: str, reason: str, field: str) -> None:
    said = refused(EXAMPLE.replace(old, new, 1))
    assert said.key == reason
    assert field in str(said.facts["field"])


def test_a_gap_is_not_asked_of_points() -> None:
    wrong = SMALL_RULES.replace("points = 14", "points = 14\ngap = 1", 1)
    with pytest.raises(InputRefused) as caught:
        read_small(wrong)
    assert caught.value.key == "catalog-key-unknown"
