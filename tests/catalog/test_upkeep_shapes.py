"""How a catalog writes training, and credits that keep a credential."""

from fractions import Fraction

import pytest

from partner_planner.domain.figure import FactKind
from partner_planner.domain.rules.combining import AllOf
from partner_planner.domain.rules.credit_rule import Category, CreditCycle, Way
from partner_planner.domain.rules.dated import Dated
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.spans import Trailing
from partner_planner.domain.rules.trained import Trained, TrainedHours
from tests.catalog.rule_texts import SMALL_RULES, faults, read_small

WHOLE = '{ limit = { metric = "revenue", at_least = 5000 } }'
PROGRAM = "acme-partners"

ENGINEERS, STARTERS = read_small().lists


def text(shape: str) -> str:
    """A catalog with a requirement."""
    return SMALL_RULES.replace(WHOLE, f"{{ {shape} }}")


def read(shape: str) -> Node:
    """What a catalog asks for."""
    (requirement,) = read_small(text(shape)).requirements
    return requirement.requirement


def credits(name: str, *numbers: int) -> Category:
    """A kind of credits: at least, at most, rolling over."""
    least, most, rolls = (*numbers, 0, 0, 0)[:3]
    dated = Dated(PROGRAM, name, FactKind.CREDIT)
    return Category(name, dated, Fraction(least), Fraction(most) if most else None, Fraction(rolls))


def test_training_of_people_of_hours_and_of_both() -> None:
    dated = Dated(PROGRAM, "co-sell", FactKind.TRAINING, absent_is_none=True)
    assert read('training = { training = "co-sell", people = 1 }') == Trained(dated, 1)
    hours = TrainedHours(dated, Fraction(16))
    assert read('training = { training = "co-sell", hours = 16 }') == hours
    both = read('training = { training = "co-sell", people = 1, hours = 16 }')
    assert both == AllOf((Trained(dated, 1), hours))


def test_training_may_grow_old_and_may_be_unknown() -> None:
    node = read(
        'training = { training = "co-sell", people = 1, absent = "unknown", '
        "window = { months = 12 } }"
    )
    span = Trailing(months=12)
    assert node == Trained(Dated(PROGRAM, "co-sell", FactKind.TRAINING, span=span), 1)


def test_credits_with_a_least_a_most_and_a_rest_that_rolls_over() -> None:
    node = read(
        'credit_cycle = { list = "engineers", months = 36, total = 120, rollover_months = 6, '
        'categories = [{ credit = "group-a", at_least = 90, rolls_over = 40 }, '
        '{ credit = "group-b", at_most = 30 }] }'
    )
    ways = (Way(Fraction(120), (credits("group-a", 90, 0, 40), credits("group-b", 0, 30))),)
    assert node == CreditCycle(ENGINEERS, 36, ways, rollover_months=6)


def test_credits_have_other_ways() -> None:
    node = read(
        'credit_cycle = { list = "engineers", months = 36, total = 80, yearly = 20, '
        'absent = "zero", categories = [{ credit = "ce" }], instead = [{ total = 40, '
        'categories = [{ credit = "ce" }], earned = "starters" }, { earned = "starters" }] }'
    )
    ways = (
        Way(Fraction(80), (credits("ce"),)),
        Way(Fraction(40), (credits("ce"),), STARTERS),
        Way(Fraction(0), (), STARTERS),
    )
    assert node == CreditCycle(ENGINEERS, 36, ways, yearly=Fraction(20), absent_is_none=True)


CYCLE = 'credit_cycle = { list = "engineers", months = 36, total = 80, categories = '
FAULTS = [
    ('training = { training = "co-sell" }', "key-missing", "people"),
    ('training = { training = "co-sell", hours = -1 }', "value-wrong", "hours"),
    (f"{CYCLE}[] }}", "value-wrong", "categories"),
    (f'{CYCLE}[{{ credit = "a", at_most = -1 }}] }}', "value-wrong", "at_most"),
    (f'{CYCLE}[{{ credit = "a", at_least = 9, at_most = 8 }}] }}', "value-wrong", "at_most"),
    (f'{CYCLE}[{{ credit = "a" }}, {{ credit = "a" }}] }}', "id-doubled", "credit"),
    (f'{CYCLE}[{{ credit = "a", at_most = 8 }}] }}', "value-wrong", "total"),
    (f'{CYCLE}[{{ credit = "a" }}], instead = [{{}}] }}', "key-missing", "total"),
]


@pytest.mark.parametrize(("shape", "reason", "field"), FAULTS)
def test_what_is_not_sound_is_refused(shape: str, reason: str, field: str) -> None:
    (fault,) = faults(text(shape))
    assert (fault.key, fault.facts["field"]) == (f"catalog-{reason}", field)
