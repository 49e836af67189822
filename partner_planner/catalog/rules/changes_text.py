"""The text of a file of changes after some of them have come, gone or changed."""

import re
import tomllib
from collections.abc import Iterable
from typing import Any

from partner_planner.catalog.rules.changes_file import Written
from partner_planner.catalog.rules.differing import same
from partner_planner.catalog.rules.own import OwnKind
from partner_planner.catalog.writing import entry_lines, toml_of, value_text

_ENTRY = re.compile(r"^\[\[\s*change\s*\]\]", re.MULTILINE)
_VERSION = re.compile(r"^version\s*=.*$", re.MULTILINE)


def changes_text(before: str, program: str, version: str, changes: Iterable[Written]) -> str:
    """The text that holds these changes; entries that stay the same stay as they are written.

    `before` is the present text, '' for none.
    """
    wanted = [_entry(each) for each in changes]
    whole = {"kind": OwnKind.CHANGES.value, "program": program, "version": version}
    plain = toml_of({**whole, "change": wanted} if wanted else whole)
    kept = _kept(before, version, wanted) if before else ""
    return kept if kept and _says(kept, tomllib.loads(plain)) else plain


def _entry(change: Written) -> dict[str, Any]:
    difference = change.difference
    pairs = {
        "place": difference.place_text,
        "was": difference.before,
        "now": difference.after,
        "on": change.entered_on,
        "note": change.note or None,
    }
    return {key: value for key, value in pairs.items() if value is not None}


def _kept(before: str, version: str, wanted: list[dict[str, Any]]) -> str:
    """The present text with new entries in their places; '' where it cannot be taken apart."""
    starts = [found.start() for found in _ENTRY.finditer(before)]
    head = before[: starts[0]] if starts else before
    blocks = [before[a:b] for a, b in zip(starts, [*starts[1:], len(before)], strict=True)]
    left = {each["place"]: each for each in wanted}
    found = [_VERSION.sub(lambda _old: f"version = {value_text(version)}", head, count=1)]
    for block in blocks:
        try:
            (entry,) = tomllib.loads(block)["change"]
        except (ValueError, KeyError):
            return ""
        new = left.pop(entry.get("place"), None)
        if new is not None:
            found.append(block if same(entry, new) else _block(new))
    found.extend(_block(each) for each in left.values())
    return "\n\n".join(part.rstrip("\n") for part in found) + "\n"


def _block(entry: dict[str, Any]) -> str:
    return "\n".join(entry_lines("change", entry))


def _says(text: str, tables: dict[str, Any]) -> bool:
    """Whether a text says this, entries in whatever order and with remarks of their own."""
    try:
        found = tomllib.loads(text)
    except ValueError:
        return False
    found.pop("note", None)
    return same(_sorted(found), _sorted(tables))


def _sorted(tables: dict[str, Any]) -> dict[str, Any]:
    changes = sorted(tables.get("change", []), key=lambda each: str(each["place"]))
    return {**tables, "change": changes}
