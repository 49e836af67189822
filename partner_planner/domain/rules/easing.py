"""A requirement with smaller amounts, as relief asks it."""

from dataclasses import fields, replace
from fractions import Fraction
from math import ceil
from typing import TypeVar

from partner_planner.domain.rules.choosing import KOf
from partner_planner.domain.rules.count_status import CountStatus
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.status import Status

N = TypeVar("N", bound=Node)

AMOUNT = "at_least"
"""The field in which a node holds what it asks for at least."""

_WHOLE = Status | CountStatus
"""These stand for something that is not asked for in amounts."""


def eased(node: N, factor: Fraction) -> N:
    """The same requirement with every amount that it asks for at least times a factor.

    People are whole, rounded up. How many parts of several must be met stays as it is, and so
    does what a status refers to.
    """
    if isinstance(node, _WHOLE):
        return node
    changed: dict[str, object] = {}
    for each in fields(node):
        value = getattr(node, each.name)
        if each.name == AMOUNT and not isinstance(node, KOf):
            changed[each.name] = _less(value, factor)
        else:
            changed[each.name] = _eased(value, factor)
    return replace(node, **changed)


def _less(amount: object, factor: Fraction) -> object:
    if isinstance(amount, Fraction):
        return amount * factor
    return ceil(amount * factor) if isinstance(amount, int) else amount


def _eased(value: object, factor: Fraction) -> object:
    """The value of a field: nodes are eased, all else is left."""
    if isinstance(value, Node):
        return eased(value, factor)
    return tuple(_eased(each, factor) for each in value) if isinstance(value, tuple) else value
