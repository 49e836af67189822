"""Figures of one metric, read for a day: the newest that say enough, and what was left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.calendar import add_months
from partner_planner.domain.figure import Figure, FigureKind
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.node import Input
from partner_planner.domain.rules.reason import LeftOut, Reason
from partner_planner.domain.rules.scene import Scene

YEAR = 12
"""Months between a level and its base."""


@dataclass(frozen=True, slots=True)
class Measure(Input):
    """The figures of one metric of an area, for one track and one stream ('' for no split)."""

    program: str
    area: str
    track: str
    metric: str
    stream: str = ""

    def change_days(self, ledger: Ledger) -> Iterator[date]:
        """The months from which its figures count."""
        for figure in self.all(ledger):
            yield figure.as_of

    def all(self, ledger: Ledger) -> Sequence[Figure]:
        """Every figure of the metric, of other tracks and streams too, newest first."""
        return ledger.figures.get((self.program, self.area, self.metric), ())

    def takes(self, figure: Figure) -> bool:
        """Whether a figure of the metric is of this track and stream."""
        return figure.stream == self.stream and figure.track in (self.track, "")


@dataclass(frozen=True, slots=True)
class Reading:
    """A value and the figures that gave it, with the level and base that it follows from."""

    measure: Measure
    ledger: Ledger
    known_on: date
    value: Fraction | None = None
    base: Fraction | None = None
    level: Fraction | None = None
    used: tuple[Figure, ...] = ()

    @property
    def as_of(self) -> date | None:
        """The month of the figure."""
        return self.used[0].as_of if self.used else None

    @property
    def counted(self) -> tuple[str, ...]:
        """The ids of the figures that gave the value."""
        return tuple(each.id for each in self.used)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The other figures of the metric up to that day."""
        used = set(self.counted)
        return tuple(
            LeftOut(figure.id, self._reason(figure))
            for figure in self.measure.all(self.ledger)
            if figure.as_of <= self.known_on and figure.id not in used
        )

    def ending_on(self, day: date) -> tuple[str, ...]:
        """A figure counts until a newer one comes: none ends by itself."""
        return ()

    def _reason(self, figure: Figure) -> Reason:
        if figure.track not in (self.measure.track, ""):
            return Reason.OTHER_TRACK
        if figure.stream != self.measure.stream:
            return Reason.OTHER_STREAM
        if self.as_of is not None and figure.as_of <= self.as_of:
            return Reason.OLDER
        return Reason.INCOMPLETE


Month = dict[FigureKind, Figure]
"""The figures of one month by kind; one for the very track stands before one for all."""


_NONE: tuple[date, Month] = (date.min, {})


def months(measure: Measure, scene: Scene) -> Iterator[tuple[date, Month]]:
    """The months with figures of a measure, newest first, none after the day of the scene."""
    known = scene.ledger.worked_out.get(measure)
    if known is None:
        known = scene.ledger.worked_out[measure] = _Months(_grouped(measure, scene.ledger))
    return ((as_of, month) for as_of, month in known if as_of <= scene.known_on)


class _Months:
    """Months that are put together as far as somebody has asked, and once for every day."""

    def __init__(self, rest: Iterator[tuple[date, Month]]) -> None:
        self._known: list[tuple[date, Month]] = []
        self._rest = rest

    def __iter__(self) -> Iterator[tuple[date, Month]]:
        number = 0
        while True:
            if number == len(self._known):
                found = next(self._rest, None)
                if found is None:
                    return
                self._known.append(found)
            yield self._known[number]
            number += 1


def _grouped(measure: Measure, ledger: Ledger) -> Iterator[tuple[date, Month]]:
    """The figures of a measure by month, newest first."""
    month: Month = {}
    as_of: date | None = None
    for figure in measure.all(ledger):
        if not measure.takes(figure):
            continue
        if figure.as_of != as_of:
            if as_of is not None:
                yield as_of, month
            month, as_of = {}, figure.as_of
        known = month.get(figure.kind)
        if known is None or (figure.track and not known.track):
            month[figure.kind] = figure
    if as_of is not None:
        yield as_of, month


def net_of(measure: Measure, scene: Scene) -> Reading:
    """The newest difference: as entered, or a level less its base a year before."""
    for as_of, month in months(measure, scene):
        if FigureKind.NET in month:
            return _reading(measure, scene, month[FigureKind.NET])
        pair = level_and_base(measure, scene, as_of, month)
        if pair is not None:
            level, base = Fraction(pair[0].value), Fraction(pair[1].value)
            return Reading(measure, scene.ledger, scene.known_on, level - base, base, level, pair)
    return Reading(measure, scene.ledger, scene.known_on)


def level_of(measure: Measure, scene: Scene) -> Reading:
    """The newest level; where no kind was chosen for an entry, it is the level that was meant."""
    for _, month in months(measure, scene):
        figure = month.get(FigureKind.LEVEL) or month.get(FigureKind.NET)
        if figure is not None:
            return _reading(measure, scene, figure)
    return Reading(measure, scene.ledger, scene.known_on)


def points_of(measure: Measure, scene: Scene) -> Reading:
    """The newest points as the portal showed them."""
    if _has_points(measure, scene.ledger):
        for _, month in months(measure, scene):
            if FigureKind.POINTS in month:
                return _reading(measure, scene, month[FigureKind.POINTS])
    return Reading(measure, scene.ledger, scene.known_on)


def _has_points(measure: Measure, ledger: Ledger) -> bool:
    """Whether any points were ever entered for a metric; most have none."""
    place = FigureKind.POINTS, measure.program, measure.area, measure.metric
    known = ledger.worked_out.get(place)
    if known is None:
        known = any(each.kind is FigureKind.POINTS for each in measure.all(ledger))
        ledger.worked_out[place] = known
    return bool(known)


def level_and_base(
    measure: Measure, scene: Scene, as_of: date, month: Month
) -> tuple[Figure, Figure] | None:
    """A month's level and its base: the one entered, else the level of twelve months before."""
    level = month.get(FigureKind.LEVEL)
    if level is None:
        return None
    base = month.get(FigureKind.BASE)
    if base is None:
        year_ago = add_months(as_of, -YEAR)
        then, before = next((each for each in months(measure, scene) if each[0] <= year_ago), _NONE)
        base = before.get(FigureKind.LEVEL) if then == year_ago else None
    return None if base is None else (level, base)


def _reading(measure: Measure, scene: Scene, figure: Figure) -> Reading:
    value = Fraction(figure.value)
    return Reading(measure, scene.ledger, scene.known_on, value, used=(figure,))
