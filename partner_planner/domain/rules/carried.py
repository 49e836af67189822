"""Figures carried into the months to come, and how far they may stray from that."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import sqrt
from typing import NamedTuple

from partner_planner.domain.calendar import month_number, month_of
from partner_planner.domain.figure import Figure, FigureKind
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.measures import YEAR
from partner_planner.domain.rules.worlds import FEWEST

RECENT = 24
"""So many of the newest changes from month to month say how far a figure strays."""

CARRIED = "carried/"
"""What the id of a figure begins with that is supposed and stands in no plan."""


class CourseKey(NamedTuple):
    """The figures of one kind for one metric, track and stream."""

    program: str
    area: str
    metric: str
    track: str
    stream: str
    kind: FigureKind


@dataclass(frozen=True, slots=True)
class Course:
    """How a number has moved up to the month `last`.

    `change` is what it typically changes by in a month, in its own unit: the root of the mean
    square of its recent changes, a trend among them. `changes` is how many there were; below
    `FEWEST` nothing can be said.
    """

    last: int
    change: float
    changes: int

    @property
    def known(self) -> bool:
        """Whether enough is known to say how far it strays."""
        return self.changes >= FEWEST


Courses = Mapping[CourseKey, Course]

Figures = Mapping[CourseKey, Sequence[Figure]]
"""The figures of a plan by course, newest first."""


def key_of(figure: Figure) -> CourseKey:
    """To which course a figure belongs."""
    return CourseKey(
        figure.program, figure.area, figure.metric, figure.track, figure.stream, figure.kind
    )


def courses_of(known: Figures) -> Courses:
    """How every number of a plan has moved."""
    return {
        key: _course(
            [(month_number(each.as_of), float(each.value)) for each in newest_first[: RECENT + 1]]
        )
        for key, newest_first in known.items()
    }


def carried(ledger: Ledger, courses: Figures, last: date) -> Ledger:
    """The same plan with its levels held at their newest up to the month of a day.

    So the next March is compared with this March, and a good month rolls off after a year. A
    month without a level in between two that are known lies evenly between them; a base is the
    level of a year before. A metric whose newest figure is a difference, or the points of the
    portal, says nothing of the level behind it: such figures stay as they are.
    """
    more: dict[tuple[str, str, str], list[Figure]] = {}
    for key, known in courses.items():
        if key.kind is FigureKind.LEVEL and _leads(key, known, courses):
            bases = courses.get(key._replace(kind=FigureKind.BASE), ())
            made = more.setdefault(key[:3], [])
            made.extend(_supposed(known, bases, month_number(last)))
    figures = {
        key: sorted((*known, *more[key]), key=lambda each: each.as_of, reverse=True)
        if key in more
        else known
        for key, known in ledger.figures.items()
    }
    return replace(ledger, figures=figures)


def by_course(ledger: Ledger) -> Figures:
    """The figures of a plan by course, newest first; of one month the one that counts."""
    found: dict[CourseKey, Sequence[Figure]] = {}
    for series in ledger.figures.values():
        split: dict[tuple[str, str, FigureKind], dict[date, Figure]] = {}
        for figure in series:
            months = split.setdefault((figure.track, figure.stream, figure.kind), {})
            months.setdefault(figure.as_of, figure)
        for months in split.values():
            known = tuple(months.values())
            found[key_of(known[0])] = known
    return found


def _course(newest_first: Sequence[tuple[int, float]]) -> Course:
    pairs = pairwise(newest_first)
    squares = [(now - was) ** 2 / (month - before) for (month, now), (before, was) in pairs]
    mean = sum(squares) / len(squares) if squares else 0.0
    return Course(newest_first[0][0], sqrt(mean), len(squares))


def _leads(key: CourseKey, known: Sequence[Figure], courses: Figures) -> bool:
    """Whether no difference of the same stream, and no points, are newer than a level."""
    net = courses.get(key._replace(kind=FigureKind.NET), ())
    points = [
        courses.get(key._replace(kind=FigureKind.POINTS, stream="", track=track), ())
        for track in {key.track, ""}
    ]
    newer = [each[0].as_of > known[0].as_of for each in (net,) if each]
    newer += [each[0].as_of >= known[0].as_of for each in points if each]
    return not any(newer)


def _supposed(known: Sequence[Figure], bases: Sequence[Figure], last: int) -> Iterator[Figure]:
    """Levels for the months that have none, from a year before those to come."""
    entered = {month_number(each.as_of) for each in known}
    newest = month_number(known[0].as_of)
    for month in range(newest + 1, last + 1):
        yield _figure(known[0], month, known[0].value)
    missing = [each for each in range(newest + 1 - YEAR, newest) if each not in entered]
    if missing:
        levels = {month_number(each.as_of) - YEAR: Fraction(each.value) for each in bases}
        levels.update({month_number(each.as_of): Fraction(each.value) for each in known})
        months = sorted(levels)
        for month in missing:
            if month >= months[0]:
                value = _between(levels, months, month)
                exact = Decimal(value.numerator) / Decimal(value.denominator)
                yield _figure(known[0], month, exact)


def _between(levels: Mapping[int, Fraction], months: Sequence[int], month: int) -> Fraction:
    """A level between the nearest known ones."""
    if month in levels:
        return levels[month]
    before = max(each for each in months if each < month)
    after = min(each for each in months if each > month)
    share = Fraction(month - before, after - before)
    return levels[before] + share * (levels[after] - levels[before])


def _figure(like: Figure, month: int, value: Decimal) -> Figure:
    return Figure(
        f"{CARRIED}{like.id}/{month}",
        like.program,
        like.area,
        like.track,
        like.metric,
        like.stream,
        month_of(month),
        value,
        like.kind,
    )
