"""Milestones as a table shows them: with names, fee, hours and what to be warned of."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import Certification
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.milestone import Milestone, planned_fee, planned_hours
from partner_planner.domain.money import Money
from partner_planner.domain.person import Person
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.cautions import Caution, cautions
from partner_planner.services.standing import shown_names


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """A milestone as read on a day.

    `person` is the name to show, '' where there is not even an address. `title` is the
    credential's, or what was typed where the catalog does not know it; `short` is an exam code
    where there is one, else the title. `overdue` is an open one whose day is over.
    """

    milestone: Milestone
    person: str
    title: str
    short: str
    fee: Money | Unknown
    hours: Decimal | Unknown
    cautions: tuple[Caution, ...]
    overdue: bool

    @property
    def id(self) -> str:
        """The milestone's key."""
        return self.milestone.id

    @property
    def person_id(self) -> str:
        """The person's key."""
        return self.milestone.person


def milestone_rows(
    snapshot: Snapshot, credentials: Credentials, day: date
) -> tuple[MilestoneRow, ...]:
    """Every milestone by the day it is due, then by name."""
    names, people = shown_names(snapshot), snapshot.all(Person)
    currency = snapshot.firm.currency if snapshot.firm else ""
    held: dict[str, list[Certification]] = {}
    for certification in snapshot.all(Certification).values():
        held.setdefault(certification.person, []).append(certification)

    def row(each: Milestone) -> MilestoneRow:
        credential = credentials.get(each.credential)
        own = held.get(each.person, ())
        title = credential.title if credential else each.credential
        return MilestoneRow(
            milestone=each,
            person=names.get(each.person, ""),
            title=title,
            short=each.exam or (credential.code if credential else "") or title,
            fee=planned_fee(each, credential, currency),
            hours=planned_hours(each, credential),
            cautions=cautions(each, credential, people.get(each.person), day, own),
            overdue=each.open and each.by < day,
        )

    rows = [row(each) for each in snapshot.all(Milestone).values()]
    rows.sort(key=lambda it: (it.milestone.by, it.person.casefold(), it.short, it.id))
    return tuple(rows)
