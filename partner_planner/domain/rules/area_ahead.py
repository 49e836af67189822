"""The metrics of an area month by month, judged again only where something has changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date

from partner_planner.domain.rules.amounts import Linear
from partner_planner.domain.rules.attested import FigureValue
from partner_planner.domain.rules.counting_worlds import alike, lists_of
from partner_planner.domain.rules.future import Future, Key
from partner_planner.domain.rules.growth import PercentGrowth
from partner_planner.domain.rules.history import metrics_by_day
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.node import Node, inputs_of
from partner_planner.domain.rules.rulebook import AreaRules
from partner_planner.domain.rules.totals import Tracks
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.domain.rules.worlds import COUNT

Case = tuple[int, ...]
"""Which of its verdicts each metric has; the same in many worlds."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A metric on a day in every world.

    `looks_at` are the numbers of the planned certifications that it may count. `verdicts` are of
    different worth; `worlds` says which of them holds in each, empty where there is only one.
    """

    metric: Metric
    looks_at: tuple[int, ...]
    verdicts: tuple[Verdict, ...]
    worlds: Sequence[int] = ()

    def verdict(self, world: int) -> Verdict:
        """Its verdict in a world; of one that is worth as much where it is not the very same."""
        return self.verdicts[self.worlds[world] if self.worlds else 0]


@dataclass(frozen=True, slots=True)
class Judged:
    """An area on a day: its metrics in force, and the case that holds in each world."""

    day: date
    metrics: tuple[Seen, ...]
    cases: Sequence[Case]

    def tracks(self, area: AreaRules, case: Case) -> Tracks:
        """All verdicts of a case, by track and metric id."""
        found: dict[str, dict[str, Verdict]] = {track: {} for track in area.tracks}
        for seen, verdict in zip(self.metrics, case, strict=True):
            found[seen.metric.track][seen.metric.id] = seen.verdicts[verdict]
        return found


def judged_on(future: Future, area: AreaRules, days: Sequence[date]) -> Iterator[Judged]:
    """An area on each of several days, in their order."""
    listed = [credentials_of(metric) for metric in area.metrics]
    looks_at = [future.about(each) for each in listed]
    lists = [
        None if future.renews_one(about, each) else lists_of(metric)
        for metric, about, each in zip(area.metrics, looks_at, listed, strict=True)
    ]
    changing = _changing(future, area)
    known: dict[int, Seen] = {}
    before = date.min
    for day in days:
        changed = {
            id(metric) for on, metrics in changing if before < on <= day for metric in metrics
        }
        for place, metric in enumerate(area.metrics):
            if not metric.force.on(day):
                known.pop(place, None)
            elif place not in known or id(metric) in changed:
                about = looks_at[place]
                known[place] = _seen(future, metric, about, lists[place], day)
        found = tuple(known[place] for place in sorted(known))
        yield Judged(day, found, _cases(found))
        before = day


def _changing(future: Future, area: AreaRules) -> Sequence[tuple[date, Sequence[Metric]]]:
    """The days on which metrics may change; a level that is held changes none by itself."""
    compared = {id(metric) for metric in area.metrics if compares_years(metric)}
    found: dict[date, list[Metric]] = {}
    for ledger, wanted in ((future.everything, True), (future.earned, False)):
        for day, metrics in metrics_by_day(area, ledger).items():
            chosen = [each for each in metrics if (id(each) in compared) is wanted]
            found.setdefault(day, []).extend(chosen)
    return sorted(found.items(), key=lambda each: each[0])


def compares_years(node: object) -> bool:
    """Whether a rule reads a difference to the year before, which changes while a level is held."""
    if isinstance(node, tuple):
        return any(compares_years(each) for each in node)
    if isinstance(node, Linear):
        return not node.is_level
    if isinstance(node, FigureValue):
        return node.is_net
    if isinstance(node, PercentGrowth):
        return True
    return isinstance(node, Node) and any(
        compares_years(getattr(node, field.name)) for field in fields(node)
    )


def judged_in(future: Future, seen: Seen, day: date, key: Key) -> Verdict:
    """The very verdict of a metric where something has been passed."""
    return future.scene(day, key).once(seen.metric)


def credentials_of(node: object) -> frozenset[str]:
    """Every credential on a list that a rule looks at."""
    return frozenset(
        credential
        for each in inputs_of(node)
        if isinstance(each, CredentialList)
        for credential in each.credentials
    )


def _seen(
    future: Future,
    metric: Metric,
    looks_at: tuple[int, ...],
    lists: Sequence[CredentialList] | None,
    day: date,
) -> Seen:
    """A metric in every world: judged once for all those that are the same to it."""
    plain = future.scene(day)
    due = tuple(each for each in looks_at if future.plans.planned[each].ways[0].day <= day)
    marks = alike(future, lists, due, plain) if due else ()
    if not marks:
        return Seen(metric, looks_at, (plain.once(metric),))
    first_worlds = {mark: world for world, mark in reversed([*enumerate(marks)])}
    verdicts: dict[object, tuple[int, Verdict]] = {}
    numbers: dict[object, int] = {}
    for mark, world in first_worlds.items():
        verdict = future.scene(day, future.key(due, day, world)).once(metric)
        numbers[mark] = verdicts.setdefault(verdict.worth, (len(verdicts), verdict))[0]
    worlds = [numbers[mark] for mark in marks] if len(verdicts) > 1 else ()
    return Seen(metric, looks_at, tuple(verdict for _, verdict in verdicts.values()), worlds)


def _cases(metrics: Sequence[Seen]) -> Sequence[Case]:
    """The case of each world."""
    if not any(each.worlds for each in metrics):
        return [(0,) * len(metrics)] * COUNT
    still = (0,) * COUNT
    return [*zip(*[each.worlds or still for each in metrics], strict=True)]
