"""From the points of metrics to those of a track and of an area, and what they amount to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from partner_planner.domain.rules import standing
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.rulebook import AreaRules, Threshold
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.tracks import TrackChoice, TrackSource
from partner_planner.domain.rules.verdict import Verdict

Tracks = Mapping[str, Mapping[str, Verdict]]
"""The verdicts of an area's metrics, by track and metric id."""

_ZERO = Fraction(0)
_WORST_FIRST = (Standing.NOT_MET, Standing.UNKNOWN, Standing.MET)


def judge_tracks(area: AreaRules, scene: Scene) -> Tracks:
    """The verdicts of an area's metrics that are in force, by track and metric id."""
    judged: dict[str, dict[str, Verdict]] = {track: {} for track in area.tracks}
    for metric in area.metrics:
        if metric.force.on(scene.day):
            judged[metric.track][metric.id] = scene.once(metric)
    return judged


@dataclass(frozen=True, slots=True)
class Total:
    """The points of a track: the sum of the known ones, and the most that it can be.

    `metrics` is how many it has, `unknown` are the ids of those without known points, `at_zero`
    those that cannot be above zero.
    """

    points: Fraction
    most: Fraction
    metrics: int
    unknown: tuple[str, ...]
    at_zero: tuple[str, ...]

    def standing(self, threshold: Threshold) -> Standing:
        """Whether a threshold is reached; what is unknown leaves it open unless it is decided."""
        if not self.metrics:
            return Standing.UNKNOWN
        if self.most < threshold.at_least or _on_floor(self.at_zero, threshold):
            return Standing.NOT_MET
        if self.unknown and (
            self.points < threshold.at_least or _on_floor(self.unknown, threshold)
        ):
            return Standing.UNKNOWN
        return Standing.MET


def _on_floor(metrics: Sequence[str], threshold: Threshold) -> bool:
    """Whether one of some metrics must be above zero for a threshold."""
    if not threshold.floor or not metrics:
        return False
    return not threshold.floored or not threshold.floored.isdisjoint(metrics)


def total(verdicts: Iterable[Verdict]) -> Total:
    """The total of a track's metrics."""
    points = open_points = _ZERO
    metrics, unknown, at_zero = 0, list[str](), list[str]()
    for verdict in verdicts:
        metrics += 1
        if verdict.most.numerator <= 0:
            at_zero.append(_id(verdict))
        if verdict.points is None:
            unknown.append(_id(verdict))
            open_points += verdict.most
        else:
            points += verdict.points
    return Total(points, points + open_points, metrics, tuple(unknown), tuple(at_zero))


def _id(verdict: Verdict) -> str:
    """The id of the metric that was judged."""
    return verdict.node.id if isinstance(verdict.node, Metric) else ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an area comes to: the track that counts ('' while that is open), points, standings.

    There is one standing for each threshold. While it is open which track counts, the points are
    those that either gives at least.
    """

    track: str
    points: Fraction
    standings: tuple[Standing, ...]


def outcome(
    totals: Mapping[str, Total], choice: TrackChoice, thresholds: Sequence[Threshold]
) -> Outcome:
    """The outcome for the choice of the track; the first threshold decides between equals."""
    if choice.source is TrackSource.BEST_OF:
        return _best_of(totals, thresholds)
    possible = [totals[choice.track]] if choice.track else list(totals.values())
    return Outcome(
        choice.track,
        min(each.points for each in possible),
        tuple(_agreed(possible, threshold) for threshold in thresholds),
    )


def _best_of(totals: Mapping[str, Total], thresholds: Sequence[Threshold]) -> Outcome:
    """The highest total counts, whole; an unknown rival matters only if it could be higher."""

    def rank(track: str) -> tuple[Fraction, int]:
        found = totals[track]
        return found.points, _WORST_FIRST.index(found.standing(thresholds[0]))

    track = max(totals, key=rank)
    best = totals[track]
    rivals = [each for each in totals.values() if each is not best and each.most > best.points]
    return Outcome(
        track,
        best.points,
        tuple(
            Standing.MET
            if best.standing(threshold) is Standing.MET
            else _agreed([best, *rivals], threshold)
            for threshold in thresholds
        ),
    )


def _agreed(possible: Iterable[Total], threshold: Threshold) -> Standing:
    return standing.agreed(each.standing(threshold) for each in possible)
