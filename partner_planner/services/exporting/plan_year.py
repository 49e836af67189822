"""What a year plan is made from: the people, certifications and milestones of one year."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from partner_planner.catalog import Credentials
from partner_planner.catalog.programs import Programs
from partner_planner.domain.certification import CertificationState
from partner_planner.domain.credential import Credential
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.firm import Firm, Wanted
from partner_planner.domain.milestone import (
    Milestone,
    MilestoneState,
    expected_fee,
    planned_fee,
    planned_hours,
)
from partner_planner.domain.money import Money
from partner_planner.domain.person import Person
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.retirements import Retirement, retirements
from partner_planner.services.standing import (
    CertificationRow,
    certification_rows,
    leavers,
    shown_names,
)
from partner_planner.services.wording.year_plan import nameless


@dataclass(frozen=True, slots=True)
class PlannedMilestone:
    """A milestone with what is needed to tell of it.

    `day` is the day it is told under: passed, else booked, else due.
    """

    milestone: Milestone
    person: Person | None
    name: str
    credential: Credential | None
    day: date
    fee: Money | Unknown
    expected: Money | Unknown
    hours: Decimal | Unknown

    @property
    def title(self) -> str:
        """The credential's title, or what was typed where the catalog does not know it."""
        return self.credential.title if self.credential else self.milestone.credential

    @property
    def short(self) -> str:
        """An exam code where there is one, else the title."""
        return (
            self.milestone.exam or (self.credential.code if self.credential else "") or self.title
        )


@dataclass(frozen=True, slots=True)
class PlannedPerson:
    """Somebody of the firm with the certifications and exams that count for them."""

    person: Person
    name: str
    rows: tuple[CertificationRow, ...]


@dataclass(frozen=True, slots=True)
class PlanYear:
    """The facts of one calendar year, read on a day.

    `people` are those still in the firm on that day, by name. `milestones` lie in the year and
    are not dropped, by day; `dropped` counts those that are; `overdue` are open ones of any year
    whose day is over. `retirements` are those that concern the firm up to the end of the year.
    `names` are the people's names to show, by id.
    """

    year: int
    today: date
    firm: Firm
    credentials: Credentials
    programs: Programs
    wanted: tuple[Wanted, ...]
    names: Mapping[str, str]
    people: tuple[PlannedPerson, ...]
    milestones: tuple[PlannedMilestone, ...]
    dropped: int
    overdue: tuple[PlannedMilestone, ...]
    retirements: tuple[Retirement, ...]

    @property
    def rows(self) -> tuple[CertificationRow, ...]:
        """All rows of all people."""
        return tuple(row for person in self.people for row in person.rows)

    @property
    def certifications(self) -> tuple[CertificationRow, ...]:
        """The rows that are certifications, without mere exams."""
        return tuple(row for row in self.rows if row.term is not None)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell of."""
        return not (self.rows or self.milestones or self.dropped or self.overdue)

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in the year."""
        return day is not None and day.year == self.year

    def short(self, row: CertificationRow) -> str:
        """The code of a row's newest exams where there is one, else its title."""
        credential = self.credentials.get(row.credential)
        return (credential.code if credential else "") or row.title

    def ending(self) -> tuple[CertificationRow, ...]:
        """The certifications that end in the year, soonest first."""
        rows = [row for row in self.certifications if self.holds(row.ends_on)]
        return tuple(sorted(rows, key=lambda row: (row.ends_on or date.max, row.person)))

    def in_state(self, state: CertificationState) -> int:
        """How many certifications are in a state."""
        return sum(row.state is state for row in self.certifications)

    def used_credentials(self) -> tuple[Credential, ...]:
        """The catalog's credentials that somebody holds or plans, by title."""
        ids = {row.credential for row in self.rows}
        ids |= {it.milestone.credential for it in (*self.milestones, *self.overdue)}
        known = (self.credentials.get(id) for id in ids)
        return tuple(sorted((it for it in known if it), key=lambda it: (it.title, it.id)))


def read_plan_year(
    snapshot: Snapshot, credentials: Credentials, programs: Programs, year: int, today: date
) -> PlanYear:
    """Gather the facts of a year as they stand on a day."""
    firm = snapshot.firm or Firm("", "")
    names = {id: name or nameless() for id, name in shown_names(snapshot).items()}
    rows = certification_rows(snapshot, credentials, today)
    told = [
        _told(it, snapshot, credentials, names, firm.currency)
        for it in snapshot.all(Milestone).values()
    ]
    told.sort(key=lambda it: (it.day, it.name, it.short, it.milestone.id))
    of_year = [it for it in told if it.day.year == year]
    dropped = [it for it in of_year if it.milestone.state is MilestoneState.DROPPED]
    months = max(0, (year + 1 - today.year) * 12 - today.month + 1)
    return PlanYear(
        year=year,
        today=today,
        firm=firm,
        credentials=credentials,
        programs=programs,
        wanted=tuple(snapshot.all(Wanted).values()),
        names=names,
        people=_people(snapshot, names, rows, leavers(snapshot, today)),
        milestones=tuple(it for it in of_year if it not in dropped),
        dropped=len(dropped),
        overdue=tuple(it for it in told if it.milestone.open and it.day < today),
        retirements=retirements(snapshot, credentials, today, months, rows),
    )


def _people(
    snapshot: Snapshot,
    names: Mapping[str, str],
    rows: tuple[CertificationRow, ...],
    gone: frozenset[str],
) -> tuple[PlannedPerson, ...]:
    """Everybody who is still in the firm, with the rows that are current, by name."""
    by_person: dict[str, list[CertificationRow]] = {}
    for row in rows:
        if row.current and row.person_id in names:
            named = row if row.person else replace(row, person=names[row.person_id])
            by_person.setdefault(row.person_id, []).append(named)
    people = [
        PlannedPerson(person, names[person.id], tuple(by_person.get(person.id, ())))
        for person in snapshot.all(Person).values()
        if person.id not in gone
    ]
    return tuple(sorted(people, key=lambda it: (it.name.casefold(), it.person.id)))


def _told(
    milestone: Milestone,
    snapshot: Snapshot,
    credentials: Credentials,
    names: Mapping[str, str],
    currency: str,
) -> PlannedMilestone:
    credential = credentials.get(milestone.credential)
    booked = milestone.booked_on if milestone.state is MilestoneState.BOOKED else None
    passed = milestone.passed_on if milestone.state is MilestoneState.PASSED else None
    return PlannedMilestone(
        milestone=milestone,
        person=snapshot.get(Person, milestone.person),
        name=names.get(milestone.person) or nameless(),
        credential=credential,
        day=passed or booked or milestone.by,
        fee=planned_fee(milestone, credential, currency),
        expected=expected_fee(milestone, credential, currency),
        hours=planned_hours(milestone, credential),
    )
