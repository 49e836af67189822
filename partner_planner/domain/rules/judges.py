"""The judges of shapes, of which the rarer ones are loaded when a node of theirs is judged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.scene import Judge


@dataclass(frozen=True, slots=True)
class Judges(Mapping[type[Node], Judge]):
    """The judge of every shape: those that most programs need, and the others behind them.

    Loading all shapes takes longer than judging a program that has few of them.
    """

    usual: Mapping[type[Node], Judge]

    def __getitem__(self, shape: type[Node]) -> Judge:
        """The judge of a shape. Raises KeyError where it has none."""
        judge = self.usual.get(shape)
        return judge if judge is not None else _rarer()[shape]

    def __iter__(self) -> Iterator[type[Node]]:
        yield from self.usual
        yield from _rarer()

    def __len__(self) -> int:
        return len(self.usual) + len(_rarer())


def _rarer() -> Mapping[type[Node], Judge]:
    from partner_planner.domain.rules.rarer_judges import RARER_JUDGES  # forty modules

    return RARER_JUDGES
