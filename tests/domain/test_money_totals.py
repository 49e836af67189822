"""Amounts are added currency by currency, exactly."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.money import Money, total

AMOUNTS = st.builds(
    Money,
    currency=st.sampled_from(["USD", "EUR", "GBP"]),
    amount=st.decimals(-(10**9), 10**9, places=2, allow_nan=False),
)


def test_currencies_are_not_mixed() -> None:
    spent = [
        Money("USD", Decimal("165.10")),
        Money("EUR", Decimal(99)),
        Money("USD", Decimal("0.20")),
        Money("GBP", Decimal(5)),
        Money("GBP", Decimal(-5)),
    ]
    assert total(spent) == (Money("EUR", Decimal(99)), Money("USD", Decimal("165.30")))
    assert total([]) == ()


@given(st.lists(AMOUNTS))
def test_a_total_is_sorted_single_and_without_zero(amounts: list[Money]) -> None:
    sums = total(amounts)
    assert [each.currency for each in sums] == sorted({each.currency for each in sums})
    assert all(each.amount for each in sums)
    for currency in ("USD", "EUR", "GBP"):
        expected = sum((each.amount for each in amounts if each.currency == currency), Decimal(0))
        assert {each.currency: each.amount for each in sums}.get(currency, 0) == expected


@given(st.lists(AMOUNTS), st.lists(AMOUNTS))
def test_order_and_grouping_do_not_matter(one: list[Money], other: list[Money]) -> None:
    together = [*one, *other]
    assert total([*other, *one]) == total(together)
    assert total([*total(one), *total(other)]) == total(together)
