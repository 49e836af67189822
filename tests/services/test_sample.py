"""The sample firm shows every state there is, on any day, and goes in and out as one edit."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import fields
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from partner_planner import resources
from partner_planner.catalog import Credentials, load_credentials
from partner_planner.domain.certification import Certification, CertificationState, ExamPass
from partner_planner.domain.change import Label
from partner_planner.domain.clock import StoppedClock
from partner_planner.domain.credential import RenewalKind
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.firm import Firm, Wanted
from partner_planner.domain.kinds import SHARED_KINDS, Record
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.training import Preference
from partner_planner.paths import Home
from partner_planner.services.exam_standing import ExamState
from partner_planner.services.safekeeping import check
from partner_planner.services.sample import fill_sample
from partner_planner.services.standing import CertificationRow, certification_rows
from partner_planner.workspace import Workspace

DAYS = (date(2026, 11, 22), date(2026, 11, 29), date(2027, 2, 28), date(2028, 2, 29))
DAY = DAYS[0]
FIRST = Label.of("first-start")


@cache
def catalog() -> Credentials:
    """The shipped credentials."""
    return load_credentials(resources.path("catalogs"))


@contextmanager
def filled(folder: Path, day: date) -> Iterator[Workspace]:
    """A home with the sample of a day."""
    clock = StoppedClock(datetime(day.year, day.month, day.day, 9).astimezone())
    with closing(Workspace.open(Home.of(folder).plan, clock)) as workspace:
        fill_sample(workspace, day, catalog())
        yield workspace


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Workspace]:
    """The sample of 22 November 2026."""
    with filled(tmp_path / "sample", DAY) as workspace:
        yield workspace


def rows(snapshot: Snapshot, day: date) -> tuple[CertificationRow, ...]:
    """What the Certifications tab shows."""
    return certification_rows(snapshot, catalog(), day)


def without_ids(snapshot: Snapshot) -> list[object]:
    """Every record, its ids replaced by what they point to."""
    names = {
        record.id: f"{kind.__name__} {number}"
        for kind in SHARED_KINDS
        for number, record in enumerate(snapshot.all(kind).values())
    }

    def plain(record: Record) -> list[object]:
        values = (getattr(record, field.name) for field in fields(record))  # type: ignore[arg-type]  # records are dataclasses
        return [names.get(value, value) for value in values]

    return [plain(record) for kind in SHARED_KINDS for record in snapshot.all(kind).values()]


def test_it_is_a_firm_of_six(sample: Workspace) -> None:
    snapshot = sample.snapshot()
    roles = [person.role for person in snapshot.all(Person).values()]
    assert sorted(roles) == [
        "Apprentice",
        "Consultant",
        "Engineer",
        "Engineer",
        "Office manager",
        "Owner",
    ]
    assert len(snapshot.all(Firm)) == 1
    assert len(snapshot.all(Wanted)) >= 2
    addresses = [m.value for m in snapshot.all(Identifier).values() if m.scheme == "email"]
    assert all(address.endswith(".example") for address in addresses)  # nobody's real address


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_state_is_there_on_any_day(day: date, tmp_path: Path) -> None:
    with filled(tmp_path / "home", day) as workspace:
        snapshot = workspace.snapshot()
        shown = rows(snapshot, day)
        states = {row.state for row in shown}
        assert states >= set(CertificationState)
        assert ExamState.HALF_DONE in states
        assert {row.linked for row in shown} >= {True, False}
        assert any(row.term and not row.credential and row.title for row in shown)
        paid = [row for row in shown if row.term and renewal(row) is RenewalKind.PAID]
        assert any(row.state is CertificationState.EXPIRING for row in paid)
        assert any(renewal(row) is RenewalKind.NEVER for row in shown)
        milestones = snapshot.all(Milestone).values()
        assert {milestone.state for milestone in milestones} == set(MilestoneState)


def renewal(row: CertificationRow) -> RenewalKind | None:
    """How the credential of a row is renewed."""
    known = catalog().get(row.credential)
    return known.renewal.kind if known else None


def test_somebody_is_known_by_an_address_only(sample: Workspace) -> None:
    nameless = [p for p in sample.snapshot().all(Person).values() if not p.name]
    assert len(nameless) == 1
    shown = {row.person for row in rows(sample.snapshot(), DAY)}
    assert any("@" in person for person in shown)


def test_a_milestone_is_about_a_credential_that_soon_ends(sample: Workspace) -> None:
    ends = []
    for milestone in sample.snapshot().all(Milestone).values():
        known = catalog().get(milestone.credential)
        if known is not None and isinstance(known.last_sitting, date) and milestone.open:
            ends.append((milestone.booked_on or milestone.by, known.last_sitting))
    assert any(day <= last <= DAY + timedelta(days=30) for day, last in ends)


def test_the_plan_is_one_for_the_next_year(sample: Workspace) -> None:
    milestones = sample.snapshot().all(Milestone).values()
    ahead = [m for m in milestones if m.open and DAY < m.by < DAY + timedelta(days=366)]
    assert 8 <= len(ahead) <= 10
    assert len({(m.by.year, (m.by.month - 1) // 3) for m in ahead}) >= 4
    for milestone in milestones:
        assert milestone.hours
        known = catalog().get(milestone.credential)
        assert known is not None
        assert (milestone.fee is None) == isinstance(known.fee, Unknown)
        assert milestone.currency == ("" if milestone.fee is None else "USD")
    passed = [m for m in milestones if m.state is MilestoneState.PASSED]
    made = sample.snapshot().all(Certification)
    assert all(made[m.certification].earned_on == m.passed_on for m in passed)


def test_it_has_no_faults(sample: Workspace) -> None:
    assert check(sample.path, sample.clock, catalog()) == ()
    exams = {exam.exam for exam in sample.snapshot().all(ExamPass).values()}
    assert all(catalog().by_exam(exam) for exam in exams)


def test_nothing_happens_before_people_came_or_after_today(sample: Workspace) -> None:
    for held in sample.snapshot().all(Certification).values():
        assert held.earned_on <= DAY


def test_it_goes_in_and_out_as_one_edit(sample: Workspace) -> None:
    label = sample.undo_label()
    assert label is not None
    assert label.key == "sample"
    sample.undo()
    assert not any(sample.snapshot().all(kind) for kind in SHARED_KINDS)
    fill_sample(sample, DAY, catalog())  # an emptied plan may be filled again
    assert len(sample.snapshot().all(Person)) == 6


def test_it_is_the_same_each_time_but_for_the_ids(sample: Workspace, tmp_path: Path) -> None:
    with filled(tmp_path / "other", DAY) as other:
        assert without_ids(other.snapshot()) == without_ids(sample.snapshot())
        assert not set(other.snapshot().all(Person)) & set(sample.snapshot().all(Person))


@pytest.mark.parametrize("record", [Person("p", "Ada"), Firm("f", "Harbour Example")])
def test_a_home_with_data_is_refused(record: Record, workspace: Workspace) -> None:
    workspace.put(record, FIRST)
    before = len(workspace.history())
    with pytest.raises(InputRefused, match="sample-not-empty"):
        fill_sample(workspace, DAY, catalog())
    assert len(workspace.history()) == before


def test_a_choice_is_no_data(workspace: Workspace) -> None:
    workspace.put(Preference("theme", '"dark"'), FIRST)
    fill_sample(workspace, DAY, catalog())
    assert len(workspace.snapshot().all(Person)) == 6
