"""What is typed into a field becomes the value of a catalog, and the other way round."""

from datetime import date
from typing import Any

from partner_planner.catalog.rules.declared import Kind

WHOLE = frozenset({Kind.COUNT, Kind.MONTHS, Kind.DAYS, Kind.EXACT})
"""Kinds whose values are numbers; what is no number stays as it was typed and is refused."""


def value_of(kind: Kind, text: str) -> Any:
    """The value of typed words, None where there are none."""
    plain = text.strip()
    if not plain:
        return None
    if kind in WHOLE and plain.isascii() and plain.removeprefix("-").isdigit():
        return int(plain)
    return plain


def text_of(value: Any) -> str:
    """What stands in a field for a value."""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)
