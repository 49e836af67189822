"""Who holds what on a day: one row per certification, and per exam that earned none yet."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import (
    Certification,
    CertificationState,
    ExamPass,
    Renewed,
    Term,
    ends_on,
    renewed_by_others,
    term,
)
from partner_planner.domain.credential import Credential, Fact
from partner_planner.domain.evidence import Evidence, Unknown
from partner_planner.domain.person import Identifier, Person, shown_name
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.exam_standing import ExamProgress, ExamState, exam_progress


@dataclass(frozen=True, slots=True)
class CertificationRow:
    """A certification as read on a day, or exams that stand for none.

    `id` is the certification's, or made from the exam pass and the credential; `records` are the
    ids of the records behind the row. `person` is the name to show, '' where there is not even an
    address. `credential` is the catalog id, '' where the title is unknown. `code` writes the ways
    to it ("AZ-800 + AZ-801 / AZ-802"). `earned_on` of exams is the day of the last pass. `term`
    is None for exams, `progress` is None for certifications, and so is `linked` for exams.
    `superseded` rows have a newer certification of the same credential; `left` rows belong to
    people who have left the firm.
    """

    id: str
    records: tuple[str, ...]
    person_id: str
    person: str
    credential: str
    title: str
    code: str
    exams: tuple[str, ...]
    earned_on: date
    term: Term | None
    progress: ExamProgress | None
    linked: bool | None
    evidence: Evidence | None
    superseded: bool
    left: bool

    @property
    def state(self) -> CertificationState | ExamState:
        """What can be said of it on the day."""
        if self.term is not None:
            return self.term.state
        return self.progress.state if self.progress else ExamState.UNMATCHED

    @property
    def ends_on(self) -> date | None:
        """The last valid day where there is one and it is known."""
        end = self.term.ends_on if self.term else None
        return None if isinstance(end, Unknown) else end

    @property
    def renewable(self) -> bool:
        """Whether it is one of those to renew; what ends within days is counted by itself."""
        return self.state is CertificationState.WINDOW_OPEN

    @property
    def current(self) -> bool:
        """Whether it is the newest of its kind and its holder is still here."""
        return not (self.superseded or self.left)


def shown_names(snapshot: Snapshot) -> dict[str, str]:
    """The name to show for every person, by id: the name, else an address or number, else ''."""
    marks: dict[str, list[Identifier]] = {}
    for mark in snapshot.all(Identifier).values():
        marks.setdefault(mark.person, []).append(mark)
    return {
        person.id: person.name or shown_name(person, marks.get(person.id, ()))
        for person in snapshot.all(Person).values()
    }


def leavers(snapshot: Snapshot, day: date) -> frozenset[str]:
    """The ids of people whose last day in the firm lies before a day."""
    return frozenset(
        person.id
        for person in snapshot.all(Person).values()
        if person.left_on is not None and person.left_on < day
    )


def exam_codes(credential: Credential) -> tuple[str, ...]:
    """Every exam of a credential once, the oldest way first."""
    return tuple(dict.fromkeys(code for way in credential.exams for code in way))


def ways_text(credential: Credential) -> str:
    """The ways to a credential as codes, such as "AZ-800 + AZ-801 / AZ-802"."""
    return " / ".join(" + ".join(way) for way in credential.exams)


def certification_rows(
    snapshot: Snapshot, credentials: Credentials, day: date
) -> tuple[CertificationRow, ...]:
    """Every certification and every exam without one, by person, title and day earned."""
    names, gone = shown_names(snapshot), leavers(snapshot, day)
    held = snapshot.all(Certification)
    newest = _newest(held.values())
    known = {
        id: _Shown.of(credentials.get(id)) for id in {each.credential for each in held.values()}
    }
    again = renewed_by_others(held.values(), credentials.get)
    rows = [
        _held_row(each, known[each.credential], day, names, gone, newest, again.get(each.id, ()))
        for each in held.values()
    ]
    progress = exam_progress(snapshot.all(ExamPass).values(), held.values(), credentials, day)
    rows += [_exam_row(each, names, gone) for each in progress]
    rows.sort(key=lambda row: (row.person.casefold(), row.title.casefold(), row.earned_on, row.id))
    return tuple(rows)


def last_valid_day(
    certification: Certification, snapshot: Snapshot, credentials: Credentials
) -> date | None | Unknown:
    """The last valid day of a certification, what renewed it included; None where there is none."""
    credential = credentials.get(certification.credential)
    if credential is not None and credential.renewed_by:
        held = snapshot.all(Certification).values()
        again = renewed_by_others(held, credentials.get).get(certification.id)
        if again:
            return again[-1].until
    return ends_on(certification, credential)


@dataclass(frozen=True, slots=True)
class Summary:
    """How many rows are in each state, superseded ones and those of leavers left out."""

    counts: Mapping[CertificationState | ExamState, int]

    def of(self, state: CertificationState | ExamState) -> int:
        """How many rows are in a state."""
        return self.counts.get(state, 0)

    @property
    def certifications(self) -> int:
        """How many certifications there are, whatever their state."""
        return sum(self.of(state) for state in CertificationState)

    @property
    def all_expired(self) -> bool:
        """Whether there are certifications and every one of them has expired."""
        return 0 < self.certifications == self.of(CertificationState.EXPIRED)


def summary(rows: Iterable[CertificationRow]) -> Summary:
    """Count rows by state."""
    return Summary(Counter(row.state for row in rows if row.current))


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a row shows of a credential; empty where the credential is not known."""

    credential: Credential | None = None
    code: str = ""
    exams: tuple[str, ...] = ()
    evidence: Evidence | None = None

    @classmethod
    def of(cls, credential: Credential | None, fact: Fact = Fact.VALIDITY) -> "_Shown":
        """Read a credential once, for all rows that hold it."""
        if credential is None:
            return cls()
        codes = exam_codes(credential)
        return cls(credential, ways_text(credential), codes, credential.evidence_of(fact))


_Key = tuple[str, str, str]


def _key(certification: Certification) -> _Key:
    title = "" if certification.credential else certification.title.casefold()
    return certification.person, certification.credential, title


def _newest(certifications: Iterable[Certification]) -> dict[_Key, str]:
    """The id of the newest certification of each person and credential."""
    newest: dict[_Key, tuple[date, str]] = {}
    for each in certifications:
        key, mark = _key(each), (each.earned_on, each.id)
        if mark > newest.get(key, (date.min, "")):
            newest[key] = mark
    return {key: id for key, (_earned, id) in newest.items()}


def _held_row(
    certification: Certification,
    shown: _Shown,
    day: date,
    names: Mapping[str, str],
    gone: frozenset[str],
    newest: Mapping[_Key, str],
    renewed: Iterable[Renewed],
) -> CertificationRow:
    credential = shown.credential
    return CertificationRow(
        id=certification.id,
        records=(certification.id,),
        person_id=certification.person,
        person=names.get(certification.person, ""),
        credential=certification.credential,
        title=credential.title if credential else certification.title or certification.credential,
        code=shown.code,
        exams=shown.exams,
        earned_on=certification.earned_on,
        term=term(certification, credential, day, renewed),
        progress=None,
        linked=certification.linked_at(day),
        evidence=shown.evidence,
        superseded=newest[_key(certification)] != certification.id,
        left=certification.person in gone,
    )


def _exam_row(
    progress: ExamProgress, names: Mapping[str, str], gone: frozenset[str]
) -> CertificationRow:
    credential = progress.credential
    shown = _Shown.of(credential, Fact.EXAMS)
    return CertificationRow(
        id=progress.id,
        records=tuple(each.id for each in progress.passes),
        person_id=progress.person,
        person=names.get(progress.person, ""),
        credential=credential.id if credential else "",
        title=credential.title if credential else progress.passed[0],
        code=shown.code or progress.passed[0],
        exams=shown.exams or progress.passed,
        earned_on=progress.last_passed_on,
        term=None,
        progress=progress,
        linked=None,
        evidence=shown.evidence,
        superseded=False,
        left=progress.person in gone,
    )
