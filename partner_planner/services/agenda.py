"""Everything dated in a plan, in order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from partner_planner.catalog import Credentials
from partner_planner.domain.calendar import add_months
from partner_planner.domain.certification import CertificationState
from partner_planner.domain.credential import Fact
from partner_planner.domain.evidence import Confidence
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.money import Money
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.exam_standing import ExamState
from partner_planner.services.fees import FeeDue
from partner_planner.services.next_steps import NextStep, Severity, next_steps
from partner_planner.services.retirements import long_lapsed
from partner_planner.services.standing import (
    CertificationRow,
    certification_rows,
    leavers,
    shown_names,
)

__all__ = ["AgendaItem", "AgendaKind", "NextStep", "Severity", "agenda", "next_steps"]


class AgendaKind(StrEnum):
    """What happens on a day."""

    WINDOW_OPENS = "window-opens"  # a certification can be renewed from then on
    CERTIFICATION_ENDS = "certification-ends"  # its last valid day
    MILESTONE = "milestone"  # to be passed by then
    EXAM = "exam"  # a booked sitting
    LAST_SITTING = "last-sitting"  # of a credential, or of an exam of it
    LAST_COUNTING = "last-counting"  # the last day on which a held credential counts
    ANNIVERSARY = "anniversary"  # of an enrolment
    FEE = "fee"  # of a program, to be paid again


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A thing that happens on one whole day.

    `record` is the id of the record or the catalog id that it comes from; `id` is made from it
    and the kind and stays the same between readings. `person` is the name to show, '' where it
    is about nobody in particular. `subject` is a title or an exam code. `due` is the last day to
    do what the item asks for, None where it asks for nothing. `confidence` is how sure the day is
    where it comes from a catalog, None where the firm said it itself. `retired` says that the
    vendor will have ended the credential by then. `program` and `money` are those of a fee.
    """

    id: str
    kind: AgendaKind
    day: date
    person: str
    subject: str
    record: str
    due: date | None = None
    confidence: Confidence | None = None
    retired: bool = False
    program: str = ""
    money: Money | None = None


def agenda(
    snapshot: Snapshot,
    credentials: Credentials,
    start: date,
    end: date | None = None,
    program_names: dict[str, str] | None = None,
    fees: Iterable[FeeDue] = (),
) -> tuple[AgendaItem, ...]:
    """What happens from a day on, until before another where one is given; earliest first.

    Ends of the vendor are told for credentials that somebody of the firm holds, has begun or
    plans. Of an enrolment without an `end` only the next anniversary is told. `program_names`
    are names by program id; without one the id is shown. `fees` are those that fall due.
    """
    rows = [row for row in certification_rows(snapshot, credentials, start) if row.current]
    items = [
        *_of_rows(rows, credentials),
        *_of_milestones(snapshot, credentials, start),
        *_of_credentials(rows, snapshot, credentials, start),
        *_of_enrolments(snapshot, start, end, program_names or {}),
        *_of_fees(fees, program_names or {}),
    ]
    found = [item for item in items if start <= item.day and (end is None or item.day < end)]
    order = list(AgendaKind)
    found.sort(key=lambda it: (it.day, order.index(it.kind), it.person, it.subject, it.id))
    return tuple(found)


def _of_rows(rows: Iterable[CertificationRow], credentials: Credentials) -> Iterator[AgendaItem]:
    for row in rows:
        if row.term is None:
            continue
        opens, last = row.term.window_opens, row.ends_on
        sure = row.evidence.confidence if row.evidence else None
        if opens is not None:
            kind = AgendaKind.WINDOW_OPENS
            credential = credentials.get(row.credential)
            sitting = credential.last_sitting if credential else None
            retired = isinstance(sitting, date) and sitting < opens
            item = _item(kind, opens, row.person, row.title, row.id, last, sure)
            yield replace(item, retired=retired) if retired else item
        if last is not None:
            kind = AgendaKind.CERTIFICATION_ENDS
            yield _item(kind, last, row.person, row.title, row.id, last)


def _of_milestones(snapshot: Snapshot, credentials: Credentials, day: date) -> Iterator[AgendaItem]:
    names, gone = shown_names(snapshot), leavers(snapshot, day)
    for each in snapshot.all(Milestone).values():
        if not each.open or each.person in gone:
            continue
        credential = credentials.get(each.credential)
        subject = each.exam or (credential.title if credential else each.credential)
        person = names.get(each.person, "")
        yield _item(AgendaKind.MILESTONE, each.by, person, subject, each.id, each.by)
        if each.state is MilestoneState.BOOKED and each.booked_on is not None:
            booked = each.booked_on
            yield _item(AgendaKind.EXAM, booked, person, subject, each.id, booked)


def _of_credentials(
    rows: Iterable[CertificationRow], snapshot: Snapshot, credentials: Credentials, day: date
) -> Iterator[AgendaItem]:
    held = {row.credential for row in rows if _holds(row)}
    begun = {row.credential for row in rows if not long_lapsed(row, day)}
    gone = leavers(snapshot, day)
    begun |= {
        each.credential
        for each in snapshot.all(Milestone).values()
        if each.open and each.person not in gone
    }
    for credential in credentials.all():
        if credential.id not in begun:
            continue
        sure = credential.evidence_of(Fact.ENDS).confidence
        if isinstance(credential.last_sitting, date):
            kind, last = AgendaKind.LAST_SITTING, credential.last_sitting
            yield _item(kind, last, "", credential.title, credential.id, last, sure)
        for code, last in credential.exam_ends:
            kind, record = AgendaKind.LAST_SITTING, f"{credential.id}:{code}"
            yield _item(kind, last, "", code, record, last, sure)
        if credential.id in held and isinstance(credential.last_counting, date):
            kind, last = AgendaKind.LAST_COUNTING, credential.last_counting
            yield _item(kind, last, "", credential.title, credential.id, None, sure)


def _holds(row: CertificationRow) -> bool:
    return row.state not in (
        CertificationState.EXPIRED,
        ExamState.HALF_DONE,
        ExamState.UNMATCHED,
    )


def _of_enrolments(
    snapshot: Snapshot, start: date, end: date | None, names: dict[str, str]
) -> Iterator[AgendaItem]:
    for each in snapshot.all(Enrolment).values():
        first = each.anniversary
        if first is None:
            continue
        years = max(0, start.year - first.year)
        day = add_months(first, 12 * years)
        if day < start:
            years, day = years + 1, add_months(first, 12 * (years + 1))
        subject = names.get(each.program, each.program)
        while True:
            record = f"{each.id}:{day.year}"
            yield _item(AgendaKind.ANNIVERSARY, day, "", subject, record, day)
            years, day = years + 1, add_months(first, 12 * (years + 1))
            if end is None or day >= end:
                break


def _of_fees(fees: Iterable[FeeDue], names: dict[str, str]) -> Iterator[AgendaItem]:
    for fee in fees:
        record = f"{fee.program}:{fee.name}:{fee.day.year}"
        program = names.get(fee.program, fee.program)
        item = _item(AgendaKind.FEE, fee.day, "", fee.name, record, fee.last)
        yield replace(item, program=program, money=fee.money)


def _item(
    kind: AgendaKind,
    day: date,
    person: str,
    subject: str,
    record: str,
    due: date | None,
    confidence: Confidence | None = None,
) -> AgendaItem:
    return AgendaItem(f"{kind}:{record}", kind, day, person, subject, record, due, confidence)
