"""Shapes that choose among requirements."""

from partner_planner.catalog.fields import Expected
from partner_planner.catalog.rules.declared import Given, Gives, Kind, Param, Setting, Shape
from partner_planner.domain.rules.choosing import AnyOf, KOf, Not
from partner_planner.domain.rules.node import Node


def _k_of(given: Given, _setting: Setting) -> Node:
    if given["at_least"] > len(given["of"]):
        given.fields.wrong("at_least", Expected.NUMBER)
    return KOf(given["of"], given["at_least"])


SHAPES = (
    Shape(
        "any_of",
        Gives.REQUIREMENT,
        (Param("any_of", Kind.REQUIREMENTS),),
        lambda given, _: AnyOf(given["any_of"]),
        bare=True,
    ),
    Shape(
        "k_of",
        Gives.REQUIREMENT,
        (Param("at_least", Kind.COUNT), Param("of", Kind.REQUIREMENTS)),
        _k_of,
    ),
    Shape(
        "not",
        Gives.REQUIREMENT,
        (Param("not", Kind.REQUIREMENT),),
        lambda given, _: Not(given["not"]),
        bare=True,
    ),
)
