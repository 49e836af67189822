"""One table of a catalog, read key by key with the type that each key must have.

Refusals: `catalog-key-unknown` and `catalog-word-unknown` (both with `nearest`, '' where nothing
is near), `catalog-key-missing`, `catalog-value-wrong` (with `expected`, one of the words of
`Expected`, and the `value` that stands there).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NoReturn

from partner_planner.catalog.catalog_file import CatalogFile
from partner_planner.catalog.places import Place
from partner_planner.domain.evidence import UNKNOWN, Unknown


class Expected(StrEnum):
    """What a value must be."""

    TEXT = "text"
    TEXTS = "texts"
    ID = "id"  # small letters and digits, joined by hyphens
    NUMBER = "number"  # a whole number in the range of its key
    SWITCH = "switch"  # true or false
    DATE = "date"
    TABLE = "table"
    TABLES = "tables"
    EXAMS = "exams"  # lists of exam codes
    MONEY = "money"  # "165 USD"
    ENDS = "ends"  # "none announced", "unknown" or a table of two days
    PERCENT = "at most 100"
    AMOUNTS = "a requirement that asks for an amount"
    ORDER = "order"  # a later day than the one before it
    OTHERS = "others"  # other ids than its own


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys that a table must have and those that it may have."""

    required: frozenset[str]
    optional: frozenset[str]

    @classmethod
    def of(cls, required: str, optional: str = "") -> "Keys":
        """Keys from two lists of words."""
        return cls(frozenset(required.split()), frozenset(optional.split()))


@dataclass(frozen=True, slots=True)
class Fields:
    """A table at a place of a catalog file; made by `table_of`, which checks its keys."""

    file: CatalogFile
    place: Place
    table: dict[str, Any]

    def __contains__(self, key: str) -> bool:
        """Whether the table has a key."""
        return key in self.table

    def wrong(self, key: str, expected: Expected) -> NoReturn:
        """Refuse the value of a key."""
        value = str(self.table.get(key))
        self.file.refuse("catalog-value-wrong", (*self.place, key), expected=expected, value=value)

    def refuse_word(self, key: str, word: str, known: Iterable[str]) -> NoReturn:
        """Refuse a word that is none of the known ones, naming the nearest."""
        place = (*self.place, key)
        self.file.refuse("catalog-word-unknown", place, value=word, nearest=nearest(word, known))

    def text(self, key: str, default: str = "") -> str:
        """A text that is not empty, or the default where the key is missing."""
        value = self.table.get(key, default)
        if not isinstance(value, str) or (key in self and not value.strip()):
            self.wrong(key, Expected.TEXT)
        return value

    def id(self, key: str) -> str:
        """An id: small letters and digits, joined by hyphens."""
        value = self.text(key)
        if not is_id(value):
            self.wrong(key, Expected.ID)
        return value

    def word(self, key: str, known: Iterable[str]) -> str:
        """One of some known words."""
        value, words = self.text(key), list(known)
        if value not in words:
            self.refuse_word(key, value, words)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where the key is missing."""
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(
            isinstance(each, str) and each.strip() for each in value
        ):
            self.wrong(key, Expected.TEXTS)
        return tuple(value)

    def number(self, key: str, low: int, high: int) -> int:
        """A whole number between two, both allowed."""
        value = self.table.get(key)
        if type(value) is not int or not low <= value <= high:
            self.wrong(key, Expected.NUMBER)
        return value

    def number_or_unknown(self, key: str, low: int, high: int) -> int | Unknown:
        """A whole number, or the word "unknown"."""
        return UNKNOWN if self.table.get(key) == UNKNOWN.value else self.number(key, low, high)

    def switch(self, key: str) -> bool:
        """True or false."""
        value = self.table.get(key)
        if not isinstance(value, bool):
            self.wrong(key, Expected.SWITCH)
        return value

    def day(self, key: str) -> date:
        """A calendar day, without time and without quotes."""
        value = self.table.get(key)
        if type(value) is not date:
            self.wrong(key, Expected.DATE)
        return value

    def inner(self, key: str, keys: Keys | None) -> "Fields":
        """A table inside this one, empty where the key is missing; no `keys` means any keys."""
        value = self.table.get(key, {})
        if not isinstance(value, dict):
            self.wrong(key, Expected.TABLE)
        return table_of(self.file, (*self.place, key), value, keys)

    def entries(self, key: str, keys: Keys) -> Iterator["Fields"]:
        """The tables of a list, none where the key is missing."""
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self.wrong(key, Expected.TABLES)
        for number, entry in enumerate(value):
            yield table_of(self.file, (*self.place, key, number), entry, keys)


def table_of(file: CatalogFile, place: Place, table: dict[str, Any], keys: Keys | None) -> Fields:
    """A table whose keys are checked: none unknown, none missing."""
    if keys is not None:
        for key in table:
            if key not in keys.required and key not in keys.optional:
                near = nearest(key, (keys.required | keys.optional) - table.keys())
                file.refuse("catalog-key-unknown", (*place, key), nearest=near)
        for key in sorted(keys.required - table.keys()):
            file.refuse("catalog-key-missing", (*place, key))
    return Fields(file, place, table)


def is_id(text: str) -> bool:
    """Whether a text is made of small letters and digits, joined by single hyphens."""
    return all(
        part.isascii() and part.isalnum() and part == part.lower() for part in text.split("-")
    )


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like one that is not known, or ''."""
    import difflib  # needed for a message only

    return next(iter(difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.5)), "")
