"""Why an area comes to something else at the end of a month than at the end of the one before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from partner_planner.domain.rules.area_ahead import Judged, Seen, judged_in
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.future import Future, Passed
from partner_planner.domain.rules.holders import Holders
from partner_planner.domain.rules.measures import Reading
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.planned import Way
from partner_planner.domain.rules.verdict import Proof, Verdict


class CauseKind(StrEnum):
    """What brings a change about."""

    PLANNED = "planned"  # a milestone is to be passed; whether it is, is not known
    STOPS = "stops"  # records count no longer: they end, retire, or their holder leaves
    BEGINS = "begins"  # records begin to count
    ROLLS_OFF = "rolls-off"  # a better month is now the one of a year ago
    EASES = "eases"  # a weaker month is now the one of a year ago
    RULE = "rule"  # another rule is in force, or one begins or ends
    TRACK = "track"  # another track counts


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing that changes an area on a day.

    `metrics` are the ids of those it touches. `records` are certifications and figures of the
    plan, or milestones: for what is planned, and for what ends after it was earned by one.
    `chance` is that of a planned one. `base` is the month that is now compared with.
    """

    kind: CauseKind
    day: date
    metrics: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    chance: Fraction | None = None
    base: date | None = None


def causes(
    future: Future, before: Judged, now: Judged, world: int, tracks: tuple[str, str]
) -> Iterator[Cause]:
    """What changes from one day to a later one in a world.

    `tracks` are those that count on both days, '' where that is not known.
    """
    was_on, is_on = tracks
    if was_on and is_on and was_on != is_on:
        yield Cause(CauseKind.TRACK, now.day)
    yield from _planned(future, before, now, world, is_on)
    changes = (
        each
        for metric, was, after in _pairs(future, before, now, world, is_on)
        for each in _of_metric(metric, was, after, before.day, now.day)
    )
    yield from together(future, changes)


def together(future: Future, causes: Iterable[Cause]) -> Iterator[Cause]:
    """Causes of one kind and day as one, in the order of days.

    What begins to count by a milestone is told as planned, and so not again.
    """
    found: dict[tuple[CauseKind, date, date | None], tuple[dict[str, None], dict[str, None]]] = {}
    for each in causes:
        metrics, records = found.setdefault((each.kind, each.day, each.base), ({}, {}))
        metrics.update(dict.fromkeys(each.metrics))
        records.update(dict.fromkeys(each.records))
    known = {way.milestone for each in future.plans.planned for way in each.ways}
    for (kind, day, base), (metrics, records) in sorted(found.items(), key=lambda each: each[0][1]):
        told = [each for each in records if kind is not CauseKind.BEGINS or each not in known]
        if told or kind in (CauseKind.RULE, CauseKind.ROLLS_OFF, CauseKind.EASES):
            yield Cause(kind, day, tuple(metrics), tuple(told), base=base)


def _planned(
    future: Future, before: Judged, now: Judged, world: int, track: str
) -> Iterator[Cause]:
    """The milestones that fall between two days and can change a metric that counts."""
    after = date.min if before.day == future.day else before.day
    found: dict[tuple[date, str], tuple[Way, list[str]]] = {}
    for seen in now.metrics:
        if seen.metric.track == track or not track:
            for number in seen.looks_at:
                due = [*future.due(number, after, now.day)]
                if due and len(seen.verdicts) > 1 and _moves(future, seen, now.day, world, number):
                    for way in due:
                        place = way.day, way.milestone
                        found.setdefault(place, (way, []))[1].append(seen.metric.id)
    for way, metrics in (found[place] for place in sorted(found)):
        told = tuple(dict.fromkeys(metrics))
        yield Cause(CauseKind.PLANNED, way.day, told, (way.milestone,), way.chance)


def _moves(future: Future, seen: Seen, day: date, world: int, number: int) -> bool:
    """Whether a planned certification makes a difference to a metric, in a world or by itself."""
    ways = future.plans.planned[number].ways
    done = max(place for place, way in enumerate(ways) if way.day <= day)
    for key in (future.key(seen.looks_at, day, world), ()):
        others = tuple(each for each in key if each.planned != number)
        without = judged_in(future, seen, day, others)
        if judged_in(future, seen, day, (*others, Passed(number, done))).worth != without.worth:
            return True
    return False


def _pairs(
    future: Future, before: Judged, now: Judged, world: int, track: str
) -> Iterator[tuple[Metric, Verdict | None, Verdict | None]]:
    """The metrics of a track (of all, where '') that are worth something else on the later day."""
    was_of = {(each.metric.track, each.metric.id): each for each in before.metrics}
    is_of = {(each.metric.track, each.metric.id): each for each in now.metrics}
    for place in dict.fromkeys((*was_of, *is_of)):
        if track and place[0] != track:
            continue
        was, after = was_of.get(place), is_of.get(place)
        if was is None or after is None:
            found = after or was
            if found is not None:
                yield (
                    found.metric,
                    None if was is None else was.verdict(world),
                    None if after is None else after.verdict(world),
                )
        elif was.verdict(world).worth != after.verdict(world).worth:
            yield (
                was.metric,
                judged_in(future, was, before.day, future.key(was.looks_at, before.day, world)),
                judged_in(future, after, now.day, future.key(after.looks_at, now.day, world)),
            )
        elif was.metric is not after.metric:
            yield was.metric, was.verdict(world), after.verdict(world)


def _of_metric(
    metric: Metric, was: Verdict | None, now: Verdict | None, before: date, day: date
) -> Iterator[Cause]:
    """Why a metric is worth something else."""
    if was is None or now is None or was.node is not now.node:
        begins = now.node.force.begins if now and isinstance(now.node, Metric) else None
        ends = metric.force.ends
        changes = begins or (ends + ONE_DAY if ends is not None else day)
        yield Cause(CauseKind.RULE, changes, (metric.id,))
    elif was.worth != now.worth:
        yield from of_parts(metric.id, was, now, (before, day))


def of_parts(metric: str, was: Verdict, now: Verdict, days: tuple[date, date]) -> Iterator[Cause]:
    """Why a verdict of one day is another on a later one, by the records behind it."""
    if was.worth == now.worth:
        return
    if isinstance(was.proof, Holders) and isinstance(now.proof, Holders):
        yield from _of_people(metric, was.proof, now.proof, days[1])
    elif isinstance(was.proof, Reading) and isinstance(now.proof, Reading):
        yield from _of_figures(metric, was.proof, now.proof, days[1])
    elif was.proof is not None:
        yield from _of_records(metric, was.proof, days)
    for before, after in zip(was.parts, now.parts, strict=False):
        yield from of_parts(metric, before, after, days)


def _of_records(metric: str, was: Proof, days: tuple[date, date]) -> Iterator[Cause]:
    """Other records that count for the last time between two days."""
    for number in range((days[1] - days[0]).days):
        last = days[0] + timedelta(number)
        if ending := was.ending_on(last):
            yield Cause(CauseKind.STOPS, last + ONE_DAY, (metric,), ending)


def _of_people(metric: str, was: Holders, now: Holders, day: date) -> Iterator[Cause]:
    """Whoever counts no longer, and who has come to count."""
    there = {each.person for each in now.people}
    for each in was.people:
        if each.person not in there and each.last < day:
            yield Cause(CauseKind.STOPS, each.last + ONE_DAY, (metric,), (each.record,))
    there = {each.person for each in was.people}
    for each in now.people:
        if each.person not in there:
            yield Cause(CauseKind.BEGINS, day, (metric,), (each.record,))


def _of_figures(metric: str, was: Reading, now: Reading, day: date) -> Iterator[Cause]:
    """A base that has changed while the level is held."""
    if was.base is None or now.base is None or was.value is None or now.value is None:
        return
    if was.base != now.base and len(now.used) > 1:
        kind = CauseKind.ROLLS_OFF if now.value < was.value else CauseKind.EASES
        base = now.used[1]
        yield Cause(kind, day.replace(day=1), (metric,), (base.id,), base=base.as_of)
