"""What two catalogs say differently, in sentences."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from partner_planner.catalog.rules.differing import Difference, DifferenceKind
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.dates import day_text

LONGEST = 80
"""Characters of a value in a sentence; what is longer is cut."""


def difference_sentence(difference: Difference) -> str:
    """One difference with its place, such as "Threshold designation, at least: 70 becomes 60."."""
    facts = {
        "place": place_words(difference.place),
        "before": value_words(difference.before),
        "after": value_words(difference.after),
    }
    return {
        DifferenceKind.ADDED: _("{place}: new, {after}."),
        DifferenceKind.REMOVED: _("{place}: no longer there; it was {before}."),
        DifferenceKind.CHANGED: _("{place}: {before} becomes {after}."),
        DifferenceKind.ORDER: _("{place}: the order {before} becomes {after}."),
    }[difference.kind].format(**facts)


def place_words(place: tuple[str, ...]) -> str:
    """A place of a catalog in words: what it is about, then what of it."""
    section, *others = place
    names = _keys()
    parts = [names.get(part, part) for part in others]
    title = _sections().get(section, names.get(section, section))
    if not parts:
        return title
    if section == "terms":
        return ", ".join([title, *parts])
    # Translators: such as "Threshold designation"
    first = _("{kind} {name}").format(kind=title, name=parts[0])
    return ", ".join([first, *parts[1:]])


def value_words(value: Any) -> str:
    """A value of a catalog for a sentence; a whole entry is told by what it says of itself."""
    if value is None:
        return _("nothing")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return day_text(value)
    if isinstance(value, list):
        return _cut(", ".join(map(value_words, value))) or _("nothing")
    if isinstance(value, dict):
        return _entry_words(value)
    return _cut(str(value))


def _entry_words(entry: Mapping[str, Any]) -> str:
    for key in ("text", "name", "title"):
        if isinstance(entry.get(key), str):
            return _cut(f"“{entry[key].rstrip('.')}”")
    return _cut(", ".join(f"{key} {value_words(each)}" for key, each in entry.items()))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def _sections() -> Mapping[str, str]:
    """The lists and tables of a catalog, by the keys under which they stand."""
    return {
        "area": _("Area"),
        "threshold": _("Threshold"),
        "level": _("Level"),
        "requirement": _("Requirement"),
        "rule": _("Metric"),
        "list": _("List"),
        "classification": _("Track"),
        "remark": _("Remark"),
        "sources": _("Source"),
        "terms": _("Terms"),
        "example": _("Example"),
        "credential": _("Credential"),
        "program": _("Program"),
        "vendor": _("Vendor"),
        "evidence": _("Evidence"),
        "version": _("Version"),
        "name": _("Name"),
        "checked_on": _("Checked on"),
        "from": _("First day"),
        "to": _("Last day"),
    }


def _keys() -> Mapping[str, str]:
    """What can be said of an entry, by key; other keys are told as they are."""
    return {
        "at_least": _("at least"),
        "at_most": _("at most"),
        "maximum": _("maximum"),
        "points": _("points"),
        "credentials": _("credentials"),
        "sources": _("sources"),
        "text": _("wording"),
        "note": _("note"),
        "from": _("first day"),
        "to": _("last day"),
        "score": _("score"),
        "require": _("what is asked for"),
        "unit": _("unit"),
        "name": _("name"),
        "fee": _("fee"),
        "amount": _("amount"),
        "currency": _("currency"),
        "floor": _("every metric above zero"),
        "tracks": _("tracks"),
        "areas": _("areas"),
        "checked_on": _("checked on"),
        "confidence": _("confidence"),
        "window_months": _("window in months"),
        "renewal_days": _("days to renew"),
        "year_days": _("days of a year"),
    }
