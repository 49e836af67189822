"""One `[[requirement]]` or `[[level]]` of a rule catalog, and the edition that it is."""

from datetime import date
from fractions import Fraction

from partner_planner.catalog.fields import Expected, Fields, Keys
from partner_planner.catalog.rules.head import Head
from partner_planner.catalog.rules.reading import requirement
from partner_planner.domain.rules.edition import Binding
from partner_planner.domain.rules.measures import Measure
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.rulebook import Level, Requirement

_EDITION = "note scope from to existing_from usable_until supersedes"

REQUIREMENT = Keys.of("id require text sources", f"name unit {_EDITION}")
LEVEL = Keys.of("id name require text sources", f"area stage unit {_EDITION}")


def requirement_of(entry: Fields, head: Head, followed: Binding | None) -> Requirement:
    """The requirement of an entry; `followed` is when the edition that supersedes it binds."""
    return Requirement(
        entry.id("id"),
        _require(entry, head, ""),
        head.force(entry),
        head.evidence(entry),
        entry.text("text"),
        entry.text("note"),
        entry.text("scope"),
        entry.text("supersedes"),
        _day(entry, "existing_from", head),
        _day(entry, "usable_until", head),
        followed,
        entry.text("name"),
    )


def level_of(entry: Fields, head: Head, followed: Binding | None) -> Level:
    """The level of an entry, of the program or of one area."""
    area = entry.word("area", head.tracks) if "area" in entry else ""
    return Level(
        entry.id("id"),
        entry.text("name"),
        _require(entry, head, area),
        head.force(entry),
        head.evidence(entry),
        entry.text("text"),
        entry.text("note"),
        area,
        entry.text("stage"),
        entry.text("scope"),
        entry.text("supersedes"),
        _day(entry, "existing_from", head),
        _day(entry, "usable_until", head),
        followed,
    )


def binding_of(entry: Fields, head: Head) -> Binding:
    """When the edition of an entry binds new members, and those of before."""
    return Binding(head.force(entry).begins, _day(entry, "existing_from", head))


def _require(entry: Fields, head: Head, area: str) -> Node:
    unit = entry.id("unit") if "unit" in entry else ""
    setting = head.setting(Measure(head.program, area, "", ""), Fraction(0), unit)
    asked = requirement(entry.inner("require", None), setting)
    scope = entry.text("scope")
    if len(scope.split()) > 1:
        entry.wrong("scope", Expected.ID)
    if not scope:
        return asked
    from partner_planner.domain.rules.scoped import Scoped  # few have a scope

    return Scoped(scope, asked)


def _day(entry: Fields, key: str, head: Head) -> date | None:
    """A day that is not before the first one of the entry."""
    if key not in entry:
        return None
    day, begins = entry.day(key), head.force(entry).begins
    if begins is not None and day < begins:
        entry.wrong(key, Expected.ORDER)
    return day
