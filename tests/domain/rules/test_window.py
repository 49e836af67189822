"""The window in which one good day is enough, what happened in it, enrolment and renewal."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.kinds import Record
from partner_planner.domain.rules.amounts import Limit
from partner_planner.domain.rules.force import ONE_DAY, Force
from partner_planner.domain.rules.history import change_days, history
from partner_planner.domain.rules.rulebook import (
    AreaRules,
    Classification,
    Rulebook,
    TrackMethod,
)
from partner_planner.domain.rules.window import Window, window
from tests.domain.rules.small_program import (
    AREA,
    DAY,
    EVIDENCE,
    LARGE,
    PROGRAM,
    SMALL,
    figure,
    holds,
    ledger,
    measure,
    metric,
    per_person,
    rulebook,
    told,
)

BOOK = rulebook(metric("skill", per_person("a")))
RULES: AreaRules = BOOK.areas[0]
FIRST, LAST = date(2026, 6, 1), date(2026, 11, 30)
ANA = holds("ana", "a", date(2026, 3, 1), date(2026, 9, 10))
BEN = holds("ben", "a", date(2026, 7, 20), date(2027, 7, 20))
CAZ = holds("caz", "a", date(2026, 10, 5), date(2026, 12, 15))


def seen(*records: Record, day: date = DAY, book: Rulebook = BOOK) -> Window:
    """The window of the only area."""
    return window(ledger(*records), book, book.areas[0], day)


def enrolment(
    area: str = AREA,
    enrolled_on: date | None = None,
    anniversary: date | None = None,
    fee_paid_on: date | None = None,
) -> Enrolment:
    """An enrolment in an area."""
    return Enrolment(
        f"e-{area}",
        PROGRAM,
        area,
        enrolled_on=enrolled_on,
        anniversary=anniversary,
        fee_paid_on=fee_paid_on,
    )


def test_history_has_a_stretch_for_every_change() -> None:
    found = history(ledger(ANA, BEN, CAZ), BOOK, RULES, FIRST, DAY)
    assert [told(each.first, each.last, each.points, each.standing) for each in found] == [
        "2026-06-01 2026-07-19 4 not_met",
        "2026-07-20 2026-09-10 8 met",
        "2026-09-11 2026-10-04 4 not_met",
        "2026-10-05 2026-11-22 8 met",
    ]


def test_change_days_are_those_of_records_figures_rules_and_tracks() -> None:
    share = Limit(measure("share", track=""), "percent", at_least=Fraction(80))
    rule = Classification(
        share, SMALL, LARGE, Force(date(2026, 7, 1)), EVIDENCE, "By the share of small customers."
    )
    book = rulebook(
        metric("skill", per_person("a"), force=Force(ends=date(2026, 11, 9))),
        method=TrackMethod.CLASSIFIED,
        classifications=(rule,),
    )
    plan = ledger(
        BEN,
        figure("3", date(2026, 8, 1), metric="skill"),
        figure("90", date(2026, 9, 1), metric="share", track=""),
        Fact("f", FactKind.ATTESTED, PROGRAM, "x", date(2026, 6, 5), until=date(2026, 6, 6)),
        enrolment(enrolled_on=date(2026, 10, 10)),
        Enrolment("other", "another", AREA, enrolled_on=date(2026, 10, 11)),
        Fact("g", FactKind.ATTESTED, "another", "x", date(2026, 6, 8)),
    )
    days = change_days(plan, book, book.areas[0], FIRST, LAST)
    assert [f"{day:%m-%d}" for day in days] == [
        "06-05",
        "06-07",
        "07-01",
        "07-20",
        "08-01",
        "09-01",
        "10-10",
        "11-10",
    ]


def test_history_is_the_standing_of_each_day() -> None:
    plan = ledger(ANA, BEN, CAZ, figure("0", date(2026, 8, 1), metric="skill"))
    stretches = history(plan, BOOK, RULES, FIRST, LAST)
    by_day = {
        each.first + timedelta(number): each.points
        for each in stretches
        for number in range((each.last - each.first).days + 1)
    }
    for day, points in by_day.items():
        assert history(plan, BOOK, RULES, day, day)[0].points == points
    assert list(by_day) == [FIRST + timedelta(number) for number in range(len(by_day))]


def test_history_follows_the_versions_of_a_rule() -> None:
    book = rulebook(
        metric("skill", per_person("a"), force=Force(ends=date(2026, 8, 31))),
        metric("skill", per_person("a", points="9"), force=Force(begins=date(2026, 9, 1))),
    )
    found = history(ledger(BEN), book, book.areas[0], date(2026, 8, 1), DAY)
    assert [told(each.first, each.points) for each in found] == ["2026-08-01 4", "2026-09-01 9"]


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 8, 15), date(2026, 3, 1), date(2026, 8, 31)),
        (date(2026, 3, 31), date(2025, 10, 1), date(2026, 3, 31)),
        (date(2028, 2, 29), date(2027, 9, 1), date(2028, 2, 29)),
    ],
)
def test_before_enrolment_the_window_ends_with_the_month(
    day: date, first: date, last: date
) -> None:
    found = seen(day=day)
    assert (found.first, found.last) == (first, last)
    assert found.renewal is None
    assert found.state == "in_progress"


def test_one_day_in_the_window_is_enough() -> None:
    found = seen(ANA, BEN)
    assert found.state == "qualified"
    assert found.best is not None
    assert told(found.best.first, found.best.last, found.best.points) == "2026-07-20 2026-09-10 8"
    assert told(*(each.points for each in found.coming)) == "4"


def test_the_best_days_may_still_come_to_an_end() -> None:
    found = seen(BEN, CAZ, day=date(2026, 12, 10))
    assert [told(each.first, each.last, each.points) for each in found.coming] == [
        "2026-12-11 2026-12-15 8",
        "2026-12-16 2026-12-31 4",
    ]
    assert found.best_coming == found.coming[0]


def test_on_the_last_day_of_the_window_nothing_is_to_come() -> None:
    found = seen(BEN, day=LAST)
    assert (found.coming, found.best_coming) == ((), None)


def test_enrolled_the_window_is_that_of_the_anniversary() -> None:
    found = seen(BEN, CAZ, enrolment(anniversary=date(2027, 8, 15)))
    assert (found.first, found.last) == (date(2027, 3, 1), date(2027, 8, 31))
    assert (found.past, found.best, found.state) == ((), None, "enrolled")
    assert [told(each.first, each.points) for each in found.coming] == [
        "2027-03-01 4",
        "2027-07-21 0",
    ]
    assert found.renewal is not None
    assert found.renewal.closes == date(2027, 9, 14)
    assert found.paid_by is None


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2026, 11, 9), "enrolled"),
        (date(2026, 11, 10), "renewal_due"),
        (date(2026, 12, 10), "renewal_due"),
        (date(2026, 12, 11), "lapsed"),
    ],
)
def test_renewal_opens_on_the_anniversary_and_closes(day: date, state: str) -> None:
    found = seen(enrolment(anniversary=date(2026, 11, 10)), day=day)
    assert found.state == state
    assert found.last == (date(2026, 12, 31) if state == "lapsed" else LAST)


def test_a_payment_moves_the_anniversary_on() -> None:
    paid = enrolment(anniversary=date(2026, 11, 10), fee_paid_on=date(2026, 11, 20))
    found = seen(paid).renewal
    assert found is not None
    assert found.anniversary == date(2027, 11, 20)
    earlier = seen(paid, day=date(2026, 11, 19)).renewal
    assert earlier is not None
    assert earlier.anniversary == date(2026, 11, 10)
    old = enrolment(anniversary=date(2026, 11, 10), fee_paid_on=date(2025, 11, 10))
    unmoved = seen(old).renewal
    assert unmoved is not None
    assert unmoved.anniversary == date(2026, 11, 10)


def test_without_an_anniversary_the_payment_or_the_enrolment_gives_it() -> None:
    paid = seen(enrolment(enrolled_on=date(2026, 5, 1), fee_paid_on=date(2026, 5, 3))).renewal
    begun = seen(enrolment(enrolled_on=date(2026, 5, 1))).renewal
    assert paid is not None
    assert begun is not None
    assert told(paid.anniversary, begun.anniversary) == "2027-05-03 2027-05-01"
    assert seen(enrolment()).renewal is None
    assert seen(enrolment(enrolled_on=DAY + ONE_DAY)).renewal is None


def test_a_second_area_is_paid_already_and_takes_the_same_anniversary() -> None:
    two = replace(BOOK, areas=(RULES, replace(RULES, id="gadgets")))
    other = enrolment("gadgets", anniversary=date(2027, 5, 5))
    found = seen(other, book=two)
    assert found.renewal is None
    assert found.paid_by is not None
    assert told(found.paid_by.enrolment, found.paid_by.anniversary) == "e-gadgets 2027-05-05"
    both = seen(other, enrolment(enrolled_on=date(2026, 10, 1)), book=two)
    assert both.renewal is not None
    assert (both.renewal.anniversary, both.paid_by) == (date(2027, 5, 5), None)
    lapsed = seen(other, book=two, day=date(2027, 7, 1))
    assert lapsed.paid_by is None
