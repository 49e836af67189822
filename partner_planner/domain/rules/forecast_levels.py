"""Which levels of a program a firm is likely to have, month by month.

Milestones come true or not, as for areas; figures and everything else stay as they are.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules.area_ahead import compares_years, credentials_of
from partner_planner.domain.rules.choosing import Not
from partner_planner.domain.rules.forecast import month_ends
from partner_planner.domain.rules.forecast_causes import Cause, CauseKind, of_parts, together
from partner_planner.domain.rules.future import Future, Key
from partner_planner.domain.rules.membership import joined_days
from partner_planner.domain.rules.node import Node, inputs_of
from partner_planner.domain.rules.rulebook import Level, Rulebook
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.worlds import COUNT

MOST_KEYS = 24
"""So many different worlds are judged for a level that is not decided; the commonest ones."""


@dataclass(frozen=True, slots=True)
class LevelMonth:
    """A level on the last day of a month.

    `standing` is what holds in most of what may come, `likely` the share in which it is met.
    `causes` say what changed since the month before.
    """

    month: date
    day: date
    level: Level
    standing: Standing
    likely: Fraction
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class _Held:
    """A level on a day: how it stands, in which share it is met, and where it stands so."""

    standing: Standing
    likely: Fraction
    key: Key


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a level asks for, and the numbers of the planned certifications that it looks at.

    `denies` says whether it asks somewhere that something is not so.
    """

    node: Node
    looks_at: tuple[int, ...]
    denies: bool

    @classmethod
    def of(cls, future: Future, level: Level) -> "_Asked":
        node = level.requirement
        return cls(node, future.about(credentials_of(node)), _denies(node))


def level_forecast(future: Future, rulebook: Rulebook, months: int) -> tuple[LevelMonth, ...]:
    """Every level in use for so many months, level by level from low to high."""
    days = (future.day, *month_ends(future.day, months))
    return tuple(
        month for level in rulebook.levels for month in _of_level(future, rulebook, level, days)
    )


def _of_level(
    future: Future, book: Rulebook, level: Level, days: Sequence[date]
) -> Iterator[LevelMonth]:
    """A level on each of several days, the first of them only to compare with."""
    asked = _Asked.of(future, level)
    changing = _change_days(future, level)
    before: _Held | None = None
    last = future.day
    for place, day in enumerate(days):
        if not _in_use(book, level, future.scene(day)):
            before = None
            continue
        still = before is not None and not any(last < each <= day for each in changing)
        now = before if still and before else _held(future, asked, day)
        if place:
            causes = () if still else _causes(future, asked, (before, now), (last, day))
            first = day.replace(day=1)
            yield LevelMonth(first, day, level, now.standing, now.likely, tuple(causes))
        before, last = now, day


def _in_use(book: Rulebook, level: Level, scene: Scene) -> bool:
    joined = joined_days(book.program, scene)
    return any(level.edition.in_use(scene.day, each) for each in joined)


def _change_days(future: Future, level: Level) -> Sequence[date]:
    """The days on which a level may stand otherwise."""
    compares = compares_years(level.requirement)
    ledger = future.everything if compares else future.earned
    found = {day for each in inputs_of(level.requirement) for day in each.change_days(ledger)}
    found.update(level.edition.change_days())
    return sorted(day for day in found if day > future.day)


def _held(future: Future, asked: _Asked, day: date) -> _Held:
    """How a level stands.

    Where it stands the same with nothing and with everything passed it does so in between too,
    unless it asks that something is not so.
    """
    node = asked.node
    least = future.scene(day).once(node).standing
    due = [each for each in asked.looks_at if future.plans.planned[each].ways[0].day <= day]
    if not due or (not asked.denies and future.all_passed(day).once(node).standing is least):
        return _Held(least, Fraction(least is Standing.MET), ())
    keys = Counter(future.key(due, day, world) for world in range(COUNT))
    found: dict[Standing, Counter[Key]] = {each: Counter() for each in Standing}
    for key, count in keys.most_common(MOST_KEYS):
        found[future.scene(day, key).once(node).standing][key] = count
    seen = {standing: each.total() for standing, each in found.items()}
    whole = sum(seen.values())
    standing = _likeliest(seen, whole)
    return _Held(
        standing, Fraction(seen[Standing.MET], whole), found[standing].most_common(1)[0][0]
    )


def _denies(node: object) -> bool:
    """Whether a rule asks somewhere that something is not so."""
    if isinstance(node, tuple):
        return any(_denies(each) for each in node)
    return isinstance(node, Not) or (
        isinstance(node, Node) and any(_denies(getattr(node, each.name)) for each in fields(node))
    )


def _likeliest(seen: dict[Standing, int], whole: int) -> Standing:
    """What holds in more than half; evenly split it is not taken for met."""
    if 2 * seen[Standing.MET] > whole:
        return Standing.MET
    return Standing.NOT_MET if 2 * seen[Standing.NOT_MET] >= whole else Standing.UNKNOWN


def _causes(
    future: Future,
    asked: _Asked,
    held: tuple[_Held | None, _Held],
    days: tuple[date, date],
) -> Iterator[Cause]:
    """What is planned for it, and why it stands otherwise than the month before."""
    was, now = held
    before, day = days
    after = date.min if before == future.day else before
    if was is None or (was.standing, was.likely) != (now.standing, now.likely):
        for number in asked.looks_at:
            for way in future.due(number, after, day):
                yield Cause(CauseKind.PLANNED, way.day, (), (way.milestone,), way.chance)
    if was is None or was.standing is now.standing:
        return
    passed = tuple(each for each in now.key if future.way(each).day <= before)
    one = future.scene(before, passed).once(asked.node)
    other = future.scene(day, now.key).once(asked.node)
    yield from together(future, of_parts("", one, other, days))
