"""What a milestone would add, and what of the plan counts at all."""

from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.figure import FactKind
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.domain.rules import evaluate
from partner_planner.domain.rules.counting import left_out_of
from partner_planner.domain.rules.credit_rule import Category, CreditCycle, Way
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.gated import Gate, Gated
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.milestone_effect import (
    MilestoneEffect,
    what_milestone_adds,
    what_milestones_add,
)
from partner_planner.domain.rules.people import PointsPerPerson
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.snapshot import Snapshot
from tests.domain.examples import WIDGETS
from tests.domain.rules.small_facts import dated
from tests.domain.rules.small_program import (
    AREA,
    DAY,
    LARGE,
    SMALL,
    gated,
    holds,
    ledger,
    listing,
    lookup,
    metric,
    per_person,
    reasons,
    rulebook,
    told,
)

BOOK = rulebook(
    metric("skill", gated((listing("gate"), 1, 4), (listing("door"), 1, 4), then=listing("a"))),
    metric("skill", per_person("a", points="1"), track=LARGE),
    tracks=(SMALL, LARGE),
)
ANA = Person("ana")


def milestone(credential: str, person: str = "ana", exam: str = "") -> Milestone:
    """A plan to pass something."""
    return Milestone("m", person, credential, date(2027, 1, 31), exam=exam)


def effect(planned: Milestone, *records: Record) -> MilestoneEffect:
    """What it adds."""
    return what_milestone_adds(ledger(*records), BOOK, planned, DAY)


def test_a_milestone_that_opens_a_gate_says_so() -> None:
    found = effect(milestone("door"), ANA, holds("ben", "gate"), holds("ben", "a"))
    (area,) = found.areas
    assert told(area.area, area.track, area.before, area.after) == f"{AREA} small 4 12"
    assert told(*area.standings) == "not_met met"
    assert [told(*each) for each in area.by_track] == ["small 4 12", "large 1 1"]
    (gate,) = area.gates
    assert (gate.track, gate.metric, gate.lists) == (SMALL, "skill", ("door",))
    assert (found.milestone, found.credential, found.reason) == ("m", "door", None)


def test_a_milestone_that_changes_nothing_has_no_areas() -> None:
    found = effect(milestone("gate"), ANA, holds("ben", "gate"))
    assert (found.areas, found.reason) == ((), None)


def test_each_of_several_is_reckoned_by_itself() -> None:
    plan = ledger(ANA, Person("ben"), holds("caz", "gate"))
    planned = milestone("door"), milestone("a", "ben")
    effects = what_milestones_add(plan, BOOK, planned, DAY)
    assert [told(area.before, area.after) for each in effects for area in each.areas] == [
        "4 8",
        "4 4",
    ]


@pytest.mark.parametrize(
    ("planned", "reason"),
    [
        (milestone("nowhere"), Reason.WRONG_LIST),
        (milestone(""), Reason.NOT_IN_CATALOG),
        (milestone("a", "nobody"), Reason.NO_PERSON),
        (milestone("a", "gone"), Reason.LEFT),
        (milestone("gate"), Reason.HELD_ALREADY),
    ],
)
def test_a_milestone_that_cannot_count_says_why(planned: Milestone, reason: Reason) -> None:
    gone = Person("gone", left_on=DAY - ONE_DAY)
    found = effect(planned, ANA, gone, holds("ana", "gate"))
    assert (found.areas, found.reason) == ((), reason)


def test_what_has_expired_may_be_earned_again() -> None:
    expired = holds("ana", "gate", expires_on=DAY - ONE_DAY)
    assert effect(milestone("gate"), expired).reason is None


def test_one_of_two_exams_counts_only_with_the_other() -> None:
    book = rulebook(metric("skill", per_person(WIDGETS.id)))
    planned = milestone(WIDGETS.id, exam="WE-101")
    plan = Ledger.of(Snapshot.of([ANA]), lambda id: WIDGETS)
    assert what_milestone_adds(plan, book, planned, DAY).reason is Reason.OTHER_EXAM
    passed = ExamPass("p", "ana", "WE-100", DAY)
    plan = Ledger.of(Snapshot.of([ANA, passed]), lambda id: WIDGETS)
    (area,) = what_milestone_adds(plan, book, planned, DAY).areas
    assert told(area.before, area.after) == "0 4"
    later = ExamPass("p", "ana", "WE-100", DAY + ONE_DAY)
    plan = Ledger.of(Snapshot.of([ANA, later]), lambda id: WIDGETS)
    assert what_milestone_adds(plan, book, planned, DAY).reason is Reason.OTHER_EXAM


def test_every_record_that_counts_nowhere_is_named_with_its_reason() -> None:
    plan = ledger(
        holds("ana", "a"),
        holds("ana", "elsewhere"),
        holds("ben", "a", expires_on=DAY - ONE_DAY),
        holds("ben", "gate", linked=False),
        holds("caz", "a", earned_on=DAY + ONE_DAY),
        Certification("odd", "caz", "", DAY, title="Unheard of"),
    )
    (area,) = evaluate(plan, BOOK, DAY).areas
    assert reasons(left_out_of(plan, area, DAY)) == {
        "ana/elsewhere": "wrong-list",
        "ben/a": "expired",
        "ben/gate": "not-linked",
        "odd": "not-in-catalog",
    }
    assert lookup("") is None


def test_a_milestone_may_add_a_part_to_what_a_gate_asks() -> None:
    credits = Category("ce", dated("ce", kind=FactKind.CREDIT, absent_is_none=True))
    kept = CreditCycle(listing("gate"), 36, (Way(Fraction(0), (credits,)),), absent_is_none=True)
    points = PointsPerPerson(listing("a"), Fraction(4), Fraction(40))
    gate = Gated((Gate(kept, Fraction(0)),), points, Fraction(40), award_behind_closed=False)
    book = rulebook(metric("skill", gate))
    plan = ledger(ANA, holds("ana", "a"))
    (area,) = what_milestone_adds(plan, book, milestone("gate"), DAY).areas
    assert told(area.before, area.after, area.gates[0].lists) == "0 4 ('gate',)"
