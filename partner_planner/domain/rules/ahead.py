"""What is left on later days if nothing new is earned: when points fall, and by whose record."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.node import inputs_of
from partner_planner.domain.rules.rulebook import AreaRules, Threshold
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.totals import Outcome, Tracks, outcome, total
from partner_planner.domain.rules.tracks import TrackChoice
from partner_planner.domain.rules.verdict import Verdict


class Turn(NamedTuple):
    """What a metric is from a day on, None where its rule has ended, and the records it lost."""

    day: date
    track: str
    metric: str
    verdict: Verdict | None
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fall:
    """The first day of something worse, and the records whose last day was the one before.

    `standing` is that of the threshold it is about. `metrics` are the ids of the metrics that
    changed on the track that counted until then.
    """

    day: date
    before: Fraction
    after: Fraction
    standing: Standing
    metrics: tuple[str, ...]
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prospect:
    """The next fall of an area's points, and for each threshold the fall that ends it, if any."""

    next_fall: Fall | None
    ends: tuple[Fall | None, ...]


def turns_of(area: AreaRules, judged: Tracks, scene: Scene) -> list[Turn]:
    """How the metrics of an area change after the day of the scene, in the order of days."""
    found = [
        turn
        for metric in area.metrics
        for turn in _turns(
            metric,
            judged[metric.track].get(metric.id) if metric.force.on(scene.day) else None,
            scene,
        )
    ]
    return sorted(found, key=lambda turn: (turn.day, turn.verdict is not None))


def _turns(metric: Metric, now: Verdict | None, scene: Scene) -> Iterator[Turn]:
    """How one rule changes; `now` is None where it is not in force today."""
    begins, ends = metric.force.begins, metric.force.ends
    if now is not None:
        days = set(now.turns)
    elif begins is not None and begins > scene.day:
        changes = {day for each in inputs_of(metric) for day in each.change_days(scene.ledger)}
        days = {begins, *(day for day in changes if day > begins)}
    else:
        return
    before = now
    for day in sorted(days):
        if ends is not None and day > ends:
            break
        after = scene.later(day).judge(metric)
        if before is None or before.worth != after.worth:
            lost = before.lost_to(after, day - ONE_DAY) if before is not None else ()
            yield Turn(day, metric.track, metric.id, after, lost)
            before = after
    if ends is not None and ends < date.max:
        yield Turn(ends + ONE_DAY, metric.track, metric.id, None, ())


def outcomes_ahead(
    judged: Tracks, later: Sequence[Turn], choice: TrackChoice, thresholds: Sequence[Threshold]
) -> Iterator[tuple[date, Sequence[Turn], Outcome]]:
    """The days with turns, the turns, and what the area comes to from then on."""
    present = {track: dict(found) for track, found in judged.items()}
    totals = {track: total(found.values()) for track, found in present.items()}
    for day, group in groupby(later, lambda turn: turn.day):
        turns = list(group)
        for track in _apply(turns, present):
            totals[track] = total(present[track].values())
        yield day, turns, outcome(totals, choice, thresholds)


def prospect(now: Outcome, coming: Iterable[tuple[date, Sequence[Turn], Outcome]]) -> Prospect:
    """The falls that matter among what is to come."""
    before = now
    next_fall: Fall | None = None
    ends: list[Fall | None] = [None] * len(now.standings)
    for day, turns, after in coming:
        for number in _ending(now, after, ends):
            ends[number] = _fall(day, before, after, number, turns)
        if next_fall is None and after.points < before.points:
            next_fall = _fall(day, before, after, 0, turns)
        if next_fall is not None and not list(_open(now, ends)):
            break
        before = after
    return Prospect(next_fall, tuple(ends))


def _apply(turns: Sequence[Turn], present: dict[str, dict[str, Verdict]]) -> set[str]:
    """Put the turns of a day in force; the tracks that they touch."""
    for turn in turns:
        if turn.verdict is None:
            present[turn.track].pop(turn.metric, None)
        else:
            present[turn.track][turn.metric] = turn.verdict
    return {turn.track for turn in turns}


def _open(now: Outcome, ends: Sequence[Fall | None]) -> Iterator[int]:
    """The thresholds that are met today and whose end is not found yet."""
    for number, standing in enumerate(now.standings):
        if standing is Standing.MET and ends[number] is None:
            yield number


def _ending(now: Outcome, after: Outcome, ends: Sequence[Fall | None]) -> list[int]:
    """Those of them that are not met any more."""
    return [number for number in _open(now, ends) if after.standings[number] is not Standing.MET]


def _fall(day: date, before: Outcome, after: Outcome, number: int, turns: Sequence[Turn]) -> Fall:
    """The fall of a day; where a track counted, only its turns are causes."""
    causes = [turn for turn in turns if turn.track == before.track] or turns
    return Fall(
        day,
        before.points,
        after.points,
        after.standings[number],
        tuple(dict.fromkeys(turn.metric for turn in causes)),
        tuple(dict.fromkeys(record for turn in causes for record in turn.lost)),
    )
