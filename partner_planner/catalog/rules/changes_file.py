"""A file with the user's changes to a shipped catalog of rules, read strictly.

    kind = "changes"
    program = "microsoft-ai-cloud"
    version = "2026-08"

    [[change]]
    place = "threshold/designation/at_least"
    was = 70
    now = 60
    on = 2026-11-23

Without `was` something is added, without `now` it is left out.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from partner_planner.catalog.catalog_file import CatalogFile
from partner_planner.catalog.fields import Expected, Fields, Keys, table_of
from partner_planner.catalog.places import line_of
from partner_planner.catalog.rules.differing import Difference, DifferenceKind
from partner_planner.catalog.rules.entry_keys import ORDERED, Path, path_of
from partner_planner.catalog.rules.own import OwnKind
from partner_planner.domain.errors import InputRefused

MOST = 2_000
"""So many changes at most; somebody who changes more writes a catalog."""

_ROOT = Keys.of("kind program version", "change note")
_CHANGE = Keys.of("place", "was now note on")

FIXED = frozenset({"kind", "program", "example"})
"""What cannot be changed: what the catalog is about, and examples, which show its own rules."""


@dataclass(frozen=True, slots=True)
class Written:
    """A change as the file has it."""

    difference: Difference
    note: str
    line: int
    entered_on: date | None = None


@dataclass(frozen=True, slots=True)
class ChangesFile:
    """The changes of a file, and the version of the shipped catalog that they were made for."""

    program: str
    version: str
    changes: tuple[Written, ...]


def changes_of(file: CatalogFile) -> ChangesFile:
    """The changes of a file.

    Raises InputRefused for the first thing that is not sound, with file, line and key; no two
    changes may be about the same place, or one about what another replaces.
    """
    root = table_of(file, (), file.tables, _ROOT)
    root.word("kind", [OwnKind.CHANGES])
    found: list[Written] = []
    entries = list(root.entries("change", _CHANGE))
    if len(entries) > MOST:
        root.wrong("change", Expected.TABLES)
    taken: dict[Path, int] = {}
    above: dict[Path, int] = {}
    for entry in entries:
        written = _written(entry)
        _refuse_overlap(entry, written, taken, above)
        found.append(written)
    return ChangesFile(root.id("program"), root.text("version"), tuple(found))


def _written(entry: Fields) -> Written:
    place = path_of(entry.text("place"))
    if not all(place) or place[0] in FIXED:
        entry.wrong("place", Expected.TEXT)
    was, now = entry.table.get("was"), entry.table.get("now")
    for key, value in (("was", was), ("now", now)):
        if value is not None and not _sayable(value):
            entry.wrong(key, Expected.TEXT)
    if was is None and now is None:
        entry.file.refuse("catalog-key-missing", (*entry.place, "now"))
    line = line_of(entry.file.text, entry.place)
    on = entry.day("on") if "on" in entry else None
    difference = Difference(place, _kind(place, was, now), was, now)
    return Written(difference, entry.text("note"), line, on)


def _kind(place: Path, was: Any, now: Any) -> DifferenceKind:
    if now is None:
        return DifferenceKind.REMOVED
    if was is None:
        return DifferenceKind.ADDED
    words = all(isinstance(v, list) and all(isinstance(w, str) for w in v) for v in (was, now))
    ordered = words and len(place) == 1 and place[0] in ORDERED
    return DifferenceKind.ORDER if ordered else DifferenceKind.CHANGED


def _sayable(value: Any) -> bool:
    """Whether catalogs have such values: texts, whole numbers, switches, days, lists, tables."""
    if isinstance(value, dict):
        return all(map(_sayable, value.values()))
    if isinstance(value, list):
        return all(map(_sayable, value))
    return type(value) in (str, int, bool, date)


def _refuse_overlap(
    entry: Fields, written: Written, taken: dict[Path, int], above: dict[Path, int]
) -> None:
    """Refuse a place that an earlier change is about, is within, or has within it."""
    place = written.difference.place
    if written.difference.kind is DifferenceKind.ORDER:
        taken.setdefault((*place, ""), written.line)
        return
    starts = [place[:length] for length in range(1, len(place) + 1)]
    other = next((taken[start] for start in starts if start in taken), above.get(place))
    if other is not None:
        raise InputRefused(
            "catalog-change-doubled",
            file=entry.file.name,
            line=written.line,
            field="place",
            value=written.difference.place_text,
            other_line=other,
        )
    taken[place] = written.line
    for start in starts[:-1]:
        above.setdefault(start, written.line)
