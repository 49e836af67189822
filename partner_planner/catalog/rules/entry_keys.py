"""How the entries of a catalog's lists are called: by what they are about, not by their place.

An entry with an id is called by it; a rule by its metric, areas and tracks; what has no name of
its own by its number, from 1. The name stays the same when other entries come and go.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

Path = tuple[str, ...]
"""The way to a value of a catalog: keys, names of entries, and words of lists."""

NAMED_BY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "rule": ("metric", "areas", "tracks", "from"),
        "classification": ("areas", "met", "from"),
        "remark": ("area", "text"),
        "example": ("area", "track", "metric", "day", "text"),
        "dated": ("credential",),
        "threshold": ("area", "id"),
        "level": ("area", "id"),
    }
)
"""The keys that name an entry of a list; where a list is not named here, it is the `id`."""

UNORDERED = frozenset({"credentials", "sources", "evidence", "aliases", "areas"})
"""Lists of words whose order says nothing: they are compared word by word."""

ORDERED = frozenset({"area", "threshold", "level"})
"""Lists of entries whose order counts: the first threshold, the lowest level."""


def entry_names(key: str, entries: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """The names of the entries of a list, no two the same; numbers where one has no name."""
    keys = NAMED_BY.get(key, ("id",))
    words = [" ".join(_word(entry[each]) for each in keys if each in entry) for entry in entries]
    if not all(words):
        return tuple(str(number) for number in range(1, len(entries) + 1))
    seen: dict[str, int] = {}
    found = []
    for word in words:
        seen[word] = seen.get(word, 0) + 1
        found.append(f"{word} #{seen[word]}" if seen[word] > 1 else word)
    return tuple(found)


def is_entries(value: object) -> bool:
    """Whether a value is a list of tables."""
    return isinstance(value, list) and bool(value) and all(isinstance(v, dict) for v in value)


def is_words(key: str, value: object) -> bool:
    """Whether a value is a list of words whose order says nothing."""
    return (
        key in UNORDERED
        and isinstance(value, list)
        and all(isinstance(each, str) for each in value)
        and len(set(value)) == len(value)
    )


def path_text(path: Path) -> str:
    """A path as one text; a slash within a part is written ~1, a tilde ~0."""
    return "/".join(part.replace("~", "~0").replace("/", "~1") for part in path)


def path_of(text: str) -> Path:
    """The path that such a text stands for."""
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in text.split("/"))


def _word(value: object) -> str:
    if isinstance(value, list):
        return "+".join(sorted(map(str, value)))
    return value.isoformat() if isinstance(value, date) else str(value)
