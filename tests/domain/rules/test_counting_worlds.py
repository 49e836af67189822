"""A rule that is judged once for many worlds says of each what it would say of it alone."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules.area_ahead import judged_on
from partner_planner.domain.rules.counting_worlds import lists_of
from partner_planner.domain.rules.forecast import month_ends
from partner_planner.domain.rules.gated import Gate, Gated
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.over_time import Sustained
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.spans import Trailing
from partner_planner.domain.rules.worlds import COUNT
from tests.domain.rules.firm_ahead import future, planned
from tests.domain.rules.small_program import (
    DAY,
    gated,
    holds,
    listing,
    metric,
    per_person,
    rulebook,
)

POOL, STRICT = listing("a", "b"), listing("b")
DAYS = (DAY, *month_ends(DAY, 8))
FIRM: tuple[Record, ...] = (
    *(Person(name) for name in ("ana", "ben", "cem", "dan", "eva")),
    holds("ana", "a", date(2026, 3, 1), date(2027, 3, 1)),
    holds("ben", "b", date(2026, 8, 1), date(2027, 8, 1)),
    planned("ana", "b", date(2026, 12, 10), "0.5"),
    planned("ana", "a", date(2027, 2, 1), "0.6"),
    planned("cem", "a", date(2026, 12, 20), "0.7"),
    planned("cem", "b", date(2027, 4, 1), "0.4"),
    planned("dan", "b", date(2027, 1, 20), "0.3"),
    planned("dan", "b", date(2027, 5, 20), "0.8"),
    planned("eva", "c", date(2027, 1, 20), "0.5"),
)


def including(strict: int) -> Gated:
    """Points behind a gate that asks for some people of whom some have more."""
    people = People(POOL, 3, (People(STRICT, strict),))
    return replace(gated(then=POOL), gates=(Gate(people, Fraction(4)),))


def lasting() -> Gated:
    """Points behind a gate that must have been open for two months."""
    held = Sustained.of(People(POOL, 2), Trailing(months=2))
    return replace(gated(then=POOL), gates=(Gate(held, Fraction(4)),))


@pytest.mark.parametrize(
    ("node", "plain"),
    [
        (per_person("a", "b"), True),
        (per_person("c"), True),
        (replace(per_person("a"), listing=replace(POOL, certificates=True)), False),
        (gated((STRICT, 2, 4), (listing("c"), 1, 4), then=POOL), True),
        (including(1), False),
        (lasting(), False),
        (including(2), False),
    ],
    ids=[
        "people",
        "another-list",
        "certificates",
        "gates",
        "including",
        "lasting",
        "more-including",
    ],
)
def test_a_world_is_told_as_if_it_were_judged_alone(node: Node, *, plain: bool) -> None:
    assert (lists_of(node) is not None) is plain
    book = rulebook(metric("skill", node))
    ahead = future(*FIRM)
    for judged in judged_on(ahead, book.areas[0], DAYS):
        (seen,) = judged.metrics
        for world in range(COUNT):
            alone = ahead.scene(judged.day, ahead.key(seen.looks_at, judged.day, world))
            assert seen.verdict(world).worth == alone.judge(seen.metric).worth


def test_what_only_one_world_has_passed_is_told_of_it_alone() -> None:
    book = rulebook(metric("skill", per_person("a", "b")))
    ahead = future(*FIRM)
    (*_, last) = judged_on(ahead, book.areas[0], DAYS)
    points = [last.metrics[0].verdict(world).points for world in range(COUNT)]
    assert len(set(points)) > 2
    assert set(last.cases) == {(number,) for number in range(len(set(points)))}
