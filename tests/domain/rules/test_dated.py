"""Which facts a rule looks at, on which days, and why the others are left out."""

from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.figure import FactKind
from partner_planner.domain.rules.dated import find
from partner_planner.domain.rules.spans import Fixed
from partner_planner.domain.rules.where import Where, all_pass
from tests.domain.rules.small_facts import A_YEAR, TODAY, dated, fact
from tests.domain.rules.small_program import ledger, reasons, scene, told

LARGE = Where("count", above=Fraction(10))


@pytest.mark.parametrize(
    ("where", "passes"),
    [
        (Where("count", above=Fraction(10)), False),
        (Where("count", above=Fraction("9.5")), True),
        (Where("count", at_least=Fraction(10)), True),
        (Where("count", at_least=Fraction(11)), False),
        (Where("count", at_most=Fraction(10)), True),
        (Where("count", at_most=Fraction(9)), False),
        (Where("count", below=Fraction(10)), False),
        (Where("amount", at_least=Fraction(1)), None),
        (Where("amount", given=True), False),
        (Where("customer", given=True), True),
        (Where("customer", among=("acme", "other")), True),
        (Where("customer", among=("other",)), False),
        (Where("customer", excluded=("ACME",)), False),
        (Where("note", among=("networking",)), None),
    ],
)
def test_a_field_passes_or_not_or_nobody_knows(where: Where, passes: bool | None) -> None:
    win = fact("win", TODAY, customer="Acme ", count="10")
    assert where.passes(win) is passes


def test_one_condition_that_fails_decides() -> None:
    win = fact("win", TODAY, customer="Acme")
    fails, unknown = Where("customer", among=("other",)), Where("count", above=Fraction(1))
    assert all_pass((unknown, fails), win) is False
    assert all_pass((unknown, Where("customer", given=True)), win) is None
    assert all_pass((), win) is True


def test_facts_count_in_their_days_and_the_others_are_explained() -> None:
    looked_at = dated("win", A_YEAR, LARGE)
    found = find(
        looked_at,
        scene(
            fact("win", date(2026, 1, 5), count="20", id="good"),
            fact("win", date(2026, 1, 5), count="5", id="small"),
            fact("win", date(2026, 1, 5), id="empty"),
            fact("win", date(2025, 11, 22), count="20", id="old"),
            fact("win", date(2026, 1, 5), count="20", until=date(2026, 11, 21), id="ended"),
            fact("win", date(2026, 12, 1), count="20", id="to-come"),
            fact("win", date(2026, 1, 5), count="20", kind=FactKind.DOCUMENT, id="paper"),
        ),
    )
    assert told(*found.counted) == "good"
    assert [each.fact.id for each in found.open] == ["empty"]
    assert reasons(found.left_out) == {
        "small": "filtered",
        "empty": "field-missing",
        "old": "outside-window",
        "ended": "outside-window",
    }
    assert found.turns == {date(2027, 1, 5)}
    assert found.ending_on(date(2027, 1, 4)) == ("good",)
    assert found.ending_on(date(2027, 1, 5)) == ()


def test_an_old_fact_still_tells_that_something_was_entered() -> None:
    old = fact("win", date(2020, 1, 1))
    assert find(dated("win", A_YEAR), scene(old)).heard
    assert not find(dated("win", A_YEAR), scene()).heard
    assert not find(dated("win", A_YEAR), scene(old, day=date(2019, 1, 1))).heard
    assert find(dated("win", A_YEAR, absent_is_none=True), scene()).heard


def test_the_days_of_change_are_where_a_fact_begins_and_ends_to_count() -> None:
    plan = ledger(
        fact("win", date(2026, 1, 5)),
        fact("win", date(2026, 2, 1), until=date(2026, 3, 31)),
        fact("loss", date(2026, 4, 1)),
    )
    days = {"2026-01-05", "2027-01-05", "2026-02-01", "2026-04-01"}
    assert {str(day) for day in dated("win", A_YEAR).change_days(plan)} == days
    fixed = dated("win", Fixed(date(2026, 2, 1), date(2026, 2, 28)))
    days = {"2026-01-05", "2026-02-01", "2026-04-01"}
    assert {str(day) for day in fixed.change_days(plan)} == days
    assert set(dated("win").change_days(plan)) == {
        date(2026, 1, 5),
        date(2026, 2, 1),
        date(2026, 4, 1),
    }
