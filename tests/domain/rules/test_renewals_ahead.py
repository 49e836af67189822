"""A planned exam that renews what its person holds is reckoned with in the months ahead."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.credential import Credential, Renewal, RenewalKind
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.forecast import area_forecast, month_ends
from partner_planner.domain.rules.forecast_levels import level_forecast
from partner_planner.domain.rules.future import Future
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.rulebook import Level, Rulebook
from partner_planner.domain.snapshot import Snapshot
from tests.domain.examples import widgets
from tests.domain.rules.firm_ahead import planned
from tests.domain.rules.small_program import (
    DAY,
    EVIDENCE,
    holds,
    listing,
    metric,
    per_person,
    rulebook,
)

MONTHS = 9
LOWER = holds("ana", "associate", date(2024, 5, 1))  # ends on 2027-05-01
HIGHER = planned("ana", "expert", date(2027, 3, 31), chance="1")
BOOK = rulebook(metric("skill", per_person("associate")))


def lookup(id: str) -> Credential | None:
    """An expert's credential that renews an associate's, each valid for three years."""
    by = ("expert",) if id == "associate" else ()
    renewal = Renewal(RenewalKind.PAID)
    return widgets(id=id, validity_months=36, renewal=renewal, renewed_by=by)


def future(*records: Record) -> Future:
    """What a plan with Ana expects."""
    milestones = [each for each in records if isinstance(each, Milestone)]
    ledger = Ledger.of(Snapshot.of((Person("ana"), Person("ben"), *records)), lookup)
    return Future.of(ledger, DAY, month_ends(DAY, MONTHS)[-1], milestones)


def points(*records: Record, book: Rulebook = BOOK) -> list[Fraction]:
    """The points by month, from November 2026 on."""
    return [each.points for each in area_forecast(future(*records), book, book.areas[0], MONTHS)]


def test_what_is_renewed_by_a_planned_exam_does_not_end() -> None:
    assert points(LOWER)[5:8] == [4, 0, 0]  # April, May and June 2027
    assert points(LOWER, HIGHER)[5:8] == [4, 4, 4]


@pytest.mark.parametrize("who", ["ben", "ana"])
def test_only_the_persons_own_exam_renews_and_only_in_time(who: str) -> None:
    late = planned(who, "expert", date(2027, 5, 2 if who == "ana" else 1), chance="1")
    assert points(LOWER, late)[7] == 0


def test_a_planned_exam_renews_by_its_chance() -> None:
    months = area_forecast(
        future(LOWER, planned("ana", "expert", date(2027, 3, 31), "0.5")),
        BOOK,
        BOOK.areas[0],
        MONTHS,
    )
    assert [months[7].low, months[7].high] == [0, 4]


def test_levels_look_at_what_renews() -> None:
    one = Level("one", "One", People(listing("associate"), 1), Force(), EVIDENCE, "One person.")
    book = replace(rulebook(), levels=(one,))
    assert [str(each.standing) for each in level_forecast(future(LOWER), book, 8)][6:] == [
        "not_met",
        "not_met",
    ]
    renewed = level_forecast(future(LOWER, HIGHER), book, 8)
    assert [str(each.standing) for each in renewed][6:] == ["met", "met"]
