"""Steps about certifications: what lapses next, what can be renewed, what has expired."""

from collections.abc import Iterator, Sequence
from datetime import date

from partner_planner.domain.certification import CertificationState
from partner_planner.domain.credential import RenewalKind
from partner_planner.services.exam_standing import ExamState
from partner_planner.services.next_steps.reading import Reading
from partner_planner.services.next_steps.step import RECENT_DAYS, NextStep, Severity, grouped
from partner_planner.services.standing import CertificationRow, summary


def lapsing_steps(reading: Reading) -> Iterator[NextStep]:
    """Certifications that end soon, windows that are open, else the next one to lapse."""
    lapsing = reading.in_state(CertificationState.EXPIRING)
    windows = reading.in_state(CertificationState.WINDOW_OPEN)
    yield from grouped(lapsing, lambda row: _lapsing(row, reading), _lapsing_many)
    yield from grouped(windows, lambda row: _window(row, reading), _windows_many)
    if lapsing or windows:
        return
    for row in reading.in_state(CertificationState.VALID)[:1]:
        opens = row.term.window_opens if row.term else None
        if opens is not None and not _retired(row, reading, opens):
            yield _about(
                row, "next-lapse-window", Severity.LATER, "show-certifications", opens=opens
            )
        elif row.ends_on is not None:
            yield _about(row, "next-lapse", Severity.LATER, "show-certifications")


def expired_steps(reading: Reading) -> Iterator[NextStep]:
    """What has expired: all of it in one sentence, lately one by one, earlier as a number.

    Lately expired ones that are planned again, or whose exam is passed again, are no news.
    """
    expired = reading.in_state(CertificationState.EXPIRED)
    if summary(reading.rows).all_expired:
        yield _expired_many(expired, "all-expired", Severity.SOON, "import")
        return
    again = {(each.person, each.credential) for each in reading.milestones}
    again |= {(row.person_id, row.credential) for row in reading.in_state(ExamState.NOT_LISTED)}
    recent = [
        row
        for row in expired
        if _ended_lately(row, reading) and (row.person_id, row.credential) not in again
    ]
    yield from grouped(
        recent,
        lambda row: _expired(row, reading),
        lambda rows: _expired_many(rows, "expired-many", Severity.SOON, "plan-milestone"),
    )
    earlier = [row for row in expired if not _ended_lately(row, reading)]
    if earlier:
        yield _expired_many(earlier, "expired-earlier", Severity.INFO, "show-certifications")


def _retired(row: CertificationRow, reading: Reading, day: date | None = None) -> bool:
    """Whether the credential cannot be earned any more on a day, by itself that of the reading."""
    credential = reading.credentials.get(row.credential)
    last = credential.last_sitting if credential else None
    return isinstance(last, date) and last < (day or reading.day)


def _ended_lately(row: CertificationRow, reading: Reading) -> bool:
    return row.ends_on is not None and (reading.day - row.ends_on).days <= RECENT_DAYS


def _about(
    row: CertificationRow, key: str, severity: Severity, action: str, **more: str | int | date
) -> NextStep:
    """A step about one certification."""
    facts: dict[str, str | int | date] = {"person": row.person, "credential": row.title, **more}
    if row.ends_on is not None:
        facts["day"] = row.ends_on
    return NextStep(key, severity, action, row.records, row.ends_on, tuple(facts.items()))


def _lapsing(row: CertificationRow, reading: Reading) -> NextStep:
    if _retired(row, reading):
        return _about(row, "retired-ends", Severity.NOW, "show-certifications")
    credential = reading.credentials.get(row.credential)
    kind = credential.renewal.kind if credential else RenewalKind.UNKNOWN
    if kind is RenewalKind.FREE:
        return _about(row, "lapsing-free", Severity.NOW, "renew")
    if kind is RenewalKind.PAID:
        return _about(row, "lapsing-paid", Severity.NOW, "book-exam")
    return _about(row, "lapsing", Severity.NOW, "show-certifications")


def _window(row: CertificationRow, reading: Reading) -> NextStep:
    if _retired(row, reading):
        return _about(row, "retired-ends", Severity.SOON, "show-certifications")
    return _about(row, "window-open", Severity.SOON, "renew")


def _lapsing_many(rows: Sequence[CertificationRow]) -> NextStep:
    return _first_of(rows, "lapsing-many", Severity.NOW)


def _windows_many(rows: Sequence[CertificationRow]) -> NextStep:
    return _first_of(rows, "windows-many", Severity.SOON)


def _first_of(rows: Sequence[CertificationRow], key: str, severity: Severity) -> NextStep:
    """A step about many that names the first to end."""
    first = _about(rows[0], key, severity, "renew", count=len(rows))
    records = tuple(row.id for row in rows)
    return NextStep(key, severity, "renew", records, first.day, first.facts)


def _expired(row: CertificationRow, reading: Reading) -> NextStep:
    credential = reading.credentials.get(row.credential)
    last = row.term.grace_ends if row.term is not None else None
    if last is not None and reading.day <= last and not _retired(row, reading):
        return _about(row, "expired-grace", Severity.NOW, "plan-milestone", last=last)
    if credential is None or not _retired(row, reading):
        return _about(row, "expired", Severity.SOON, "plan-milestone")
    known = reading.credentials.get(credential.successor or "")
    successor = known.title if known else credential.successor or ""
    key = "expired-followed" if successor else "expired-retired"
    return _about(row, key, Severity.SOON, "plan-milestone", successor=successor)


def _expired_many(
    rows: Sequence[CertificationRow], key: str, severity: Severity, action: str
) -> NextStep:
    """A step about many that tells when the last of them ended."""
    last = max(row.ends_on for row in rows if row.ends_on is not None)
    records = tuple(row.id for row in rows)
    return NextStep(key, severity, action, records, last, (("count", len(rows)), ("day", last)))
