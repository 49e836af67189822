"""Amounts of money and hours as text, with the separators of the user's language."""

import math
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from partner_planner.domain.money import Money
from partner_planner.i18n import gettext as _
from partner_planner.i18n import language

_SEPARATORS = {
    "en": (",", "."),
    "de": (".", ","),
    "es": (".", ","),
    "it": (".", ","),
    "nl": (".", ","),
    "pt": (".", ","),
    "fr": ("\u202f", ","),
}
"""Between thousands and before decimals, by language."""


def amount_text(amount: Decimal) -> str:
    """A number with two decimals, or none where it is whole, such as "1,250" or "82.50"."""
    return _localised(f"{amount:,.2f}".removesuffix(".00"))


def hours_text(hours: Decimal) -> str:
    """A number of hours, with one decimal where it is not whole, without a unit."""
    return _localised(f"{hours:,.1f}".removesuffix(".0"))


def tenths_text(number: Fraction) -> str:
    """A number rounded half up to one decimal, none where that is 0, such as "13.3" or "1,250"."""
    tenths = math.floor(abs(number) * 10 + Fraction(1, 2))
    sign = "-" if number < 0 and tenths else ""
    return sign + _localised(f"{Decimal(tenths) / 10:,.1f}".removesuffix(".0"))


def money_text(money: Money) -> str:
    """An amount with its currency, such as "USD 1,250"."""
    return _("{currency} {amount}").format(
        currency=money.currency, amount=amount_text(money.amount)
    )


def monies_text(amounts: Iterable[Money]) -> str:
    """Amounts of several currencies beside each other, never added, such as "EUR 90 + USD 165"."""
    return " + ".join(money_text(money) for money in amounts)


def _localised(number: str) -> str:
    """A number written the English way, with the separators of the language."""
    thousands, decimals = _SEPARATORS.get(language()[:2], _SEPARATORS["en"])
    whole, point, rest = number.partition(".")
    return whole.replace(",", thousands) + (decimals if point else "") + rest
