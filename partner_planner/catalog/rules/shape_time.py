"""Shapes over time, and over groups that pass a test."""

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
from partner_planner.catalog.rules.fact_params import DAYS, MONTHS, trailing_of
from partner_planner.domain.rules.anniversary import OnAnniversary
from partner_planner.domain.rules.for_each import ForEach, Group
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.lock import Lock
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.over_time import AnyDay, Sustained

_RULE = Param("require", Kind.REQUIREMENT)


def _sustained(given: Given, _setting: Setting) -> Node:
    return Sustained.of(given["require"], trailing_of(given), longer=given["longer"])


def _any_day(given: Given, _setting: Setting) -> Node:
    return AnyDay.of(given["require"], trailing_of(given))


def _lock(given: Given, _setting: Setting) -> Node:
    begins, ends = given["from"], given["to"]
    if begins is not None and ends is not None and ends < begins:
        given.fields.wrong("to", Expected.ORDER)
    return Lock.of(given["require"], trailing_of(given), Force(begins, ends))


def _anniversary(given: Given, setting: Setting) -> Node:
    return OnAnniversary.of(given["require"], setting.measure.program, setting.measure.area)


def _for_each(given: Given, _setting: Setting) -> Node:
    return ForEach(
        tuple(Group(each["id"], each["when"], each["require"]) for each in given["for_each"])
    )


SHAPES = (
    Shape(
        "sustained",
        Gives.REQUIREMENT,
        (_RULE, MONTHS, DAYS, optional("longer", Kind.SWITCH, False)),
        _sustained,
    ),
    Shape("any_day", Gives.REQUIREMENT, (_RULE, MONTHS, DAYS), _any_day),
    Shape(
        "lock",
        Gives.REQUIREMENT,
        (_RULE, MONTHS, DAYS, optional("from", Kind.DAY), optional("to", Kind.DAY)),
        _lock,
    ),
    Shape("anniversary", Gives.REQUIREMENT, (_RULE,), _anniversary),
    Shape(
        "for_each",
        Gives.REQUIREMENT,
        (
            Param(
                "for_each",
                Kind.ROWS,
                params=(
                    Param("id", Kind.ID),
                    Param("when", Kind.REQUIREMENT),
                    Param("require", Kind.REQUIREMENT),
                ),
            ),
        ),
        _for_each,
        bare=True,
    ),
)
