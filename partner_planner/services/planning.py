"""Milestones: what can be done with them, each one edit and one undo, for one or for several."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from partner_planner.catalog import Credentials
from partner_planner.domain.change import Change, Label
from partner_planner.domain.errors import InputRefused, WrongUse
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Identifier, Person, shown_name
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.milestone_steps import Changes, Step, Steps, after, changed
from partner_planner.workspace import Workspace


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
    return save_milestone(workspace, credentials, milestone)


def save_milestone(
    workspace: Workspace, credentials: Credentials, now: Milestone, was: Milestone | None = None
) -> Milestone:
    """Write a milestone as a dialog gives it, in one edit; `was` is what the dialog started from.

    One that has become passed makes what passing makes, on its `passed_on`, and one that is
    passed no longer takes that back. Raises what `add_milestone` and `mark_passed` raise.
    """
    snapshot = workspace.snapshot()
    if snapshot.get(Person, now.person) is None:
        raise WrongUse("person-unknown", id=now.person)
    _refuse_nonsense(now)
    key = "add-milestone" if was is None else "edit-milestone"
    changes = _saved(_steps(workspace, credentials), snapshot, now, was)
    workspace.apply(changes, _label(snapshot, credentials, key, now))
    return _result(changes, now)


def book(workspace: Workspace, credentials: Credentials, milestone_id: str, day: date) -> Milestone:
    """A sitting is booked for a day."""
    step = _steps(workspace, credentials).book(day)
    return _do(workspace, credentials, "book-milestone", milestone_id, step)


def move(
    workspace: Workspace, credentials: Credentials, milestone_id: str, new_day: date
) -> Milestone:
    """It is to be passed by another day; a booked sitting stays where it is."""
    step = _steps(workspace, credentials).move(new_day)
    return _do(workspace, credentials, "move-milestone", milestone_id, step)


def mark_failed(workspace: Workspace, credentials: Credentials, milestone_id: str) -> Milestone:
    """A sitting was not passed: one attempt more, and nothing is booked any longer."""
    step = _steps(workspace, credentials).fail()
    return _do(workspace, credentials, "fail-milestone", milestone_id, step)


def drop(workspace: Workspace, credentials: Credentials, milestone_id: str) -> Milestone:
    """It is given up; it stays in the plan and can be reopened."""
    step = _steps(workspace, credentials).drop()
    return _do(workspace, credentials, "drop-milestone", milestone_id, step)


def mark_passed(
    workspace: Workspace, credentials: Credentials, milestone_id: str, passed_on: date
) -> Milestone:
    """It is passed: the exam counts as passed, and a completed credential becomes a certification.

    An exam that is one of several completes the credential only with the others. All of it is one
    edit. A day that is still to come is `InputRefused("passed-in-future")`.
    """
    step = _steps(workspace, credentials).give_pass(passed_on)
    return _do(workspace, credentials, "pass-milestone", milestone_id, step)


def reopen(workspace: Workspace, credentials: Credentials, milestone_id: str) -> Milestone:
    """It is planned again; what passing it had made goes away with it, in the same edit."""
    step = _steps(workspace, credentials).reopen()
    return _do(workspace, credentials, "reopen-milestone", milestone_id, step)


def do_to_several(
    workspace: Workspace, credentials: Credentials, key: str, ids: Iterable[str], step: Step
) -> None:
    """Do one of the `Steps` to several milestones, as one edit of the label key that one has.

    Where one of them refuses, nothing is written.
    """
    wanted = tuple(ids)
    if len(wanted) == 1:
        _do(workspace, credentials, key, wanted[0], step)
        return
    snapshot = workspace.snapshot()
    changes = list[Change]()
    for id in wanted:
        made = step(snapshot, _found(snapshot, id))
        snapshot = after(snapshot, made)
        changes += made
    workspace.apply(changes, Label.of(key, count=str(len(wanted))))


def remove_milestones(workspace: Workspace, credentials: Credentials, ids: Iterable[str]) -> None:
    """Take milestones out of the plan, as one edit; what passing them made stays."""
    snapshot = workspace.snapshot()
    gone = [_found(snapshot, id) for id in ids]
    key = "remove-milestone"
    one = _label(snapshot, credentials, key, gone[0]) if len(gone) == 1 else None
    with workspace.edit(one or Label.of(key, count=str(len(gone)))) as editing:
        for milestone in gone:
            editing.remove(milestone)


def _steps(workspace: Workspace, credentials: Credentials) -> Steps:
    return Steps(credentials, workspace.clock.today(), workspace.new_id)


def _do(
    workspace: Workspace, credentials: Credentials, key: str, milestone_id: str, step: Step
) -> Milestone:
    snapshot = workspace.snapshot()
    was = _found(snapshot, milestone_id)
    changes = step(snapshot, was)
    now = _result(changes, was)
    if changes:
        workspace.apply(changes, _label(snapshot, credentials, key, now))
    return now


def _saved(steps: Steps, snapshot: Snapshot, now: Milestone, was: Milestone | None) -> Changes:
    """The changes that lead from what a dialog started from to what it gives."""
    state = was.state if was else MilestoneState.PLANNED
    if now.state is MilestoneState.PASSED and state is not MilestoneState.PASSED:
        counted = now.attempts > (was.attempts if was else 0)
        sat = replace(
            now, state=state, passed_on=None, attempts=now.attempts - 1 if counted else now.attempts
        )
        own, *made = steps.give_pass(now.passed_on or steps.today)(snapshot, sat)
        return Change(Milestone, now.id, was, own.after), *made
    if was is not None and state is MilestoneState.PASSED and now.state is not state:
        _own, *taken_back = steps.reopen()(snapshot, was)
        return *changed(was, replace(now, passed_on=None, certification="")), *taken_back
    return changed(was, now)


def _result(changes: Changes, was: Milestone) -> Milestone:
    """The milestone after changes; its own change comes first."""
    own = changes[0].after if changes else was
    return own if isinstance(own, Milestone) else was


def _found(snapshot: Snapshot, milestone_id: str) -> Milestone:
    milestone = snapshot.get(Milestone, milestone_id)
    if milestone is None:
        raise WrongUse("milestone-unknown", id=milestone_id)
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
