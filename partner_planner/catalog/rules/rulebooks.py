"""The rules of all programs that have a catalog, and how they are looked up."""

from collections.abc import Iterable

from partner_planner.domain.rules.rulebook import Rulebook


class ProgramRules:
    """The rulebooks by program, in the order of their files."""

    def __init__(self, rulebooks: Iterable[Rulebook]) -> None:
        self._by_program = {each.program: each for each in rulebooks}

    def get(self, program: str) -> Rulebook | None:
        """The rules of a program, or None where no catalog has them."""
        return self._by_program.get(program)

    def all(self) -> tuple[Rulebook, ...]:
        """Every rulebook."""
        return tuple(self._by_program.values())
