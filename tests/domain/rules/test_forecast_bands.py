"""Bands hold what they promise: firms are drawn whose world is as the forecast takes it to be."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest

from partner_planner.domain.calendar import month_number, month_of
from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import FigureKind
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.domain.rules.amounts import Linear
from partner_planner.domain.rules.forecast import AreaMonth
from partner_planner.domain.rules.history import history
from partner_planner.domain.rules.rulebook import Rulebook
from tests.domain.rules.firm_ahead import ahead, planned
from tests.domain.rules.small_program import (
    DAY,
    figure,
    ledger,
    measure,
    metric,
    per_person,
    rulebook,
)

FIRMS, OUTCOMES = 30, 20
PAST = 30
"""Months of figures before the present one."""


def linear(id: str, *, is_level: bool = False) -> Linear:
    """A point a unit, up to a hundred."""
    return Linear(measure(id), Fraction(100), Fraction(100), "units", is_level=is_level)


NETS = rulebook(metric("one", linear("one"), 100), metric("two", linear("two"), 100))
LEVELS = rulebook(metric("three", linear("three", is_level=True), 100))
SKILLS = rulebook(metric("skill", per_person("a", points="1", maximum=100), 100))
ALL = rulebook(*NETS.areas[0].metrics, *SKILLS.areas[0].metrics)


def walk(chance: Random, start: float, step: float, months: int) -> list[float]:
    """A number that changes every month by as much as it does, up as often as down."""
    found = [start]
    for _ in range(months):
        found.append(found[-1] + chance.gauss(0, step))
    return found


def entered(id: str, values: list[float], first: int, kind: FigureKind) -> list[Record]:
    """A number a month, from a month on."""
    return [
        replace(figure(f"{value:.4f}", month_of(first + at), id, "", kind), id=f"{id}{first + at}")
        for at, value in enumerate(values)
    ]


def numbers(
    chance: Random, id: str, kind: FigureKind, start: float
) -> tuple[list[Record], list[list[Record]]]:
    """What is known of a number, and what becomes of it in each of several outcomes."""
    step, first = chance.uniform(0.5, 2), month_number(DAY) - PAST
    known = walk(chance, start, step, PAST)
    later = [walk(chance, known[-1], step, 18)[1:] for _ in range(OUTCOMES)]
    return entered(id, known, first, kind), [
        entered(id, each, first + PAST + 1, kind) for each in later
    ]


def people(chance: Random) -> tuple[list[Record], list[list[Record]]]:
    """Who is to pass what, and who has in each of several outcomes."""
    team = [Person(f"p{number}") for number in range(16)]
    milestones = [
        planned(each.id, "a", month_of(month_number(DAY) + 1 + number % 5), f"{odds:.2f}")
        for number, each in enumerate(team)
        for odds in (chance.uniform(0.3, 0.9),)
    ]
    outcomes = [[*_passed(chance, milestones)] for _ in range(OUTCOMES)]
    return [*team, *milestones], outcomes


def _passed(chance: Random, milestones: list[Milestone]) -> Iterator[Record]:
    for each in milestones:
        if Decimal(chance.random()) < (each.pass_chance or 0):
            yield Certification(f"{each.id}!", each.person, each.credential, each.by)


_KINDS = {
    "one": (FigureKind.LEVEL, 40),  # against a year before
    "two": (FigureKind.NET, 40),
    "three": (FigureKind.LEVEL, 50),  # as it is
}


def firm(chance: Random, book: Rulebook) -> tuple[list[Record], list[list[Record]]]:
    """A firm as it is known, and its later records in each of several outcomes."""
    known: list[Record] = []
    later: list[list[Record]] = [[] for _ in range(OUTCOMES)]
    for each in book.areas[0].metrics:
        found = people(chance) if each.id == "skill" else numbers(chance, each.id, *_KINDS[each.id])
        known += found[0]
        for mine, more in zip(later, found[1], strict=True):
            mine += more
    return known, later


def inside(book: Rulebook, records: list[Record], month: AreaMonth) -> bool:
    """Whether the points of an outcome lie in the band of a month."""
    (found,) = history(ledger(*records), book, book.areas[0], month.day, month.day)
    return month.low <= found.points <= month.high


@pytest.mark.parametrize(
    ("book", "place"),
    [(NETS, 5), (NETS, 17), (LEVELS, 10), (SKILLS, 6), (ALL, 6), (ALL, 17)],
    ids=["nets", "nets-late", "levels", "skills", "all", "all-late"],
)
def test_a_band_holds_eight_outcomes_of_ten(book: Rulebook, place: int) -> None:
    hits = 0
    for number in range(FIRMS):
        known, outcomes = firm(Random(f"{number}/{place}"), book)
        month = ahead(book, *known, months=place + 1)[place]
        hits += sum(inside(book, [*known, *later], month) for later in outcomes)
    assert 0.75 <= hits / (FIRMS * OUTCOMES) <= 0.85
