"""Credentials and exams that the vendor ends, as far as they concern the firm."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from partner_planner.catalog import Credentials
from partner_planner.domain.calendar import add_months
from partner_planner.domain.certification import CertificationState
from partner_planner.domain.credential import Credential
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.exam_standing import ExamState
from partner_planner.services.standing import CertificationRow, certification_rows, leavers

SIGHT_MONTHS = 12
"""How far ahead an end is worth telling."""

LAPSED_MONTHS = 12
"""How long somebody who had a credential may still want it back."""


@dataclass(frozen=True, slots=True)
class Concerned:
    """Whom an end concerns.

    `holders`, `lapsed` (it expired within the last year) and `started` (some of its exams are
    passed) are ids of people, `milestones` are the open milestones for it.
    """

    holders: tuple[str, ...] = ()
    lapsed: tuple[str, ...] = ()
    started: tuple[str, ...] = ()
    milestones: tuple[Milestone, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.holders or self.lapsed or self.started or self.milestones)


@dataclass(frozen=True, slots=True)
class Retirement:
    """The end of a credential, or of some of its exams while the credential goes on.

    `exams` are the codes that end. `last_sitting` is the last day on which they can be sat;
    `last_counting` the last day on which a held credential counts, None where none is announced
    or where only exams end. `successor` is the title or exam code of what the vendor names to
    follow it, '' where none is named.
    """

    credential: Credential
    exams: tuple[str, ...]
    last_sitting: date
    last_counting: date | Unknown | None
    whole: bool
    successor: str
    concerned: Concerned

    @property
    def id(self) -> str:
        """A key that stays the same between readings."""
        return self.credential.id if self.whole else f"{self.credential.id}:{self.last_sitting}"

    def next_day(self, day: date) -> date:
        """The last sitting day or, once that is past, the last counting day where it is known."""
        counting = self.last_counting
        past = self.last_sitting < day
        return counting if past and isinstance(counting, date) else self.last_sitting


def retirements(
    snapshot: Snapshot,
    credentials: Credentials,
    day: date,
    months: int = SIGHT_MONTHS,
    rows: Iterable[CertificationRow] | None = None,
) -> tuple[Retirement, ...]:
    """Ends in the coming months that concern somebody, soonest first.

    An end that is past is told as long as a milestone is open for it, or while a held credential
    still counts and will stop within these months. `rows` are the certification rows of the same
    day, where the caller has them already.
    """
    if rows is None:
        rows = certification_rows(snapshot, credentials, day)
    concerned = concerned_by(rows, snapshot, day)
    horizon = add_months(day, months)
    found = [
        retirement
        for credential in credentials.all()
        if credential.id in concerned
        for retirement in _of_credential(credential, concerned[credential.id], credentials)
        if retirement.concerned and _in_sight(retirement, day, horizon)
    ]
    return tuple(sorted(found, key=lambda each: (each.next_day(day), each.credential.title)))


def long_lapsed(row: CertificationRow, day: date) -> bool:
    """Whether a certification expired so long ago that its credential's end is no news."""
    return _ended_before(row, add_months(day, -LAPSED_MONTHS))


def _ended_before(row: CertificationRow, day: date) -> bool:
    end = row.ends_on
    return end is not None and end < day


def concerned_by(
    rows: Iterable[CertificationRow], snapshot: Snapshot, day: date
) -> dict[str, Concerned]:
    """Whom each credential concerns, by its catalog id."""
    people: dict[str, tuple[dict[str, None], dict[str, None], dict[str, None]]] = {}
    recent = add_months(day, -LAPSED_MONTHS)
    for row in rows:
        if not row.current or not row.credential or _ended_before(row, recent):
            continue
        place = 0
        if row.state is CertificationState.EXPIRED:
            place = 1
        elif row.state is ExamState.HALF_DONE:
            place = 2
        people.setdefault(row.credential, ({}, {}, {}))[place][row.person_id] = None
    gone = leavers(snapshot, day)
    milestones: dict[str, list[Milestone]] = {}
    for milestone in snapshot.all(Milestone).values():
        if milestone.open and milestone.person not in gone:
            milestones.setdefault(milestone.credential, []).append(milestone)
    answer: dict[str, Concerned] = {}
    for key in {**people, **milestones}:
        holders, lapsed, started = people.get(key, ({}, {}, {}))
        planned = tuple(milestones.get(key, ()))
        answer[key] = Concerned(tuple(holders), tuple(lapsed), tuple(started), planned)
    return answer


def _of_credential(
    credential: Credential, concerned: Concerned, credentials: Credentials
) -> Iterator[Retirement]:
    follows = credential.successor or ""
    known = credentials.get(follows)
    successor = known.title if known else follows
    if isinstance(credential.last_sitting, date):
        yield Retirement(
            credential,
            tuple(dict.fromkeys(code for way in credential.exams for code in way)),
            credential.last_sitting,
            credential.last_counting,
            True,
            successor,
            concerned,
        )
    for last in sorted({last for _code, last in credential.exam_ends}):
        ending = tuple(code for code, end in credential.exam_ends if end == last)
        planned = tuple(each for each in concerned.milestones if each.exam in ending)
        affected = Concerned(started=concerned.started, milestones=planned)
        yield Retirement(credential, ending, last, None, False, "", affected)


def _in_sight(retirement: Retirement, day: date, horizon: date) -> bool:
    if retirement.last_sitting >= day:
        return retirement.last_sitting <= horizon
    if retirement.concerned.milestones:
        return True
    counting = retirement.last_counting
    holds = bool(retirement.concerned.holders)
    return holds and isinstance(counting, date) and day <= counting <= horizon
