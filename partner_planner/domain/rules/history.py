"""Where an area stood day by day, computed only for the days on which something changes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.node import Input, inputs_of
from partner_planner.domain.rules.rulebook import AreaRules, Rulebook
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.totals import Outcome, outcome, total
from partner_planner.domain.rules.tracks import choice_days, track_choice
from partner_planner.domain.rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days, both included, on which an area came to the same.

    `track` is the one that counted, '' where that was not known; `standing` is that of the
    area's first threshold.
    """

    first: date
    last: date
    track: str
    points: Fraction
    standing: Standing


def change_days(
    ledger: Ledger, rulebook: Rulebook, area: AreaRules, first: date, last: date
) -> tuple[date, ...]:
    """The days from `first` to `last` on which something in an area may change, in order."""
    days = {*choice_days(rulebook, area, ledger), *metrics_by_day(area, ledger)}
    for threshold in rulebook.thresholds_of(area.id):
        days.update(threshold.force.change_days())
    return tuple(sorted(day for day in days if first <= day <= last))


def history(
    ledger: Ledger, rulebook: Rulebook, area: AreaRules, first: date, last: date
) -> tuple[Stretch, ...]:
    """The stretches from `first` to `last`, each day seen from what was dated by then."""
    changed = metrics_by_day(area, ledger)
    judged: dict[str, dict[str, Verdict]] = {track: {} for track in area.tracks}
    seen: list[tuple[date, Outcome]] = []
    for day in dict.fromkeys((first, *change_days(ledger, rulebook, area, first, last))):
        scene = Scene(ledger, day, JUDGES, explained=False)
        _judge(area.metrics if day == first else changed.get(day, ()), judged, scene)
        totals = {track: total(found.values()) for track, found in judged.items()}
        choice = track_choice(rulebook, area, scene)
        seen.append((day, outcome(totals, choice, rulebook.thresholds_on(day, area.id))))
    return stretches(seen, last)


def stretches(seen: Sequence[tuple[date, Outcome]], last: date) -> tuple[Stretch, ...]:
    """Outcomes from their days on, as stretches of days up to a last one."""
    found: list[Stretch] = []
    for number, (day, reached) in enumerate(seen):
        end = seen[number + 1][0] - ONE_DAY if number + 1 < len(seen) else last
        came_to = reached.track, reached.points, reached.standings[0]
        if found and (found[-1].track, found[-1].points, found[-1].standing) == came_to:
            day = found.pop().first
        found.append(Stretch(day, end, *came_to))
    return tuple(found)


def metrics_by_day(area: AreaRules, ledger: Ledger) -> Mapping[date, Sequence[Metric]]:
    """Which metrics may change on which day; what several of them read is asked once."""
    asked: dict[int, tuple[date, ...]] = {}
    found: dict[date, list[Metric]] = {}
    for metric in area.metrics:
        days = {*metric.force.change_days()}
        for each in inputs_of(metric):
            days.update(_asked(each, ledger, asked))
        for day in days:
            found.setdefault(day, []).append(metric)
    return found


def _asked(each: Input, ledger: Ledger, asked: dict[int, tuple[date, ...]]) -> Iterator[date]:
    if id(each) not in asked:
        asked[id(each)] = tuple(each.change_days(ledger))
    yield from asked[id(each)]


def _judge(metrics: Sequence[Metric], judged: dict[str, dict[str, Verdict]], scene: Scene) -> None:
    """Judge some metrics anew; first those whose rule has ended go, then others come."""
    for metric in metrics:
        if not metric.force.on(scene.day):
            judged[metric.track].pop(metric.id, None)
    for metric in metrics:
        if metric.force.on(scene.day):
            judged[metric.track][metric.id] = scene.judge(metric)
