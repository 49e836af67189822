"""The programs whose rules are known: the shipped ones, changed or not, and the user's own."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from partner_planner.catalog.fields import is_id
from partner_planner.catalog.rules.own import OwnCatalog, OwnKind
from partner_planner.catalog.rules.own_folder import Applied
from partner_planner.domain.evidence import Confidence
from partner_planner.domain.rules.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class ListedProgram:
    """A program with rules; `own` is what the user's catalog is about it, None where none is."""

    book: Rulebook
    own: OwnCatalog | None

    @property
    def whole(self) -> bool:
        """Whether the program is the user's own as a whole."""
        return self.own is not None and self.own.kind is OwnKind.WHOLE

    @property
    def confidence(self) -> Confidence:
        """How sure its rules are."""
        return self.book.evidence.confidence


def listed(applied: Applied) -> tuple[ListedProgram, ...]:
    """Every program, the user's own first, then those that were changed."""

    def order(each: ListedProgram) -> tuple[bool, bool, str]:
        return not each.whole, each.own is None, each.book.name.casefold()

    own = applied.summary
    found = [ListedProgram(book, own.of(id)) for id, book in applied.books.items()]
    return tuple(sorted(found, key=order))


def free_id(applied: Applied, folder: Path, name: str) -> str:
    """An id for a program of a name, which no other program has."""
    plain = "".join(each if each.isascii() and each.isalnum() else " " for each in name.lower())
    id = "-".join(plain.split())
    begin = id if id and is_id(id) else "own-program"
    taken = applied.books.keys() | {path.stem for path in folder.glob("*.toml")}
    return next(each for each in _numbered(begin) if each not in taken)


def _numbered(begin: str) -> Iterator[str]:
    yield begin
    number = 2
    while True:
        yield f"{begin}-{number}"
        number += 1
