"""Shapes over what people do to learn and to keep what they hold: training and credits."""

from fractions import Fraction
from typing import NoReturn

from partner_planner.catalog.rules.declared import (
    Given,
    Gives,
    Kind,
    Param,
    Setting,
    Shape,
    optional,
)
from partner_planner.catalog.rules.fact_params import UNKNOWN, WHERE, WINDOW, ZERO, dated_of
from partner_planner.domain.figure import FactKind
from partner_planner.domain.rules.combining import AllOf
from partner_planner.domain.rules.credit_rule import Category, CreditCycle, Way
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.trained import Trained, TrainedHours

_MOST_MONTHS = 240
_REACHABLE, _IN_ORDER = "a number that the kinds can come to", "a number not below at_least"

_CATEGORY = (
    Param("credit", Kind.ID),
    optional("at_least", Kind.EXACT, Fraction(0)),
    optional("at_most", Kind.EXACT),
    optional("rolls_over", Kind.EXACT, Fraction(0)),
)
_CATEGORIES = Param("categories", Kind.ROWS, params=_CATEGORY)

_INSTEAD = (
    optional("total", Kind.EXACT, Fraction(0)),
    optional("categories", Kind.ROWS, (), params=_CATEGORY),
    optional("earned", Kind.LIST),
)


def _training(given: Given, setting: Setting) -> Node:
    """People, hours, or both."""
    dated = dated_of(given, "training", setting, FactKind.TRAINING)
    parts: list[Node] = []
    if given["people"] is not None:
        parts.append(Trained(dated, given["people"]))
    if given["hours"] is not None:
        parts.append(TrainedHours(dated, given["hours"]))
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def _credit_cycle(given: Given, setting: Setting) -> Node:
    for each in given["instead"]:
        if "total" not in each.fields and "earned" not in each.fields:
            each.fields.file.refuse("catalog-key-missing", (*each.fields.place, "total"))
    return CreditCycle(
        given["list"],
        given["months"],
        tuple(_way(each, setting) for each in (given, *given["instead"])),
        given["yearly"],
        given["rollover_months"],
        given["absent"] == ZERO,
    )


def _way(given: Given, setting: Setting) -> Way:
    """One way; a total that its categories can never come to is refused."""
    found: dict[str, Category] = {}
    for each in given["categories"]:
        name = each["credit"]
        if name in found:
            place = (*each.fields.place, "credit")
            each.fields.file.refuse("catalog-id-doubled", place, value=name, other=name)
        found[name] = _category(each, setting)
    most = [each.at_most for each in found.values() if each.at_most is not None]
    if len(most) == len(found) and sum(most) < given["total"]:
        _refuse(given, "total", _REACHABLE)
    return Way(given["total"], tuple(found.values()), given["earned"])


def _category(given: Given, setting: Setting) -> Category:
    least, most = given["at_least"], given["at_most"]
    if most is not None and most < least:
        _refuse(given, "at_most", _IN_ORDER)
    dated = dated_of(given, "credit", setting, FactKind.CREDIT)
    return Category(given["credit"], dated, least, most, given["rolls_over"])


def _refuse(given: Given, key: str, expected: str) -> NoReturn:
    place = (*given.fields.place, key)
    value = str(given[key])
    given.fields.file.refuse("catalog-value-wrong", place, expected=expected, value=value)


SHAPES = (
    Shape(
        "training",
        Gives.REQUIREMENT,
        (
            Param("training", Kind.ID),
            optional("people", Kind.COUNT),
            optional("hours", Kind.EXACT),
            WHERE,
            WINDOW,
            optional("absent", Kind.WORD, ZERO, choices=(ZERO, UNKNOWN)),
        ),
        _training,
        any_of=(("people", "hours"),),
    ),
    Shape(
        "credit_cycle",
        Gives.REQUIREMENT,
        (
            Param("list", Kind.LIST),
            Param("months", Kind.MONTHS, high=_MOST_MONTHS),
            Param("total", Kind.EXACT),
            _CATEGORIES,
            optional("earned", Kind.LIST),
            optional("instead", Kind.ROWS, (), params=_INSTEAD),
            optional("yearly", Kind.EXACT, Fraction(0)),
            optional("rollover_months", Kind.MONTHS, 0, high=_MOST_MONTHS),
            optional("absent", Kind.WORD, UNKNOWN, choices=(ZERO, UNKNOWN)),
        ),
        _credit_cycle,
    ),
)
