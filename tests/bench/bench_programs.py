"""Every shipped program together: one day of a large firm, and its next eighteen months.

Ours reads the records, judges every rule of every program, and looks ahead. The floor goes once
over the certifications and counts, with plain dicts, the valid holders for every list of every
program: eighteen times for the months ahead. They take turns.
"""

import random
import statistics
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from decimal import Decimal
from time import perf_counter

from partner_planner import resources
from partner_planner.catalog import Credentials, load_credentials
from partner_planner.catalog.rules.loading import load_program_rules
from partner_planner.domain.calendar import add_months
from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import Fact, FactKind, Figure, FigureKind
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.domain.rules import Ledger, Rulebook, evaluate
from partner_planner.domain.rules.dated import Dated
from partner_planner.domain.rules.forecast import forecast
from partner_planner.domain.rules.forecast_levels import level_forecast
from partner_planner.domain.rules.measures import Measure
from partner_planner.domain.rules.node import inputs_of
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.forecasting import MONTHS, future_of
from tests.bench.bench_rules import DAY, holders
from tests.bench.row import Row

PEOPLE, EACH, PAST, PLANNED, DEALS = 50, 10, 60, 30, 60
ROUNDS, WARM = 7, 2
ONE_DAY_AT_MOST, AHEAD_AT_MOST = 0.060, 0.6
"""Seconds for all programs on one day, and for the months ahead of all."""


def measure() -> list[Row]:
    """The benchmarks of all programs together."""
    credentials = load_credentials(resources.path("catalogs"))
    books = load_program_rules(resources.path("catalogs"), credentials).all()
    firm = Snapshot.of(_firm(books, random.Random(PEOPLE)))
    day, ahead, floor = _compare(firm, books, credentials)
    name = "holders by list, plain dicts"
    return [
        Row("Every program on one day", day, floor, name, ONE_DAY_AT_MOST / floor),
        Row(
            f"{MONTHS} months of every program",
            ahead,
            floor * MONTHS,
            f"the same, {MONTHS} times",
            AHEAD_AT_MOST / (floor * MONTHS),
        ),
    ]


def _compare(
    firm: Snapshot, books: Sequence[Rulebook], credentials: Credentials
) -> tuple[float, float, float]:
    """The median seconds of one day, of the months ahead, and of the floor, taken in turns."""

    def day() -> None:
        ledger = Ledger.of(firm, credentials.get)
        for book in books:
            evaluate(ledger, book, DAY)

    def ahead() -> None:
        future = future_of(Ledger.of(firm, credentials.get), DAY)
        for book in books:
            forecast(future, book, MONTHS)
            level_forecast(future, book, MONTHS)

    def floor() -> None:
        for book in books:
            holders(firm, book, credentials)

    times = [[_taken(work) for work in (day, ahead, floor)] for _ in range(WARM + ROUNDS)]
    one, many, least = (statistics.median(each) for each in zip(*times[WARM:], strict=True))
    return one, many, least


def _taken(work: Callable[[], None]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _firm(books: Sequence[Rulebook], chance: random.Random) -> Iterator[Record]:
    """People with ten credentials each and plans for more, figures of five years, and deals."""
    listed = sorted({id for book in books for each in book.lists for id in each.credentials})
    for person in range(PEOPLE):
        yield Person(f"person-{person}")
        for number in range(EACH):
            earned = DAY - timedelta(days=chance.randrange(1, 450))
            id, credential = f"{person}-{number}", chance.choice(listed)
            yield Certification(id, f"person-{person}", credential, earned)
    for number in range(PLANNED):
        by = DAY + timedelta(days=chance.randrange(500))
        who, chances = f"person-{chance.randrange(PEOPLE)}", Decimal(chance.randrange(3, 10)) / 10
        yield Milestone(f"m{number}", who, chance.choice(listed), by, pass_chance=chances)
    inputs = dict.fromkeys(
        each
        for book in books
        for node in _nodes(book)
        for each in inputs_of(node)
        if isinstance(each, Measure | Dated)
    )
    for place, each in enumerate(inputs):
        yield from _entered(f"i{place}", each, chance)


def _nodes(book: Rulebook) -> Iterator[object]:
    """Every rule of a program."""
    for area in book.areas:
        yield area.metrics
    yield from (each.requirement for each in book.requirements)
    yield from (each.requirement for each in book.levels)


def _entered(id: str, source: Measure | Dated, chance: random.Random) -> Iterator[Record]:
    """What is entered for an input: a level a month for five years, or some deals."""
    if isinstance(source, Measure):
        kind = FigureKind.NET if source.stream == "percent" else FigureKind.LEVEL
        place = source.program, source.area, source.track, source.metric, source.stream
        for month in range(PAST):
            as_of = add_months(DAY.replace(day=1), -month)
            yield Figure(f"{id}-{month}", *place, as_of, Decimal(chance.randrange(12)), kind)
        return
    for number in range(DEALS if source.kind is FactKind.RECORD else 1):
        on, amount = DAY - timedelta(days=chance.randrange(700)), Decimal(chance.randrange(9000))
        yield Fact(
            f"{id}-{number}",
            source.kind,
            source.program,
            source.name,
            on,
            customer=f"customer-{number}",
            amount=amount,
            currency="USD",
            count=Decimal(1),
        )
