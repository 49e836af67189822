"""What the entries of a catalog refer to: each is made once, when it is first asked for."""

from collections.abc import Callable, Hashable
from typing import Any, NoReturn, TypeVar

from partner_planner.catalog.fields import Fields
from partner_planner.domain.errors import InputRefused

T = TypeVar("T")

By = tuple[Fields, str]
"""The table and the key that refer to an entry."""

LONGEST = 40
"""So many entries may refer to each other in a row."""


class References:
    """Entries that were made, those that could not be, and those that are being made.

    An entry that leads back to itself is refused as `catalog-circle`, a chain that is longer than
    anybody reads as `catalog-chain`.
    """

    def __init__(self) -> None:
        self._made: dict[Hashable, Any] = {}
        self._refused: dict[Hashable, InputRefused] = {}
        self._behind: dict[Hashable, int] = {}  # how long the chain behind an entry is
        self._open: list[Hashable] = []

    def made(self, what: Hashable, name: str, make: Callable[[], T], by: By | None = None) -> T:
        """What an entry becomes; `by` is who refers to it, None where it is read for itself.

        Raises again what the entry was refused for.
        """
        if what in self._refused:
            raise self._refused[what]
        if what in self._open:
            refuse("catalog-circle", by, name)
        if what not in self._made:
            self._make(what, make, name, by)
        if self._open:
            asking = self._open[-1]
            self._behind[asking] = max(self._behind[asking], self._behind[what] + 1)
            if self._behind[asking] > LONGEST:
                refuse("catalog-chain", by, name)
        known: T = self._made[what]
        return known

    def _make(self, what: Hashable, make: Callable[[], T], name: str, by: By | None) -> None:
        if len(self._open) > LONGEST:
            refuse("catalog-chain", by, name)
        self._open.append(what)
        self._behind[what] = 0
        try:
            self._made[what] = make()
        except InputRefused as refused:
            self._refused[what] = refused
            raise
        finally:
            self._open.pop()


def refuse(key: str, by: By | None, name: str) -> NoReturn:
    """Refuse what refers to the entry of a name."""
    assert by is not None  # only what was referred to can lead back
    fields, place = by
    fields.file.refuse(key, (*fields.place, place), value=name)
