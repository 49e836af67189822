"""All requirement shapes that a catalog can hold.

A family of shapes stands in its own file; a new family is one line here, and one in `reading`
where most programs need it.
"""

from partner_planner.catalog.rules import (
    shape_choosing,
    shape_combining,
    shape_figures,
    shape_people,
    shape_proportion,
    shape_records,
    shape_scores,
    shape_standings,
    shape_status,
    shape_time,
    shape_values,
)
from partner_planner.catalog.rules.declared import Shape
from partner_planner.catalog.rules.tree import TreeReader

SHAPES: tuple[Shape, ...] = (
    *shape_people.SHAPES,
    *shape_figures.SHAPES,
    *shape_combining.SHAPES,
    *shape_proportion.SHAPES,
    *shape_choosing.SHAPES,
    *shape_status.SHAPES,
    *shape_standings.SHAPES,
    *shape_values.SHAPES,
    *shape_records.SHAPES,
    *shape_scores.SHAPES,
    *shape_time.SHAPES,
)
"""Every shape."""

READER = TreeReader.of(SHAPES)
"""Reads a tree of any of them."""
