"""Shapes that are made of others."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from partner_planner.catalog.rules.declared import (
    Given,
    Gives,
    Kind,
    Param,
    Setting,
    Shape,
    optional,
)
from partner_planner.domain.evidence import UNKNOWN, Unknown
from partner_planner.domain.rules.combining import AllOf, BestOf, SumOf
from partner_planner.domain.rules.gated import Gate, Gated
from partner_planner.domain.rules.node import Node

_BEHIND: Mapping[str, bool | Unknown] = MappingProxyType(
    {"counts": True, "nothing": False, UNKNOWN.value: UNKNOWN}
)


def _gated(given: Given, setting: Setting) -> Node:
    return Gated(
        tuple(Gate(each["require"], each["award"]) for each in given["gates"]),
        given["then"],
        setting.maximum,
        _BEHIND[given["behind_closed"]],
    )


SHAPES = (
    Shape(
        "gated",
        Gives.SCORE,
        (
            Param(
                "gates",
                Kind.ROWS,
                params=(
                    Param("require", Kind.REQUIREMENT),
                    optional("award", Kind.EXACT, Fraction(0), zero=True),
                ),
            ),
            Param("then", Kind.SCORE),
            optional("behind_closed", Kind.WORD, UNKNOWN.value, choices=tuple(_BEHIND)),
        ),
        _gated,
    ),
    Shape(
        "best_of",
        Gives.SCORE,
        (Param("best_of", Kind.SCORES),),
        lambda given, _: BestOf(given["best_of"]),
        bare=True,
    ),
    Shape(
        "sum_of",
        Gives.SCORE,
        (Param("streams", Kind.SCORES), optional("whole", Kind.SCORE)),
        lambda given, setting: SumOf(given["streams"], setting.maximum, given["whole"]),
    ),
    Shape(
        "all_of",
        Gives.REQUIREMENT,
        (Param("all_of", Kind.REQUIREMENTS),),
        lambda given, _: AllOf(given["all_of"]),
        bare=True,
    ),
)
