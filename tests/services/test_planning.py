"""Milestones: each verb is one edit, passing makes what it should, undo takes all of it back."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.change import Label
from partner_planner.domain.credential import Credential, Renewal, RenewalKind
from partner_planner.domain.errors import InputRefused, WrongUse
from partner_planner.domain.evidence import UNKNOWN, Confidence, Evidence
from partner_planner.domain.milestone import (
    Milestone,
    MilestoneState,
    expected_fee,
    planned_fee,
    planned_hours,
)
from partner_planner.domain.money import Money
from partner_planner.domain.person import Person
from partner_planner.services import planning
from partner_planner.services.cautions import Caution, cautions
from partner_planner.services.wording.milestones import caution_text, milestone_state_text
from partner_planner.workspace import Workspace

TODAY = date(2026, 11, 22)
MARCH = date(2027, 3, 31)
DANA = "dana"

ONE_EXAM = Credential(
    id="analyst",
    vendor="Microsoft",
    title="Security Operations Analyst",
    level="associate",
    exams=(("SC-200",),),
    validity_months=12,
    renewal=Renewal(RenewalKind.FREE, 180),
    last_sitting=None,
    last_counting=None,
    successor=None,
    fee=Money("USD", Decimal(165)),
    hours=40,
    aliases=(),
    evidence=Evidence("invented", date(2026, 11, 1), Confidence.OFFICIAL),
)
TWO_EXAMS = replace(
    ONE_EXAM,
    id="hybrid",
    title="Hybrid Administrator",
    exams=(("AZ-800", "AZ-801"),),
    last_sitting=date(2026, 12, 31),
    successor="analyst",
)
PAID = replace(
    ONE_EXAM,
    id="actions",
    title="Actions",
    exams=(("GH-200",),),
    validity_months=24,
    renewal=Renewal(RenewalKind.PAID),
    fee=UNKNOWN,
    hours=None,
)
CREDENTIALS = Credentials((ONE_EXAM, TWO_EXAMS, PAID))


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    """A plan with one person in it."""
    workspace.put(Person(DANA, "Dana"), Label.of("add-person"))
    return workspace


def planned(plan: Workspace, credential: str = "analyst", exam: str = "") -> Milestone:
    return planning.add_milestone(plan, CREDENTIALS, DANA, credential, MARCH, exam=exam)


def now(plan: Workspace, milestone: Milestone) -> Milestone:
    found = plan.snapshot().get(Milestone, milestone.id)
    assert found is not None
    return found


def certifications(plan: Workspace) -> list[Certification]:
    return list(plan.snapshot().all(Certification).values())


def exams(plan: Workspace) -> set[str]:
    return {it.exam for it in plan.snapshot().all(ExamPass).values()}


def test_a_new_milestone_is_planned_and_its_label_names_who_and_what(plan: Workspace) -> None:
    milestone = planned(plan)
    assert now(plan, milestone).state is MilestoneState.PLANNED
    label = plan.undo_label()
    assert label == Label.of("add-milestone", person="Dana", credential="SC-200", by="2027-03-31")


def test_booking_moving_failing_and_dropping_change_just_what_they_say(plan: Workspace) -> None:
    milestone = planned(plan)
    booked = planning.book(plan, CREDENTIALS, milestone.id, date(2027, 2, 1))
    assert (booked.state, booked.booked_on) == (MilestoneState.BOOKED, date(2027, 2, 1))
    moved = planning.move(plan, CREDENTIALS, milestone.id, date(2027, 5, 1))
    assert moved == replace(booked, by=date(2027, 5, 1))
    failed = planning.mark_failed(plan, CREDENTIALS, milestone.id)
    assert (failed.state, failed.attempts, failed.booked_on) == (MilestoneState.FAILED, 1, None)
    dropped = planning.drop(plan, CREDENTIALS, milestone.id)
    assert now(plan, milestone) == dropped == replace(failed, state=MilestoneState.DROPPED)


def test_a_passed_exam_makes_a_pass_and_a_certification_and_one_undo_takes_all(
    plan: Workspace,
) -> None:
    milestone = planned(plan)
    passed = planning.mark_passed(plan, CREDENTIALS, milestone.id, TODAY)
    (earned,) = certifications(plan)
    assert passed.certification == earned.id
    assert (passed.state, passed.passed_on, passed.attempts) == (MilestoneState.PASSED, TODAY, 1)
    assert (earned.credential, earned.earned_on, earned.source) == ("analyst", TODAY, "milestone")
    assert exams(plan) == {"SC-200"}
    plan.undo()
    assert certifications(plan) == []
    assert exams(plan) == set()
    assert now(plan, milestone) == milestone
    plan.redo()
    assert now(plan, milestone) == passed
    assert certifications(plan) == [earned]


def test_one_of_two_exams_completes_the_credential_only_with_the_other(plan: Workspace) -> None:
    first, second = planned(plan, "hybrid", "AZ-800"), planned(plan, "hybrid", "AZ-801")
    half = planning.mark_passed(plan, CREDENTIALS, first.id, date(2026, 11, 1))
    assert half.certification == ""
    assert certifications(plan) == []
    whole = planning.mark_passed(plan, CREDENTIALS, second.id, TODAY)
    (earned,) = certifications(plan)
    assert (whole.certification, earned.earned_on) == (earned.id, TODAY)
    assert exams(plan) == {"AZ-800", "AZ-801"}


def test_a_milestone_about_the_whole_credential_passes_all_its_exams(plan: Workspace) -> None:
    plan.put(ExamPass("known", DANA, "AZ-800", date(2026, 5, 1)), Label.of("import-trainings"))
    planning.mark_passed(plan, CREDENTIALS, planned(plan, "hybrid").id, TODAY)
    assert len(certifications(plan)) == 1
    days = {it.exam: it.passed_on for it in plan.snapshot().all(ExamPass).values()}
    assert days == {"AZ-800": date(2026, 5, 1), "AZ-801": TODAY}


def test_a_credential_that_the_catalog_lacks_can_be_passed(plan: Workspace) -> None:
    planning.mark_passed(plan, CREDENTIALS, planned(plan, "Forklift licence").id, TODAY)
    assert [it.credential for it in certifications(plan)] == ["Forklift licence"]
    assert exams(plan) == set()


def test_a_certification_that_was_imported_first_is_not_doubled(plan: Workspace) -> None:
    known = Certification("known", DANA, "analyst", TODAY, source="import")
    plan.put(known, Label.of("import-trainings"))
    milestone = planned(plan)
    assert planning.mark_passed(plan, CREDENTIALS, milestone.id, TODAY).certification == "known"
    assert certifications(plan) == [known]
    planning.reopen(plan, CREDENTIALS, milestone.id)
    assert certifications(plan) == [known]


def test_a_new_certification_is_linked_as_the_others_of_the_person(plan: Workspace) -> None:
    other = Certification("other", DANA, "actions", date(2026, 1, 1), linked=False)
    plan.put(other, Label.of("add-certification"))
    planning.mark_passed(plan, CREDENTIALS, planned(plan).id, TODAY)
    assert [it.linked for it in certifications(plan)] == [False, False]


def test_reopening_takes_back_what_passing_made(plan: Workspace) -> None:
    milestone = planned(plan)
    planning.mark_passed(plan, CREDENTIALS, milestone.id, TODAY)
    assert planning.reopen(plan, CREDENTIALS, milestone.id) == milestone
    assert certifications(plan) == []
    assert exams(plan) == set()
    assert planning.reopen(plan, CREDENTIALS, milestone.id) == milestone


def test_what_does_not_fit_is_refused_and_nothing_is_written(plan: Workspace) -> None:
    milestone = planned(plan)
    with pytest.raises(InputRefused, match="passed-in-future"):
        planning.mark_passed(plan, CREDENTIALS, milestone.id, date(2026, 11, 23))
    planning.mark_passed(plan, CREDENTIALS, milestone.id, TODAY)
    before = now(plan, milestone)
    for verb in (planning.drop, planning.mark_failed):
        with pytest.raises(InputRefused, match="milestone-closed"):
            verb(plan, CREDENTIALS, milestone.id)
    for dated in (planning.move, planning.book, planning.mark_passed):
        with pytest.raises(InputRefused, match="milestone-closed"):
            dated(plan, CREDENTIALS, milestone.id, TODAY)
    with pytest.raises(WrongUse, match="milestone-unknown"):
        planning.drop(plan, CREDENTIALS, "nobody")
    with pytest.raises(WrongUse, match="person-unknown"):
        planning.add_milestone(plan, CREDENTIALS, "nobody", "analyst", MARCH)
    with pytest.raises(InputRefused, match="credential-missing"):
        planning.add_milestone(plan, CREDENTIALS, DANA, " ", MARCH)
    assert now(plan, milestone) == before


@pytest.mark.parametrize("chance", ["0", "-0.1", "1.01", "NaN"])
def test_a_chance_outside_its_range_is_refused(plan: Workspace, chance: str) -> None:
    with pytest.raises(InputRefused, match="chance-out-of-range"):
        planning.add_milestone(
            plan, CREDENTIALS, DANA, "analyst", MARCH, pass_chance=Decimal(chance)
        )


@pytest.mark.parametrize("field", ["fee", "hours"])
@pytest.mark.parametrize("value", ["-1", "Infinity"])
def test_a_fee_or_hours_below_zero_are_refused(plan: Workspace, field: str, value: str) -> None:
    amounts = {field: Decimal(value)}
    with pytest.raises(InputRefused, match="below-zero"):
        planning.add_milestone(
            plan,
            CREDENTIALS,
            DANA,
            "analyst",
            MARCH,
            fee=amounts.get("fee"),
            hours=amounts.get("hours"),
        )


M = Milestone("m", DANA, "analyst", MARCH)


def test_a_fee_is_its_own_else_the_list_price_of_every_exam_else_unknown() -> None:
    assert planned_fee(replace(M, fee=Decimal(90)), ONE_EXAM, "EUR") == Money("EUR", Decimal(90))
    assert planned_fee(M, ONE_EXAM, "EUR") == Money("USD", Decimal(165))
    assert planned_fee(M, TWO_EXAMS, "EUR") == Money("USD", Decimal(330))
    assert planned_fee(replace(M, exam="AZ-800"), TWO_EXAMS, "EUR") == Money("USD", Decimal(165))
    assert planned_fee(M, PAID, "EUR") is UNKNOWN
    assert planned_fee(M, None, "EUR") is UNKNOWN


def test_an_expected_fee_counts_failed_sittings_by_the_chance_to_pass() -> None:
    half = replace(M, pass_chance=Decimal("0.5"))
    assert expected_fee(half, ONE_EXAM, "USD") == Money("USD", Decimal(330))
    assert expected_fee(M, ONE_EXAM, "USD") == Money("USD", Decimal(165))
    assert expected_fee(half, PAID, "USD") is UNKNOWN


def test_hours_are_its_own_else_our_estimate_shared_among_the_exams() -> None:
    assert planned_hours(replace(M, hours=Decimal(7)), ONE_EXAM) == 7
    assert planned_hours(M, TWO_EXAMS) == 40
    assert planned_hours(replace(M, exam="AZ-800"), TWO_EXAMS) == 20
    assert planned_hours(M, PAID) is UNKNOWN


def keys(
    milestone: Milestone,
    credential: Credential | None,
    *held: Certification,
    left: date | None = None,
) -> list[str]:
    person = Person(DANA, "Dana", left_on=left)
    return [it.key for it in cautions(milestone, credential, person, TODAY, held)]


def test_a_sound_milestone_warns_of_nothing() -> None:
    assert keys(M, ONE_EXAM) == []


def test_days_that_do_not_fit_are_warned_of() -> None:
    assert keys(replace(M, by=date(2026, 11, 21)), ONE_EXAM) == ["by-in-the-past"]
    assert keys(replace(M, booked_on=date(2027, 4, 1)), ONE_EXAM) == ["booked-after-by"]
    assert keys(M, TWO_EXAMS) == ["retires-before"]
    assert keys(replace(M, booked_on=date(2026, 12, 31)), TWO_EXAMS) == []


def test_an_exam_that_ends_before_its_credential_is_warned_of() -> None:
    renumbered = replace(ONE_EXAM, exam_ends=(("SC-200", date(2027, 1, 31)),))
    assert keys(replace(M, exam="SC-200"), renumbered) == ["retires-before"]
    assert keys(M, renumbered) == []


def test_what_is_held_until_the_day_is_warned_of_but_not_a_paid_renewal() -> None:
    valid = Certification("c", DANA, "analyst", date(2026, 10, 1))
    assert keys(M, ONE_EXAM, valid) == ["already-held"]
    assert keys(M, ONE_EXAM, replace(valid, earned_on=date(2026, 1, 1))) == []
    assert keys(M, ONE_EXAM, replace(valid, person="lee")) == []
    ending = Certification("c", DANA, "actions", date(2025, 1, 1))
    fee = replace(M, credential="actions", fee=Decimal(99), by=date(2026, 12, 1))
    assert keys(fee, PAID, ending) == []
    assert keys(fee, PAID, replace(ending, earned_on=date(2026, 1, 1))) == ["already-held"]


def test_a_paid_renewal_before_its_window_is_warned_of() -> None:
    strict = replace(PAID, renewal=Renewal(RenewalKind.PAID, 60, 30))
    valid = Certification("c", DANA, "actions", date(2025, 3, 1))  # ends on 2027-03-01
    early = replace(M, credential="actions", fee=Decimal(99), by=date(2026, 12, 30))
    assert keys(early, strict, valid) == ["before-window"]
    assert keys(replace(early, by=date(2026, 12, 31)), strict, valid) == []
    in_time = replace(early, by=date(2027, 1, 31), booked_on=date(2026, 12, 30))
    assert keys(in_time, strict, valid) == ["before-window"]
    assert keys(replace(early, by=date(2027, 3, 31)), strict, valid) == []


def test_what_another_credential_renewed_is_held_for_longer() -> None:
    lower = replace(ONE_EXAM, renewed_by=("expert",))
    valid = Certification("c", DANA, "analyst", date(2026, 3, 1))
    higher = Certification("h", DANA, "expert", date(2026, 10, 1))
    milestone = replace(M, by=date(2027, 5, 1))
    assert keys(milestone, lower, valid) == []
    assert keys(milestone, lower, valid, higher) == ["already-held"]


def test_a_person_who_leaves_and_an_unknown_fee_are_warned_of() -> None:
    assert keys(M, ONE_EXAM, left=MARCH) == ["person-left"]
    assert keys(M, None) == ["fee-unknown"]


def test_a_closed_milestone_warns_of_nothing() -> None:
    closed = replace(M, state=MilestoneState.DROPPED, by=date(2020, 1, 1))
    assert keys(closed, TWO_EXAMS) == []


def test_every_warning_is_a_sentence() -> None:
    day = date(2026, 12, 31)
    given = Caution("retires-before", {"last_sitting": day, "successor": "analyst"})
    assert caution_text(given, CREDENTIALS) == (
        "The last day to sit this exam is 31 December 2026. "
        "Choose an earlier day, or what follows it: Security Operations Analyst."
    )
    for caution in (
        Caution("retires-before", {"last_sitting": day, "successor": ""}),
        Caution("by-in-the-past", {"by": day}),
        Caution("booked-after-by", {"by": day, "booked_on": day}),
        Caution("already-held", {"ends_on": day}),
        Caution("already-held", {"ends_on": None}),
        Caution("before-window", {"opens": day}),
        Caution("person-left", {"left_on": day}),
        Caution("fee-unknown"),
    ):
        assert "{" not in caution_text(caution, CREDENTIALS)


def test_every_state_has_a_word() -> None:
    assert len({milestone_state_text(state) for state in MilestoneState}) == len(MilestoneState)
