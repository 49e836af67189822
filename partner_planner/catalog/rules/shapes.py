"""All requirement shapes that a catalog can hold, and how a tree of them is read.

A family of shapes stands in its own file; a new family is one line here.
"""

from partner_planner.catalog.fields import Fields
from partner_planner.catalog.rules import (
    shape_combining,
    shape_figures,
    shape_people,
    shape_records,
    shape_scores,
    shape_status,
    shape_time,
    shape_values,
)
from partner_planner.catalog.rules.declared import Gives, Setting, Shape
from partner_planner.catalog.rules.tree import TreeReader
from partner_planner.domain.rules.node import Node

SHAPES: tuple[Shape, ...] = (
    *shape_people.SHAPES,
    *shape_figures.SHAPES,
    *shape_combining.SHAPES,
    *shape_status.SHAPES,
    *shape_values.SHAPES,
    *shape_records.SHAPES,
    *shape_scores.SHAPES,
    *shape_time.SHAPES,
)
"""Every shape."""

_READER = TreeReader.of(SHAPES)


def score(table: Fields, setting: Setting) -> Node:
    """The score that a table holds."""
    return _READER.read(table, Gives.SCORE, setting)


def requirement(table: Fields, setting: Setting) -> Node:
    """The requirement that a table holds."""
    return _READER.read(table, Gives.REQUIREMENT, setting)
