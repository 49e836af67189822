"""What the firm is likely to come to in the months ahead, in every program that it wants."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.rules.forecast import AreaMonth, area_forecast, month_ends
from partner_planner.domain.rules.future import Future
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.rulebook import AreaRules, Rulebook
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.scoring import programs_named, wanted_in

MONTHS = 18
"""How many months are looked ahead where nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class AreaAhead:
    """An area in the months ahead, the present one first.

    `wanted` says whether the firm wants it or is enrolled in it.
    """

    rulebook: Rulebook
    area: AreaRules
    wanted: bool
    months: tuple[AreaMonth, ...]

    @property
    def first_below(self) -> AreaMonth | None:
        """The first month that is not reached after one that is; None where there is none."""
        met = False
        for month in self.months:
            if met and month.standing is not Standing.MET:
                return month
            met = month.standing is Standing.MET
        return None

    @property
    def first_reached(self) -> AreaMonth | None:
        """The first month that is reached; None where none is."""
        return next((each for each in self.months if each.standing is Standing.MET), None)


def future_of(ledger: Ledger, day: date, months: int = MONTHS) -> Future:
    """What a plan expects from a day on, by all its open milestones."""
    last = month_ends(day, months)[-1]
    return Future.of(ledger, day, last, ledger.snapshot.all(Milestone).values())


def area_ahead(
    future: Future,
    rulebook: Rulebook,
    area: AreaRules,
    months: int = MONTHS,
    *,
    wanted: bool = True,
) -> AreaAhead:
    """The months ahead of one area."""
    return AreaAhead(rulebook, area, wanted, area_forecast(future, rulebook, area, months))


def areas_ahead(future: Future, rules: ProgramRules, months: int = MONTHS) -> tuple[AreaAhead, ...]:
    """Every area of every named program that has rules, in the order of the rules."""
    snapshot = future.plain.snapshot
    found = []
    for book in _books(snapshot, rules):
        wanted = wanted_in(snapshot, book)
        for area in book.areas:
            ahead = area_forecast(future, book, area, months)
            found.append(AreaAhead(book, area, area.id in wanted, ahead))
    return tuple(found)


def _books(snapshot: Snapshot, rules: ProgramRules) -> Iterable[Rulebook]:
    found = (rules.get(id) for id in programs_named(snapshot))
    return (book for book in found if book is not None)
