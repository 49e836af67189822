"""Shapes that give points for a value, and the mean of several scores."""

from itertools import pairwise

from partner_planner.catalog.fields import Expected
from partner_planner.catalog.rules.declared import (
    Given,
    Gives,
    Kind,
    Param,
    Setting,
    Shape,
    optional,
)
from partner_planner.catalog.rules.fact_params import UNKNOWN
from partner_planner.domain.figure import FactKind
from partner_planner.domain.rules.attested import AttestedValue
from partner_planner.domain.rules.dated import Dated
from partner_planner.domain.rules.gated import Gate
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.scales import Scaled, Step, StepTable
from partner_planner.domain.rules.weighted import Part, WeightedMean

WEIGHT_FACT = "weight"
"""A number that is attested under "weight/<area>/<part>" is the user's weight of a part."""

LEFT_OUT = "left-out"


def _step_table(given: Given, _setting: Setting) -> Node:
    steps = tuple(Step(each["from"], each["points"]) for each in given["steps"])
    for number, (one, other) in enumerate(pairwise(steps), start=1):
        if other.at <= one.at:
            given["steps"][number].fields.wrong("from", Expected.ORDER)
    return StepTable(given["of"], steps)


def _scaled(given: Given, setting: Setting) -> Node:
    return Scaled(given["of"], given["units"], setting.maximum, given["every"])


def _award(given: Given, _setting: Setting) -> Node:
    return Gate(given["require"], given["points"])


def _weighted_mean(given: Given, setting: Setting) -> Node:
    seen = set[str]()
    for each in given["parts"]:
        if each["id"] in seen:
            place = (*each.fields.place, "id")
            each.fields.file.refuse("catalog-id-doubled", place, value=each["id"], other=each["id"])
        seen.add(each["id"])
    parts = tuple(_part(each, setting) for each in given["parts"])
    return WeightedMean(parts, setting.maximum, given["missing"] == LEFT_OUT)


def _part(given: Given, setting: Setting) -> Part:
    """A part with the weight that stands there, or with one that the user enters."""
    weight, fields = given["weight"], given.fields
    if weight is None and not given["user_weight"]:
        fields.file.refuse("catalog-key-missing", (*fields.place, "weight"))
    if weight is not None and given["user_weight"]:
        place = (*fields.place, "user_weight")
        fields.file.refuse("catalog-key-unknown", place, nearest="weight")
    if weight is not None:
        return Part(given["id"], given["score"], weight)
    measure = setting.measure
    name = "/".join((WEIGHT_FACT, measure.area, given["id"]))
    said = AttestedValue(Dated(measure.program, name, FactKind.ATTESTED), WEIGHT_FACT)
    return Part(given["id"], given["score"], said)


SHAPES = (
    Shape(
        "step_table",
        Gives.SCORE,
        (
            Param("of", Kind.VALUE),
            Param(
                "steps",
                Kind.ROWS,
                params=(
                    Param("from", Kind.EXACT, zero=True),
                    Param("points", Kind.EXACT, zero=True),
                ),
            ),
        ),
        _step_table,
    ),
    Shape(
        "scaled",
        Gives.SCORE,
        (Param("of", Kind.VALUE), Param("units", Kind.EXACT), optional("every", Kind.EXACT)),
        _scaled,
    ),
    Shape(
        "award",
        Gives.SCORE,
        (Param("require", Kind.REQUIREMENT), Param("points", Kind.EXACT)),
        _award,
    ),
    Shape(
        "weighted_mean",
        Gives.SCORE,
        (
            Param(
                "parts",
                Kind.ROWS,
                params=(
                    Param("id", Kind.ID),
                    Param("score", Kind.SCORE),
                    optional("weight", Kind.EXACT, zero=True),
                    optional("user_weight", Kind.SWITCH, False),
                ),
            ),
            Param("missing", Kind.WORD, choices=(UNKNOWN, LEFT_OUT)),
        ),
        _weighted_mean,
    ),
)
