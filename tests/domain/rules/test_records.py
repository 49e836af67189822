"""Records are counted and added up over the very same ones, in windows that end to the day."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.figure import Fact
from partner_planner.domain.firm import Firm
from partner_planner.domain.rules.bounded import Bounded
from partner_planner.domain.rules.dated import Dated
from partner_planner.domain.rules.quantities import Tally, Total
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.records import Records
from partner_planner.domain.rules.spans import Fixed, Periods, Trailing
from partner_planner.domain.rules.verdict import Gap, Verdict
from partner_planner.domain.rules.where import Where
from tests.domain.rules.small_facts import A_YEAR, TODAY, dated, fact
from tests.domain.rules.small_program import judged, reasons, told


def at_least(looked_at: Dated, number: int, unit: str = "wins", distinct_by: str = "") -> Bounded:
    """So many facts."""
    return Bounded(Tally(looked_at, unit, distinct_by), Fraction(number))


def amount(looked_at: Dated, number: int, currency: str = "USD") -> Bounded:
    """So much in all."""
    return Bounded(Total(looked_at, currency, currency=currency), Fraction(number))


def told_all(found: Verdict) -> str:
    """Standing, have, need, gap and last day of a verdict."""
    gap = found.gap.amount if found.gap else None
    return told(found.standing, found.have, found.need, gap, found.met_until)


WINS = dated("customer-win", A_YEAR, Where("count", above=Fraction(10)))
FIVE_CUSTOMERS = Records(at_least(WINS, 5, distinct_by="customer"))


def _win(customer: str, month: int, seats: str = "20") -> Fact:
    return fact("customer-win", date(2026, month, 10), customer=customer, count=seats)


def test_six_wins_of_five_customers_are_five() -> None:
    wins = [_win(each, month) for month, each in enumerate("abcde", start=2)]
    again = _win("b", 8)
    found = judged(FIVE_CUSTOMERS, *wins, again)
    assert told_all(found) == "met 5 5 - 2027-02-09"
    assert reasons(found.left_out) == {again.id: "same-again"}
    assert told_all(judged(FIVE_CUSTOMERS, *wins[1:], again)) == "not_met 4 5 1 -"
    small = _win("f", 9, "10")
    assert reasons(judged(FIVE_CUSTOMERS, *wins[1:], small).left_out) == {small.id: "filtered"}


def _launched(*deals: tuple[str, str]) -> list[Fact]:
    return [
        fact("launched", date.fromisoformat(day), monthly, customer=day) for day, monthly in deals
    ]


LAUNCHED = dated("launched", A_YEAR)
SELECT = Records(at_least(LAUNCHED, 3, "deals"), amount(LAUNCHED, 1500))
OLD = ("2025-08-20", "900")


def test_the_sum_is_over_the_same_deals_as_the_count() -> None:
    deals = [("2026-02-01", "600"), ("2026-04-01", "500"), ("2026-10-01", "450")]
    found = judged(SELECT, *_launched(*deals, OLD))
    assert told_all(found) == "met 3 3 - 2027-01-31"
    assert told(*[part.have for part in found.parts]) == "3 1550"
    assert len(found.counted) == 3
    found = judged(SELECT, *_launched(*deals[:2], ("2026-10-01", "350"), OLD))
    assert told_all(found) == "not_met 1450 1500 50 -"
    assert told(*[part.standing for part in found.parts]) == "met not_met"
    assert found.gap == Gap(Fraction(50), "USD")


def test_an_amount_that_is_too_low_is_told_with_what_is_missing() -> None:
    sales = dated("co-sell", A_YEAR)
    found = judged(amount(sales, 250_000), fact("co-sell", date(2026, 5, 1), "190000"))
    assert told_all(found) == "not_met 190000 250000 60000 -"


@pytest.mark.parametrize(
    ("span", "sum_of"),
    [
        (Trailing(12), "6"),
        (Trailing(days=90), "4"),
        (Periods(12, starts_in=1), "4"),
        (Periods(12, starts_in=7), "4"),
        (Periods(12, 1, 1, starts_in=7), "2"),
        (Periods(3, starts_in=1), "4"),
        (Periods(3, 6, 1, starts_in=1), "3"),
        (Fixed(date(2025, 1, 1), date(2025, 12, 31)), "3"),
        (None, "7"),
    ],
)
def test_an_amount_is_over_the_days_of_its_window(span: Trailing | None, sum_of: str) -> None:
    entered = [
        fact("sales", date(2025, 6, 30), "1"),
        fact("sales", date(2025, 12, 31), "2"),
        fact("sales", date(2026, 10, 1), "4"),
    ]
    assert told(judged(amount(dated("sales", span), 1), *entered).have) == sum_of


def test_nothing_entered_is_unknown_unless_the_rule_says_that_it_is_none() -> None:
    found = judged(FIVE_CUSTOMERS)
    assert told_all(found) == "unknown - 5 - -"
    assert found.reasons == (Reason.NO_RECORD,)
    none = dated("customer-win", A_YEAR, absent_is_none=True)
    assert told_all(judged(at_least(none, 5))) == "not_met 0 5 5 -"
    assert told_all(judged(at_least(WINS, 5), fact("customer-win", OLD_DAY))) == "not_met 0 5 5 -"


OLD_DAY = date(2024, 1, 1)


def test_at_most_is_met_by_few_and_unknown_while_more_may_come() -> None:
    complaints = dated("complaint", A_YEAR)
    node = Bounded(Tally(complaints, "complaints"), at_most=Fraction(1))
    one, two = fact("complaint", TODAY, id="one"), fact("complaint", TODAY, id="two")
    assert told_all(judged(node, one)) == "met 1 1 - -"
    found = judged(node, one, two)
    assert told_all(found) == "not_met 2 1 1 -"
    assert found.gap == Gap(Fraction(1), "complaints", fewer=True)
    assert told_all(judged(node)) == "unknown - 1 - -"


@pytest.mark.parametrize(
    ("others", "standing"), [(0, "unknown"), (1, "unknown"), (4, "unknown"), (5, "met")]
)
def test_an_empty_field_leaves_the_count_open_until_it_does_not_matter(
    others: int, standing: str
) -> None:
    wins = [_win(str(number), 5) for number in range(others)]
    unclear = [fact("customer-win", date(2026, 4, day), customer=f"u{day}") for day in range(1, 6)]
    found = judged(FIVE_CUSTOMERS, *wins, *unclear)
    assert told(found.standing, found.have) == f"{standing} {others}"
    assert set(reasons(found.left_out).values()) == {"field-missing"}
    few = judged(FIVE_CUSTOMERS, *wins[:1], *unclear[:3])
    assert told(few.standing) == "not_met"


def test_wins_without_a_customer_may_be_of_one_or_of_several() -> None:
    nameless = [fact("customer-win", date(2026, 5, day), count="20") for day in (1, 2, 3)]
    node = at_least(WINS, 3, distinct_by="customer")
    assert told_all(judged(node, *nameless)) == "unknown 1 3 2 -"
    assert told_all(judged(node, *nameless, _win("a", 6))) == "unknown 1 3 2 -"
    assert told(judged(node, *nameless[:1], _win("a", 6)).standing) == "not_met"
    assert told(judged(at_least(WINS, 1, distinct_by="customer"), *nameless).standing) == "met"


def test_an_amount_in_another_currency_is_left_out_and_said() -> None:
    dollars, euros = fact("co-sell", TODAY, "100"), fact("co-sell", TODAY, "90", currency="EUR")
    found = judged(amount(dated("co-sell", A_YEAR), 150), dollars, euros)
    assert told_all(found) == "unknown 100 150 50 -"
    assert found.reasons == (Reason.OTHER_CURRENCY,)
    assert reasons(found.left_out) == {euros.id: "other-currency"}
    enough = judged(amount(dated("co-sell", A_YEAR), 100), dollars, euros)
    assert told_all(enough) == "met 100 100 - 2027-11-21"


def test_an_amount_without_a_currency_is_in_the_firms() -> None:
    plain = fact("co-sell", TODAY, "100", currency="")
    node = amount(dated("co-sell", A_YEAR), 100)
    assert told(judged(node, plain).standing) == "met"
    assert told(judged(node, plain, Firm("f", "Acme", currency="EUR")).standing) == "unknown"


def test_a_record_without_an_amount_leaves_the_sum_open() -> None:
    node = amount(dated("co-sell", A_YEAR), 150)
    known, empty = fact("co-sell", TODAY, "100"), fact("co-sell", TODAY, id="empty")
    found = judged(node, known, empty)
    assert told_all(found) == "unknown 100 150 50 -"
    assert reasons(found.left_out) == {"empty": "field-missing"}
    assert told(judged(node, empty, fact("co-sell", TODAY, "150")).standing) == "met"


def test_an_open_condition_counts_its_amount_only_as_possible() -> None:
    node = amount(dated("co-sell", A_YEAR, Where("note", among=("cloud",))), 150)
    known = fact("co-sell", TODAY, "100", note="cloud")
    assert told(judged(node, known, fact("co-sell", TODAY, "60")).standing) == "unknown"
    assert told(judged(node, known, fact("co-sell", TODAY, "40")).standing) == "not_met"
    assert told(judged(node, known, fact("co-sell", TODAY, id="e")).standing) == "unknown"
    lowered = judged(node, known, fact("co-sell", TODAY, "50", note="cloud", id="b"))
    assert told(lowered.standing) == "met"
    taken_back = fact("co-sell", TODAY, "-10")
    assert told(judged(amount(node_of(node), 100), known, taken_back).standing) == "unknown"


def node_of(node: Bounded) -> Dated:
    """What a sum looks at."""
    assert isinstance(node.value, Total)
    return node.value.dated


AMOUNTS = st.lists(
    st.tuples(st.dates(date(2024, 6, 1), date(2026, 12, 31)), st.decimals(-99, 999, places=2)),
    max_size=12,
)


def _facts(entered: Sequence[tuple[date, Decimal]]) -> list[Fact]:
    return [fact("s", on, str(each), id=f"{n}") for n, (on, each) in enumerate(entered)]


@given(AMOUNTS, AMOUNTS, st.integers(1, 18))
def test_a_sum_of_all_is_the_sum_of_its_parts(
    one: Sequence[tuple[date, Decimal]], other: Sequence[tuple[date, Decimal]], months: int
) -> None:
    node = Total(dated("s", Trailing(months), absent_is_none=True), "USD", currency="USD")
    both, apart = _facts([*one, *other]), (_facts(one), _facts(other))
    assert judged(node, *both).points == sum(
        (judged(node, *each).points or 0 for each in apart), Fraction(0)
    )


@given(AMOUNTS)
def test_the_order_in_which_records_were_entered_is_irrelevant(
    entered: list[tuple[date, Decimal]],
) -> None:
    node = Records(
        at_least(dated("s", A_YEAR, absent_is_none=True), 4),
        amount(dated("s", A_YEAR, absent_is_none=True), 500),
    )
    facts = _facts(entered)
    shuffled = sorted(facts, key=lambda each: each.id[::-1], reverse=True)
    one, other = judged(node, *facts), judged(node, *shuffled)
    assert told_all(one) == told_all(other)
    assert set(one.counted) == set(other.counted)
