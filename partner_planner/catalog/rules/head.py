"""What all sections of a rule catalog have in common while it is read."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeVar

from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.fields import Expected, Fields, Keys, table_of
from partner_planner.catalog.places import line_of
from partner_planner.catalog.rules.declared import Refer, Setting, nothing_known
from partner_planner.catalog.rules.faults import Faults
from partner_planner.catalog.rules.values import force
from partner_planner.catalog.witnesses import Witnesses
from partner_planner.domain.evidence import Evidence
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.measures import Measure

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Head:
    """The root of a catalog and what its entries refer to.

    `tracks` are the tracks of each area, `lists` the lists of credentials by id; both are empty
    until they are read. `refer` gives the status of another entry.
    """

    root: Fields
    credentials: Credentials
    faults: Faults
    witnesses: Witnesses
    program: str
    days: Force
    tracks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lists: Mapping[str, CredentialList] = field(default_factory=dict)
    refer: Refer = nothing_known

    def setting(self, measure: Measure, maximum: Fraction, unit: str) -> Setting:
        """What a shape of this catalog is read for."""
        return Setting(measure, maximum, unit, self.lists, self.refer)

    def metrics(self) -> tuple[str, ...]:
        """The ids of the metrics that its rules name, as they stand."""
        rules = self.root.table.get("rule", [])
        tables = [each for each in rules if isinstance(each, dict)] if rules else []
        return tuple(dict.fromkeys(str(each.get("metric")) for each in tables))

    def evidence(self, entry: Fields) -> Evidence:
        """The evidence of the `sources` of an entry."""
        return self.witnesses.of(entry, "sources")

    def force(self, entry: Fields) -> Force:
        """The days of an entry, within those of the catalog."""
        return force(entry, self.days)

    def each(self, key: str, keys: Keys, make: Callable[[Fields, "Head"], T]) -> tuple[T, ...]:
        """What the tables of a list become; one that is not sound is noted and left out."""
        made: list[T] = []
        for entry in entries(self.root, key, keys, self.faults):
            with self.faults.noted():
                made.append(make(entry, self))
        return tuple(made)

    def by_id(self, key: str, keys: Keys, make: Callable[[Fields, "Head"], T]) -> dict[str, T]:
        """The same by the `id` of the tables, which no two may share."""
        made: dict[str, T] = {}
        seen: dict[str, Fields] = {}
        for entry in entries(self.root, key, keys, self.faults):
            with self.faults.noted():
                refuse_double(entry, "id", entry.id("id"), seen)
                made[entry.id("id")] = make(entry, self)
        return made


def entries(root: Fields, key: str, keys: Keys, faults: Faults) -> Iterator[Fields]:
    """The tables of a list; one that has not the right keys is noted and passed over."""
    value = root.table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        root.wrong(key, Expected.TABLES)
    for number, table in enumerate(value):
        found: list[Fields] = []
        with faults.noted():
            found.append(table_of(root.file, (key, number), table, keys))
        yield from found


def refuse_double(entry: Fields, key: str, value: str, seen: dict[str, Fields]) -> None:
    """Refuse a name that an earlier entry has already; else remember it."""
    other = seen.setdefault(value, entry)
    if other is not entry:
        entry.file.refuse(
            "catalog-id-doubled",
            (*entry.place, key),
            value=value,
            other=value,
            other_line=line_of(other.file.text, other.place),
        )
