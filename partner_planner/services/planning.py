"""Milestones: what can be done with them, each one edit and one undo."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.change import Label
from partner_planner.domain.errors import InputRefused, WrongUse
from partner_planner.domain.milestone import Milestone, MilestoneState, exams_meant
from partner_planner.domain.person import Identifier, Person, shown_name
from partner_planner.domain.snapshot import Snapshot
from partner_planner.workspace import Workspace

SOURCE = "milestone"
"""The source of certifications that a passed milestone makes."""


def add_milestone(
    workspace: Workspace,
    credentials: Credentials,
    person: str,
    credential: str,
    by: date,
    *,
    exam: str = "",
    hours: Decimal | None = None,
    fee: Decimal | None = None,
    currency: str = "",
    pass_chance: Decimal | None = None,
    note: str = "",
) -> Milestone:
    """Plan that a person passes a credential, or one exam of it, by a day.

    Raises `WrongUse("person-unknown")`; `InputRefused` for a credential without a name
    ("credential-missing"), a fee or hours below zero ("below-zero") and a chance outside 0 to 1
    ("chance-out-of-range").
    """
    milestone = Milestone(
        id=workspace.new_id(),
        person=person,
        credential=credential.strip(),
        by=by,
        exam=exam.strip().upper(),
        hours=hours,
        fee=fee,
        currency=currency,
        pass_chance=pass_chance,
        note=note,
    )
    if workspace.snapshot().get(Person, person) is None:
        raise WrongUse("person-unknown", id=person)
    _refuse_nonsense(milestone)
    return _write(workspace, credentials, "add-milestone", milestone, None)


def book(workspace: Workspace, credentials: Credentials, milestone_id: str, day: date) -> Milestone:
    """A sitting is booked for a day."""
    was = _open_one(workspace, milestone_id)
    now = replace(was, state=MilestoneState.BOOKED, booked_on=day)
    return _write(workspace, credentials, "book-milestone", now, was)


def move(
    workspace: Workspace, credentials: Credentials, milestone_id: str, new_day: date
) -> Milestone:
    """It is to be passed by another day; a booked sitting stays where it is."""
    was = _open_one(workspace, milestone_id)
    return _write(workspace, credentials, "move-milestone", replace(was, by=new_day), was)


def mark_failed(workspace: Workspace, credentials: Credentials, milestone_id: str) -> Milestone:
    """A sitting was not passed: one attempt more, and nothing is booked any longer."""
    was = _open_one(workspace, milestone_id)
    now = replace(was, state=MilestoneState.FAILED, attempts=was.attempts + 1, booked_on=None)
    return _write(workspace, credentials, "fail-milestone", now, was)


def drop(workspace: Workspace, credentials: Credentials, milestone_id: str) -> Milestone:
    """It is given up; it stays in the plan and can be reopened."""
    was = _open_one(workspace, milestone_id)
    return _write(
        workspace, credentials, "drop-milestone", replace(was, state=MilestoneState.DROPPED), was
    )


def mark_passed(
    workspace: Workspace, credentials: Credentials, milestone_id: str, passed_on: date
) -> Milestone:
    """It is passed: the exam counts as passed, and a completed credential becomes a certification.

    An exam that is one of several completes the credential only with the others. All of it is one
    edit. A day that is still to come is `InputRefused("passed-in-future")`.
    """
    was = _found(workspace, milestone_id)
    if was.state is MilestoneState.PASSED:
        raise InputRefused("milestone-closed", state=was.state.value)
    if passed_on > workspace.clock.today():
        raise InputRefused("passed-in-future", day=passed_on)
    snapshot = workspace.snapshot()
    credential = credentials.get(was.credential)
    held = [it for it in snapshot.all(ExamPass).values() if it.person == was.person]
    sat = {it.exam for it in held}
    fresh = [
        ExamPass(workspace.new_id(), was.person, exam, passed_on)
        for exam in exams_meant(was, credential)
        if exam not in sat
    ]
    passed = frozenset(sat.union(it.exam for it in fresh))
    complete = not was.exam or (credential is not None and credential.completed_by(passed))
    earned = _earned(workspace, snapshot, was, passed_on) if complete else None
    now = replace(
        was,
        state=MilestoneState.PASSED,
        passed_on=passed_on,
        attempts=was.attempts + 1,
        certification=earned.id if earned else "",
    )
    with workspace.edit(_label(snapshot, credentials, "pass-milestone", now)) as editing:
        editing.put(now, was)
        for exam_pass in fresh:
            editing.put(exam_pass)
        if earned is not None and snapshot.get(Certification, earned.id) is None:
            editing.put(earned)
    return now


def reopen(workspace: Workspace, credentials: Credentials, milestone_id: str) -> Milestone:
    """It is planned again; what passing it had made goes away with it, in the same edit."""
    was = _found(workspace, milestone_id)
    if was.state is MilestoneState.PLANNED:
        return was
    undone = was.state is MilestoneState.PASSED
    now = replace(
        was,
        state=MilestoneState.PLANNED,
        booked_on=None,
        passed_on=None,
        attempts=max(0, was.attempts - 1) if undone else was.attempts,
        certification="",
    )
    snapshot = workspace.snapshot()
    with workspace.edit(_label(snapshot, credentials, "reopen-milestone", now)) as editing:
        editing.put(now, was)
        made = snapshot.get(Certification, was.certification)
        if made is not None and made.source == SOURCE:
            editing.remove(made)
        exams = exams_meant(was, credentials.get(was.credential)) if undone else ()
        for exam_pass in snapshot.all(ExamPass).values():
            of_it = exam_pass.person == was.person and exam_pass.exam in exams
            if of_it and exam_pass.passed_on == was.passed_on:
                editing.remove(exam_pass)
    return now


def _earned(
    workspace: Workspace, snapshot: Snapshot, milestone: Milestone, day: date
) -> Certification:
    """The certification that passing gives: the one of that day, if it is there, else a new one.

    It counts as linked unless the person has certifications and none of them is: a profile is
    linked as a whole.
    """
    own = [it for it in snapshot.all(Certification).values() if it.person == milestone.person]
    for known in own:
        if known.credential == milestone.credential and known.earned_on == day:
            return known
    linked = not own or any(it.linked for it in own)
    return Certification(
        workspace.new_id(),
        milestone.person,
        milestone.credential,
        day,
        linked=linked,
        source=SOURCE,
    )


def _found(workspace: Workspace, milestone_id: str) -> Milestone:
    milestone = workspace.snapshot().get(Milestone, milestone_id)
    if milestone is None:
        raise WrongUse("milestone-unknown", id=milestone_id)
    return milestone


def _open_one(workspace: Workspace, milestone_id: str) -> Milestone:
    milestone = _found(workspace, milestone_id)
    if not milestone.open:
        raise InputRefused("milestone-closed", state=milestone.state.value)
    return milestone


def _refuse_nonsense(milestone: Milestone) -> None:
    if not milestone.credential:
        raise InputRefused("credential-missing")
    for name, value in (("fee", milestone.fee), ("hours", milestone.hours)):
        if value is not None and not (value.is_finite() and value >= 0):
            raise InputRefused("below-zero", field=name)
    chance = milestone.pass_chance
    if chance is not None and not (chance.is_finite() and 0 < chance <= 1):
        raise InputRefused("chance-out-of-range")


def _write(
    workspace: Workspace,
    credentials: Credentials,
    key: str,
    now: Milestone,
    was: Milestone | None,
) -> Milestone:
    workspace.put(now, _label(workspace.snapshot(), credentials, key, now), was)
    return now


def _label(snapshot: Snapshot, credentials: Credentials, key: str, milestone: Milestone) -> Label:
    """The name of an edit of a milestone: who, what and by when."""
    person = snapshot.get(Person, milestone.person)
    name = shown_name(person, snapshot.all(Identifier).values()) if person else ""
    credential = credentials.get(milestone.credential)
    known = credential.code or credential.title if credential else milestone.credential
    return Label.of(
        key,
        person=name,
        credential=milestone.exam or known,
        by=milestone.by.isoformat(),
    )
