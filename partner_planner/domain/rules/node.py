"""What every part of a rule is: a node that is judged, and an input that is read from the plan.

Each requirement shape is a frozen dataclass that derives from `Node`, with one function that
judges it (see `shapes`). A node says which plan records it looks at by holding inputs; nothing
else has to know the shape.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date

from partner_planner.domain.rules.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Node:
    """A requirement or a score; it may be made of others."""


@dataclass(frozen=True, slots=True)
class Input:
    """Something that a node reads from the plan."""

    def change_days(self, ledger: Ledger) -> Iterator[date]:
        """The days on which what it gives may differ from the day before."""
        raise NotImplementedError


def inputs_of(part: object) -> Iterator[Input]:
    """Every input of a node and of the nodes it is made of."""
    if isinstance(part, Input):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from inputs_of(each)
    elif isinstance(part, Node):
        for each in fields(part):
            yield from inputs_of(getattr(part, each.name))


def nodes_of(part: object) -> Iterator[Node]:
    """A node and every node that it is made of, one that is shared as often as it stands there."""
    if isinstance(part, tuple):
        for each in part:
            yield from nodes_of(each)
    elif isinstance(part, Node):
        yield part
        for each in fields(part):
            yield from nodes_of(getattr(part, each.name))
