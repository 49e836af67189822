"""A requirement that becomes one of another shape keeps of what was said what it can."""

from collections.abc import Mapping
from typing import Any

from partner_planner.catalog.rules.declared import Gives, Kind, Param, Shape
from partner_planner.catalog.rules.outline import NODE, NODES, shape_of


def fresh(shape: Shape) -> dict[str, Any]:
    """The table of a shape of which nothing is said yet."""
    if not shape.bare:
        return {shape.name: {}}
    several = shape.params[0].kind in NODES or shape.params[0].kind is Kind.ROWS
    return {shape.name: [] if several else {}}


def turned(shape: Shape, node: Mapping[str, Any], gives: Gives) -> dict[str, Any]:
    """The table of another shape in the place of one.

    What was several stays several; what was one is put into what holds others of its kind. Where
    the new shape has no room for it, it begins anew.
    """
    former, result = shape_of(gives, node), fresh(shape)
    param = _room(shape)
    if former is None or param is None:
        return result
    kept: list[Any] = [dict(node)]
    before = _room(former)
    if before is not None and before.kind in NODES:
        inside = node[former.name] if former.bare else node[former.name].get(before.key, [])
        kept = list(inside)
    if param.kind in NODE and len(kept) > 1:
        kept = [dict(node)]
    if kept:
        holder = result if shape.bare else result[shape.name]
        holder[param.key] = kept if param.kind in NODES else kept[0]
    return result


def _room(shape: Shape) -> Param | None:
    """The parameter that holds what gives the same as the shape itself."""
    gives = {**NODE, **NODES}
    found = (each for each in shape.params if each.required and gives.get(each.kind) is shape.gives)
    return next(found, None)
