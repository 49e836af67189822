"""The shape that fills several roles at once."""

from partner_planner.catalog.rules.declared import (
    Given,
    Gives,
    Kind,
    Param,
    Setting,
    Shape,
    optional,
)
from partner_planner.domain.rules.matching import Reuse
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.roles import Roles, Slot

MOST_PLACES = 200
"""A catalog that asks for more places at once is refused: to fill them would take too long."""

_FREE, _ONCE, _DISTINCT = "free", "once_per_metric", "distinct"

_SLOT = (
    Param("name", Kind.TEXT),
    Param("list", Kind.LIST),
    optional("role", Kind.ID, ""),
    optional("count", Kind.COUNT, 1, high=100),
)
_LIMIT = (Param("role", Kind.ID), Param("most", Kind.COUNT))


def _roles(given: Given, _setting: Setting) -> Node:
    """A slot without a role of its own is a role by itself."""
    slots = tuple(
        Slot(each["name"], each["role"] or f"slot {number}", each["list"], each["count"])
        for number, each in enumerate(given["slots"])
    )
    if (places := sum(slot.wanted for slot in slots)) > MOST_PLACES:
        expected, place = f"at most {MOST_PLACES}", (*given.fields.place, "slots")
        given.fields.file.refuse("catalog-value-wrong", place, expected=expected, value=str(places))
    named = [slot.role for slot, each in zip(slots, given["slots"], strict=True) if each["role"]]
    for limit in given["limits"]:
        limit.fields.word("role", named)
    for role in given["exclusive"]:
        if role not in named:
            given.fields.refuse_word("exclusive", role, named)
    return Roles(slots, _reuse(given))


def _reuse(given: Given) -> Reuse:
    return Reuse(
        total=1 if given["reuse"] == _DISTINCT else None,
        per_role=given["most_per_role"] or (1 if given["reuse"] == _ONCE else None),
        limits=tuple((each["role"], each["most"]) for each in given["limits"]),
        exclusive=given["exclusive"],
    )


SHAPES = (
    Shape(
        "roles",
        Gives.REQUIREMENT,
        (
            Param("slots", Kind.ROWS, params=_SLOT),
            Param("reuse", Kind.WORD, choices=(_FREE, _ONCE, _DISTINCT)),
            optional("most_per_role", Kind.COUNT),
            optional("limits", Kind.ROWS, (), params=_LIMIT),
            optional("exclusive", Kind.IDS, ()),
        ),
        _roles,
    ),
)
