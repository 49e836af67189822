"""What all steps are found from, read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import CertificationState
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.exam_standing import ExamState
from partner_planner.services.standing import (
    CertificationRow,
    certification_rows,
    leavers,
    shown_names,
)

if TYPE_CHECKING:
    from partner_planner.services.scoring import ProgramReading


@dataclass(frozen=True, slots=True)
class Reading:
    """A plan on a day: current rows, open milestones by day, and names, without leavers.

    `programs` is the standing in programs, empty where it is not asked for.
    """

    snapshot: Snapshot
    credentials: Credentials
    day: date
    rows: tuple[CertificationRow, ...]
    milestones: tuple[Milestone, ...]
    names: Mapping[str, str]
    gone: frozenset[str]
    programs: "tuple[ProgramReading, ...]" = ()

    @classmethod
    def of(
        cls,
        snapshot: Snapshot,
        credentials: Credentials,
        day: date,
        programs: "tuple[ProgramReading, ...]" = (),
    ) -> "Reading":
        """Read a plan."""
        gone = leavers(snapshot, day)
        rows = certification_rows(snapshot, credentials, day)
        milestones = [
            each
            for each in snapshot.all(Milestone).values()
            if each.open and each.person not in gone
        ]
        milestones.sort(key=lambda each: (each.booked_on or each.by, each.id))
        current = tuple(row for row in rows if row.current)
        names = shown_names(snapshot)
        return cls(snapshot, credentials, day, current, tuple(milestones), names, gone, programs)

    def in_state(self, *states: CertificationState | ExamState) -> list[CertificationRow]:
        """The current rows in some states, the first to end first."""
        found = [row for row in self.rows if row.state in states]
        return sorted(found, key=lambda row: row.ends_on or date.max)

    def within(self, end: date, days: int) -> bool:
        """Whether a day is at most so many days away, or past."""
        return end - self.day <= timedelta(days=days)

    def milestone_subject(self, milestone: Milestone) -> str:
        """What a milestone is to reach: its exam, else the credential with its code."""
        credential = self.credentials.get(milestone.credential)
        if milestone.exam:
            return milestone.exam
        if credential is None:
            return milestone.credential
        return f"{credential.title} ({credential.code})" if credential.code else credential.title
