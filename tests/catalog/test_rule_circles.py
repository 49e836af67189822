"""References that lead nowhere or back, editions and relief that cannot be, refused with a line."""

import pytest

from partner_planner.domain.errors import InputRefused
from tests.catalog.level_texts import HEAD, LEVEL_RULES, requirement
from tests.catalog.test_rule_levels import read

CIRCLE, CHAIN = "catalog-circle", "catalog-chain"
MISSING, WORD, VALUE, KEY = (
    "catalog-key-missing",
    "catalog-word-unknown",
    "catalog-value-wrong",
    "catalog-key-unknown",
)
START = requirement("r0", 'status = { fact = "x" }')
SELF = requirement("a", 'status = { requirement = "a" }')
DOUBLING = "".join(
    requirement(
        f"r{n}",
        f'all_of = [{{ status = {{ requirement = "r{n - 1}" }} }}, '
        f'{{ status = {{ requirement = "r{n - 1}" }} }}]',
    )
    for n in range(1, 18)
)


def chain(first: int, last: int) -> str:
    """Requirements of which each refers to the one before it, in one order or the other."""
    numbers = range(first, last + 1) if first < last else range(first, last - 1, -1)
    return "".join(
        requirement(f"r{n}", f'status = {{ requirement = "r{n - 1}" }}') for n in numbers
    )


@pytest.mark.parametrize(
    ("text", "reason", "field"),
    [
        (HEAD, MISSING, "level"),
        (HEAD + SELF, CIRCLE, "requirement"),
        (
            HEAD
            + requirement("a", 'any_of = [{ status = { requirement = "b" } }]')
            + requirement("b", 'not = { status = { requirement = "a" } }'),
            CIRCLE,
            "requirement",
        ),
        (LEVEL_RULES.replace('requirement = "starters"', 'level = "premier"'), CIRCLE, "level"),
        (
            HEAD
            + requirement("a", 'status = { requirement = "b" }', 'supersedes = "b"')
            + requirement("b", 'status = { fact = "x" }', 'supersedes = "a"'),
            CIRCLE,
            "requirement",
        ),
        (HEAD + START + chain(1, 45), CHAIN, "requirement"),
        (HEAD + chain(45, 1) + START, CHAIN, "requirement"),
        (HEAD + START + DOUBLING, CHAIN, "requirement"),
        (LEVEL_RULES.replace('level = "select"', 'level = "selekt"'), WORD, "level"),
        (LEVEL_RULES.replace('level = "select"', 'area = "select"'), WORD, "area"),
        (LEVEL_RULES.replace('level = "select"', 'threshold = "x"'), MISSING, "requirement"),
        (LEVEL_RULES.replace('level = "select"', 'level = "select", fact = "x"'), KEY, "fact"),
        (LEVEL_RULES.replace('fact = "review"', 'fact = "review", threshold = "x"'), KEY, ""),
        (LEVEL_RULES.replace('["Cloud"]', '["Clouds"]'), WORD, "including_any"),
        (LEVEL_RULES.replace('id = "premier"', 'id = "select"'), "catalog-id-doubled", "id"),
        (
            HEAD + requirement("a", 'k_of = { at_least = 2, of = [{ status = { fact = "x" } }] }'),
            VALUE,
            "at_least",
        ),
        (
            HEAD
            + requirement(
                "a", 'relief = { require = { status = { fact = "x" } }, percent = 5, months = 6 }'
            ),
            VALUE,
            "require",
        ),
        (
            HEAD
            + requirement(
                "a",
                'relief = { require = { people = { list = "basics", at_least = 9 } }, '
                "percent = 101, months = 6 }",
            ),
            VALUE,
            "percent",
        ),
        (
            HEAD
            + requirement("a", 'status = { fact = "x" }', "from = 2026-01-01")
            .replace("from", "usable_until = 2025-12-31\nfrom"),
            VALUE,
            "usable_until",
        ),
        (
            HEAD + requirement("a", 'status = { fact = "x" }', 'supersedes = "b"'),
            WORD,
            "supersedes",
        ),
        (HEAD + requirement("a", 'status = { fact = "x" }', 'scope = "a b"'), VALUE, "scope"),
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_refused_with_its_line(text: str, reason: str, field: str) -> None:
    with pytest.raises(InputRefused) as refused:
        read(text)
    facts = refused.value.facts
    assert refused.value.key == reason
    assert not field or facts["field"] == field
    assert 1 <= int(str(facts["line"])) <= len(text.splitlines())


def test_a_short_chain_is_sound_in_any_order() -> None:
    assert len(read(HEAD + START + chain(1, 20)).requirements) == 21
    assert len(read(HEAD + chain(20, 1) + START).requirements) == 21
