"""Which levels of a program a firm is likely to have, month by month.

Milestones come true or not, as for areas; figures and everything else stay as they are.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules.area_ahead import compares_years, credentials_of
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.forecast import month_ends
from partner_planner.domain.rules.forecast_causes import Cause, CauseKind, of_parts, together
from partner_planner.domain.rules.future import Future, Key
from partner_planner.domain.rules.membership import joined_days
from partner_planner.domain.rules.node import inputs_of
from partner_planner.domain.rules.rulebook import Level, Rulebook
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
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


class _Scenes:
    """The plan on a day, for each thing that may have been passed by then."""

    def __init__(self, future: Future, day: date) -> None:
        self._future = future
        self.day = day
        self._found: dict[Key, Scene] = {}
        self.everything = Scene(future.everything, day, JUDGES, explained=False)

    def where(self, key: Key) -> Scene:
        """Where something has been passed."""
        if key not in self._found:
            ledger = self._future.supposing(key)
            self._found[key] = Scene(ledger, self.day, JUDGES, explained=False)
        return self._found[key]


@dataclass(frozen=True, slots=True)
class _Held:
    """A level on a day: how it stands, in which share it is met, and where it stands so."""

    standing: Standing
    likely: Fraction
    key: Key


def level_forecast(future: Future, rulebook: Rulebook, months: int) -> tuple[LevelMonth, ...]:
    """Every level in use for so many months, level by level from low to high."""
    days = (future.day, *month_ends(future.day, months))
    scenes = [_Scenes(future, day) for day in days]
    return tuple(
        month for level in rulebook.levels for month in _of_level(future, rulebook, level, scenes)
    )


def _of_level(
    future: Future, book: Rulebook, level: Level, scenes: Sequence[_Scenes]
) -> Iterator[LevelMonth]:
    looks_at = future.about(credentials_of(level.requirement))
    changing = _change_days(future, level)
    before: _Held | None = None
    for place, here in enumerate(scenes):
        if not _in_use(book, level, here):
            before = None
            continue
        last = scenes[place - 1] if place else here
        still = before is not None and not any(last.day < day <= here.day for day in changing)
        now = before if still and before is not None else _held(future, level, looks_at, here)
        if place:
            causes = () if still else _causes(future, level, looks_at, (before, now), (last, here))
            first = here.day.replace(day=1)
            yield LevelMonth(first, here.day, level, now.standing, now.likely, tuple(causes))
        before = now


def _in_use(book: Rulebook, level: Level, here: _Scenes) -> bool:
    joined = joined_days(book.program, here.where(()))
    return any(level.edition.in_use(here.day, each) for each in joined)


def _change_days(future: Future, level: Level) -> Sequence[date]:
    """The days on which a level may stand otherwise."""
    compares = compares_years(level.requirement)
    ledger = future.everything if compares else future.earned
    found = {day for each in inputs_of(level.requirement) for day in each.change_days(ledger)}
    found.update(level.edition.change_days())
    return sorted(day for day in found if day > future.day)


def _held(future: Future, level: Level, looks_at: Sequence[int], here: _Scenes) -> _Held:
    """How a level stands; where it is the same with nothing and with everything passed, so."""
    least = here.where(()).once(level.requirement).standing
    due = [each for each in looks_at if future.plans.planned[each].ways[0].day <= here.day]
    if not due or here.everything.once(level.requirement).standing is least:
        return _Held(least, Fraction(least is Standing.MET), ())
    keys = Counter(future.key(due, here.day, world) for world in range(COUNT))
    found: dict[Standing, Counter[Key]] = {each: Counter() for each in Standing}
    for key, count in keys.most_common(MOST_KEYS):
        found[here.where(key).once(level.requirement).standing][key] = count
    seen = {standing: each.total() for standing, each in found.items()}
    whole = sum(seen.values())
    standing = _likeliest(seen, whole)
    return _Held(
        standing, Fraction(seen[Standing.MET], whole), found[standing].most_common(1)[0][0]
    )


def _likeliest(seen: dict[Standing, int], whole: int) -> Standing:
    """What holds in more than half; evenly split it is not taken for met."""
    if 2 * seen[Standing.MET] > whole:
        return Standing.MET
    return Standing.NOT_MET if 2 * seen[Standing.NOT_MET] >= whole else Standing.UNKNOWN


def _causes(
    future: Future,
    level: Level,
    looks_at: Sequence[int],
    held: tuple[_Held | None, _Held],
    scenes: tuple[_Scenes, _Scenes],
) -> Iterator[Cause]:
    """What is planned for it, and why it stands otherwise than the month before."""
    was, now = held
    before, here = scenes
    after = before.day - ONE_DAY if before.day == future.day else before.day
    if was is None or (was.standing, was.likely) != (now.standing, now.likely):
        for number in looks_at:
            for way in future.due(number, after, here.day):
                yield Cause(CauseKind.PLANNED, way.day, (), (way.milestone,), way.chance)
    if was is None or was.standing is now.standing:
        return
    passed = tuple(each for each in now.key if future.way(each).day <= before.day)
    one = before.where(passed).once(level.requirement)
    other = here.where(now.key).once(level.requirement)
    yield from together(future, of_parts("", one, other, (before.day, here.day)))
