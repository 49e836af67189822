"""What the firm is likely to come to in the months ahead, in every program that it wants."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.rules.forecast import AreaMonth, area_forecast, month_ends
from partner_planner.domain.rules.forecast_levels import LevelMonth, level_forecast
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


@dataclass(frozen=True, slots=True)
class ProgramAhead:
    """A program in the months ahead: its areas, its levels, and the last days of the months."""

    rulebook: Rulebook
    areas: tuple[AreaAhead, ...]
    levels: tuple[LevelMonth, ...]
    ends: tuple[date, ...]

    @property
    def wanted_areas(self) -> tuple[AreaAhead, ...]:
        """The areas that the firm wants or is enrolled in."""
        return tuple(each for each in self.areas if each.wanted)

    def levels_in(self, place: int) -> tuple[LevelMonth, ...]:
        """The levels in use in a month, by its number."""
        return tuple(each for each in self.levels if each.day == self.ends[place])

    def ladder_in(self, place: int) -> tuple[LevelMonth, ...]:
        """Those of them that are of the program as a whole, from low to high."""
        found = self.levels_in(place)
        return tuple(each for each in found if not each.level.area and not each.level.stage)

    def reached_in(self, place: int) -> LevelMonth | None:
        """The highest of these that is met in a month, None for none."""
        met = [each for each in self.ladder_in(place) if each.standing is Standing.MET]
        return met[-1] if met else None


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


def programs_ahead(
    future: Future, rules: ProgramRules, months: int = MONTHS
) -> tuple[ProgramAhead, ...]:
    """Every named program that has rules, with all its areas and levels."""
    snapshot = future.plain.snapshot
    found = []
    for book in _books(snapshot, rules):
        wanted = wanted_in(snapshot, book)
        areas = tuple(
            area_ahead(future, book, area, months, wanted=area.id in wanted) for area in book.areas
        )
        levels = level_forecast(future, book, months)
        ends = month_ends(future.day, months)
        found.append(ProgramAhead(book, areas, levels, ends))
    return tuple(found)


def _books(snapshot: Snapshot, rules: ProgramRules) -> Iterable[Rulebook]:
    found = (rules.get(id) for id in programs_named(snapshot))
    return (book for book in found if book is not None)
