"""Shapes over people."""

from partner_planner.catalog.rules.declared import Gives, Kind, Param, Shape
from partner_planner.domain.rules.people import People, PointsPerPerson

SHAPES = (
    Shape(
        "people",
        Gives.REQUIREMENT,
        (Param("list", Kind.LIST), Param("at_least", Kind.COUNT)),
        lambda given, _: People(given["list"], given["at_least"]),
    ),
    Shape(
        "per_person",
        Gives.SCORE,
        (Param("list", Kind.LIST), Param("points", Kind.EXACT)),
        lambda given, setting: PointsPerPerson(given["list"], given["points"], setting.maximum),
    ),
)
