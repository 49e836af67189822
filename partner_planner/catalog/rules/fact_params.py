"""What shapes over facts have in common: which facts they look at, and in which days.

{ record = "launched", where = [{ field = "count", above = 10 }], window = { months = 12 } }
"""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any, NoReturn

from partner_planner.catalog.fields import Expected, Fields
from partner_planner.catalog.rules.declared import Given, Kind, Param, Setting, optional
from partner_planner.catalog.rules.values import CURRENCY
from partner_planner.domain.figure import FactKind
from partner_planner.domain.rules.dated import Dated
from partner_planner.domain.rules.spans import Fixed, Periods, Span, Trailing
from partner_planner.domain.rules.where import FIELDS, NUMBERS, Where

MOST_MONTHS, MOST_DAYS, MOST_PERIODS = 600, 20_000, 200
FIRST_MONTH, LAST_MONTH = 1, 12

ZERO, UNKNOWN = "zero", "unknown"
"""What it means that nothing was ever entered."""

_MONTHS: Mapping[str, int] = MappingProxyType({"month": 1, "quarter": 3, "half": 6, "year": 12})
_LIMITS = ("at_least", "at_most", "above", "below")
_TEXTS = ("is", "is_not")

WHERE = optional(
    "where",
    Kind.ROWS,
    (),
    params=(
        Param("field", Kind.WORD, choices=FIELDS),
        *(optional(key, Kind.TEXTS, ()) for key in _TEXTS),
        *(optional(key, Kind.EXACT, zero=True) for key in _LIMITS),
        optional("given", Kind.SWITCH, False),
    ),
)
"""Conditions on single facts, all of which must be fulfilled."""

MONTHS = optional("months", Kind.MONTHS, high=MOST_MONTHS)
DAYS = optional("days", Kind.DAYS, high=MOST_DAYS)

WINDOW = optional(
    "window",
    Kind.TABLE,
    params=(
        MONTHS,
        DAYS,
        optional("fiscal", Kind.WORD, choices=tuple(_MONTHS)),
        optional("periods", Kind.COUNT, 1, high=MOST_PERIODS),
        optional("closed", Kind.SWITCH, False),
        optional("starts", Kind.COUNT, 0, low=FIRST_MONTH, high=LAST_MONTH),
        optional("from", Kind.DAY),
        optional("to", Kind.DAY),
    ),
)
"""For how long a fact counts: `months` or `days` from its own day on, in the running `fiscal`
period and those before it (or only in `closed` ones), or where it lies `from` a day `to` another.

The fiscal year begins in the month `starts`, or in that of the firm.
"""

ABSENT = optional("absent", Kind.WORD, UNKNOWN, choices=(ZERO, UNKNOWN))
FACTS = (WHERE, WINDOW, ABSENT)


def dated_of(given: Given, key: str, setting: Setting, kind: FactKind) -> Dated:
    """The facts that a table asks for by the name under `key`."""
    return Dated(
        setting.measure.program,
        given[key],
        kind,
        tuple(_where(each) for each in given.get("where", ())),
        span_of(given["window"]) if given.get("window") else None,
        given.get("absent") == ZERO,
    )


def currency_of(given: Given) -> str:
    """The currency that a table names, '' where it names none."""
    currency: str = given["currency"]
    plain = currency.isascii() and currency.isalpha() and currency.isupper()
    if currency and not (plain and len(currency) == CURRENCY):
        given.fields.wrong("currency", Expected.MONEY)
    return currency


def span_of(given: Given) -> Span:
    """The days for which something counts."""
    ways = [key for key in ("months", "days", "fiscal", "from") if key in given.fields]
    if "to" in given.fields and "from" not in given.fields:
        _missing(given.fields, "from")
    if len(ways) != 1:
        _refuse_ways(given.fields, ways)
    if ways == ["fiscal"]:
        periods, closed = given["periods"], int(given["closed"])
        months = _MONTHS[given["fiscal"]]
        return Periods(months, periods - 1 + closed, closed, given["starts"])
    for key in ("periods", "closed", "starts"):
        if key in given.fields:
            _missing(given.fields, "fiscal")
    return _fixed(given) if ways == ["from"] else trailing_of(given)


def trailing_of(given: Given) -> Trailing:
    """Months or days, of which one must be given."""
    ways = [key for key in ("months", "days") if key in given.fields]
    if len(ways) != 1:
        _refuse_ways(given.fields, ways)
    return Trailing(given["months"] or 0, given["days"] or 0)


def _fixed(given: Given) -> Span:
    if "to" not in given.fields:
        _missing(given.fields, "to")
    if given["to"] < given["from"]:
        given.fields.wrong("to", Expected.ORDER)
    return Fixed(given["from"], given["to"])


def _where(given: Given) -> Where:
    """A condition; one that does not fit its field, or asks for nothing, is refused."""
    field, fields = given["field"], given.fields
    wrong = _TEXTS if field in NUMBERS else _LIMITS
    for key in wrong:
        if key in fields:
            fields.refuse_word("field", field, FIELDS if key in _TEXTS else NUMBERS)
    limits: dict[str, Fraction | None] = {key: given[key] for key in _LIMITS}
    if not given["is"] and not given["is_not"] and not given["given"] and not any_of(limits):
        _missing(fields, "at_least" if field in NUMBERS else "is")
    return Where(field, given["is"], given["is_not"], given=given["given"], **limits)


def any_of(values: Mapping[str, Any]) -> bool:
    """Whether at least one of some optional values was given."""
    return any(value is not None for value in values.values())


def _missing(fields: Fields, key: str) -> NoReturn:
    fields.file.refuse("catalog-key-missing", (*fields.place, key))


def _refuse_ways(fields: Fields, ways: list[str]) -> NoReturn:
    """Refuse a window that is told in no way, or in several."""
    if not ways:
        _missing(fields, "months")
    fields.file.refuse("catalog-key-unknown", (*fields.place, ways[1]), nearest="")
