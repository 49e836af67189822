"""Values that only rule catalogs have: exact numbers, and the days on which something holds."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NoReturn

from partner_planner.catalog.fields import Expected, Fields
from partner_planner.domain.money import Money
from partner_planner.domain.rules.force import Force

NOT_PRINTED = "not printed"
"""Stands in the place of a first or last day that no source names."""

LARGEST = Fraction(10**12)
"""No number of a program is larger."""

ABOVE_ZERO, NOT_NEGATIVE = "a number above zero", "a number, not below zero"

CURRENCY = 3
"""Letters of a currency."""

_LONGEST = 30  # characters of a number
_CHARACTERS = frozenset("0123456789/.-")


def exact(fields: Fields, key: str, *, zero: bool = False) -> Fraction:
    """A whole number, or a fraction or decimal as text ("40/6", "7.5"): never a rounded one.

    It is above zero, or may be `zero`.
    """
    number = _number(fields.table.get(key))
    if number is None or number > LARGEST or number < 0 or (not number and not zero):
        _refuse(fields, key, NOT_NEGATIVE if zero else ABOVE_ZERO)
    return number


def _number(value: object) -> Fraction | None:
    """The number of a value, None where it is none or is not exact."""
    if type(value) is int:
        return Fraction(value)
    if not isinstance(value, str) or len(value) > _LONGEST or not set(value) <= _CHARACTERS:
        return None
    try:
        return Fraction(value)
    except (ValueError, ZeroDivisionError):
        return None


def _refuse(fields: Fields, key: str, expected: str) -> NoReturn:
    found = fields.table.get(key)
    huge = isinstance(found, int) and abs(found) > LARGEST  # too long to print
    value = f"more than {LARGEST}" if huge else str(found)
    place = (*fields.place, key)
    fields.file.refuse("catalog-value-wrong", place, expected=expected, value=value)


def money(fields: Fields, key: str) -> Money:
    """An amount above zero and a currency, "2500 USD"."""
    amount, _, currency = fields.text(key).partition(" ")
    number = _number(amount)
    if number is None or not 0 < number <= LARGEST or "/" in amount or not _is_currency(currency):
        fields.wrong(key, Expected.MONEY)
    return Money(currency, Decimal(amount))


def _is_currency(text: str) -> bool:
    return len(text) == CURRENCY and text.isascii() and text.isalpha() and text.isupper()


def force(fields: Fields, outer: Force | None = None) -> Force:
    """The days from `from` to `to`, both included, within those of what it is part of."""
    begins = _day(fields, "from")
    ends = _day(fields, "to")
    if outer is not None:
        begins = max((day for day in (begins, outer.begins) if day), default=None)
        ends = min((day for day in (ends, outer.ends) if day), default=None)
    if begins is not None and ends is not None and ends < begins:
        fields.wrong("to" if "to" in fields else "from", Expected.ORDER)
    return Force(begins, ends)


def _day(fields: Fields, key: str) -> date | None:
    if key not in fields or fields.table[key] == NOT_PRINTED:
        return None
    return fields.day(key)
