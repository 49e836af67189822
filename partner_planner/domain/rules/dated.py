"""Facts of one kind and name as a rule reads them: which count on a day, and why others do not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.ledger import FAR, Ledger
from partner_planner.domain.rules.node import Input
from partner_planner.domain.rules.reason import LeftOut, Reason
from partner_planner.domain.rules.scene import Scene

if TYPE_CHECKING:
    from partner_planner.domain.rules.spans import Span
    from partner_planner.domain.rules.where import Where


class Entry(NamedTuple):
    """A fact, the days on which it counts, both included, and whether it fulfils the conditions.

    `passes` is None where a field that would decide was left empty.
    """

    fact: Fact
    first: date
    last: date
    passes: bool | None

    def on(self, day: date) -> bool:
        """Whether the day is one of its days."""
        return self.first <= day <= self.last

    def change_days(self) -> Iterator[date]:
        """The first of its days and the first one after them, where there are any."""
        if self.first <= self.last:
            yield self.first
            if self.last < FAR:
                yield self.last + ONE_DAY


@dataclass(frozen=True, slots=True)
class Dated(Input):
    """The facts of a name that a rule looks at.

    With `absent_is_none` there are none where nothing was ever entered; else that is unknown,
    since they may stand in the vendor's portal.
    """

    program: str
    name: str
    kind: FactKind = FactKind.RECORD
    where: "tuple[Where, ...]" = ()
    span: "Span | None" = None
    absent_is_none: bool = False

    def change_days(self, ledger: Ledger) -> Iterator[date]:
        """Where one of them begins or stops to count."""
        for each in self.entries(ledger):
            yield each.fact.on
            yield from each.change_days()

    def entries(self, ledger: Ledger) -> Sequence[Entry]:
        """Every fact of the name, whatever the day, oldest first; worked out once."""
        known: tuple[Dated, Sequence[Entry]] | None = ledger.worked_out.get((Dated, id(self)))
        if known is None or known[0] is not self:
            known = self, tuple(self._entries(ledger))
            ledger.worked_out[Dated, id(self)] = known
        return known[1]

    def reaching(self, ledger: Ledger, known_on: date) -> Sequence[Entry]:
        """Those entered by a day that may count on it or later; worked out once."""
        key = "reaching", id(self), known_on
        known: tuple[Dated, Sequence[Entry]] | None = ledger.worked_out.get(key)
        if known is None:
            found = [
                each
                for each in self.entries(ledger)
                if each.passes is not False and each.fact.on <= known_on <= each.last
            ]
            known = ledger.worked_out[key] = self, found
        return known[1]

    def heard(self, ledger: Ledger, known_on: date) -> bool:
        """Whether anything of the name was entered by a day."""
        entries = self.entries(ledger)
        return bool(entries) and entries[0].fact.on <= known_on

    def facts(self, ledger: Ledger) -> Sequence[Fact]:
        """The facts of the name and kind, oldest first."""
        found = ledger.dated.get((self.program, self.name), ())
        return [fact for fact in found if fact.kind is self.kind]

    def _entries(self, ledger: Ledger) -> Iterator[Entry]:
        for fact in self.facts(ledger):
            days = (fact.on, FAR) if self.span is None else self.span.counts(fact.on, ledger)
            first, last = days or (FAR, fact.on)
            if fact.until is not None:
                last = min(last, fact.until)
            yield Entry(fact, first, last, self._passes(fact))

    def _passes(self, fact: Fact) -> bool | None:
        """Whether a fact fulfils the conditions; None where an empty field decides."""
        if not self.where:
            return True
        from partner_planner.domain.rules.where import all_pass  # few rules have conditions

        return all_pass(self.where, fact)


@dataclass(frozen=True, slots=True)
class Found:
    """The facts of a rule on a day.

    `counting` fulfil the conditions, of `open` that is not known. `heard` is whether anything of
    the name was entered by the day, or need not have been. `why` gives the reason why one of the
    counting facts adds nothing all the same.
    """

    dated: Dated
    ledger: Ledger
    known_on: date
    day: date
    counting: tuple[Entry, ...]
    open: tuple[Entry, ...]
    heard: bool
    why: tuple[LeftOut, ...] = ()

    @property
    def counted(self) -> tuple[str, ...]:
        """The ids of the facts that count."""
        useless = {each.record for each in self.why}
        return tuple(each.fact.id for each in self.counting if each.fact.id not in useless)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The other facts of the name up to that day, and why they do not count."""
        counting = {each.fact.id for each in self.counting}
        others = (
            LeftOut(each.fact.id, self._reason(each))
            for each in self.dated.entries(self.ledger)
            if each.fact.on <= self.known_on and each.fact.id not in counting
        )
        return (*self.why, *others)

    def ending_on(self, day: date) -> tuple[str, ...]:
        """The facts that count for the last time on a day."""
        return tuple(each.fact.id for each in self.counting if each.last == day)

    @property
    def ever(self) -> bool:
        """Whether anything of the name was entered by the day, whether it counts or not."""
        return self.dated.heard(self.ledger, self.known_on)

    @property
    def ahead(self) -> Sequence[Entry]:
        """The facts that may count on the day it was known or later, whatever they count today."""
        return self.dated.reaching(self.ledger, self.known_on)

    @property
    def turns(self) -> frozenset[date]:
        """The later days on which others count, if nothing new is entered."""
        return frozenset(day for each in self.ahead for day in each.change_days() if day > self.day)

    def explained(self, why: Iterable[LeftOut]) -> "Found":
        """The same with the reasons why some of the counting facts add nothing."""
        return replace(self, why=tuple(why))

    def _reason(self, entry: Entry) -> Reason:
        if entry.passes is False:
            return Reason.FILTERED
        return Reason.OUTSIDE_WINDOW if not entry.on(self.day) else Reason.FIELD_MISSING


def find(dated: Dated, scene: Scene) -> Found:
    """The facts that a rule looks at, as seen on a day."""
    ledger, known_on, day = scene.ledger, scene.known_on, scene.day
    here = [each for each in dated.reaching(ledger, known_on) if each.first <= day <= each.last]
    return Found(
        dated,
        ledger,
        known_on,
        day,
        tuple(each for each in here if each.passes),
        tuple(each for each in here if each.passes is None),
        dated.absent_is_none or dated.heard(ledger, known_on),
    )
