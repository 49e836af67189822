"""What a program's rules ask to be entered, and what facts are called."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.money import Money
from partner_planner.domain.rules.attested import Attested, AttestedValue
from partner_planner.domain.rules.bounded import Bounded
from partner_planner.domain.rules.dated import Dated
from partner_planner.domain.rules.documents import Document
from partner_planner.domain.rules.fees import FeePaid
from partner_planner.domain.rules.quantities import Tally, Total
from partner_planner.domain.rules.records import Records
from partner_planner.domain.rules.scales import Scaled
from partner_planner.domain.rules.where import Where
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.facts import asked_facts, facts_of
from partner_planner.services.wording.facts import fact_details_text, fact_name_text
from tests.domain.rules.small_facts import dated, fact
from tests.domain.rules.small_program import PROGRAM, metric, rulebook

ONE = Fraction(1)


def test_a_program_asks_for_what_its_rules_look_at() -> None:
    wins = dated("win", None, Where("count", above=ONE), Where("note", given=True))
    elsewhere = Dated("other", "loss")
    score = Scaled(AttestedValue(dated("rate", kind=FactKind.ATTESTED), "percent"), ONE, ONE)
    rules = (
        Records(Bounded(Tally(wins, "wins", "person"), ONE)),
        Bounded(Total(wins, "EUR", currency="EUR"), ONE),
        Document(dated("plan", kind=FactKind.DOCUMENT)),
        FeePaid.of(PROGRAM, "", "fee", Money("USD", Decimal(9)), 12),
        Attested(dated("rate", kind=FactKind.ATTESTED)),
        Bounded(Tally(elsewhere, "wins"), ONE),
    )
    metrics = [metric(f"m{number}", rule) for number, rule in enumerate((score, *rules))]
    found = {
        f"{each.kind} {each.name} {each.currency}".strip(): set(each.fields)
        for each in asked_facts(rulebook(*metrics))
    }
    assert found == {
        "attested rate": {"count"},
        "record win EUR": {"customer", "person", "count", "amount"},
        "document plan": set(),
        "fee fee USD": {"amount"},
    }
    assert asked_facts(rulebook()) == ()


def test_the_newest_fact_of_a_program_stands_first() -> None:
    old, new = fact("win", date(2026, 1, 1), id="old"), fact("win", date(2026, 2, 1), id="new")
    other = Fact("x", FactKind.RECORD, "other", "win", date(2026, 3, 1))
    found = facts_of(Snapshot.of((old, new, other)), PROGRAM)
    assert [each.id for each in found] == ["new", "old"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("launched-opportunity", "launched opportunity"),
        ("weight/security/performance", "weight of performance in security"),
        ("track/data-ai", "track of data ai"),
    ],
)
def test_names_are_told_in_plain_words(name: str, told: str) -> None:
    assert fact_name_text(name) == told


@pytest.mark.parametrize(
    ("of", "told"),
    [
        (fact("win", date(2026, 1, 1), "600", customer="Acme"), "Ana, Acme, USD 600"),
        (fact("win", date(2026, 1, 1), "600", currency=""), "Ana, 600"),
        (fact("win", date(2026, 1, 1), count="12", note="By phone"), "Ana, 12, By phone"),
        (fact("yes", date(2026, 1, 1), count="0", kind=FactKind.ATTESTED), "Ana, no"),
        (fact("win", date(2026, 1, 1), count="0"), "Ana, 0"),
    ],
)
def test_what_is_known_of_a_fact_is_told_in_a_line(of: Fact, told: str) -> None:
    assert fact_details_text(of, "Ana") == told


def test_of_a_fact_alone_nothing_is_told() -> None:
    assert fact_details_text(fact("win", date(2026, 1, 1)), "") == ""
