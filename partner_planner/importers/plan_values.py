"""The fields of a plan file's entries, read as the types that the records declare."""

import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType
from typing import Any, cast, get_args, get_type_hints

from partner_planner.domain.plan_file import MONTHS, PlanList
from partner_planner.importers.reasons import Facts, Reason, facts
from partner_planner.importers.waiting import CERTIFICATION, EXAM

_EXACT = re.compile(r"-?\d{1,40}(\.\d{1,40})?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)
_CURRENCY = re.compile(r"([A-Z]{3})?", re.ASCII)
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_LONGEST = 100_000
_NEVER_EMPTY = frozenset({"id", "program", "scheme", "value", "user_id", "metric"})
_RANGES: Mapping[str, tuple[int, int | None]] = {
    "fiscal_year_start": (1, 12),
    "pass_chance": (0, 1),
    "attempts": (0, None),
    "hours": (0, None),
    "hours_per_month": (0, None),
    "hourly_cost": (0, None),
    "fee": (0, None),
}
"""The least and the greatest value of a number."""


class WrongValue(Exception):
    """A field that cannot be read; says which by reason and facts. Never leaves the importer."""

    def __init__(self, reason: Reason, told: Facts) -> None:
        super().__init__(reason, told)
        self.reason = reason
        self.facts = told


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record: its type, and what it is where a file says nothing or null.

    `default` is `MISSING` where it must be given.
    """

    name: str
    type: type[Any]
    default: Any

    @property
    def required(self) -> bool:
        """Whether a record cannot be made without it."""
        return self.default is MISSING


def fields_of(each: PlanList) -> dict[str, Field]:
    """The fields of a list's kind by name."""
    hints = get_type_hints(each.kind)
    return {
        own.name: Field(
            own.name, _type(hints[own.name]), "" if own.name in each.may_lack else own.default
        )
        for own in fields(cast(Any, each.kind))
    }


def _type(hint: Any) -> type[Any]:
    """The type of a hint such as `date` or `date | None`."""
    named = [kind for kind in get_args(hint) if kind is not NoneType]
    return cast(type[Any], named[0] if named else hint)


def read_value(field: Field, value: Any) -> Any:
    """A value as its field's type. Raises `WrongValue`."""
    if value is None and not field.required:
        return field.default
    readers = {str: _text, date: _day, int: _whole, bool: _flag, Decimal: _exact}
    read: Any = None
    if field.name in MONTHS:
        read = _month(value)
    elif not issubclass(field.type, StrEnum):
        read = readers[field.type](value)
    elif isinstance(value, str) and value in list(field.type):
        read = field.type(value)
    if read is None or not _allowed(field.name, read):
        raise wrong(field.name, value)
    return read


def wrong(name: str, value: object) -> WrongValue:
    """The failure of a field whose value cannot be used."""
    shown = _UNREADABLE.sub("\N{REPLACEMENT CHARACTER}", str(value))
    return WrongValue(Reason.VALUE_WRONG, facts(field=name, value=shown[:80]))


def _allowed(name: str, value: Any) -> bool:
    if name == "currency":
        return _CURRENCY.fullmatch(value) is not None
    if name in _RANGES:
        least, most = _RANGES[name]
        return bool(value >= least and (most is None or value <= most))
    if name == "training":
        return value in (EXAM, CERTIFICATION)
    return value != "" or name not in _NEVER_EMPTY


def readable(text: str) -> bool:
    """Whether a text can be stored and shown: no signs that are none, no broken letters."""
    return len(text) <= _LONGEST and not _UNREADABLE.search(text)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and readable(value) else None


def _day(value: object) -> date | None:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _month(value: object) -> date | None:
    """The first day of a month; a day stands for its month."""
    if isinstance(value, str) and _MONTH.fullmatch(value):
        return _day(f"{value}-01")
    day = _day(value)
    return day.replace(day=1) if day else None


def _whole(value: object) -> int | None:
    """A whole number that SQLite can keep."""
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= 2**63:
        return None
    return value


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _exact(value: object) -> Decimal | None:
    """A decimal, written as text or as a number."""
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        return None
    if isinstance(value, Decimal):
        if abs(value.adjusted()) > 40:
            return None
        value = format(value, "f")
    return Decimal(str(value)) if _EXACT.fullmatch(str(value)) else None
