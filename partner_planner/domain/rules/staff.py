"""The people of the firm in a role: how many they are, and which of them hold a credential."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from partner_planner.domain.person import Person
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.holders import Holders
from partner_planner.domain.rules.ledger import FAR, Ledger
from partner_planner.domain.rules.node import Input
from partner_planner.domain.rules.reason import LeftOut, Reason
from partner_planner.domain.rules.scene import Scene


@dataclass(frozen=True, slots=True)
class Staff(Input):
    """The people of the plan whose role has this name; '' for all people of the firm.

    Large and small letters are the same. Who has not joined yet, or has left, is not counted.
    """

    role: str = ""

    def change_days(self, ledger: Ledger) -> Iterator[date]:
        """Where somebody joins or has left."""
        for person in self._in_role(ledger):
            if person.joined_on is not None:
                yield person.joined_on
            if person.left_on is not None and person.left_on < FAR:
                yield person.left_on + ONE_DAY

    def on(self, scene: Scene) -> frozenset[str]:
        """The ids of those who are there on the day of a scene and had joined by what is known."""
        return frozenset(
            person.id
            for person in self._in_role(scene.ledger)
            if (person.joined_on is None or person.joined_on <= scene.known_on)
            and (person.left_on is None or scene.day <= person.left_on)
        )

    def _in_role(self, ledger: Ledger) -> Iterator[Person]:
        role = self.role.strip().casefold()
        for person in ledger.snapshot.all(Person).values():
            if not role or person.role.strip().casefold() == role:
                yield person


@dataclass(frozen=True, slots=True)
class InRole:
    """Those holders of a credential who are among the staff."""

    holders: Holders
    staff: frozenset[str]

    @property
    def count(self) -> int:
        """How many."""
        return len(self.counted)

    @property
    def counted(self) -> tuple[str, ...]:
        """Their records."""
        return tuple(each.record for each in self.holders.people if each.person in self.staff)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The records of others, and those that do not count for anybody."""
        others = (
            LeftOut(each.record, Reason.OTHER_ROLE)
            for each in self.holders.people
            if each.person not in self.staff
        )
        return (*others, *self.holders.left_out)

    def ending_on(self, day: date) -> tuple[str, ...]:
        """Records that count for the last time on a day."""
        counted = frozenset(self.counted)
        return tuple(each for each in self.holders.ending_on(day) if each in counted)
