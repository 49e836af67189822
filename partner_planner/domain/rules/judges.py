"""The judges of shapes, of which the rarer ones are loaded when a node of theirs is judged."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.scene import Judge

Table = Mapping[type[Node], Judge]
"""Judges by shape."""


@dataclass(frozen=True, slots=True)
class Judges(Table):
    """The judge of every shape: those that most programs need, and the `further` tables.

    Loading all shapes takes longer than judging a program that has few of them.
    """

    usual: Table
    further: tuple[Callable[[], Table], ...] = ()

    def __getitem__(self, shape: type[Node]) -> Judge:
        """The judge of a shape. Raises KeyError where it has none."""
        judge = self.usual.get(shape)
        if judge is not None:
            return judge
        for table in self.further:
            judge = table().get(shape)
            if judge is not None:
                return judge
        raise KeyError(shape)

    def __iter__(self) -> Iterator[type[Node]]:
        yield from self.usual
        for table in self.further:
            yield from table()

    def __len__(self) -> int:
        return len(self.usual) + sum(len(table()) for table in self.further)
