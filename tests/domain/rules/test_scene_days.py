"""A plan can be looked at on any day: earlier as it was known then, later with nothing new."""

from datetime import date

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.scene import Scene
from tests.domain.rules.small_program import DAY, PROGRAM, holds, ledger, listing, scene, told

ENGINEERS = People(listing("a"), 2)
EARLY, LATE = date(2026, 3, 1), date(2027, 3, 1)
FIRM = (
    holds("ana", "a", date(2026, 2, 1), date(2027, 1, 31)),
    holds("ben", "a", date(2026, 6, 1)),
    holds("caz", "a", date(2027, 1, 1)),
)


def _count(seen: Scene) -> str:
    return told(seen.day, seen.known_on, seen.judge(ENGINEERS).have)


def test_an_earlier_day_is_seen_as_it_was_known_then() -> None:
    today = scene(*FIRM)
    assert _count(today) == f"{DAY} {DAY} 2"
    assert _count(today.on(EARLY)) == f"{EARLY} {EARLY} 1"
    assert _count(today.on(date(2026, 6, 1))) == "2026-06-01 2026-06-01 2"


def test_a_later_day_is_what_is_left() -> None:
    later = scene(*FIRM).on(LATE)
    assert _count(later) == f"{LATE} {DAY} 1"
    assert _count(later.on(EARLY)) == f"{EARLY} {EARLY} 1"
    assert _count(later.on(date(2027, 1, 31))) == f"2027-01-31 {DAY} 2"
    assert later.on(LATE) is later
    assert later.on(DAY).explained


def test_a_day_is_looked_at_once() -> None:
    today = scene(*FIRM)
    assert today.on(EARLY) is today.on(EARLY)
    assert today.on(DAY) is today


def test_facts_that_hold_are_found_newest_first() -> None:
    def fact(id: str, on: date, until: date | None = None, name: str = "win") -> Fact:
        return Fact(id, FactKind.RECORD, PROGRAM, name, on, until)

    plan = ledger(
        fact("new", date(2026, 5, 1)),
        fact("over", date(2026, 1, 1), date(2026, 10, 1)),
        fact("old", date(2026, 4, 1)),
        fact("to-come", date(2026, 12, 1)),
        fact("other", date(2026, 5, 1), name="loss"),
    )
    found = plan.facts(PROGRAM, "win", DAY)
    assert [each.id for each in found] == ["new", "old"]
    assert plan.facts("other", "win", DAY) == ()
