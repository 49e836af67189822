"""Carrying out differences on the tables of a catalog, and marking what was changed."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from partner_planner.catalog.places import Place
from partner_planner.catalog.rules.differing import Difference, DifferenceKind, same
from partner_planner.catalog.rules.entry_keys import Path, entry_names, is_entries, is_words
from partner_planner.domain.evidence import Confidence

OWN_SOURCE = "own"
"""The name of the source that stands for the user where a number was changed."""


class ChangeState(StrEnum):
    """What became of a change when it was carried out."""

    HOLDS = "holds"
    MOVED_ON = "moved-on"  # it holds, but what it replaces is not what it was made for
    SAME = "same"  # the catalog says this by itself now
    GONE = "gone"  # there is no such place any more; nothing was changed


@dataclass(slots=True)
class _Spot:
    """Where a place leads: the table or list that holds it, and what stands there now."""

    holder: Any
    names: tuple[str, ...]
    value: Any


def changed(
    tables: Mapping[str, Any], changes: Iterable[Difference]
) -> tuple[dict[str, Any], tuple[ChangeState, ...], tuple[Any, ...]]:
    """The tables after the changes, the state of each, and what stood at its place before.

    The tables given are left alone. No two changes may be about the same place.
    """
    result = deepcopy(dict(tables))
    spots = [_spot(result, each.place) for each in changes]
    states = [_state(spot, each) for spot, each in zip(spots, changes, strict=True)]
    stood = tuple(deepcopy(spot.value) if spot is not None else None for spot in spots)
    todo = [
        (spot, each)
        for spot, each, state in zip(spots, changes, states, strict=True)
        if spot is not None and state in (ChangeState.HOLDS, ChangeState.MOVED_ON)
    ]
    for spot, each in sorted(todo, key=lambda pair: pair[1].kind is DifferenceKind.ORDER):
        _carry_out(spot, each)
    return result, tuple(states), stood


def place_in(tables: Mapping[str, Any], path: Path) -> Place:
    """The place of a path in tables, with numbers for entries; as far as there is one."""
    value: Any = tables
    found: list[str | int] = []
    for number, part in enumerate(path):
        if isinstance(value, dict) and part in value:
            found.append(part)
            value = value[part]
        elif is_entries(value) and part in (names := entry_names(path[number - 1], value)):
            found.append(names.index(part))
            value = value[names.index(part)]
        else:
            break
    return tuple(found)


def value_at(tables: Mapping[str, Any], path: Path) -> Any:
    """What stands at a path, None where there is nothing or no such place."""
    spot = _spot(tables, path)
    return spot.value if spot is not None else None


def mark_own(tables: dict[str, Any], places: Iterable[Path], title: str, day: date) -> None:
    """Let the sources of every changed entry name the user too; `title` is the source's."""
    for place in places:
        holder, key = tables, "evidence"
        value: Any = tables
        for part in place_in(tables, place):
            value = value[part]
            if isinstance(value, dict) and isinstance(value.get("sources"), list):
                holder, key = value, "sources"
        words = holder.get(key)
        if isinstance(words, list) and OWN_SOURCE not in words:
            holder[key] = [OWN_SOURCE, *words]
    sources = tables.get("sources")
    if isinstance(sources, dict):
        sources[OWN_SOURCE] = {
            "title": title,
            "checked_on": day,
            "confidence": Confidence.OWN.value,
        }


def _spot(tables: Mapping[str, Any], path: Path) -> _Spot | None:
    """Where a path leads; None where what would hold it is not there."""
    holder: Any = tables
    names: tuple[str, ...] = ()
    for number, part in enumerate(path):
        last = number == len(path) - 1
        key = path[number - 1] if number else ""
        if isinstance(holder, dict):
            found, there = holder.get(part), part in holder
        elif is_entries(holder):
            names = entry_names(key, holder)
            there = part in names
            found = holder[names.index(part)] if there else None
        elif last and is_words(key, holder):
            found, there = (part if part in holder else None), True
        else:
            return None
        if last:
            return _Spot(holder, names, found)
        if not there:
            return None
        holder = found
    return None


def _state(spot: _Spot | None, change: Difference) -> ChangeState:
    if spot is None:
        return ChangeState.GONE
    if change.kind is DifferenceKind.ORDER:
        if not is_entries(spot.value):
            return ChangeState.GONE
        now = list(entry_names(change.place[-1], spot.value))
        if now == change.after:
            return ChangeState.SAME
        return ChangeState.HOLDS if now == change.before else ChangeState.MOVED_ON
    if same(spot.value, change.after):
        return ChangeState.SAME
    if change.kind is DifferenceKind.REMOVED and spot.value is None:
        return ChangeState.SAME
    return ChangeState.HOLDS if same(spot.value, change.before) else ChangeState.MOVED_ON


def _carry_out(spot: _Spot, change: Difference) -> None:
    """Change the holder in place; other changes may hold it too."""
    holder, part, after = spot.holder, change.place[-1], deepcopy(change.after)
    if change.kind is DifferenceKind.ORDER:
        _reorder(spot.value, change)
    elif isinstance(holder, dict):
        if change.kind is DifferenceKind.REMOVED:
            holder.pop(part, None)
        else:
            holder[part] = after
    else:
        _change_list(spot, change, after)


def _change_list(spot: _Spot, change: Difference, after: Any) -> None:
    """Add, replace or remove an entry or a word."""
    at = next((n for n, each in enumerate(spot.holder) if _is(each, spot.value)), None)
    if change.kind is DifferenceKind.REMOVED:
        if at is not None:
            del spot.holder[at]
    elif at is None:
        spot.holder.append(after)
    else:
        spot.holder[at] = after


def _is(entry: Any, value: Any) -> bool:
    return entry == value if isinstance(value, str) else entry is value


def _reorder(entries: list[dict[str, Any]], change: Difference) -> None:
    """Put entries into an order; those that it does not name keep behind the one before them."""
    wanted = list(change.after)
    names = dict(zip(map(id, entries), entry_names(change.place[-1], entries), strict=True))
    rank: dict[int, tuple[int, int]] = {}
    last = -1
    for number, entry in enumerate(entries):
        name = names[id(entry)]
        last = wanted.index(name) if name in wanted else last
        rank[id(entry)] = last, number
    entries.sort(key=lambda entry: rank[id(entry)])
