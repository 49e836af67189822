"""When the firm joined a program: what binds old and new members from different days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from partner_planner.domain.calendar import add_months
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.node import Input
from partner_planner.domain.rules.scene import Scene


@dataclass(frozen=True, slots=True)
class Membership(Input):
    """The firm's enrolment in a program, and the time for which it is new: so many `months`."""

    program: str
    months: int = 0

    def change_days(self, ledger: Ledger) -> Iterator[date]:
        """The days on which it enrolled, and on which it is new no longer."""
        for each in ledger.snapshot.all(Enrolment).values():
            if each.program == self.program and each.enrolled_on is not None:
                yield each.enrolled_on
                if self.months:
                    yield add_months(each.enrolled_on, self.months)


def joined_days(program: str, scene: Scene) -> tuple[date | None, ...]:
    """The day on which the firm joined a program, None where it has not.

    Where it is enrolled since a day that is not known, the earliest one and none at all: what
    differs between the two is unknown.
    """
    begun = [
        each.enrolled_on
        for each in scene.ledger.snapshot.all(Enrolment).values()
        if each.program == program
        and (each.enrolled_on is None or each.enrolled_on <= scene.known_on)
    ]
    if not begun:
        return (None,)
    known = [day for day in begun if day is not None]
    return (min(known),) if known else (date.min, None)
