"""The rules of all programs that have a catalog, and how they are looked up."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from partner_planner.domain.rules.rulebook import Rulebook

if TYPE_CHECKING:
    from partner_planner.catalog.rules.own import Own


class ProgramRules:
    """The rulebooks by program, in the order of their files."""

    def __init__(
        self, rulebooks: Iterable[Rulebook], read_own: "Callable[[], Own] | None" = None
    ) -> None:
        self._by_program = {each.program: each for each in rulebooks}
        self._read_own = read_own

    def get(self, program: str) -> Rulebook | None:
        """The rules of a program, or None where no catalog has them."""
        return self._by_program.get(program)

    def all(self) -> tuple[Rulebook, ...]:
        """Every rulebook."""
        return tuple(self._by_program.values())

    @property
    def own(self) -> "Own":
        """What of them is the user's, and the user's files that were left out."""
        from partner_planner.catalog.rules.own import Own  # few ask

        return self._read_own() if self._read_own is not None else Own()
