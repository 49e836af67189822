"""What open milestones may bring: when, how likely, and which are not reckoned with."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from partner_planner.domain.certification import ExamPass
from partner_planner.domain.credential import Credential
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Person
from partner_planner.domain.rules.ledger import FAR, Ledger
from partner_planner.domain.rules.planned import DEFAULT_CHANCE, Plans, plans_of
from partner_planner.domain.snapshot import Snapshot
from tests.domain.examples import widgets
from tests.domain.rules.firm_ahead import planned
from tests.domain.rules.small_program import DAY, RETIRED, holds, ledger, told

SPRING, SUMMER = date(2027, 3, 31), date(2027, 6, 30)
ANA = Person("ana")


def plans(*records: Record) -> Plans:
    """The plans of all milestones among some records."""
    return plans_of(ledger(*records), [it for it in records if isinstance(it, Milestone)], DAY)


def ways(*records: Record) -> list[str]:
    """Every way of every planned certification."""
    return [told(way.day, way.chance) for each in plans(*records).planned for way in each.ways]


def omitted(*records: Record) -> list[str]:
    """Why milestones are not reckoned with."""
    return [str(each.reason) for each in plans(*records).omitted]


def test_a_milestone_is_expected_by_its_day_with_its_chance() -> None:
    assert ways(ANA, planned("ana", "a", SPRING, "0.25")) == ["2027-03-31 1/4"]


def test_a_booked_one_is_expected_at_its_sitting() -> None:
    booked = MilestoneState.BOOKED
    sitting = DAY + timedelta(3)
    assert ways(ANA, planned("ana", "a", SPRING, state=booked, booked_on=sitting)) == [
        "2026-11-25 1/2"
    ]
    past = DAY - timedelta(1)
    assert ways(ANA, planned("ana", "a", SPRING, state=booked, booked_on=past)) == [
        "2027-03-31 1/2"
    ]


def test_without_a_chance_one_is_assumed() -> None:
    assert ways(ANA, planned("ana", "a", SPRING, None)) == [
        told(SPRING, Fraction(DEFAULT_CHANCE)),
    ]


def test_a_failed_one_may_still_be_passed_and_a_dropped_one_not() -> None:
    failed = planned("ana", "a", SPRING, state=MilestoneState.FAILED)
    dropped = planned("ana", "a", SPRING, state=MilestoneState.DROPPED)
    passed = planned("ana", "a", SPRING, state=MilestoneState.PASSED)
    assert ways(ANA, failed) == ["2027-03-31 1/2"]
    assert ways(ANA, dropped) == ways(ANA, passed) == omitted(ANA, dropped, passed) == []


@pytest.mark.parametrize(
    ("records", "reason"),
    [
        ((ANA, planned("ana", "a", DAY - timedelta(1))), "overdue"),
        ((ANA, planned("ana", RETIRED, SPRING)), "closed"),
        ((ANA, planned("ana", "", SPRING)), "not-in-catalog"),
        ((planned("nobody", "a", SPRING),), "no-person"),
        ((Person("ana", left_on=DAY), planned("ana", "a", SPRING)), "left"),
    ],
)
def test_what_cannot_be_passed_is_left_out(records: tuple[Record, ...], reason: str) -> None:
    assert ways(*records) == []
    assert omitted(*records) == [reason]


def test_today_is_not_too_late() -> None:
    assert ways(ANA, planned("ana", "a", DAY)) == ["2026-11-22 1/2"]


def test_a_second_try_counts_only_where_the_first_fails() -> None:
    found = ways(ANA, planned("ana", "a", SUMMER, "0.5"), planned("ana", "a", SPRING, "0.6"))
    assert found == ["2027-03-31 3/5", "2027-06-30 1/5"]


@pytest.mark.parametrize(("chance", "expected"), [("0", []), ("1", ["2027-03-31 1"])])
def test_chances_may_be_none_or_all(chance: str, expected: list[str]) -> None:
    assert ways(ANA, planned("ana", "a", SPRING, chance)) == expected


def test_a_credential_of_two_exams_needs_both() -> None:
    def lookup(id: str) -> Credential | None:
        return widgets(id=id, exams=(("X", "Y"), ("Z",)))

    def read(*records: Record) -> Plans:
        milestones = [each for each in records if isinstance(each, Milestone)]
        return plans_of(Ledger.of(Snapshot.of((ANA, *records)), lookup), milestones, DAY)

    first, second = (
        planned("ana", "a", day, "0.5", exam=exam) for day, exam in ((SPRING, "X"), (SUMMER, "Y"))
    )
    both = read(first, second).planned
    assert [told(way.day, way.chance) for way in both[0].ways] == ["2027-06-30 1/4"]
    assert [each.reason for each in read(first).omitted] == ["other-exam"]
    known = ExamPass("p", "ana", "Y", DAY)
    assert [told(it.day, it.chance) for it in read(first, known).planned[0].ways] == [
        "2027-03-31 1/2"
    ]
    either = read(first, second, planned("ana", "a", SUMMER, "1", exam="Z")).planned[0]
    assert sum(way.chance for way in either.ways) == 1


def test_what_is_earned_is_linked_unless_the_profile_is_not() -> None:
    milestone = planned("ana", "a", SPRING)
    unlinked = holds("ana", "b", linked=False)
    linked = holds("ana", "c")
    (plain,) = plans(ANA, milestone).planned
    assert plain.ways[0].held.first == SPRING
    (loose,) = plans(ANA, milestone, unlinked).planned
    assert loose.ways[0].held.first == FAR
    (tied,) = plans(ANA, milestone, unlinked, linked).planned
    assert told(tied.ways[0].held.first, tied.ways[0].held.last) == "2027-03-31 2028-03-31"


def test_a_chance_is_exact() -> None:
    (found,) = plans(ANA, planned("ana", "a", SPRING, "0.1")).planned
    assert found.ways[0].chance == Fraction(Decimal("0.1"))
