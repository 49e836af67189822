"""Shapes over people."""

from dataclasses import replace

from partner_planner.catalog.rules.declared import (
    Given,
    Gives,
    Kind,
    Param,
    Setting,
    Shape,
    optional,
)
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.people import People, PointsPerPerson

_COUNTS = ("people", "certificates")

COUNT = optional("count", Kind.WORD, "people", choices=_COUNTS)
"""Whether each person counts once, or each certificate."""

_INCLUDING = (Param("list", Kind.LIST), Param("at_least", Kind.COUNT))


def listing_of(given: Given) -> CredentialList:
    """The list of a shape, counted by people or by certificates."""
    return _counting(given["list"], given)


def _counting(listing: CredentialList, given: Given) -> CredentialList:
    return replace(listing, certificates=True) if given["count"] == "certificates" else listing


def _people(given: Given, _setting: Setting) -> Node:
    """Those among them are counted as all are."""
    inner = tuple(
        People(_counting(each["list"], given), each["at_least"]) for each in given["including"]
    )
    return People(listing_of(given), given["at_least"], inner)


SHAPES = (
    Shape(
        "people",
        Gives.REQUIREMENT,
        (
            Param("list", Kind.LIST),
            Param("at_least", Kind.COUNT),
            optional("including", Kind.ROWS, (), params=_INCLUDING),
            COUNT,
        ),
        _people,
    ),
    Shape(
        "per_person",
        Gives.SCORE,
        (Param("list", Kind.LIST), Param("points", Kind.EXACT), COUNT),
        lambda given, setting: PointsPerPerson(listing_of(given), given["points"], setting.maximum),
    ),
)
