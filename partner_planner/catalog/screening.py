"""A look at a catalog's text before it is parsed: some texts would keep the parser busy for days.

Parsing takes time that grows with the square of a dotted key's parts, and fails on brackets nested
thousands deep. No catalog needs either.
"""

import re
from typing import NamedTuple

DEEPEST = 100
"""So many brackets may be open at once."""

MOST_PARTS = 32
"""So many parts a dotted key may have."""

_TOKEN = re.compile(
    r'"""(?:[^\\"]|\\.|"(?!""))*+"{3,5}+|\'\'\'(?:[^\']|\'(?!\'\'))*+\'{3,5}+'
    r'|"(?:[^"\\\n]|\\.)*+"|\'[^\'\n]*+\'|#[^\n]*+'
    r"|[\[\]{}.,=\n\"']|[^\[\]{}.,=\n\"'#]++",
    re.DOTALL,
)
_OPEN, _CLOSE = frozenset("[{"), frozenset("]}")
_NEW_KEY = frozenset("[]{},=\n")


class Found(NamedTuple):
    """What stands in the way of parsing, and in which line."""

    line: int
    what: str


def screened(text: str) -> Found | None:
    """What of a text the parser should be spared; None for a text that may be parsed."""
    depth = parts = 0
    for token in _TOKEN.finditer(text):
        found = token.group()
        if found == ".":
            parts += 1
        elif found in _NEW_KEY:
            parts = 0
            depth += (found in _OPEN) - (found in _CLOSE)
        if depth > DEEPEST:
            return Found(_line(text, token.start()), f"more than {DEEPEST} brackets are open")
        if parts > MOST_PARTS:
            return Found(_line(text, token.start()), f"a key of more than {MOST_PARTS} parts")
        if found in ('"', "'"):
            return Found(_line(text, token.start()), "a text in quotes does not end")
    return None


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
