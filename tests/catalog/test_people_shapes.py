"""How a catalog writes what it asks of people."""

from dataclasses import replace
from fractions import Fraction

import pytest

from partner_planner.domain.rules.covers import Covers
from partner_planner.domain.rules.matching import Reuse
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.ratio import PeopleRatio, PerAmount, Rounding
from partner_planner.domain.rules.roles import Roles, Slot
from partner_planner.domain.rules.staff import Staff
from tests.catalog.rule_texts import SMALL_RULES, faults, read_small

WHOLE = '{ limit = { metric = "revenue", at_least = 5000 } }'

ENGINEERS, STARTERS = read_small().lists


def text(shape: str) -> str:
    """A catalog with a requirement."""
    assert SMALL_RULES.count(WHOLE) == 1
    return SMALL_RULES.replace(WHOLE, f"{{ {shape} }}")


def read(shape: str) -> Node:
    """What a catalog asks for."""
    (requirement,) = read_small(text(shape)).requirements
    return requirement.requirement


def test_people_with_others_among_them() -> None:
    shape = (
        'people = { list = "starters", at_least = 6, '
        'including = [{ list = "engineers", at_least = 3 }] }'
    )
    assert read(shape) == People(STARTERS, 6, (People(ENGINEERS, 3),))


def test_certificates_in_place_of_people() -> None:
    shape = 'people = { list = "starters", at_least = 200, count = "certificates" }'
    assert read(shape) == People(replace(STARTERS, certificates=True), 200)
    some = shape.replace(" }", ', including = [{ list = "engineers", at_least = 50 }] }')
    node = read(some)
    assert isinstance(node, People)
    assert node.including == (People(replace(ENGINEERS, certificates=True), 50),)


def test_every_credential_of_a_list_and_one_of_each_of_several() -> None:
    assert read('covers = { list = "engineers" }') == Covers.each_of(ENGINEERS)
    both = read('covers = { lists = ["starters", "engineers"] }')
    assert both == Covers((STARTERS, ENGINEERS))


def test_a_share_of_the_staff() -> None:
    shape = 'ratio = { list = "starters", percent = 50, role = "Strategist", at_most = 100 }'
    assert read(shape) == PeopleRatio(STARTERS, Fraction(50), Staff("Strategist"), 100)
    everybody = read('ratio = { list = "starters", percent = "12.5" }')
    assert everybody == PeopleRatio(STARTERS, Fraction(25, 2), Staff())


def test_roles_with_a_policy() -> None:
    shape = (
        'roles = { reuse = "free", limits = [{ role = "am", most = 4 }], exclusive = ["am", "se"], '
        'slots = [{ name = "Manager", list = "starters", role = "am" }, '
        '{ name = "Engineer", list = "engineers", role = "se", count = 2 }] }'
    )
    slots = Slot("Manager", "am", STARTERS), Slot("Engineer", "se", ENGINEERS, 2)
    assert read(shape) == Roles(slots, Reuse(limits=(("am", 4),), exclusive=("am", "se")))


@pytest.mark.parametrize(
    ("words", "reuse"),
    [
        ('reuse = "free"', Reuse()),
        ('reuse = "once_per_metric"', Reuse(per_role=1)),
        ('reuse = "distinct"', Reuse(total=1)),
        ('reuse = "free", most_per_role = 2', Reuse(per_role=2)),
    ],
)
def test_a_policy_is_one_word_or_a_number(words: str, reuse: Reuse) -> None:
    node = read(f'roles = {{ {words}, slots = [{{ name = "A", list = "starters" }}] }}')
    assert isinstance(node, Roles)
    assert node.reuse == reuse


FAULTS = [
    ('people = { list = "starters", at_least = 1, including = [] }', "value-wrong", "including"),
    ('people = { list = "starters", at_least = -1 }', "value-wrong", "at_least"),
    ('people = { list = "starter", at_least = 1 }', "word-unknown", "list"),
    ("covers = {}", "key-missing", "list"),
    ('covers = { lists = ["starters", "starters"] }', "value-wrong", "lists"),
    ('ratio = { list = "starters", percent = 101 }', "value-wrong", "percent"),
    ('ratio = { list = "starters", percent = -1 }', "value-wrong", "percent"),
    (
        'roles = { reuse = "fre", slots = [{ name = "A", list = "starters" }] }',
        "word-unknown",
        "reuse",
    ),
    (
        'ratio = { list = "starters", percent = 50, role = "AM", '
        'staff = { people = { list = "engineers" } } }',
        "key-unknown",
        "role",
    ),
    ('roles = { reuse = "free", slots = [] }', "value-wrong", "slots"),
    (
        'roles = { reuse = "free", slots = ['
        + '{ name = "A", list = "starters", count = 67 }, ' * 3
        + "] }",
        "value-wrong",
        "slots",
    ),
    (
        'roles = { reuse = "free", exclusive = ["am"], '
        'slots = [{ name = "A", list = "starters" }] }',
        "word-unknown",
        "exclusive",
    ),
    (
        'roles = { reuse = "free", limits = [{ role = "am", most = 1 }], '
        'slots = [{ name = "A", list = "starters", role = "se" }] }',
        "word-unknown",
        "role",
    ),
]


@pytest.mark.parametrize(("shape", "reason", "field"), FAULTS)
def test_what_is_not_sound_is_refused(shape: str, reason: str, field: str) -> None:
    (fault,) = faults(text(shape))
    assert (fault.key, fault.facts["field"]) == (f"catalog-{reason}", field)


@pytest.mark.parametrize("rounding", Rounding)
def test_a_number_of_people_for_an_amount_may_be_rounded(rounding: Rounding) -> None:
    terms = f'list = "starters", per = 5, rounding = "{rounding}"'
    amount = '{ people = { list = "engineers" } }'
    node = read(f"per_amount = {{ {terms}, amount = {amount} }}")
    assert isinstance(node, PerAmount)
    assert (node.per, node.rounding) == (Fraction(5), rounding)
