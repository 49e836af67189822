"""The tables of a catalog as a TOML text that people can read and edit.

The standard library reads TOML and does not write it.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b"}
_BARE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
_DELETE = "\x7f"


def toml_of(tables: Mapping[str, Any]) -> str:
    """The text: plain values first, then tables, then lists of tables, each entry on its own.

    It reads back as the same tables. Raises TypeError for a value that catalogs do not have.
    """
    return "\n".join(_lines(tables)).strip("\n") + "\n"


def value_text(value: Any) -> str:
    """A value as it stands behind its key, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, int):
        return str(value)
    if type(value) is date:
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(map(value_text, value))}]"
    if isinstance(value, dict):
        inner = ", ".join(f"{key_text(key)} = {value_text(each)}" for key, each in value.items())
        return f"{{ {inner} }}" if inner else "{}"
    raise TypeError(f"catalogs have no {type(value).__name__}")


def key_text(key: str) -> str:
    """A key, in quotes where it must be."""
    return key if key and set(key) <= _BARE else _quoted(key)


def entry_lines(key: str, entry: Mapping[str, Any]) -> list[str]:
    """One entry of a list of tables."""
    return [f"[[{key_text(key)}]]", *_pairs(entry)]


def _lines(tables: Mapping[str, Any]) -> Iterator[str]:
    inner = {key: value for key, value in tables.items() if isinstance(value, dict)}
    lists = {key: value for key, value in tables.items() if _has_entries(value)}
    yield from _pairs({k: v for k, v in tables.items() if k not in inner and k not in lists})
    for key, table in inner.items():
        yield from _table(key_text(key), table)
    for key, entries in lists.items():
        for entry in entries:
            yield ""
            yield from entry_lines(key, entry)


def _table(name: str, table: Mapping[str, Any]) -> Iterator[str]:
    """A table, with those within it as tables of their own."""
    inner = {key: value for key, value in table.items() if isinstance(value, dict)}
    plain = {key: value for key, value in table.items() if key not in inner}
    if plain or not inner:
        yield ""
        yield f"[{name}]"
        yield from _pairs(plain)
    for key, each in inner.items():
        yield from _table(f"{name}.{key_text(key)}", each)


def _pairs(table: Mapping[str, Any]) -> Iterator[str]:
    for key, value in table.items():
        yield f"{key_text(key)} = {value_text(value)}"


def _has_entries(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, dict) for v in value)


def _quoted(text: str) -> str:
    """A text in quotes, on one line, controls written as escapes."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    known = _ESCAPES.get(character)
    if known is not None:
        return known
    control = character < " " or character == _DELETE
    return f"\\u{ord(character):04x}" if control else character
