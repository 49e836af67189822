"""Editions of a requirement: from when each binds whom, and until when it may still be used."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from partner_planner.domain.rules.force import ONE_DAY, Force


@dataclass(frozen=True, slots=True)
class Binding:
    """The first day of an edition for new members, and for those who were members before it.

    Without `existing` it binds both on the same day.
    """

    new: date | None = None
    existing: date | None = None

    def first(self, joined: date | None) -> date | None:
        """The day from which it binds who joined on a day; who has not joined is new."""
        was_member = joined is not None and self.new is not None and joined < self.new
        return self.existing if was_member and self.existing is not None else self.new

    def days(self) -> Iterator[date]:
        """Both days, where they are known."""
        yield from (day for day in (self.new, self.existing) if day is not None)


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a requirement.

    `followed` says when the edition that takes its place binds, None where there is none. An
    edition ends the day before, on the last day of `force`, or on `usable_until`, which comes
    before both: the last day on which it is accepted although another has taken its place.
    """

    force: Force
    existing_from: date | None = None
    usable_until: date | None = None
    followed: Binding | None = None

    @property
    def binding(self) -> Binding:
        """From when it binds whom."""
        return Binding(self.force.begins, self.existing_from)

    def last(self, joined: date | None) -> date | None:
        """The last day on which who joined on a day may use it, None where none is known."""
        if self.usable_until is not None:
            return self.usable_until
        next_one = self.followed.first(joined) if self.followed is not None else None
        ends = [self.force.ends, next_one - ONE_DAY if next_one is not None else None]
        return min((day for day in ends if day is not None), default=None)

    def in_use(self, day: date, joined: date | None) -> bool:
        """Whether who joined on a day, or has not joined yet, may use it."""
        return Force(self.binding.first(joined), self.last(joined)).on(day)

    def change_days(self) -> Iterator[date]:
        """The days on which it may come into use or go out of it, for anybody."""
        yield from self.binding.days()
        if self.followed is not None:
            yield from self.followed.days()
        for day in (self.force.ends, self.usable_until):
            if day is not None and day < date.max:
                yield day + ONE_DAY
