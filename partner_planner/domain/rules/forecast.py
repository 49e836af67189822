"""What an area is likely to come to, month by month.

It is reckoned from what is dated already (ends, retirements, rules that begin or end), from open
milestones with their chance to pass, and from figures. Figures are held as they are now; how far
they stray follows from how they have changed from month to month. Whatever is uncertain is so
independently of the rest. Nobody is supposed to renew, to sit again, or to be hired.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.calendar import add_months
from partner_planner.domain.rules.area_ahead import Case, Judged, judged_on
from partner_planner.domain.rules.forecast_band import Moved, band_of, moved_by_figures
from partner_planner.domain.rules.forecast_causes import Cause, causes
from partner_planner.domain.rules.future import Future
from partner_planner.domain.rules.rulebook import AreaRules, Rulebook, Threshold
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.totals import Outcome, Total, outcome, total
from partner_planner.domain.rules.tracks import TrackChoice, track_choice
from partner_planner.domain.rules.worlds import COUNT, middle


@dataclass(frozen=True, slots=True)
class AreaMonth:
    """An area on the last day of a month.

    Half of what may come has at most `points`, four fifths lie from `low` to `high`. `standing`
    is that of the first threshold in most of what may come. `causes` say what changed since the
    month before, in the case that comes to `points`. `open` are the ids of metrics that count and
    of which nothing can be said: their whole range is between `low` and `high`.
    """

    month: date
    day: date
    area: str
    track: str
    points: Fraction
    low: Fraction
    high: Fraction
    threshold: Threshold
    standing: Standing
    causes: tuple[Cause, ...]
    open: tuple[str, ...]


def month_ends(first: date, months: int) -> tuple[date, ...]:
    """The last days of so many months, that of the given day first; fewer where time ends."""
    begin = first.replace(day=1)
    found = (add_months(begin, number) for number in range(months))
    return tuple(dict.fromkeys(each.replace(day=_days_in(each)) for each in found))


def _days_in(month: date) -> int:
    return monthrange(month.year, month.month)[1]


def forecast(future: Future, rulebook: Rulebook, months: int) -> tuple[AreaMonth, ...]:
    """Every area of a program for so many months, the one of the future's day first."""
    return tuple(
        each for area in rulebook.areas for each in area_forecast(future, rulebook, area, months)
    )


def area_forecast(
    future: Future, rulebook: Rulebook, area: AreaRules, months: int
) -> tuple[AreaMonth, ...]:
    """One area for so many months."""
    days = month_ends(future.day, months)
    found: list[AreaMonth] = []
    seen = judged_on(future, area, (future.day, *days))
    before = _Reached.of(future, rulebook, area, next(seen))
    for judged in seen:
        now = _Reached.of(future, rulebook, area, judged)
        found.append(_month(future, area, before, now))
        before = now
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Reached:
    """An area on a day: what it comes to in every case.

    `counts` say in how many worlds a case holds; the points of the `typical` one are the middle
    of all.
    """

    judged: Judged
    choice: TrackChoice
    thresholds: Sequence[Threshold]
    outcomes: Mapping[Case, Outcome]
    totals: Mapping[Case, Mapping[str, Total]]
    counts: Mapping[Case, int]
    typical: Case

    @classmethod
    def of(cls, future: Future, book: Rulebook, area: AreaRules, judged: Judged) -> "_Reached":
        plain = Scene(future.plain, judged.day, JUDGES, explained=False)
        choice = track_choice(book, area, plain)
        thresholds = book.thresholds_on(judged.day, area.id)
        counts = Counter(judged.cases)
        totals = {
            case: {track: total(each.values()) for track, each in judged.tracks(area, case).items()}
            for case in counts
        }
        outcomes = {case: outcome(each, choice, thresholds) for case, each in totals.items()}
        typical = middle({case: each.points for case, each in outcomes.items()}, counts)
        return cls(judged, choice, thresholds, outcomes, totals, counts, typical)

    @property
    def expected(self) -> Outcome:
        """What the typical case comes to."""
        return self.outcomes[self.typical]

    @property
    def standing(self) -> Standing:
        """What holds in more than half of the worlds; evenly split it is not taken for met."""
        found = Counter[Standing]()
        for case, count in self.counts.items():
            found[self.outcomes[case].standings[0]] += count
        if 2 * found[Standing.MET] > COUNT:
            return Standing.MET
        return Standing.NOT_MET if 2 * found[Standing.NOT_MET] >= COUNT else Standing.UNKNOWN


def _month(future: Future, area: AreaRules, before: _Reached, now: _Reached) -> AreaMonth:
    """An area on the last day of a month, from what each world comes to."""
    judged, expected = now.judged, now.expected
    moved = {track: moved_by_figures(future, judged, track) for track in area.tracks}
    low, high = band_of(judged.cases, now.totals, moved, now.choice, expected.track)
    world = _telling(before, now)
    which = before.expected.track, expected.track
    return AreaMonth(
        judged.day.replace(day=1),
        judged.day,
        area.id,
        expected.track,
        expected.points,
        min(low, expected.points),
        max(high, expected.points),
        now.thresholds[0],
        now.standing,
        tuple(causes(future, before.judged, judged, world, which)),
        tuple(dict.fromkeys(_unsaid(judged, world, expected.track, moved))),
    )


def _telling(before: _Reached, now: _Reached) -> int:
    """A world that comes to the middle of all on both days, else one that does so on the later."""
    middles = before.expected.points, now.expected.points
    worlds = zip(before.judged.cases, now.judged.cases, strict=True)
    for world, (was, after) in enumerate(worlds):
        if (before.outcomes[was].points, now.outcomes[after].points) == middles:
            return world
    return now.judged.cases.index(now.typical)


def _unsaid(judged: Judged, world: int, track: str, moved: Mapping[str, Moved]) -> Iterator[str]:
    """The ids of the metrics that count and of whose points nothing can be said."""
    for seen in judged.metrics:
        metric, unsaid = seen.metric, moved[seen.metric.track].open
        counts = track in (metric.track, "")
        if counts and (seen.verdict(world).points is None or metric.id in unsaid):
            yield metric.id
