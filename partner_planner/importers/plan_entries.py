"""One entry of a plan file: the record that it means, before and after."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, cast

from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import MOST_POINTS, Fact, Figure, FigureKind
from partner_planner.domain.firm import Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.plan_file import (
    EMAILS,
    EXTERNAL_IDS,
    FIRM,
    PLAN_LISTS,
    WANTED,
    PlanList,
    area_name,
)
from partner_planner.domain.snapshot import Snapshot
from partner_planner.importers.marks import fold
from partner_planner.importers.people import People
from partner_planner.importers.plan_records import PlanRecords
from partner_planner.importers.plan_references import (
    named_person,
    person_marks,
    read_credential,
    read_person,
)
from partner_planner.importers.plan_values import (
    Field,
    WrongValue,
    fields_of,
    read_value,
    readable,
    wrong,
)
from partner_planner.importers.reasons import Reason, facts
from partner_planner.importers.titles import KnownCredentials

_BESIDES = {Person: (EMAILS, EXTERNAL_IDS), Firm: (WANTED,)}
_LONGEST_ID = 100


class PlanEntries:
    """Reads entries against a snapshot and the entries read before."""

    def __init__(
        self, snapshot: Snapshot, credentials: KnownCredentials, new_id: Callable[[], str]
    ) -> None:
        self.people = People(snapshot, new_id)
        self._snapshot = snapshot
        self._credentials = credentials
        self._new_id = new_id
        lists = (FIRM, *PLAN_LISTS)
        self._wanted = {area_name(each) for each in snapshot.all(Wanted).values()}
        self._records = {each.name: PlanRecords(each, snapshot) for each in lists}
        self._fields = {each.name: fields_of(each) for each in lists}

    def unknown_keys(self, each: PlanList, entry: Mapping[str, Any]) -> set[str]:
        """The keys of an entry that its kind does not have."""
        return set(entry) - set(self._fields[each.name]) - set(_BESIDES.get(each.kind, ()))

    def read(self, each: PlanList, entry: Mapping[str, Any]) -> tuple[Record | None, Record]:
        """The record before, None where it is new, and after. Raises `WrongValue`.

        What an entry leaves out stays as it is.
        """
        id = _read_id(entry.get("id"))
        values = {
            name: self._value(each, field, entry[name], bool(id))
            for name, field in self._fields[each.name].items()
            if name in entry and name != "id"
        }
        if each.kind is Person:
            person_marks(entry)
        before = self._find(each, id, values, entry)
        if before is None:
            after = self._made(each, id or self._new_id(), values)
        else:
            after = cast(Record, replace(cast(Any, before), **values))
        _refuse_nonsense(after)
        self._records[each.name].note(after)
        self._note(after, entry)
        return before, after

    def wanted(self, entry: Mapping[str, Any]) -> list[Wanted]:
        """The wanted programs and areas of the firm's entry that are not in the plan yet.

        Raises `WrongValue`.
        """
        listed = entry.get(WANTED) or []
        if not isinstance(listed, list):
            raise wrong(WANTED, listed)
        new = []
        for name in listed:
            if not isinstance(name, str) or not name.strip() or not readable(name):
                raise wrong(WANTED, name)
            if name not in self._wanted:
                self._wanted.add(name)
                program, _, area = name.strip().partition("/")
                new.append(Wanted(self._new_id(), program, area))
        return new

    def _value(self, each: PlanList, field: Field, value: Any, lasting: bool) -> Any:
        if field.name == "person" and (value or field.required):
            return read_person(self.people, value, lasting)
        if field.name == "credential":
            return read_credential(self._credentials, value, lasting)
        return read_value(field, value)

    def _find(
        self, each: PlanList, id: str, values: Mapping[str, Any], entry: Mapping[str, Any]
    ) -> Record | None:
        if each.kind is Firm:
            return self._snapshot.firm
        if id:
            return self._records[each.name].with_id(id)
        if each.kind is Person:
            return self._person(entry)
        return self._records[each.name].like(self._made(each, "", values))

    def _person(self, entry: Mapping[str, Any]) -> Person | None:
        if not fold(str(entry.get("name") or "")) and not person_marks(entry):
            raise WrongValue(Reason.FIELD_MISSING, facts(field="name"))
        person = named_person(self.people, entry)
        if person and self._records["people"].seen(person):
            raise WrongValue(Reason.ENTRY_TWICE, ())
        return self._snapshot.get(Person, person)

    def _made(self, each: PlanList, id: str, values: Mapping[str, Any]) -> Record:
        for name, field in self._fields[each.name].items():
            if field.required and name != "id" and name not in values:
                raise WrongValue(Reason.FIELD_MISSING, facts(field=name))
        given = dict.fromkeys(each.may_lack, "") | dict(values)
        made = cast(Record, cast(Any, each.kind)(id=id, **given))
        if isinstance(made, Certification) and not made.credential and not made.title:
            raise WrongValue(Reason.FIELD_MISSING, facts(field="credential"))
        return made

    def _note(self, record: Record, entry: Mapping[str, Any]) -> None:
        """Let later entries find what this one brings: a person, marks, a wanted area."""
        if isinstance(record, Person):
            self.people.put(record)
            for scheme, value in person_marks(entry):
                self.people.learn(record.id, scheme, value)
        elif isinstance(record, Identifier):
            self.people.note(record)
        elif isinstance(record, Wanted):
            self._wanted.add(area_name(record))


def _refuse_nonsense(record: Record) -> None:
    """Raise `WrongValue` where the fields of a record do not fit each other."""
    match record:
        case Fact(name=name) if not name.strip():
            raise WrongValue(Reason.FIELD_MISSING, facts(field="name"))
        case Figure(kind=FigureKind.POINTS, value=value) if not 0 <= value <= MOST_POINTS:
            raise wrong("value", value)


def _read_id(value: object) -> str:
    """The id of an entry, '' where it has none."""
    if value is None:
        return ""
    if isinstance(value, str) and value.strip() and len(value) <= _LONGEST_ID and readable(value):
        return value
    raise wrong("id", value)
