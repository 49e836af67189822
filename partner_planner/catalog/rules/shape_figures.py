"""Shapes over monthly figures."""

from partner_planner.catalog.rules.declared import (
    Given,
    Gives,
    Kind,
    Param,
    Setting,
    Shape,
    optional,
)
from partner_planner.domain.rules.amounts import Limit, Linear
from partner_planner.domain.rules.growth import PERCENT, PercentGrowth
from partner_planner.domain.rules.node import Node


def _linear(given: Given, setting: Setting) -> Node:
    return Linear(
        setting.stream(given["stream"]),
        given["units"],
        setting.maximum,
        given["unit"] or setting.unit,
        given["level"],
    )


def _percent_growth(given: Given, setting: Setting) -> Node:
    return PercentGrowth(
        setting.measure,
        setting.stream(PERCENT),
        given["percent"],
        setting.maximum,
        given["base_at_least"],
        given["level_at_least"],
    )


def _limit(given: Given, setting: Setting) -> Node:
    return Limit(
        setting.of(given["metric"], given["stream"]),
        given["unit"] or setting.unit,
        given["at_least"],
        given["at_most"],
    )


SHAPES = (
    Shape(
        "linear",
        Gives.SCORE,
        (
            Param("units", Kind.EXACT),
            optional("stream", Kind.TEXT, ""),
            optional("unit", Kind.ID),
            optional("level", Kind.SWITCH, False),
        ),
        _linear,
    ),
    Shape(
        "percent_growth",
        Gives.SCORE,
        (
            Param("percent", Kind.EXACT),
            optional("base_at_least", Kind.EXACT),
            optional("level_at_least", Kind.EXACT),
        ),
        _percent_growth,
    ),
    Shape(
        "limit",
        Gives.REQUIREMENT,
        (
            Param("metric", Kind.ID),
            optional("stream", Kind.TEXT, ""),
            optional("unit", Kind.ID),
            optional("at_least", Kind.EXACT, zero=True),
            optional("at_most", Kind.EXACT, zero=True),
        ),
        _limit,
        any_of=(("at_least", "at_most"),),
    ),
)
