"""The metrics of an area month by month, judged again only where something has changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from partner_planner.domain.rules.future import Future, Key
from partner_planner.domain.rules.history import metrics_by_day
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.node import inputs_of
from partner_planner.domain.rules.rulebook import AreaRules
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.totals import Tracks
from partner_planner.domain.rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """An area on a day: its metrics for each thing that may have been passed by then.

    `keys` say for every world what of the area is passed. `metrics` are those in force, and the
    numbers of the planned certifications that each of them looks at.
    """

    day: date
    keys: Sequence[Key]
    metrics: tuple[tuple[Metric, frozenset[int]], ...]
    verdicts: Mapping[tuple[str, str, Key], Verdict]

    def verdict(self, metric: Metric, looks_at: frozenset[int], key: Key) -> Verdict:
        """The verdict of a metric where something has been passed."""
        return self.verdicts[metric.track, metric.id, narrowed(key, looks_at)]

    def tracks(self, area: AreaRules, key: Key) -> Tracks:
        """All verdicts where something has been passed, by track and metric id."""
        found: dict[str, dict[str, Verdict]] = {track: {} for track in area.tracks}
        for metric, looks_at in self.metrics:
            found[metric.track][metric.id] = self.verdict(metric, looks_at, key)
        return found


def narrowed(key: Key, looks_at: frozenset[int]) -> Key:
    """What has been passed, of what a metric looks at."""
    return tuple(each for each in key if each.planned in looks_at) if looks_at else ()


def judged_on(future: Future, area: AreaRules, days: Sequence[date]) -> Iterator[Judged]:
    """An area on each of several days, in their order."""
    looks_at = [
        (metric, frozenset(future.about(credentials_of(metric)))) for metric in area.metrics
    ]
    planned = sorted(frozenset[int]().union(*[numbers for _, numbers in looks_at]))
    changing = sorted(metrics_by_day(area, future.everything).items())
    known: dict[tuple[str, str, Key], Verdict] = {}
    before = date.min
    for day in days:
        changed = {
            id(metric) for on, metrics in changing if before < on <= day for metric in metrics
        }
        keys = future.keys(planned, day)
        in_force = tuple(each for each in looks_at if each[0].force.on(day))
        verdicts: dict[tuple[str, str, Key], Verdict] = {}
        scenes: dict[Key, Scene] = {}
        distinct = tuple(dict.fromkeys(keys))
        for metric, numbers in in_force:
            for key in dict.fromkeys(narrowed(each, numbers) for each in (*distinct, ())):
                place = metric.track, metric.id, key
                if id(metric) not in changed and place in known:
                    verdicts[place] = known[place]
                    continue
                if key not in scenes:
                    ledger = future.supposing(key)
                    scenes[key] = Scene(ledger, day, JUDGES, explained=False)
                verdicts[place] = scenes[key].judge(metric)
        yield Judged(day, keys, in_force, verdicts)
        known, before = verdicts, day


def credentials_of(metric: Metric) -> frozenset[str]:
    """Every credential on a list that a metric looks at."""
    return frozenset(
        credential
        for each in inputs_of(metric)
        if isinstance(each, CredentialList)
        for credential in each.credentials
    )
