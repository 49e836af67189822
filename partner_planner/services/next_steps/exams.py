"""Steps about exams that stand for no certification yet, and about certifications not linked."""

from collections.abc import Iterator, Sequence
from datetime import date

from partner_planner.domain.certification import CertificationState
from partner_planner.services.exam_standing import ExamProgress, ExamState
from partner_planner.services.next_steps.reading import Reading
from partner_planner.services.next_steps.step import SOON_DAYS, NextStep, Severity, grouped
from partner_planner.services.standing import CertificationRow


def exam_steps(reading: Reading) -> Iterator[NextStep]:
    """Credentials half done, passed ones that the vendor does not list, and those not linked."""
    planned = {(each.person, each.credential) for each in reading.milestones}
    half = [
        row
        for row in reading.in_state(ExamState.HALF_DONE)
        if (row.person_id, row.credential) not in planned
    ]
    yield from grouped(half, lambda row: _half_done(row, reading), _half_done_many)
    yield from grouped(reading.in_state(ExamState.NOT_LISTED), _not_listed, _not_listed_many)
    loose = [
        row
        for row in reading.rows
        if row.linked is False and row.state is not CertificationState.EXPIRED
    ]
    yield from grouped(loose, _not_linked, _not_linked_many)


def _half_done(row: CertificationRow, reading: Reading) -> NextStep:
    progress = row.progress
    assert progress is not None  # the row is about exams
    facts: dict[str, str | int | date] = {
        "person": row.person,
        "credential": row.title,
        "passed": " + ".join(progress.passed),
        "missing": " + ".join(progress.missing),
    }
    if progress.closed:
        facts |= {"closed": " + ".join(progress.closed), "other": " + ".join(progress.other_way)}
        key = "half-done-other" if progress.other_way else "half-done-closed"
        return NextStep(key, Severity.LATER, "plan-milestone", row.records, None, _tuple(facts))
    last = _last_sitting(progress)
    if last is not None and reading.within(last, SOON_DAYS):
        facts["day"] = last
        key, severity = "half-done-ending", Severity.SOON
        return NextStep(key, severity, "book-exam", row.records, last, _tuple(facts))
    return NextStep("half-done", Severity.LATER, "plan-milestone", row.records, None, _tuple(facts))


def _last_sitting(progress: ExamProgress) -> date | None:
    """The first last sitting day among the missing exams, where one is announced."""
    credential = progress.credential
    days = [credential.last_sitting_of(code) for code in progress.missing] if credential else []
    return min((day for day in days if isinstance(day, date)), default=None)


def _not_listed(row: CertificationRow) -> NextStep:
    facts = (("person", row.person), ("credential", row.title), ("day", row.earned_on))
    return NextStep("not-listed", Severity.INFO, "import", row.records, row.earned_on, facts)


def _not_linked(row: CertificationRow) -> NextStep:
    facts = (("person", row.person), ("credential", row.title))
    return NextStep("not-linked", Severity.SOON, "link", row.records, row.ends_on, facts)


def _half_done_many(rows: Sequence[CertificationRow]) -> NextStep:
    return _many(rows, "half-done-many", Severity.LATER, "plan-milestone")


def _not_listed_many(rows: Sequence[CertificationRow]) -> NextStep:
    return _many(rows, "not-listed-many", Severity.INFO, "import")


def _not_linked_many(rows: Sequence[CertificationRow]) -> NextStep:
    return _many(rows, "not-linked-many", Severity.SOON, "link")


def _many(rows: Sequence[CertificationRow], key: str, severity: Severity, action: str) -> NextStep:
    records = tuple(id for row in rows for id in row.records)
    people = len({row.person_id for row in rows})
    return NextStep(
        key, severity, action, records, None, (("count", len(rows)), ("people", people))
    )


def _tuple(
    facts: dict[str, str | int | date],
) -> tuple[tuple[str, str | int | date], ...]:
    return tuple(facts.items())
