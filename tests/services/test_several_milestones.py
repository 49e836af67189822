"""Verbs for several milestones are one edit, and what a dialog gives is saved as one too."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from partner_planner import resources
from partner_planner.catalog import Credentials, load_credentials
from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.change import Label
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.firm import Firm
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Person
from partner_planner.domain.year_plan import Tone
from partner_planner.services import planning
from partner_planner.services.milestone_rows import milestone_rows
from partner_planner.services.milestone_steps import Steps
from partner_planner.services.wording.milestone_rows import (
    fee_text,
    row_hours_text,
    sitting_text,
    state_text,
    state_tone,
    warning_text,
)
from partner_planner.workspace import Workspace

TODAY = date(2026, 11, 22)
MARCH = date(2027, 3, 31)
HYBRID = "windows-server-hybrid-administrator-associate"
STATES = MilestoneState


@pytest.fixture(scope="module")
def credentials() -> Credentials:
    return load_credentials(resources.path("catalogs"))


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    """A plan with two people in it."""
    with workspace.edit(Label.of("first-start")) as editing:
        editing.put(Firm("firm", "Lakeside", currency="EUR"))
        editing.put(Person("dana", "Dana"))
        editing.put(Person("lee", "Lee"))
    return workspace


def steps(plan: Workspace, credentials: Credentials) -> Steps:
    return Steps(credentials, TODAY, plan.new_id)


def planned(plan: Workspace, credentials: Credentials, exam: str = "") -> Milestone:
    return planning.add_milestone(plan, credentials, "dana", HYBRID, MARCH, exam=exam)


def now(plan: Workspace, id: str) -> Milestone:
    found = plan.snapshot().get(Milestone, id)
    assert found is not None
    return found


def test_a_verb_for_several_is_one_edit_with_one_undo(
    plan: Workspace, credentials: Credentials
) -> None:
    ids = [planned(plan, credentials).id for _ in range(3)]
    planning.do_to_several(
        plan, credentials, "drop-milestone", ids, steps(plan, credentials).drop()
    )
    assert {now(plan, id).state for id in ids} == {STATES.DROPPED}
    assert plan.undo_label() == Label.of("drop-milestone", count="3")
    plan.undo()
    assert {now(plan, id).state for id in ids} == {STATES.PLANNED}


def test_two_exams_passed_together_make_one_certification(
    plan: Workspace, credentials: Credentials
) -> None:
    ids = [planned(plan, credentials, exam).id for exam in ("AZ-800", "AZ-801")]
    give_pass = steps(plan, credentials).give_pass(TODAY)
    planning.do_to_several(plan, credentials, "pass-milestone", ids, give_pass)
    (earned,) = plan.snapshot().all(Certification).values()
    assert earned.credential == HYBRID
    assert [now(plan, id).certification for id in ids] == ["", earned.id]
    plan.undo()
    assert not plan.snapshot().all(Certification)
    assert not plan.snapshot().all(ExamPass)


def test_where_one_of_several_refuses_nothing_is_written(
    plan: Workspace, credentials: Credentials
) -> None:
    first, second = planned(plan, credentials), planned(plan, credentials)
    planning.drop(plan, credentials, second.id)
    with pytest.raises(InputRefused, match="milestone-closed"):
        planning.do_to_several(
            plan,
            credentials,
            "fail-milestone",
            [first.id, second.id],
            steps(plan, credentials).fail(),
        )
    assert now(plan, first.id) == first


def test_several_are_removed_at_once(plan: Workspace, credentials: Credentials) -> None:
    ids = [planned(plan, credentials).id for _ in range(2)]
    planning.remove_milestones(plan, credentials, ids)
    assert not plan.snapshot().all(Milestone)
    plan.undo()
    assert set(plan.snapshot().all(Milestone)) == set(ids)


def test_a_dialog_that_says_passed_makes_the_certification_in_its_one_edit(
    plan: Workspace, credentials: Credentials
) -> None:
    was = planned(plan, credentials)
    given = replace(was, state=STATES.PASSED, passed_on=date(2026, 11, 2), note="at last")
    saved = planning.save_milestone(plan, credentials, given, was)
    (earned,) = plan.snapshot().all(Certification).values()
    assert (saved.certification, earned.earned_on) == (earned.id, date(2026, 11, 2))
    assert (now(plan, was.id).note, now(plan, was.id).attempts) == ("at last", 1)
    plan.undo()
    assert now(plan, was.id) == was
    assert not plan.snapshot().all(Certification)


def test_attempts_that_were_typed_are_not_counted_again(
    plan: Workspace, credentials: Credentials
) -> None:
    was = planned(plan, credentials)
    given = replace(was, state=STATES.PASSED, passed_on=TODAY, attempts=3)
    assert planning.save_milestone(plan, credentials, given, was).attempts == 3


def test_a_dialog_that_says_planned_again_takes_back_what_passing_made(
    plan: Workspace, credentials: Credentials
) -> None:
    passed = planning.mark_passed(plan, credentials, planned(plan, credentials).id, TODAY)
    planning.save_milestone(
        plan, credentials, replace(passed, state=STATES.PLANNED, hours=Decimal(9)), passed
    )
    assert not plan.snapshot().all(Certification)
    again = now(plan, passed.id)
    assert (again.state, again.passed_on, again.hours) == (STATES.PLANNED, None, Decimal(9))


def test_rows_know_names_costs_and_warnings(plan: Workspace, credentials: Credentials) -> None:
    planned(plan, credentials, "AZ-800")
    planning.add_milestone(plan, credentials, "lee", "Forklift", date(2026, 11, 1))
    overdue, ours = milestone_rows(plan.snapshot(), credentials, TODAY)
    assert (overdue.person, overdue.short, overdue.overdue) == ("Lee", "Forklift", True)
    assert isinstance(overdue.fee, Unknown)
    assert (fee_text(overdue), row_hours_text(overdue)) == ("unknown", "unknown")
    assert (state_text(overdue), state_tone(overdue)) == ("planned", Tone.BAD)
    assert warning_text(overdue) == "overdue"
    assert (ours.person, ours.short, ours.overdue) == ("Dana", "AZ-800", False)
    assert state_tone(ours) is Tone.DIM
    assert "retires" in warning_text(ours)


def test_a_row_shows_the_day_of_the_exam(plan: Workspace, credentials: Credentials) -> None:
    milestone = planned(plan, credentials)
    rows = milestone_rows(plan.snapshot(), credentials, TODAY)
    assert sitting_text(rows[0]) == ""
    planning.book(plan, credentials, milestone.id, date(2027, 2, 1))
    rows = milestone_rows(plan.snapshot(), credentials, TODAY)
    assert sitting_text(rows[0]) == "1 Feb 2027"
    planning.mark_passed(plan, credentials, milestone.id, date(2026, 11, 20))
    rows = milestone_rows(plan.snapshot(), credentials, TODAY)
    assert sitting_text(rows[0]) == "20 Nov 2026"
