"""All requirement shapes in words: titles, sentences and labels of the form that builds a rule.

A family has a file of its own, as in `catalog/rules`; a new family is one line here.
"""

from partner_planner.catalog.rules.declared import Gives
from partner_planner.services.wording.shape_words import ShapeWords
from partner_planner.services.wording.shapes_combining import combining_shapes
from partner_planner.services.wording.shapes_figures import figure_shapes
from partner_planner.services.wording.shapes_people import people_shapes
from partner_planner.services.wording.shapes_records import record_shapes
from partner_planner.services.wording.shapes_scores import score_shapes
from partner_planner.services.wording.shapes_status import status_shapes
from partner_planner.services.wording.shapes_time import time_shapes
from partner_planner.services.wording.shapes_values import value_shapes


def shape_words() -> dict[tuple[Gives, str], ShapeWords]:
    """The words of every shape by what it gives and by its name in a catalog."""
    return {
        **people_shapes(),
        **figure_shapes(),
        **combining_shapes(),
        **status_shapes(),
        **value_shapes(),
        **record_shapes(),
        **score_shapes(),
        **time_shapes(),
    }
