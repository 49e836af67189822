"""A catalog's text after a few values have changed, with the comments that somebody wrote."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from partner_planner.catalog.places import Place, line_of
from partner_planner.catalog.rules.changing import place_in
from partner_planner.catalog.rules.differing import Difference, DifferenceKind, differences, same
from partner_planner.catalog.writing import toml_of, value_text

_PAIR = re.compile(r"(\s*[^=#]+=\s*)(.*)$")


def retouched(text: str, tables: Mapping[str, Any]) -> str:
    """A text that says what the tables say, as near to the given one as can be.

    Values that stand on a line of their own are replaced there. Where more has changed the text
    is written anew and keeps only the comments above its first key.
    """
    try:
        before = tomllib.loads(text)
    except (ValueError, RecursionError):
        return toml_of(tables)
    lines = text.splitlines()
    for difference in differences(before, tables):
        _retouch(lines, text, before, difference)
    result = "\n".join(lines) + "\n"
    return result if _says(result, tables) else _opening(lines) + toml_of(tables)


def without_entries(text: str, key: str) -> str:
    """The text without a list of tables, all that is left as it stands."""
    kept, within = [], False
    for line in text.splitlines():
        if line.startswith("["):
            within = re.match(rf"\[\[\s*{re.escape(key)}\s*\]\]", line) is not None
        if not within:
            kept.append(line)
    tables = {name: each for name, each in tomllib.loads(text).items() if name != key}
    return retouched("\n".join(kept).rstrip("\n") + "\n", tables)


def _retouch(lines: list[str], text: str, before: Mapping[str, Any], change: Difference) -> None:
    """Put the new value into its line, where it has one."""
    place = place_in(before, change.place)
    if change.kind is not DifferenceKind.CHANGED or len(place) != len(change.place):
        return
    number = line_of(text, place) - 1
    pair = _PAIR.match(lines[number]) if number < len(lines) else None
    if pair is None or not _is_key(pair.group(1), place):
        return
    comment = _comment(pair.group(2), change.before)
    if comment is not None:
        lines[number] = f"{pair.group(1)}{value_text(change.after)}{comment}"


def _is_key(begin: str, place: Place) -> bool:
    return begin.strip().rstrip("=").strip().strip("\"'") == place[-1]


def _comment(rest: str, value: object) -> str | None:
    """The comment behind a value, '' for none; None where the value is not all on this line."""
    for at in [*(m.start() for m in re.finditer(r"\s*#", rest)), len(rest)]:
        try:
            found = tomllib.loads(f"x = {rest[:at]}")
        except ValueError:
            continue
        if same(found, {"x": value}):
            return rest[at:]
    return None


def _says(text: str, tables: Mapping[str, Any]) -> bool:
    try:
        return same(tomllib.loads(text), dict(tables))
    except (ValueError, RecursionError):
        return False


def _opening(lines: list[str]) -> str:
    """The comments and blank lines above the first key."""
    opening = []
    for line in lines:
        if line.strip() and not line.lstrip().startswith("#"):
            break
        opening.append(line)
    return "".join(f"{line}\n" for line in opening)
