"""How large a requirement is with everything that it refers to."""

from collections.abc import Iterable, Iterator
from dataclasses import fields

from partner_planner.domain.rules.node import Node


def expanded(node: Node, known: dict[int, int]) -> int:
    """The nodes of a tree, one that is shared as often as it is referred to.

    `known` are the sizes by identity of what lives at least as long as it does.
    """
    found = known.get(id(node))
    if found is None:
        found = known[id(node)] = 1 + sum(expanded(each, known) for each in _inner(node))
    return found


def _inner(node: Node) -> Iterator[Node]:
    for each in fields(node):
        yield from _nodes(getattr(node, each.name))


def _nodes(value: object) -> Iterable[Node]:
    if isinstance(value, Node):
        return (value,)
    if isinstance(value, tuple):
        return (each for part in value for each in _nodes(part))
    return ()
