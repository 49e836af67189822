"""The tables of a catalog's sections as they stand, found by number or by id."""

from collections.abc import Iterator
from typing import Any

from partner_planner.catalog.fields import Fields, Keys, table_of

Table = tuple[int, dict[str, Any]]
"""Which entry of its section a table is, and the table."""


class Sections:
    """The lists of tables of a file; what is no table is left to those who read it in order."""

    def __init__(self, root: Fields) -> None:
        self._root = root

    def tables(self, section: str) -> Iterator[Table]:
        """The tables of a section."""
        value = self._root.table.get(section)
        for number, table in enumerate(value if isinstance(value, list) else ()):
            if isinstance(table, dict):
                yield number, table

    def ids(self, section: str) -> list[str]:
        """The ids of a section's entries."""
        return [each["id"] for _, each in self.tables(section) if isinstance(each.get("id"), str)]

    def entry(self, section: str, id: str, keys: Keys) -> Fields:
        """The first entry of an id, its keys checked; the id must be one of the section's."""
        number = next(n for n, each in self.tables(section) if each.get("id") == id)
        return self.numbered(section, number, keys)

    def numbered(self, section: str, number: int, keys: Keys) -> Fields:
        """The entry of a number, its keys checked."""
        table = self._root.table[section][number]
        return table_of(self._root.file, (section, number), table, keys)

    def naming(self, section: str, key: str, word: str) -> Iterator[int]:
        """The numbers of the entries whose list under a key has a word, or whose value it is."""
        for number, table in self.tables(section):
            value = table.get(key)
            if value == word or (isinstance(value, list) and word in value):
                yield number
