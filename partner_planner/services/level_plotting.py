"""The levels of a program by month as a plot: a step of the scale for each of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from partner_planner.domain.calendar import add_months
from partner_planner.domain.plot import Plot, PlotBand, PlotSeries, ScaleMark
from partner_planner.domain.rules.rulebook import Level
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.tone import Tone
from partner_planner.services.plotting import past_months, plot_month
from partner_planner.services.wording import plots as words
from partner_planner.services.wording.states import unknown_text

if TYPE_CHECKING:
    from partner_planner.domain.rules.forecast_levels import LevelMonth

SURE, POSSIBLE = Fraction(9, 10), Fraction(1, 10)
"""A level that is met in so many cases lies under the band, one that is in fewer lies over it."""


@dataclass(frozen=True, slots=True)
class Step:
    """A level by its name, in all its editions, of which one is in use at a time."""

    name: str
    ids: frozenset[str]


Ladder = Sequence[Step]
"""Steps from low to high."""


@dataclass(frozen=True, slots=True)
class Rung:
    """How high a ladder is climbed in a month: 0 is no level, None is not known.

    Eight cases of ten lie from `low` to `high`, which are those of the present in the past.
    """

    at: int | None
    low: int | None
    high: int | None


def steps_of(levels: Iterable[Level]) -> tuple[Step, ...]:
    """The steps of a ladder from its levels, low to high."""
    ids: dict[str, list[str]] = {}
    for level in levels:
        ids.setdefault(level.name, []).append(level.id)
    return tuple(Step(name, frozenset(each)) for name, each in ids.items())


def rung_of(ladder: Ladder, standings: Mapping[str, Standing]) -> Rung:
    """The rung of a day that is known."""
    at = _highest(ladder, standings)
    return Rung(at, at, at)


def rungs_ahead(
    ladder: Ladder, months: Iterable["LevelMonth"], days: Iterable[date]
) -> tuple[Rung, ...]:
    """The rungs on the last days of months, from what each level is likely to be on them."""
    found: dict[date, dict[str, LevelMonth]] = {}
    for each in months:
        found.setdefault(each.day, {})[each.level.id] = each
    return tuple(_likely(ladder, found.get(day, {})) for day in days)


def first_change(now: int | None, ahead: Sequence[Rung]) -> int | None:
    """The number of the first month on another rung than now, None where there is none."""
    return next((at for at, each in enumerate(ahead) if each.at != now), None)


def level_plot(
    title: str,
    ladder: Ladder,
    rungs: Sequence[Rung],
    causes: Sequence[str],
    day: date,
    now: int | None,
) -> Plot:
    """The months around a day, on which the ladder is climbed to `now`.

    `rungs` are those of `past_months`, then of the months ahead; `causes` those of the latter.
    """
    before = past_months(day)
    turn = first_change(now, rungs[len(before) :])
    names = (words.no_level_text(), *(level.name for level in ladder))
    shown = tuple(_name(each.at, names) for each in rungs)
    told = (*[""] * len(before), *causes)
    months = tuple(
        plot_month(
            add_months(before[0], number),
            told[number],
            _tone(now, rungs[number].at) if number - len(before) == turn else Tone.PLAIN,
        )
        for number in range(len(rungs))
    )
    return Plot(
        caption=words.area_caption(title),
        description=words.levels_aloud(
            title, (months[0].first, months[-1].first), shown[len(before)], shown[-1]
        ),
        note=words.how_to_read(any(each.at is None for each in rungs)),
        months=months,
        scale=tuple(ScaleMark(float(at), name) for at, name in enumerate(names)),
        series=(PlotSeries(words.level_label(), _floats([e.at for e in rungs]), shown),),
        month_heading=words.month_heading(),
        cause_heading=words.cause_heading(),
        band=_band(rungs, len(before), names),
        today=day,
        today_text=words.today_word(),
    )


def _tone(now: int | None, then: int | None) -> Tone:
    """How the first month on another rung is pointed out."""
    if now is None or then is None:
        return Tone.PLAIN
    return Tone.GOOD if then > now else Tone.WARNING


def _band(rungs: Sequence[Rung], before: int, names: Sequence[str]) -> PlotBand:
    low = [None] * before + [each.low for each in rungs[before:]]
    high = [None] * before + [each.high for each in rungs[before:]]
    shown = [
        "" if one is None or other is None else words.names_range(names[one], names[other])
        for one, other in zip(low, high, strict=True)
    ]
    return PlotBand(words.range_label(), _floats(low), _floats(high), tuple(shown))


def _likely(ladder: Ladder, found: Mapping[str, "LevelMonth"]) -> Rung:
    at = _highest(ladder, {id: each.standing for id, each in found.items()})
    if at is None:
        return Rung(None, None, None)
    shares = [
        max((found[id].likely for id in step.ids if id in found), default=Fraction(0))
        for step in ladder
    ]
    low = max((n for n, share in enumerate(shares, 1) if share >= SURE), default=0)
    high = max((n for n, share in enumerate(shares, 1) if share >= POSSIBLE), default=0)
    return Rung(at, min(at, low), max(at, high))


def _highest(ladder: Ladder, standings: Mapping[str, Standing]) -> int | None:
    """The highest level that is met; where none is and one is unknown, neither is that."""
    if not standings:
        return None
    for number, step in reversed(list(enumerate(ladder, 1))):
        if any(standings.get(id) is Standing.MET for id in step.ids):
            return number
    unknown = any(standings.get(id) is Standing.UNKNOWN for step in ladder for id in step.ids)
    return None if unknown else 0


def _name(at: int | None, names: Sequence[str]) -> str:
    return unknown_text() if at is None else names[at]


def _floats(numbers: Sequence[int | None]) -> tuple[float | None, ...]:
    return tuple(None if each is None else float(each) for each in numbers)
