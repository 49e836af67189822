"""The records of a plan in the order in which rules ask for them: by credential and by metric."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from partner_planner.domain.certification import (
    Certification,
    Renewed,
    ends_on,
    renewals,
    renewed_by_others,
)
from partner_planner.domain.credential import Credential
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.figure import Fact, Figure
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.person import Person
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.snapshot import Snapshot

FAR = date.max
"""The last day of what has no end."""

Books = Callable[[str], Any]
"""The rulebook of a program id, None where it has none; for rules that ask for another program."""

Lookup = Callable[[str], Credential | None]
"""The credential of a catalog id."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A certification and the days on which it counts, as far as its own record says.

    It counts from `first` to `last`, both included; FAR as `first` means never. What ends first
    decides: the certification on `ends_on` or the person's time at the firm on `left_on`.
    """

    record: str
    person: str
    earned_on: date
    linked_on: date
    joined_on: date
    ends_on: date
    left_on: date
    first: date
    last: date

    def reason_on(self, day: date) -> Reason | None:
        """Why it does not count on a day; None where nothing of its own speaks against it."""
        if self.first <= day <= self.last:
            return None
        if self.joined_on == FAR:
            return Reason.NO_PERSON
        if day < self.joined_on:
            return Reason.NOT_JOINED
        if self.left_on < day:
            return Reason.LEFT
        return Reason.EXPIRED if self.ends_on < day else Reason.NOT_LINKED


def holding(record: Certification, person: Person | None, credential: Credential | None) -> Holding:
    """The holding of a certification; one without a known end counts until others end it."""
    end = ends_on(record, credential)
    last_valid = FAR if end is None or isinstance(end, Unknown) else end
    linked = (record.linked_on or record.earned_on) if record.linked else FAR
    joined = FAR if person is None else person.joined_on or date.min
    left = FAR if person is None else person.left_on or FAR
    return Holding(
        record.id,
        record.person,
        record.earned_on,
        linked,
        joined,
        last_valid,
        left,
        max(record.earned_on, linked, joined),
        min(last_valid, left),
    )


def renewed(made: Holding, again: Iterable[Renewed]) -> Iterator[Holding]:
    """What a certification is from each of its renewals by passing another credential on."""
    for each in again:
        yield replace(
            made,
            earned_on=each.on,
            first=max(made.first, each.on),
            ends_on=each.until,
            last=min(each.until, made.left_on),
        )


MetricKey = tuple[str, str, str]
"""Program, area, metric."""

FactKey = tuple[str, str]
"""Program, name."""


def _no_book(_program: str) -> None:
    """No other program is known."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """A snapshot as rules read it, for any day.

    `holdings` are by credential id, those of titles that match none under ''. `figures` are by
    metric, newest first; of one month, what was entered last stands first. `dated` are the facts
    by name, oldest first. `worked_out` holds what was computed once and is the same on every day,
    by the identity of what it was computed for. `books` gives the rules of other programs.
    """

    snapshot: Snapshot
    lookup: Lookup
    holdings: Mapping[str, Sequence[Holding]]
    figures: Mapping[MetricKey, Sequence[Figure]]
    dated: Mapping[FactKey, Sequence[Fact]]
    books: Books = field(repr=False, compare=False, default=_no_book)
    worked_out: dict[Any, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    @classmethod
    def of(cls, snapshot: Snapshot, lookup: Lookup, books: Books | None = None) -> "Ledger":
        """Read a snapshot; `lookup` gives the credential of a catalog id."""
        return cls(
            snapshot,
            lookup,
            _holdings(snapshot, lookup),
            _figures(snapshot),
            _dated(snapshot),
            books or _no_book,
        )

    def held(self, credential: str) -> Sequence[Holding]:
        """The holdings of a credential."""
        return self.holdings.get(credential, ())

    def supposing(self, record: Certification) -> "Ledger":
        """The same with one certification more."""
        person = self.snapshot.get(Person, record.person)
        made = holding(record, person, self.lookup(record.credential))
        return self.with_holding(record.credential, made)

    def with_holding(self, credential: str, made: Holding) -> "Ledger":
        """The same with one holding of a credential more, and what it renews for its person."""
        more: dict[str, Sequence[Holding]] = {credential: (*self.held(credential), made)}
        for id in self.renewed_by(credential, made.person):
            more[id] = (*more.get(id, self.held(id)), *self._again(id, made))
        return replace(self, holdings={**self.holdings, **more})

    def renewed_by(self, credential: str, person: str) -> Iterator[str]:
        """The ids of what a person holds and would renew by passing a credential."""
        for id, held in self.holdings.items():
            known = self.lookup(id)
            renews = known is not None and credential in known.renewed_by
            if renews and any(each.person == person for each in held):
                yield id

    def within(self, scope: str) -> "Ledger":
        """The same with only those facts whose note has the scope as a word."""
        found = {
            key: tuple(fact for fact in facts if scope in fact.note.split())
            for key, facts in self.dated.items()
        }
        return replace(self, dated=found)

    def _again(self, id: str, passed: Holding) -> Iterator[Holding]:
        """What a person's holdings of a credential are from the day on which another was passed."""
        credential = self.lookup(id)
        for each in self.held(id):
            known = self.snapshot.get(Certification, each.record)
            if credential is not None and known is not None and each.person == passed.person:
                yield from renewed(each, renewals(known, credential, [passed.earned_on]))

    def enrolment(self, program: str, area: str, day: date) -> Enrolment | None:
        """The enrolment in an area, or in the whole program, that was begun by a day."""
        begun = [
            each
            for each in self.snapshot.all(Enrolment).values()
            if each.program == program
            and each.area in (area, "")
            and (each.enrolled_on is None or each.enrolled_on <= day)
        ]
        return max(begun, key=_precedence, default=None)

    def facts(self, program: str, name: str, day: date) -> tuple[Fact, ...]:
        """The facts of a name that hold on a day, newest first."""
        dated = self.dated.get((program, name), ())
        return tuple(fact for fact in reversed(dated) if fact.holds_on(day))


def _precedence(enrolment: Enrolment) -> tuple[bool, date]:
    """An area's own enrolment comes before the program's, a later one before an earlier one."""
    return enrolment.area != "", enrolment.enrolled_on or date.min


def _holdings(snapshot: Snapshot, lookup: Lookup) -> Mapping[str, Sequence[Holding]]:
    people, records = snapshot.all(Person), snapshot.all(Certification).values()
    again = renewed_by_others(records, lookup)
    found: dict[str, list[Holding]] = {}
    for record in records:
        made = holding(record, people.get(record.person), lookup(record.credential))
        holdings = found.setdefault(record.credential, [])
        holdings.append(made)
        if record.id in again:
            holdings.extend(renewed(made, again[record.id]))
    return found


def _figures(snapshot: Snapshot) -> Mapping[MetricKey, Sequence[Figure]]:
    found: dict[MetricKey, list[Figure]] = {}
    for figure in tuple(snapshot.all(Figure).values())[::-1]:
        found.setdefault((figure.program, figure.area, figure.metric), []).append(figure)
    for series in found.values():
        series.sort(key=lambda figure: figure.as_of, reverse=True)
    return found


def _dated(snapshot: Snapshot) -> Mapping[FactKey, Sequence[Fact]]:
    found: dict[FactKey, list[Fact]] = {}
    for fact in snapshot.all(Fact).values():
        found.setdefault((fact.program, fact.name), []).append(fact)
    for facts in found.values():
        facts.sort(key=lambda fact: (fact.on, fact.id))
    return found
