"""Requirement shapes as tables of a catalog: the one key of the table names the shape.

    score = { per_person = { list = "modern-work-intermediate", points = "5/2" } }

A new shape is a reader here and its name in one of the two tables below.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from partner_planner.catalog.fields import Expected, Fields, Keys, table_of
from partner_planner.catalog.rules.values import exact
from partner_planner.domain.evidence import UNKNOWN, Unknown
from partner_planner.domain.rules.amounts import Limit, Linear
from partner_planner.domain.rules.combining import AllOf, BestOf, SumOf
from partner_planner.domain.rules.gated import Gate, Gated
from partner_planner.domain.rules.growth import PERCENT, PercentGrowth
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.measures import Measure
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.people import People, PointsPerPerson

_MOST_PEOPLE = 10_000
_DEEPEST = 12

_PER_PERSON = Keys.of("list points")
_GATED = Keys.of("gates then", "behind_closed")
_GATE = Keys.of("require", "award")
_LINEAR = Keys.of("units", "stream unit level")
_SUM_OF = Keys.of("streams", "whole")
_PERCENT_GROWTH = Keys.of("percent", "base_at_least level_at_least")
_PEOPLE = Keys.of("list at_least")
_LIMIT = Keys.of("metric", "stream unit at_least at_most")

_BEHIND: Mapping[str, bool | Unknown] = MappingProxyType(
    {"counts": True, "nothing": False, UNKNOWN.value: UNKNOWN}
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a shape is read for: a metric of an area on a track, its maximum, unit and lists."""

    measure: Measure
    maximum: Fraction
    unit: str
    lists: Mapping[str, CredentialList]

    def listing(self, fields: Fields) -> CredentialList:
        """The list that a table names."""
        return self.lists[fields.word("list", self.lists)]

    def stream(self, stream: str) -> Measure:
        """The measure of one stream of the metric."""
        measure = self.measure
        return Measure(measure.program, measure.area, measure.track, measure.metric, stream)


Reader = Callable[[Fields, str, Setting], Node]
"""Reads a shape: the table that has the shape's name as its one key, the name, the setting."""


def score(table: Fields, setting: Setting) -> Node:
    """The score that a table holds."""
    return _node(table, SCORES, setting)


def requirement(table: Fields, setting: Setting) -> Node:
    """The requirement that a table holds."""
    return _node(table, REQUIREMENTS, setting)


def _node(table: Fields, known: Mapping[str, Reader], setting: Setting) -> Node:
    """The node of a table that has exactly one key, the name of a shape."""
    names = list(table.table)
    if len(names) != 1 or len(table.place) > _DEEPEST:
        table.file.refuse(
            "catalog-value-wrong",
            table.place,
            expected=", ".join(known),
            value=", ".join(names),
        )
    if names[0] not in known:
        table.refuse_word(names[0], names[0], known)
    return known[names[0]](table, names[0], setting)


def _several(table: Fields, key: str) -> Iterator[Fields]:
    """The tables of a list that must have some."""
    value = table.table.get(key)
    if not isinstance(value, list) or not value or not all(isinstance(v, dict) for v in value):
        table.wrong(key, Expected.TABLES)
    for number, each in enumerate(value):
        yield table_of(table.file, (*table.place, key, number), each, None)


def _per_person(table: Fields, name: str, setting: Setting) -> Node:
    inner = table.inner(name, _PER_PERSON)
    return PointsPerPerson(setting.listing(inner), exact(inner, "points"), setting.maximum)


def _gated(table: Fields, name: str, setting: Setting) -> Node:
    inner = table.inner(name, _GATED)
    gates = []
    for each in _several(inner, "gates"):
        gate = table_of(each.file, each.place, each.table, _GATE)
        award = exact(gate, "award", zero=True) if "award" in gate else Fraction(0)
        gates.append(Gate(requirement(gate.inner("require", None), setting), award))
    behind = inner.word("behind_closed", _BEHIND) if "behind_closed" in inner else UNKNOWN.value
    then = score(inner.inner("then", None), setting)
    return Gated(tuple(gates), then, setting.maximum, _BEHIND[behind])


def _linear(table: Fields, name: str, setting: Setting) -> Node:
    inner = table.inner(name, _LINEAR)
    return Linear(
        setting.stream(inner.text("stream")),
        exact(inner, "units"),
        setting.maximum,
        inner.id("unit") if "unit" in inner else setting.unit,
        inner.switch("level") if "level" in inner else False,
    )


def _best_of(table: Fields, name: str, setting: Setting) -> Node:
    return BestOf(tuple(score(each, setting) for each in _several(table, name)))


def _sum_of(table: Fields, name: str, setting: Setting) -> Node:
    inner = table.inner(name, _SUM_OF)
    streams = tuple(score(each, setting) for each in _several(inner, "streams"))
    whole = score(inner.inner("whole", None), setting) if "whole" in inner else None
    return SumOf(streams, setting.maximum, whole)


def _percent_growth(table: Fields, name: str, setting: Setting) -> Node:
    inner = table.inner(name, _PERCENT_GROWTH)
    return PercentGrowth(
        setting.measure,
        setting.stream(PERCENT),
        exact(inner, "percent"),
        setting.maximum,
        exact(inner, "base_at_least") if "base_at_least" in inner else None,
        exact(inner, "level_at_least") if "level_at_least" in inner else None,
    )


def _people(table: Fields, name: str, setting: Setting) -> Node:
    inner = table.inner(name, _PEOPLE)
    return People(setting.listing(inner), inner.number("at_least", 1, _MOST_PEOPLE))


def _limit(table: Fields, name: str, setting: Setting) -> Node:
    inner = table.inner(name, _LIMIT)
    measure = setting.measure
    if "at_least" not in inner and "at_most" not in inner:
        inner.file.refuse("catalog-key-missing", (*inner.place, "at_least"))
    return Limit(
        Measure(
            measure.program,
            measure.area,
            measure.track,
            inner.id("metric"),
            inner.text("stream"),
        ),
        inner.id("unit") if "unit" in inner else setting.unit,
        exact(inner, "at_least", zero=True) if "at_least" in inner else None,
        exact(inner, "at_most", zero=True) if "at_most" in inner else None,
    )


def _all_of(table: Fields, name: str, setting: Setting) -> Node:
    return AllOf(tuple(requirement(each, setting) for each in _several(table, name)))


SCORES: Mapping[str, Reader] = MappingProxyType(
    {
        "per_person": _per_person,
        "gated": _gated,
        "linear": _linear,
        "best_of": _best_of,
        "sum_of": _sum_of,
        "percent_growth": _percent_growth,
    }
)
"""The shapes that give points, by their names in a catalog."""

REQUIREMENTS: Mapping[str, Reader] = MappingProxyType(
    {"people": _people, "limit": _limit, "all_of": _all_of}
)
"""The shapes that are met or not, by their names in a catalog."""
