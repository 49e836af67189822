"""Amounts of money: a decimal and a currency, never mixed."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in a currency (ISO 4217 code, three capitals)."""

    currency: str
    amount: Decimal


def total(amounts: Iterable[Money]) -> tuple[Money, ...]:
    """Add amounts currency by currency; the answer is sorted by currency and has no zero sums."""
    sums: dict[str, Decimal] = {}
    for money in amounts:
        sums[money.currency] = sums.get(money.currency, Decimal(0)) + money.amount
    return tuple(Money(currency, amount) for currency, amount in sorted(sums.items()) if amount)
