"""Shapes over people in proportion to something else, and what else is asked of people."""

from fractions import Fraction

from partner_planner.catalog.rules import shape_roles, shape_upkeep
from partner_planner.catalog.rules.declared import (
    Given,
    Gives,
    Kind,
    Param,
    Setting,
    Shape,
    optional,
)
from partner_planner.catalog.rules.shape_people import COUNT, listing_of
from partner_planner.domain.rules.covers import Covers
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.people import HeadCount
from partner_planner.domain.rules.ratio import (
    FulfilledPerAmount,
    PeopleRatio,
    PerAmount,
    Rounding,
)
from partner_planner.domain.rules.staff import Staff

_WHOLE = Fraction(100)

_PER_AMOUNT = (
    Param("list", Kind.LIST),
    Param("amount", Kind.VALUE),
    Param("per", Kind.EXACT),
    optional("rounding", Kind.WORD, Rounding.EXACT, choices=tuple(Rounding)),
    COUNT,
)


def _covers(given: Given, _setting: Setting) -> Node:
    single = () if given["list"] is None else Covers.each_of(given["list"]).items
    return Covers((*single, *given["lists"]))


def _ratio(given: Given, _setting: Setting) -> Node:
    fields, staff = given.fields, given["staff"]
    if staff is not None and given["role"]:
        fields.file.refuse("catalog-key-unknown", (*fields.place, "role"), nearest="")
    if given["percent"] > _WHOLE:
        expected, value = "at most 100", str(given["percent"])
        place = (*fields.place, "percent")
        fields.file.refuse("catalog-value-wrong", place, expected=expected, value=value)
    return PeopleRatio(
        given["list"], given["percent"], staff or Staff(given["role"]), given["at_most"]
    )


def _per_amount(given: Given, _setting: Setting) -> PerAmount:
    rounding = Rounding(given["rounding"])
    return PerAmount(listing_of(given), given["amount"], given["per"], rounding)


SHAPES = (
    Shape(
        "covers",
        Gives.REQUIREMENT,
        (optional("list", Kind.LIST), optional("lists", Kind.LISTS, ())),
        _covers,
        any_of=(("list", "lists"),),
    ),
    Shape(
        "ratio",
        Gives.REQUIREMENT,
        (
            Param("list", Kind.LIST),
            Param("percent", Kind.EXACT),
            optional("role", Kind.TEXT, ""),
            optional("staff", Kind.VALUE),
            optional("at_most", Kind.COUNT, high=100_000),
        ),
        _ratio,
    ),
    Shape(
        "people",
        Gives.VALUE,
        (Param("list", Kind.LIST), COUNT),
        lambda given, _: HeadCount(listing_of(given)),
    ),
    Shape("per_amount", Gives.REQUIREMENT, _PER_AMOUNT, _per_amount),
    Shape(
        "per_amount",
        Gives.VALUE,
        _PER_AMOUNT,
        lambda given, setting: FulfilledPerAmount(_per_amount(given, setting)),
    ),
    *shape_roles.SHAPES,
    *shape_upkeep.SHAPES,
)
