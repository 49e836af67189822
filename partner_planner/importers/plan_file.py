"""The plan file in, a proposal out: a plan that this program or another one wrote as JSON."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.change import Change
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.figure import Fact, Figure
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.plan_file import FIRM, FORMAT, PLAN_LISTS, VERSION, PlanList
from partner_planner.domain.proposal import Proposal, ProposedRow, Verdict
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.training import TitleMapping, WaitingRow
from partner_planner.importers.answering import merged
from partner_planner.importers.columns import Form
from partner_planner.importers.people import People
from partner_planner.importers.plan_document import Document, Entry, read_document
from partner_planner.importers.plan_entries import PlanEntries
from partner_planner.importers.plan_references import person_marks
from partner_planner.importers.plan_values import WrongValue
from partner_planner.importers.reasons import Facts, Reason, Refusal, Remark, Remarked, facts
from partner_planner.importers.recognise import recognise
from partner_planner.importers.titles import KnownCredentials

_SILENT = frozenset({"format", "version", "firm", "$schema"})


@dataclass(frozen=True, slots=True)
class _Read:
    """An entry that was understood: the record before and after, and the entry itself."""

    line: int
    each: PlanList
    entry: Mapping[str, Any]
    before: Record | None
    after: Record


def propose_plan(
    source_name: str,
    content: bytes,
    snapshot: Snapshot,
    credentials: KnownCredentials,
    new_id: Callable[[], str],
) -> Proposal:
    """What a plan file would do to a plan.

    Raises `InputRefused` where the bytes are no plan file, are broken, or are from a newer
    program.
    """
    found = recognise(content)
    found.refuse()
    if found.form is not Form.PLAN:
        raise InputRefused(Refusal.NOT_A_PLAN)
    document = read_document(found.text)
    _refuse_others(document)
    entries = PlanEntries(snapshot, credentials, new_id)
    read, rows, unknown = _read_all(document, entries)
    rows += [_row(each, entries) for each in read]
    rows.sort(key=lambda row: row.line)
    changes = merged(change for row in rows for change in row.changes)
    remarks = (*found.remarks, *_remarks(document, unknown))
    return Proposal(source_name, Form.PLAN.value, tuple(rows), changes, remarks)


def _refuse_others(document: Document) -> None:
    """Refuse a document of another format and one from a newer program."""
    named = document.values.get("format")
    if named is None or named.value != FORMAT:
        raise InputRefused(Refusal.JSON_OTHER)
    entry = document.values.get("version")
    version = entry.value if entry else None
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise InputRefused(Refusal.PLAN_VERSION)
    if version > VERSION:
        raise InputRefused(Refusal.PLAN_NEWER, version=version, known=VERSION)


def _listed(document: Document) -> Iterator[tuple[PlanList, Entry]]:
    """Every entry of a list that this program knows, in an order fit for references."""
    for each in PLAN_LISTS:
        for entry in document.lists.get(each.name, ()):
            yield each, entry
    if firm := document.values.get(FIRM.name):
        yield FIRM, firm


def _read_all(
    document: Document, entries: PlanEntries
) -> tuple[list[_Read], list[ProposedRow], dict[str, set[str]]]:
    """The entries understood, the rows of those that are not, and unknown keys by list."""
    read: list[_Read] = []
    rejected: list[ProposedRow] = []
    unknown: dict[str, set[str]] = {}
    for each, entry in _listed(document):
        if not isinstance(entry.value, dict):
            told = facts(list=each.name)
            rejected.append(_rejected(entry.line, each, Reason.NOT_AN_ENTRY, told))
            continue
        unknown.setdefault(each.name, set()).update(entries.unknown_keys(each, entry.value))
        try:
            before, after = entries.read(each, entry.value)
        except WrongValue as error:
            rejected.append(_rejected(entry.line, each, error.reason, error.facts))
        else:
            read.append(_Read(entry.line, each, entry.value, before, after))
    return read, rejected, unknown


def _rejected(line: int, each: PlanList, reason: Reason, told: Facts) -> ProposedRow:
    return ProposedRow(line, Verdict.REJECTED, "", each.name, (), reason.value, told)


def _row(read: _Read, entries: PlanEntries) -> ProposedRow:
    """The row of an entry, with what it brings besides its record: marks, wanted areas."""
    try:
        changes = tuple(_changes(read, entries))
    except WrongValue as error:
        return _rejected(read.line, read.each, error.reason, error.facts)
    verdict = Verdict.CHANGED if changes else Verdict.SAME
    if read.before is None:
        verdict = Verdict.NEW
    reason, told = _taken(read, entries.people)
    who, subject = _who(read.after, entries.people), _subject(read.after)
    return ProposedRow(read.line, verdict, who, subject, changes, reason, told)


def _changes(read: _Read, entries: PlanEntries) -> Iterator[Change]:
    if isinstance(read.after, Person):
        yield from entries.people.changes(read.after.id, person_marks(read.entry))
        return
    if read.before != read.after:
        yield Change(read.each.kind, read.after.id, read.before, read.after)
    if isinstance(read.after, Firm):
        for wanted in entries.wanted(read.entry):
            yield Change(Wanted, wanted.id, None, wanted)


def _taken(read: _Read, people: People) -> tuple[str, Facts]:
    """A remark where a number of the entry already belongs to somebody else and stays there."""
    if isinstance(read.after, Person):
        for scheme, value in person_marks(read.entry):
            if read.after.id not in people.with_mark(scheme, value):
                return Reason.USER_OF_ANOTHER.value, facts(user=value)
    return "", ()


def _who(record: Record, people: People) -> str:
    if isinstance(record, WaitingRow):
        return record.user_id
    person = record.id if isinstance(record, Person) else getattr(record, "person", "")
    return people.shown(person) if person in people else ""


def _subject(record: Record) -> str:
    """What an entry is about, in its own words."""
    match record:
        case Firm(name=name):
            return name
        case Certification(title=title, credential=credential):
            return title or credential
        case Milestone(credential=credential):
            return credential
        case ExamPass(exam=exam):
            return exam
        case Enrolment() | Wanted():
            return f"{record.program}/{record.area}".rstrip("/")
        case TitleMapping(title=title) | WaitingRow(title=title):
            return title
        case Identifier(value=value):
            return value
        case Figure():
            return f"{record.program}/{record.area}/{record.metric}".replace("//", "/")
        case Fact(name=name):
            return name
    return ""


def _remarks(document: Document, unknown: dict[str, set[str]]) -> Iterator[Remarked]:
    """What the file holds that this program does not know; nothing is dropped unsaid."""
    for key in sorted(document.repeated):
        yield Remark.PLAN_REPEATED_KEY, facts(key=_readable(key))
    for name, keys in sorted(unknown.items()):
        if keys:
            yield (
                Remark.PLAN_UNKNOWN_KEYS,
                facts(list=name, keys=_readable(", ".join(sorted(keys)))),
            )
    known = {each.name for each in PLAN_LISTS}
    for name, entries in document.lists.items():
        if name == FIRM.name:
            yield Remark.PLAN_LIST_WRONG, facts(list=name)
        elif name not in known:
            yield Remark.PLAN_UNKNOWN_LIST, facts(list=_readable(name), count=len(entries))
    for name in document.values:
        if name in known:
            yield Remark.PLAN_LIST_WRONG, facts(list=name)
        elif name not in _SILENT:
            yield Remark.PLAN_UNKNOWN_ENTRY, facts(key=_readable(name))
    if not any(document.lists.values()) and FIRM.name not in document.values:
        yield Remark.NO_ROWS, ()


def _readable(name: str) -> str:
    """A key of a file, fit to be shown."""
    return "".join(sign if sign.isprintable() else "?" for sign in name)[:200]
