"""What two catalogs say differently, entry by entry; comments and the order of keys say nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from partner_planner.catalog.rules.entry_keys import (
    ORDERED,
    Path,
    entry_names,
    is_entries,
    is_words,
    path_text,
)


class DifferenceKind(StrEnum):
    """How a place differs."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    ORDER = "order"  # the same entries in another order, where the order counts


@dataclass(frozen=True, slots=True)
class Difference:
    """One place at which two catalogs differ.

    `before` and `after` are values as a catalog file has them: texts, whole numbers, switches,
    days, lists and tables; None where there is nothing. For another order they are the names of
    the entries.
    """

    place: Path
    kind: DifferenceKind
    before: Any
    after: Any

    @property
    def place_text(self) -> str:
        """The place as one text."""
        return path_text(self.place)


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Difference, ...]:
    """The differences of the tables of two catalogs in a fixed order; none where they say the same.

    Carried out on `before` (see `changing`), they give what `after` says.
    """
    return tuple(sorted(_of_tables((), before, after), key=_order))


def same(one: object, other: object) -> bool:
    """Whether two values of a catalog say the same: 1 and true do not."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and one == other


def _order(difference: Difference) -> tuple[tuple[tuple[int, str], ...], DifferenceKind]:
    """By place, numbers as numbers."""
    parts = tuple((int(p) if p.isascii() and p.isdigit() else -1, p) for p in difference.place)
    return tuple((number, "" if number >= 0 else part) for number, part in parts), difference.kind


def _of_tables(
    place: Path, before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[Difference]:
    for key in dict.fromkeys((*before, *after)):
        there = (*place, key)
        if key not in after:
            yield Difference(there, DifferenceKind.REMOVED, before[key], None)
        elif key not in before:
            yield Difference(there, DifferenceKind.ADDED, None, after[key])
        else:
            yield from _of_values(there, before[key], after[key])


def _of_values(place: Path, before: Any, after: Any) -> Iterator[Difference]:
    key = place[-1]
    if is_entries(before) and is_entries(after):
        yield from _of_entries(place, before, after)
    elif is_words(key, before) and is_words(key, after):
        yield from _of_tables(place, {w: w for w in before}, {w: w for w in after})
    elif isinstance(before, dict) and isinstance(after, dict) and not _replaced(before, after):
        yield from _of_tables(place, before, after)
    elif not same(before, after):
        yield Difference(place, DifferenceKind.CHANGED, before, after)


def _replaced(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether one requirement shape stands in the place of another."""
    return len(before) == len(after) == 1 and before.keys() != after.keys()


def _of_entries(
    place: Path, before: Sequence[dict[str, Any]], after: Sequence[dict[str, Any]]
) -> Iterator[Difference]:
    names = entry_names(place[-1], before), entry_names(place[-1], after)
    was, now = dict(zip(names[0], before, strict=True)), dict(zip(names[1], after, strict=True))
    yield from _of_tables(place, was, now)
    if place[-1] in ORDERED:
        by_itself = [
            *(each for each in was if each in now),
            *(each for each in now if each not in was),
        ]
        if by_itself != list(now):
            yield Difference(place, DifferenceKind.ORDER, list(was), list(now))
