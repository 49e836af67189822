"""All that is wrong with a file, where reading goes on after the first fault."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from partner_planner.domain.errors import InputRefused


@dataclass(frozen=True, slots=True)
class Faults:
    """The refusals met so far, of which there may be `most`: the last one is raised again."""

    most: int = 1
    found: list[InputRefused] = field(default_factory=list)

    def note(self, refused: InputRefused) -> None:
        """Remember a refusal, once."""
        told = refused.key, refused.facts
        if all(told != (each.key, each.facts) for each in self.found):
            self.found.append(refused)

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Note a refusal and go on after the block, unless there are enough."""
        try:
            yield
        except InputRefused as refused:
            self.note(refused)
            if len(self.found) >= self.most:
                raise

    def by_line(self) -> tuple[InputRefused, ...]:
        """The refusals in the order of their lines."""
        return tuple(sorted(self.found, key=lambda each: int(str(each.facts.get("line", 0)))))
