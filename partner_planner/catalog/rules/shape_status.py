"""The shape that asks for the standing of something else."""

from typing import TYPE_CHECKING

from partner_planner.catalog.rules.declared import (
    Given,
    Gives,
    Kind,
    Setting,
    Shape,
    optional,
)
from partner_planner.domain.figure import FactKind
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.status import StatusOf

if TYPE_CHECKING:
    from partner_planner.domain.rules.granted import Granted

NOT_HELD = "not-held"
"""Stands where a status that was never entered is not held."""

ABSENT = ("unknown", NOT_HELD)

_SOURCES = tuple(StatusOf)
_ONLY = (("threshold", {StatusOf.AREA}), ("program", {StatusOf.LEVEL, StatusOf.FACT}))


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
        return granted(program or own, given["fact"], given["absent"], given["name"] or "")
    if program and program != own:
        from partner_planner.domain.rules.other_program import (  # few look at another one
            OtherProgram,
            ProgramLevel,
        )

        level = given["level"]
        entered = granted(program, level, given["absent"])
        return OtherProgram(given["name"] or level, ProgramLevel(program, level), entered)
    threshold = given["threshold"]
    id = f"{given[of]}/{threshold}" if threshold else given[of]
    return setting.refer(of, id, fields, of)


def granted(program: str, fact: str, absent: str, name: str = "") -> "Granted":
    """What the vendor has granted as a fact; `name` is for people where the fact's own is not."""
    from partner_planner.domain.rules.dated import Dated  # few programs have facts
    from partner_planner.domain.rules.granted import Granted

    facts = Dated(program, fact, FactKind.STATUS, absent_is_none=absent == NOT_HELD)
    return Granted(name or fact, facts)


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
)
