"""What a command answers: the same thing for people and as JSON."""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum

GAP = "  "
NARROWEST = 8
"""A column is not cut below so many places, however narrow the screen."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; the columns of `numeric` stand right."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with its exit code.

    `facts` is what `--json` prints, `blocks` are the paragraphs and tables for people, `messages`
    go to standard error in both forms.
    """

    facts: Mapping[str, object]
    blocks: Sequence[str | Table] = ()
    code: int = 0
    messages: Sequence[str] = field(default=())

    def as_json(self) -> str:
        """The facts as indented JSON; days and instants in ISO form, exact numbers as text."""
        return json.dumps(self.facts, ensure_ascii=False, indent=2, default=_plain)

    def as_text(self, width: int | None = None) -> str:
        """The blocks with a blank line between; no line of a table is longer than `width`."""
        return "\n\n".join(
            "\n".join(lines(block, width)) if isinstance(block, Table) else block
            for block in self.blocks
            if not isinstance(block, Table) or block.rows
        )


def lines(table: Table, width: int | None = None) -> list[str]:
    """The lines of a table, its columns aligned by the places that characters take."""
    rows = [[_flat(text) for text in row] for row in (table.headings, *table.rows)]
    widths = [max(places(row[index]) for row in rows) for index in range(len(table.headings))]
    if width is not None:
        widths = narrowed(widths, width - len(GAP) * (len(widths) - 1))
    return [
        GAP.join(
            _cell(text, widths[index], index in table.numeric) for index, text in enumerate(row)
        ).rstrip()
        for row in rows
    ]


def narrowed(widths: Sequence[int], width: int) -> list[int]:
    """Column widths that fit, the widest columns cut first."""
    fitting = list(widths)
    while sum(fitting) > width and max(fitting) > NARROWEST:
        fitting[fitting.index(max(fitting))] -= 1
    return fitting


def places(text: str) -> int:
    """How many places of a fixed-width screen a text takes."""
    return sum(_places(character) for character in text)


def _places(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _flat(text: str) -> str:
    """A text without line breaks and other control characters, which would break the table."""
    return "".join(" " if unicodedata.category(each) == "Cc" else each for each in text)


def _cell(text: str, width: int, numeric: bool) -> str:
    if places(text) > width:
        text = _cut(text, width)
    filling = " " * (width - places(text))
    return filling + text if numeric else text + filling


def _cut(text: str, width: int) -> str:
    """The beginning of a text that fits, with a mark that more was there."""
    while places(text) > width - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def _plain(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Enum):
        return str(value.value)
    raise TypeError(f"{type(value)} has no form in an answer")
