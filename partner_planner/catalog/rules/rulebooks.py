"""The rules of all programs that have a catalog, and how they are looked up."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from partner_planner.domain.rules.rulebook import Rulebook

if TYPE_CHECKING:
    from partner_planner.catalog.rules.own import Own


Unread = Mapping[str, Callable[[], Rulebook]]
"""How to make the rulebooks of programs, by program."""

_NONE: Unread = MappingProxyType({})


class ProgramRules:
    """The rulebooks by program, in the order of their files.

    Those that are `unread` are made when somebody asks for their program: a firm is in few.
    """

    def __init__(
        self,
        rulebooks: Iterable[Rulebook] = (),
        read_own: "Callable[[], Own] | None" = None,
        unread: Unread = _NONE,
    ) -> None:
        self._by_program = {each.program: each for each in rulebooks}
        self._read_own = read_own
        self._unread = unread
        self._programs = (*self._by_program, *unread)

    def get(self, program: str) -> Rulebook | None:
        """The rules of a program, or None where no catalog has them."""
        known = self._by_program.get(program)
        if known is not None or program not in self._unread:
            return known
        return self._by_program.setdefault(program, self._unread[program]())

    def all(self) -> tuple[Rulebook, ...]:
        """Every rulebook."""
        found = (self.get(program) for program in self._programs)
        return tuple(book for book in found if book is not None)

    @property
    def own(self) -> "Own":
        """What of them is the user's, and the user's files that were left out."""
        from partner_planner.catalog.rules.own import Own  # few ask

        return self._read_own() if self._read_own is not None else Own()
