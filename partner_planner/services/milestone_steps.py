"""What each verb about a milestone changes, as changes of a snapshot; nothing is written here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.change import Change
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.kinds import SHARED_KINDS, Record
from partner_planner.domain.milestone import Milestone, MilestoneState, exams_meant
from partner_planner.domain.snapshot import Snapshot

SOURCE = "milestone"
"""The source of certifications that a passed milestone makes."""

Changes = tuple[Change, ...]
Step = Callable[[Snapshot, Milestone], Changes]
"""What one verb changes, given the plan and the milestone; its own change comes first."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The verbs. `today` is the day on which they are done, `new_id` makes keys of new records.

    A milestone that is passed or dropped is `InputRefused("milestone-closed")` for verbs that
    need an open one.
    """

    credentials: Credentials
    today: date
    new_id: Callable[[], str]

    def book(self, day: date) -> Step:
        """A sitting is booked for a day."""
        return _of_open(lambda was: replace(was, state=MilestoneState.BOOKED, booked_on=day))

    def move(self, day: date) -> Step:
        """It is to be passed by another day; a booked sitting stays where it is."""
        return _of_open(lambda was: replace(was, by=day))

    def fail(self) -> Step:
        """A sitting was not passed: one attempt more, and nothing is booked any longer."""
        return _of_open(
            lambda was: replace(
                was, state=MilestoneState.FAILED, attempts=was.attempts + 1, booked_on=None
            )
        )

    def drop(self) -> Step:
        """It is given up."""
        return _of_open(lambda was: replace(was, state=MilestoneState.DROPPED))

    def give_pass(self, day: date) -> Step:
        """It is passed: the exam counts, and a completed credential becomes a certification.

        An exam that is one of several completes the credential only with the others. A day that
        is still to come is `InputRefused("passed-in-future")`.
        """

        def step(snapshot: Snapshot, was: Milestone) -> Changes:
            if was.state is MilestoneState.PASSED:
                raise InputRefused("milestone-closed", state=was.state.value)
            if day > self.today:
                raise InputRefused("passed-in-future", day=day)
            return self._passed(snapshot, was, day)

        return step

    def reopen(self) -> Step:
        """It is planned again; what passing it had made goes away with it."""

        def step(snapshot: Snapshot, was: Milestone) -> Changes:
            return () if was.state is MilestoneState.PLANNED else self._reopened(snapshot, was)

        return step

    def _passed(self, snapshot: Snapshot, was: Milestone, day: date) -> Changes:
        credential = self.credentials.get(was.credential)
        held = [it for it in snapshot.all(ExamPass).values() if it.person == was.person]
        sat = {it.exam for it in held}
        fresh = [
            ExamPass(self.new_id(), was.person, exam, day)
            for exam in exams_meant(was, credential)
            if exam not in sat
        ]
        passed = frozenset(sat.union(it.exam for it in fresh))
        complete = not was.exam or (credential is not None and credential.completed_by(passed))
        earned = self._earned(snapshot, was, day) if complete else None
        now = replace(
            was,
            state=MilestoneState.PASSED,
            passed_on=day,
            attempts=was.attempts + 1,
            certification=earned.id if earned else "",
        )
        made: list[Record] = [*fresh]
        if earned is not None and snapshot.get(Certification, earned.id) is None:
            made.append(earned)
        return changed(was, now) + tuple(Change(type(it), it.id, None, it) for it in made)

    def _earned(self, snapshot: Snapshot, milestone: Milestone, day: date) -> Certification:
        """The certification that passing gives: the one of that day, if it is there, else new.

        It counts as linked unless the person has certifications and none of them is: a profile
        is linked as a whole.
        """
        own = [it for it in snapshot.all(Certification).values() if it.person == milestone.person]
        for known in own:
            if known.credential == milestone.credential and known.earned_on == day:
                return known
        linked = not own or any(it.linked for it in own)
        return Certification(
            self.new_id(),
            milestone.person,
            milestone.credential,
            day,
            linked=linked,
            source=SOURCE,
        )

    def _reopened(self, snapshot: Snapshot, was: Milestone) -> Changes:
        undone = was.state is MilestoneState.PASSED
        now = replace(
            was,
            state=MilestoneState.PLANNED,
            booked_on=None,
            passed_on=None,
            attempts=max(0, was.attempts - 1) if undone else was.attempts,
            certification="",
        )
        gone = list[Record]()
        made = snapshot.get(Certification, was.certification)
        if made is not None and made.source == SOURCE:
            gone.append(made)
        exams = exams_meant(was, self.credentials.get(was.credential)) if undone else ()
        gone += [
            it
            for it in snapshot.all(ExamPass).values()
            if it.person == was.person and it.exam in exams and it.passed_on == was.passed_on
        ]
        return changed(was, now) + tuple(Change(type(it), it.id, it, None) for it in gone)


def changed(was: Milestone | None, now: Milestone) -> Changes:
    """A milestone before and after."""
    return (Change(Milestone, now.id, was, now),)


def after(snapshot: Snapshot, changes: Iterable[Change]) -> Snapshot:
    """The plan as it will be when changes are made."""
    kinds = {kind: dict(snapshot.all(kind)) for kind in {change.kind for change in changes}}
    for change in changes:
        kinds[change.kind].pop(change.id, None)
        if change.after is not None:
            kinds[change.kind][change.id] = change.after
    rest = {kind: snapshot.all(kind) for kind in SHARED_KINDS if kind not in kinds}
    return Snapshot(lambda kind: {}, {**rest, **kinds})


def _of_open(change: Callable[[Milestone], Milestone]) -> Step:
    def step(_snapshot: Snapshot, was: Milestone) -> Changes:
        if not was.open:
            raise InputRefused("milestone-closed", state=was.state.value)
        return changed(was, change(was))

    return step
