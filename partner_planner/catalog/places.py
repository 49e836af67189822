"""In which line of a TOML text a table or key stands, for messages about it."""

from collections.abc import Mapping
from functools import lru_cache

Place = tuple[str | int, ...]
"""The way to a value: keys, and numbers (from 0) for the entries of a list."""


def line_of(text: str, place: Place) -> int:
    """The line (from 1) of a place or, where it has no line of its own, of what it is part of.

    A text that says nothing of it gives line 1.
    """
    lines = _lines(text)
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


@lru_cache(maxsize=1)
def _lines(text: str) -> Mapping[Place, int]:
    """The first line of every table and key that begins a line; many faults ask for one text."""
    found: dict[Place, int] = {}
    counts: dict[Place, int] = {}
    table: Place = ()
    for number, line in enumerate(text.splitlines(), start=1):
        head = line.strip()
        if head.startswith("[["):
            name = _keys(head.strip("[]").split("]", 1)[0])
            counts[name] = counts.get(name, -1) + 1
            table = (*name, counts[name])
            found.setdefault(table, number)
        elif head.startswith("[") and "=" not in head and not head.endswith(","):
            table = _keys(head.strip("[]").split("]", 1)[0])
            found.setdefault(table, number)
        elif "=" in head and not head.startswith(("#", "{", '"', "[")):
            found.setdefault((*table, *_keys(head.split("=", 1)[0])), number)
    return found


def _keys(dotted: str) -> Place:
    """The parts of a dotted key, without quotes."""
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))
