"""Shapes that count standings, ease a requirement, or ask for membership."""

from fractions import Fraction

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
from partner_planner.catalog.rules.shape_status import ABSENT, granted
from partner_planner.domain.rules.count_status import CountStatus
from partner_planner.domain.rules.easing import eased
from partner_planner.domain.rules.enrolled import Enrolled
from partner_planner.domain.rules.granted import Granted
from partner_planner.domain.rules.membership import Membership
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.status import Status, StatusOf
from partner_planner.domain.rules.versions import Relief

_COUNTED = ("facts", "requirements", "levels", "areas")
_WHOLE = Fraction(100)  # percent
_LONGEST = 120  # months


def _count_status(given: Given, setting: Setting) -> Node:
    statuses: list[Status | Granted] = [
        granted(setting.measure.program, name, given["absent"]) for name in given["facts"]
    ]
    for of in (StatusOf.REQUIREMENT, StatusOf.LEVEL, StatusOf.AREA):
        key = f"{of}s"
        statuses += [setting.refer(of, id, given.fields, key) for id in given[key]]
    names = [*given["facts"], *given["requirements"], *given["levels"], *given["areas"]]
    for name in given["including_any"]:
        if name not in names:
            given.fields.refuse_word("including_any", name, names)
    including = frozenset(
        status.name
        for name, status in zip(names, statuses, strict=True)
        if name in given["including_any"]
    )
    unit = given["unit"] or setting.unit
    return CountStatus(tuple(statuses), given["at_least"], including, unit)


def _relief(given: Given, setting: Setting) -> Node:
    if given["percent"] > _WHOLE:
        given.fields.wrong("percent", Expected.PERCENT)
    factor = 1 - given["percent"] / _WHOLE
    full: Node = given["require"]
    less = eased(full, factor)
    if less == full:
        given.fields.wrong("require", Expected.AMOUNTS)
    return Relief(full, less, Membership(setting.measure.program, given["months"]))


SHAPES = (
    Shape(
        "count_status",
        Gives.REQUIREMENT,
        (
            Param("at_least", Kind.COUNT),
            optional("facts", Kind.TEXTS, ()),
            optional("requirements", Kind.REFERENCES, (), refers="requirement"),
            optional("levels", Kind.REFERENCES, (), refers="level"),
            optional("areas", Kind.REFERENCES, (), refers="area"),
            optional("including_any", Kind.TEXTS, ()),
            optional("unit", Kind.ID),
            optional("absent", Kind.WORD, ABSENT[0], choices=ABSENT),
        ),
        _count_status,
        any_of=(_COUNTED,),
    ),
    Shape(
        "relief",
        Gives.REQUIREMENT,
        (
            Param("require", Kind.REQUIREMENT),
            Param("percent", Kind.EXACT),
            Param("months", Kind.MONTHS, high=_LONGEST),
        ),
        _relief,
    ),
    Shape(
        "enrolled",
        Gives.REQUIREMENT,
        (),
        lambda _, setting: Enrolled(Membership(setting.measure.program)),
    ),
)
