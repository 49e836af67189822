"""Who holds a credential of a list on a day, by which record, and until when."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.ledger import FAR, Holding, Ledger
from partner_planner.domain.rules.lists import CredentialList, Listed
from partner_planner.domain.rules.reason import LeftOut, Reason


class Held(NamedTuple):
    """A person who counts to a last day, and the record that reaches so far."""

    last: date
    person: str
    record: str


@dataclass(frozen=True, slots=True)
class Holders:
    """The people who count by a list on `day`, each once, who stops first stands first.

    A list that counts certificates has a person once for each credential that they hold.
    Only what was dated on or before `known_on` is used: on a later `day` people may be fewer.
    `settled` says that no credential joins the list after `day`, so that they can only get fewer.
    """

    listing: CredentialList
    ledger: Ledger
    known_on: date
    day: date
    people: tuple[Held, ...]
    settled: bool

    @property
    def count(self) -> int:
        """How many people, or certificates."""
        return len(self.people)

    @property
    def counted(self) -> tuple[str, ...]:
        """The records that count, one for each person."""
        return tuple(each.record for each in self.people)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The records of the list's credentials that do not count, and why."""
        counted = set(self.counted)
        return tuple(
            LeftOut(held.record, _reason(held, listed, self.day))
            for listed in self.listing.listed
            for held in self.ledger.held(listed.credential)
            if held.earned_on <= self.known_on and held.record not in counted
        )

    def ending_on(self, day: date) -> tuple[str, ...]:
        """The records that count for the last time on a day."""
        return tuple(each.record for each in self.people if each.last == day)

    def on(self, day: date) -> "Holders":
        """Who of them is left on a later day."""
        if not self.settled:
            return holders(self.listing, self.ledger, self.known_on, day)
        left = self.people[bisect_left(self.people, (day,)) :]
        return Holders(self.listing, self.ledger, self.known_on, day, left, True)

    def turns(self, need: int) -> frozenset[date]:
        """The later days on which their number, counted up to `need`, may change."""
        if self.settled:
            return last_days_over(self.people[-need:])
        return frozenset(day for day in self.listing.change_days(self.ledger) if day > self.day)

    def enough_until(self, need: int) -> date | None:
        """The last day before there are fewer than `need`; None where that never comes.

        There must be enough of them today.
        """
        if self.settled:
            last = self.people[-need].last
            return last if last < FAR else None
        turns = sorted(self.turns(need))
        return next((day - ONE_DAY for day in turns if self.on(day).count < need), None)


def holders(listing: CredentialList, ledger: Ledger, known_on: date, day: date) -> Holders:
    """The people who count by a list on a day, from what was dated on or before `known_on`."""
    best: dict[str, tuple[date, str, str]] = {}
    settled = True
    for listed in listing.listed:
        force = listed.force
        if force.begins is not None and force.begins > day:
            settled = False
        if not force.on(day):
            continue
        end = force.ends or FAR
        which = f" {listed.credential}" if listing.certificates else ""
        for held in ledger.held(listed.credential):
            if held.first <= known_on and held.last >= day:
                who = held.person + which
                reach = (min(held.last, end), held.record, held.person)
                if who not in best or reach > best[who]:
                    best[who] = reach
    people = sorted(Held(last, person, record) for last, record, person in best.values())
    return Holders(listing, ledger, known_on, day, tuple(people), settled)


def last_days_over(people: Iterable[Held]) -> frozenset[date]:
    """The days after the last ones of people, where they have one."""
    return frozenset(each.last + ONE_DAY for each in people if each.last < FAR)


def _reason(held: Holding, listed: Listed, day: date) -> Reason:
    """Why a record that does not count on a day does not."""
    if not listed.force.on(day):
        early = listed.force.begins is not None and day < listed.force.begins
        return Reason.NOT_YET_LISTED if early else Reason.RETIRED
    return held.reason_on(day) or Reason.ALREADY_COUNTED
