"""What is counted over records is told with its unit, and what is missing or too much."""

from fractions import Fraction

import pytest

from partner_planner.domain.rules.verdict import Gap
from partner_planner.services.wording import scores as words
from tests.services.scored_firm import credentials


@pytest.mark.parametrize(
    ("unit", "amount", "more", "plain"),
    [
        ("records", "1", "one more record", "1 record"),
        ("deals", "2", "2 more deals", "2 deals"),
        ("wins", "1", "one more win", "1 win"),
        ("documents", "1", "one more document", "1 document"),
        ("groups", "2", "2 more groups", "2 groups"),
        ("days", "72", "72 more days", "72 days"),
        ("USD", "50", "50 USD more", "50 USD"),
        ("EUR", "1250", "1,250 EUR more", "1,250 EUR"),
    ],
)
def test_amounts_over_records_have_units(unit: str, amount: str, more: str, plain: str) -> None:
    number = Fraction(amount)
    assert (words.more_text(unit, number), words.unit_text(unit, number)) == (more, plain)


@pytest.mark.parametrize(
    ("unit", "amount", "told"),
    [
        ("percent", 10, "10 percent less"),
        ("USD", 1250, "1,250 USD less"),
        ("wins", 1, "1 win less"),
    ],
)
def test_what_is_too_much_must_go(unit: str, amount: int, told: str) -> None:
    assert words.gap_text(Gap(Fraction(amount), unit, fewer=True), credentials()) == told
