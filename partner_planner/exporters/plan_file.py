"""The whole plan as JSON, loss-free; the importer of the same name reads it back."""

import json
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any, cast

from partner_planner.domain.firm import Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.plan_file import (
    EMAILS,
    EXTERNAL_IDS,
    FIRM,
    FORMAT,
    MONTHS,
    PLAN_LISTS,
    VERSION,
    WANTED,
    PlanList,
    area_name,
)
from partner_planner.domain.snapshot import Snapshot

Entry = dict[str, Any]


def plan_to_json(snapshot: Snapshot) -> bytes:
    """Every shared record of a plan as an indented JSON document in UTF-8."""
    document: Entry = {"format": FORMAT, "version": VERSION}
    if snapshot.firm is not None:
        document[FIRM.name] = _firm(snapshot.firm, snapshot)
    marks = _marks_by_person(snapshot)
    for each in PLAN_LISTS:
        document[each.name] = _entries(each, snapshot, marks)
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", errors="backslashreplace")


def _entries(each: PlanList, snapshot: Snapshot, marks: dict[str, list[Identifier]]) -> list[Entry]:
    entries = []
    for record in snapshot.all(each.kind).values():
        entry = _entry(record)
        if isinstance(record, Person):
            entry |= _person_marks(marks.get(record.id, []))
        entries.append(entry)
    return entries


def _entry(record: Record) -> Entry:
    names = (field.name for field in fields(cast(Any, record)))
    return {name: _value(name, getattr(record, name)) for name in names}


def _value(name: str, value: Any) -> Any:
    """Days as YYYY-MM-DD and exact numbers as decimal text; a word of a fixed list as itself."""
    if isinstance(value, date):
        return value.isoformat()[: len("YYYY-MM")] if name in MONTHS else value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else value


def _firm(firm: Firm, snapshot: Snapshot) -> Entry:
    wanted = (area_name(each) for each in snapshot.all(Wanted).values())
    return {**_entry(firm), WANTED: list(dict.fromkeys(wanted))}


def _marks_by_person(snapshot: Snapshot) -> dict[str, list[Identifier]]:
    marks: dict[str, list[Identifier]] = {}
    for mark in snapshot.all(Identifier).values():
        marks.setdefault(mark.person, []).append(mark)
    return marks


def _person_marks(marks: list[Identifier]) -> Entry:
    """Addresses as a list; other marks by scheme, a list only where there are several."""
    emails = [mark.value for mark in marks if mark.scheme == "email"]
    others: dict[str, list[str]] = {}
    for mark in marks:
        if mark.scheme != "email":
            others.setdefault(mark.scheme, []).append(mark.value)
    ids = {scheme: values[0] if len(values) == 1 else values for scheme, values in others.items()}
    return {EMAILS: emails, EXTERNAL_IDS: ids}
