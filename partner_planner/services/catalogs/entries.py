"""Entries of a catalog's sections while it is written: added with an id, moved, removed."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from partner_planner.catalog.places import Place
from partner_planner.catalog.rules.declared_sections import Holds, Section, section_of
from partner_planner.catalog.rules.metrics import CATEGORIES
from partner_planner.domain.evidence import Confidence
from partner_planner.domain.rules.rulebook import TrackMethod

ONLY_TRACK = "all"
"""The track of an area that has no others."""

_WITHOUT_ID = frozenset({"rule", "classification", "remark", "terms"})


def add_entry(tables: dict[str, Any], key: str, day: date) -> Place:
    """Add an entry to a section, with what can be known of it; its place is returned."""
    section = section_of(key)
    if section.holds is Holds.NAMED:
        names = tables.setdefault(key, {})
        name = _unused("source", names)
        names[name] = {"checked_on": day, "confidence": Confidence.OWN.value}
        return key, name
    entry = {**_begun(tables, section), "sources": []}
    if section.holds is Holds.TABLE:
        tables[key] = entry
        return (key,)
    entries = tables.setdefault(key, [])
    entries.append(entry)
    return key, len(entries) - 1


def remove_entry(tables: dict[str, Any], place: Place) -> None:
    """Remove an entry, or a section that is one table; what refers to it is left alone."""
    key, *which = place
    if not which:
        del tables[str(key)]
        return
    del tables[str(key)][which[0]]


def move_entry(tables: dict[str, Any], place: Place, to: int) -> Place:
    """Put an entry of a list at another place."""
    key, number = str(place[0]), int(place[1])
    entries = tables[key]
    entries.insert(to, entries.pop(number))
    return key, to


def _begun(tables: Mapping[str, Any], section: Section) -> dict[str, Any]:
    """What an entry says before anybody has said anything."""
    key = section.key
    areas = [str(each.get("id")) for each in tables.get("area", ())]
    tracks = [track for each in tables.get("area", ()) for track in each.get("tracks", ())]
    begun: dict[str, Any] = {}
    if key not in _WITHOUT_ID:
        begun["id"] = _unused(key, {str(each.get("id")) for each in tables.get(key, ())})
    if key == "area":
        begun |= {"tracks": [ONLY_TRACK], "method": TrackMethod.BEST_OF.value}
    elif key == "threshold":
        begun |= {"floor": False}
    elif key in ("rule", "classification"):
        begun |= {"areas": areas}
    if key == "rule":
        metrics = {str(each.get("metric")) for each in tables.get(key, ())}
        begun |= {"metric": _unused("metric", metrics), "category": CATEGORIES[0]}
        begun |= {"tracks": list(dict.fromkeys(tracks)), "unit": "points"}
    return begun


def _unused(word: str, names: Mapping[str, Any] | set[str]) -> str:
    number = 1
    while f"{word}-{number}" in names:
        number += 1
    return f"{word}-{number}"
