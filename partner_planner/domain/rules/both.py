"""People who count by two lists at once: a part of a pool that is stricter than the whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.holders import Held, Holders, last_days_over
from partner_planner.domain.rules.ledger import FAR
from partner_planner.domain.rules.reason import LeftOut


@dataclass(frozen=True, slots=True)
class Both:
    """The people of a pool who also count by a stricter list, who stops first stands first.

    A person counts until the first of the two ends; the record is that of the stricter list.
    """

    pool: Holders
    stricter: Holders
    people: tuple[Held, ...]

    @classmethod
    def of(cls, pool: Holders, stricter: Holders) -> "Both":
        """Those who are in both."""
        until = {each.person: each.last for each in pool.people}
        found = sorted(
            Held(min(each.last, until[each.person]), each.person, each.record)
            for each in stricter.people
            if each.person in until
        )
        return cls(pool, stricter, tuple(found))

    @property
    def count(self) -> int:
        """How many people."""
        return len(self.people)

    @property
    def counted(self) -> tuple[str, ...]:
        """The records of the stricter list that count, one for each person."""
        return tuple(each.record for each in self.people)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The records of the stricter list that do not count by it, and why."""
        return self.stricter.left_out

    def ending_on(self, day: date) -> tuple[str, ...]:
        """The records that count for the last time on a day."""
        return tuple(each.record for each in self.people if each.last == day)

    def turns(self, need: int) -> frozenset[date]:
        """The later days on which their number, counted up to `need`, may change."""
        if self.pool.settled and self.stricter.settled:
            return last_days_over(self.people[-need:])
        return self.pool.turns(self.pool.count) | self.stricter.turns(self.stricter.count)

    def enough_until(self, need: int) -> date | None:
        """The last day before there are fewer than `need`; None where that never comes.

        There must be enough of them today.
        """
        if self.pool.settled and self.stricter.settled:
            last = self.people[-need].last
            return last if last < FAR else None
        days: Sequence[date] = sorted(self.turns(need))
        left = (day for day in days if self._count_on(day) < need)
        return next((day - ONE_DAY for day in left), None)

    def _count_on(self, day: date) -> int:
        return Both.of(self.pool.on(day), self.stricter.on(day)).count
