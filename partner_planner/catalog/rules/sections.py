"""The tables of a catalog's sections, found by number, by id, or by what they name."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from partner_planner.catalog.fields import Fields, Keys, table_of

Table = tuple[int, dict[str, Any]]
"""Which entry of its section a table is, and the table."""


class Sections:
    """The lists of tables of a file; what is no table is left to those who read it in order.

    What is looked up is gone through once, so that a long file is not slow to read.
    """

    def __init__(self, root: Fields) -> None:
        self._root = root
        self._naming: dict[tuple[str, str], Mapping[str, Sequence[int]]] = {}

    def tables(self, section: str) -> Iterator[Table]:
        """The tables of a section."""
        value = self._root.table.get(section)
        for number, table in enumerate(value if isinstance(value, list) else ()):
            if isinstance(table, dict):
                yield number, table

    def ids(self, section: str) -> list[str]:
        """The ids of a section's entries, each once."""
        return list(self._named(section, "id"))

    def has(self, section: str, id: str) -> bool:
        """Whether an entry of a section has an id."""
        return id in self._named(section, "id")

    def entry(self, section: str, id: str, keys: Keys) -> Fields:
        """The first entry of an id, its keys checked; the id must be one of the section's."""
        return self.numbered(section, self._named(section, "id")[id][0], keys)

    def numbered(self, section: str, number: int, keys: Keys) -> Fields:
        """The entry of a number, its keys checked."""
        table = self._root.table[section][number]
        return table_of(self._root.file, (section, number), table, keys)

    def naming(self, section: str, key: str, word: str) -> Sequence[int]:
        """The numbers of the entries whose list under a key has a word, or whose value it is."""
        return self._named(section, key).get(word, ())

    def _named(self, section: str, key: str) -> Mapping[str, Sequence[int]]:
        known = self._naming.get((section, key))
        if known is None:
            found: dict[str, list[int]] = {}
            for number, table in self.tables(section):
                value = table.get(key)
                for word in value if isinstance(value, list) else (value,):
                    if isinstance(word, str):
                        found.setdefault(word, []).append(number)
            known = self._naming[section, key] = found
        return known
