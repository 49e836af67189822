"""A plan file taken apart: its lists with the line on which each entry begins."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NoReturn

from partner_planner.domain.errors import InputRefused
from partner_planner.importers.reasons import Refusal

_SPACE = re.compile(r"[ \t\r\n]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a list, or the one value of a key, with its line (from 1)."""

    line: int
    value: Any


@dataclass(frozen=True, slots=True)
class Document:
    """The top level of a plan file: lists by name, and everything else by key.

    `repeated` are the keys that occur twice; of lists both count, of other values the last.
    """

    lists: dict[str, list[Entry]] = field(default_factory=dict)
    values: dict[str, Entry] = field(default_factory=dict)
    repeated: set[str] = field(default_factory=set)


def read_document(text: str) -> Document:
    """Take a JSON object apart.

    Raises `InputRefused` with the line of the fault where the text is no JSON, or broken off.
    """
    return _Scanner(text).document()


def _refuse_constant(word: str) -> NoReturn:
    raise ValueError(word)


class _Scanner:
    """Walks the top level and the lists below it; what lies deeper is decoded at once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line_starts = [0, *(found.end() for found in re.finditer(r"\n", text))]
        self._decoder = json.JSONDecoder(
            parse_float=Decimal, parse_constant=_refuse_constant, strict=False
        )

    def document(self) -> Document:
        """The whole text as a document."""
        document = Document()
        for _ in self._items("{", "}"):
            key = self._value()
            if not isinstance(key, str):
                self._broken()
            self._expect(":")
            self._member(key, document)
        if self._at < len(self._text):
            self._broken()
        return document

    def _member(self, key: str, document: Document) -> None:
        if key in document.lists or key in document.values:
            document.repeated.add(key)
        if self._next() == "[":
            entries = document.lists.setdefault(key, [])
            entries.extend(self._entry() for _ in self._items("[", "]"))
        else:
            document.values[key] = self._entry()

    def _items(self, opening: str, closing: str) -> Iterator[None]:
        """Stop before every item between two brackets, and pass the closing one at the end."""
        self._expect(opening)
        if self._next() != closing:
            yield
            while self._next() == ",":
                self._expect(",")
                yield
        self._expect(closing)

    def _entry(self) -> Entry:
        self._next()
        return Entry(self._line(), self._value())

    def _value(self) -> Any:
        self._next()
        try:
            value, self._at = self._decoder.raw_decode(self._text, self._at)
        except json.JSONDecodeError as error:
            raise InputRefused(Refusal.JSON_BROKEN, line=error.lineno) from error
        except (ValueError, RecursionError) as error:  # a number too long, NaN, nested too deep
            raise InputRefused(Refusal.JSON_BROKEN, line=self._line()) from error
        self._next()
        return value

    def _next(self) -> str:
        """The next sign after white space, '' at the end."""
        space = _SPACE.match(self._text, self._at)
        self._at = space.end() if space else self._at
        return self._text[self._at : self._at + 1]

    def _expect(self, sign: str) -> None:
        if self._next() != sign:
            self._broken()
        self._at += 1
        self._next()

    def _line(self) -> int:
        return bisect_right(self._line_starts, self._at)

    def _broken(self) -> NoReturn:
        raise InputRefused(Refusal.JSON_BROKEN, line=self._line())
