"""Where a firm stands in all six areas on one day, beside the least that anybody would do.

Ours reads the records, judges both tracks of every area with every record that counts or does
not, and looks ahead for the day on which something falls. The floor goes once over the
certifications and counts, with plain dicts, the valid holders for every list. They take turns.
"""

import random
import statistics
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from time import perf_counter

from partner_planner import resources
from partner_planner.catalog import Credentials, load_credentials
from partner_planner.catalog.rules.loading import load_program_rules
from partner_planner.domain.certification import Certification, ends_on
from partner_planner.domain.figure import Figure
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules import Ledger, Rulebook, evaluate
from partner_planner.domain.snapshot import Snapshot
from tests.bench.row import Row

DAY = date(2026, 11, 22)
PEOPLE, EACH, MONTHS = 50, 10, 24
FEW, MORE, MANY = 10, 100, 1000
ROUNDS, WARM = 30, 5
AT_MOST = 0.030
"""Seconds for one day."""
EVEN = 1.5
"""How much more than its share a larger firm may take."""

PROGRAM = "microsoft-ai-cloud"
STREAMS = {"security": ("azure", "m365"), "modern-work": ("cpor", "dpor", "csp")}


def measure() -> list[Row]:
    """The benchmarks of the rules."""
    credentials = load_credentials(resources.path("catalogs"))
    book = load_program_rules(resources.path("catalogs"), credentials).get(PROGRAM)
    assert book is not None
    ours, floor = _compare(_firm(PEOPLE, book), book, credentials)
    sizes = [_seconds(_firm(people, book), book, credentials) for people in (FEW, MORE, MANY)]
    return [
        Row("Six areas on one day", ours, floor, "holders by list, plain dicts", AT_MOST / floor),
        Row("100 people", sizes[1], sizes[0] * MORE / FEW, "10 people, ten times", EVEN),
        Row("1,000 people", sizes[2], sizes[1] * MANY / MORE, "100 people, ten times", EVEN),
    ]


def _firm(people: int, book: Rulebook) -> Snapshot:
    """A firm whose people hold ten credentials each, with figures for two years."""
    chance = random.Random(people)
    listed = sorted({id for each in book.lists for id in each.credentials})
    records: list[Record] = []
    for person in range(people):
        records.append(Person(f"person-{person}"))
        for number in range(EACH):
            earned = DAY - timedelta(days=chance.randrange(1, 450))
            id, credential = f"{person}-{number}", chance.choice(listed)
            records.append(Certification(id, f"person-{person}", credential, earned))
    return Snapshot.of((*records, *_figures(book, chance)))


def _figures(book: Rulebook, chance: random.Random) -> list[Figure]:
    """A figure a month for every metric that has figures, by its streams."""
    found: list[Figure] = []
    for area in book.areas:
        for metric in area.metrics:
            if metric.category == "skilling":
                continue
            streams = STREAMS.get(area.id, ("",))
            if metric.id == "usage-growth" and area.id not in STREAMS:
                streams = ("percent",)
            for stream in streams:
                for month in range(MONTHS):
                    year, left = divmod(DAY.year * 12 + DAY.month - 1 - month, 12)
                    id, value = f"figure-{len(found)}", Decimal(chance.randrange(12))
                    as_of = date(year, left + 1, 1)
                    where = book.program, area.id, metric.track, metric.id, stream
                    found.append(Figure(id, *where, as_of, value))
    return found


def _compare(firm: Snapshot, book: Rulebook, credentials: Credentials) -> tuple[float, float]:
    """The median seconds of both, taken in turns."""
    times = [
        (
            _taken(lambda: evaluate(Ledger.of(firm, credentials.get), book, DAY)),
            _taken(lambda: holders(firm, book, credentials)),
        )
        for _ in range(WARM + ROUNDS)
    ]
    ours, floor = zip(*times[WARM:], strict=True)
    return statistics.median(ours), statistics.median(floor)


def _seconds(firm: Snapshot, book: Rulebook, credentials: Credentials) -> float:
    return _compare(firm, book, credentials)[0]


def _taken(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def holders(firm: Snapshot, book: Rulebook, credentials: Credentials) -> dict[str, int]:
    """How many different people hold a credential of each list that is valid on the day."""
    lists: dict[str, list[str]] = {}
    for each in book.lists:
        for id in each.credentials:
            lists.setdefault(id, []).append(each.id)
    held: dict[str, set[str]] = {}
    for record in firm.all(Certification).values():
        end = ends_on(record, credentials.get(record.credential))
        if record.earned_on <= DAY and (not isinstance(end, date) or end >= DAY):
            for id in lists.get(record.credential, ()):
                held.setdefault(id, set()).add(record.person)
    return {id: len(people) for id, people in held.items()}
