"""Shapes that ask for the standing of something else, and for how much of it."""

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
from partner_planner.domain.figure import FactKind
from partner_planner.domain.rules.count_status import CountStatus
from partner_planner.domain.rules.dated import Dated
from partner_planner.domain.rules.easing import eased
from partner_planner.domain.rules.enrolled import Enrolled
from partner_planner.domain.rules.granted import Granted
from partner_planner.domain.rules.membership import Membership
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.other_program import OtherProgram, ProgramLevel
from partner_planner.domain.rules.status import Status, StatusOf
from partner_planner.domain.rules.versions import Relief

NOT_HELD = "not-held"
"""Stands where a status that was never entered is not held."""

ABSENT = ("unknown", NOT_HELD)

_SOURCES = tuple(StatusOf)
_ONLY = (("threshold", {StatusOf.AREA}), ("program", {StatusOf.LEVEL, StatusOf.FACT}))
_COUNTED = ("facts", "requirements", "levels", "areas")
_WHOLE = Fraction(100)  # percent
_LONGEST = 120  # months


def _status(given: Given, setting: Setting) -> Node:
    fields = given.fields
    (of, *others) = (each for each in StatusOf if each in fields)
    if others:
        fields.file.refuse("catalog-key-unknown", (*fields.place, others[0]), nearest="")
    for key, only in _ONLY:
        if key in fields and of not in only:
            fields.file.refuse("catalog-key-unknown", (*fields.place, key), nearest="")
    program, own = given["program"], setting.measure.program
    if of is StatusOf.FACT:
        return _granted(program or own, given["fact"], given["absent"])
    if program and program != own:
        level = given["level"]
        granted = _granted(program, level, given["absent"])
        return OtherProgram(given["name"] or level, ProgramLevel(program, level), granted)
    threshold = given["threshold"]
    id = f"{given[of]}/{threshold}" if threshold else given[of]
    return setting.refer(of, id, fields, of)


def _granted(program: str, name: str, absent: str) -> Granted:
    facts = Dated(program, name, FactKind.STATUS, absent_is_none=absent == NOT_HELD)
    return Granted(name, facts)


def _count_status(given: Given, setting: Setting) -> Node:
    statuses: list[Status | Granted] = [
        _granted(setting.measure.program, name, given["absent"]) for name in given["facts"]
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
    return Relief(full, less, given["months"], Membership(setting.measure.program))


SHAPES = (
    Shape(
        "status",
        Gives.REQUIREMENT,
        (
            optional("requirement", Kind.REFERENCE, refers="requirement"),
            optional("level", Kind.REFERENCE, refers="level"),
            optional("area", Kind.REFERENCE, refers="area"),
            optional("fact", Kind.TEXT),
            optional("threshold", Kind.REFERENCE, refers="threshold"),
            optional("program", Kind.REFERENCE, refers="program"),
            optional("name", Kind.TEXT),
            optional("absent", Kind.WORD, ABSENT[0], choices=ABSENT),
        ),
        _status,
        any_of=(_SOURCES,),
    ),
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
