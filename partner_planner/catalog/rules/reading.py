"""How a tree of requirement shapes is read, of those that most programs need or of any.

The other shapes are loaded when a catalog has one of them: that takes longer than reading it.
"""

from partner_planner.catalog.fields import Fields
from partner_planner.catalog.rules import (
    shape_choosing,
    shape_combining,
    shape_figures,
    shape_people,
    shape_status,
)
from partner_planner.catalog.rules.declared import Gives, Setting, Shape
from partner_planner.catalog.rules.tree import TreeReader
from partner_planner.domain.rules.node import Node

_USUAL: tuple[Shape, ...] = (
    *shape_people.SHAPES,
    *shape_figures.SHAPES,
    *shape_combining.SHAPES,
    *shape_choosing.SHAPES,
    *shape_status.SHAPES,
)


def _all_shapes() -> TreeReader:
    from partner_planner.catalog.rules.shapes import READER  # forty modules

    return READER


_READER = TreeReader.of(_USUAL, _all_shapes)


def score(table: Fields, setting: Setting) -> Node:
    """The score that a table holds."""
    return _READER.read(table, Gives.SCORE, setting)


def requirement(table: Fields, setting: Setting) -> Node:
    """The requirement that a table holds."""
    return _READER.read(table, Gives.REQUIREMENT, setting)
