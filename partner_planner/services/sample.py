"""The sample firm: six people and every state there is, with dates around the day it is made."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from partner_planner.catalog import Credentials
from partner_planner.domain.calendar import add_months
from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.change import Label
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.figure import Figure
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.kinds import SHARED_KINDS, Record
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Identifier, Person
from partner_planner.services.sample_firm import (
    CERTIFICATIONS,
    EXAMS,
    FIGURES,
    MILESTONES,
    PEOPLE,
    SampleMilestone,
)
from partner_planner.workspace import Workspace

PROGRAM = "microsoft-ai-cloud"


def fill_sample(workspace: Workspace, today: date, credentials: Credentials) -> None:
    """Fill an empty plan with the sample firm, as one edit.

    Raises InputRefused `sample-not-empty` where the plan holds anything.
    """
    snapshot = workspace.snapshot()
    if any(snapshot.all(kind) for kind in SHARED_KINDS):
        raise InputRefused("sample-not-empty")
    with workspace.edit(Label.of("sample")) as editing:
        for record in _Sample(workspace.new_id, today, credentials).records():
            editing.put(record)


class _Sample:
    """Makes the records of the sample around one day."""

    def __init__(self, new_id: Callable[[], str], today: date, credentials: Credentials) -> None:
        self._new_id = new_id
        self._today = today
        self._credentials = credentials
        self._people: dict[str, str] = {}

    def records(self) -> list[Record]:
        """Every record of the sample, people before what they hold."""
        return [*self._firm(), *self._team(), *self._earned(), *self._planned(), *self._measured()]

    def _firm(self) -> list[Record]:
        joined = add_months(self._today, -19)
        return [
            Firm(self._new_id(), "Harborpoint IT", "US", "USD", "America/Los_Angeles", 1),
            Enrolment(self._new_id(), PROGRAM, enrolled_on=joined),
            Wanted(self._new_id(), PROGRAM, "security"),
            Wanted(self._new_id(), PROGRAM, "modern-work"),
        ]

    def _team(self) -> list[Record]:
        made = list[Record]()
        for who in PEOPLE:
            person = Person(
                self._new_id(),
                who.name,
                who.role,
                Decimal(who.hours),
                Decimal(who.cost) if who.cost else None,
                add_months(self._today, -who.months_here),
            )
            self._people[who.key] = person.id
            made += [
                person,
                Identifier(self._new_id(), person.id, "email", who.address),
                Identifier(self._new_id(), person.id, "mcpid", who.number),
            ]
        return made

    def _earned(self) -> list[Record]:
        made = list[Record]()
        for held in CERTIFICATIONS:
            known = self._credentials.get(held.credential)
            months = known.validity_months if known else 12
            expires = None
            earned = self._today - timedelta(days=held.days)
            if held.by_end and isinstance(months, int):
                expires = self._today + timedelta(days=held.days)
                earned = add_months(expires, -months)
            made.append(
                Certification(
                    self._new_id(),
                    self._people[held.person],
                    held.credential,
                    earned,
                    expires,
                    held.linked,
                    title=held.title,
                    source="import",
                )
            )
        for key, exam, days in EXAMS:
            day = self._today - timedelta(days=days)
            made.append(ExamPass(self._new_id(), self._people[key], exam, day))
        return made

    def _planned(self) -> list[Record]:
        made = list[Record]()
        for planned in MILESTONES:
            milestone = self._milestone(planned)
            if milestone.state is MilestoneState.PASSED and milestone.passed_on is not None:
                earned = Certification(
                    self._new_id(),
                    milestone.person,
                    milestone.credential,
                    milestone.passed_on,
                    source="milestone",
                )
                made.append(earned)
                milestone = replace(milestone, certification=earned.id)
            made.append(milestone)
        return made

    def _measured(self) -> list[Record]:
        month = self._today.replace(day=1)
        return [
            Figure(
                self._new_id(),
                PROGRAM,
                figures.area,
                figures.track,
                figures.metric,
                figures.stream,
                add_months(month, number - len(figures.months) + 1),
                Decimal(value),
            )
            for figures in FIGURES
            for number, value in enumerate(figures.months)
        ]

    def _milestone(self, planned: SampleMilestone) -> Milestone:
        known = self._credentials.get(planned.credential)
        fee = known.fee if known and not isinstance(known.fee, Unknown) else None
        by = self._today + timedelta(days=planned.by)
        booked = None if planned.booked is None else self._today + timedelta(days=planned.booked)
        return Milestone(
            self._new_id(),
            self._people[planned.person],
            planned.credential,
            by,
            planned.state,
            exam=planned.exam,
            booked_on=booked,
            passed_on=by if planned.state is MilestoneState.PASSED else None,
            hours=Decimal(known.hours) if known and known.hours is not None else None,
            fee=fee.amount if fee else None,
            currency=fee.currency if fee else "",
            attempts=planned.attempts,
            pass_chance=Decimal(planned.chance) if planned.chance else None,
        )
