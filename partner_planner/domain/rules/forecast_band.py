"""Between which points an area is likely to lie: milestones and figures together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from partner_planner.domain.rules.area_ahead import Case, Judged
from partner_planner.domain.rules.future import Future
from partner_planner.domain.rules.straying import Straying
from partner_planner.domain.rules.totals import Total
from partner_planner.domain.rules.tracks import TrackChoice, TrackSource
from partner_planner.domain.rules.worlds import band

_ZERO = Fraction(0)

Totals = Mapping[Case, Mapping[str, Total]]
"""What the tracks of an area come to in each case."""


@dataclass(frozen=True, slots=True)
class Moved:
    """How far figures move the points of a track.

    `by` is so in every world, empty where they do not; `down` and `up` are how far those of the
    metrics in `open` may lie below or above what they are now, of which nothing more can be said.
    """

    by: Sequence[float]
    down: Fraction
    up: Fraction
    open: tuple[str, ...]


def moved_by_figures(future: Future, judged: Judged, track: str) -> Moved:
    """How far the figures of a track may move its points by a day."""
    straying = Straying.by(future.courses, judged.day)
    moving: list[Sequence[float]] = []
    down = up = _ZERO
    unsaid: list[str] = []
    for seen in judged.metrics:
        metric, verdict = seen.metric, seen.verdicts[0]
        if metric.track != track or verdict.points is None:
            continue
        spread = straying.spread(verdict)
        if spread is not None and spread.open:
            down += verdict.points
            up += metric.maximum - verdict.points
            unsaid.append(metric.id)
        elif spread is not None:
            points = float(verdict.points)
            moving.append([each - points for each in spread.points])
    return Moved([sum(each) for each in zip(*moving, strict=True)], down, up, tuple(unsaid))


def band_of(
    cases: Sequence[Case],
    totals: Totals,
    moved: Mapping[str, Moved],
    choice: TrackChoice,
    shown: str,
) -> tuple[Fraction, Fraction]:
    """The band of an area; exact where figures do not move it, else to a tenth of a point.

    Where the better track counts, what is not known of another than the one that is `shown`
    widens nothing: it is told beside the score of today.
    """
    best = choice.source is TrackSource.BEST_OF
    counting = [choice.track] if choice.track and not best else list(moved)
    least, most = (
        {
            (case, track): _end(tracks[track], moved[track], upper=upper)
            if track == shown or not best
            else tracks[track].points
            for case, tracks in totals.items()
            for track in counting
        }
        for upper in (False, True)
    )
    smooth = any(moved[track].by for track in counting)
    low, high = band(_worlds(cases, least, moved, counting, best=best), smooth=smooth)
    if most != least:
        high = band(_worlds(cases, most, moved, counting, best=best), smooth=smooth)[1]
    exact = {float(each): each for each in (*least.values(), *most.values())}
    return _told(low, exact), _told(high, exact)


def _end(total: Total, moved: Moved, *, upper: bool) -> Fraction:
    """The points of a track with all that is not known at one end of what it can be."""
    return total.most + moved.up if upper else total.points - moved.down


def _worlds(
    cases: Sequence[Case],
    points: Mapping[tuple[Case, str], Fraction],
    moved: Mapping[str, Moved],
    counting: Sequence[str],
    *,
    best: bool,
) -> Sequence[float]:
    """What counts in every world: the only track, the best, or what either gives at least."""
    rough = {place: float(each) for place, each in points.items()}
    tracks = []
    for track in counting:
        found = [rough[case, track] for case in cases]
        by = moved[track].by
        tracks.append([a + b for a, b in zip(found, by, strict=True)] if by else found)
    if len(tracks) == 1:
        return tracks[0]
    return [*map(max if best else min, *tracks)]


def _told(points: float, exact: Mapping[float, Fraction]) -> Fraction:
    found = exact.get(points)
    return found if found is not None else Fraction(round(points * 10), 10)
