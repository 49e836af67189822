"""What was met every day, on one day, or once: to the day, as it was known on each of them."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.rules.anniversary import OnAnniversary
from partner_planner.domain.rules.attested import Attested
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.lock import Lock
from partner_planner.domain.rules.over_time import AnyDay, Sustained
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.spans import Trailing
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap
from tests.domain.rules.small_facts import dated, fact
from tests.domain.rules.small_program import AREA, DAY, PROGRAM, holds, judged, listing, scene, told

ENGINEER = People(listing("a"), 1)
HALF_A_YEAR = Trailing(months=6)
SUSTAINED = Sustained.of(ENGINEER, HALF_A_YEAR)
FAR = date(2031, 1, 1)


@pytest.mark.parametrize(
    ("earned", "told_all"),
    [
        (date(2026, 5, 22), "met -"),
        (date(2026, 5, 23), "not_met 1"),
        (date(2026, 11, 22), "not_met 181"),
    ],
)
def test_a_rule_is_sustained_for_six_months_to_the_day(earned: date, told_all: str) -> None:
    found = judged(SUSTAINED, holds("ana", "a", earned, FAR), day=DAY)
    assert told(found.standing, found.gap.amount if found.gap else None) == told_all


def test_more_than_six_months_is_a_day_more() -> None:
    longer = Sustained.of(ENGINEER, HALF_A_YEAR, longer=True)
    earned = holds("ana", "a", date(2026, 5, 22), FAR)
    found = judged(longer, earned)
    assert told(found.standing, found.have, found.need) == "not_met 184 185"
    assert told(judged(longer, earned, day=date(2026, 11, 23)).standing) == "met"


def test_a_day_without_it_begins_the_count_anew() -> None:
    before = holds("ana", "a", date(2025, 1, 1), date(2026, 7, 31))
    after = holds("ben", "a", date(2026, 8, 2), FAR)
    found = judged(SUSTAINED, before, after)
    assert told(found.standing, found.have, found.need) == "not_met 112 184"
    assert found.gap == Gap(Fraction(72), "days")
    assert found.reasons == (Reason.NOT_LONG_ENOUGH,)
    today = scene(before, after)
    assert date(2027, 2, 2) in found.turns
    assert told(today.later(date(2027, 2, 1)).judge(SUSTAINED).standing) == "not_met"
    assert told(today.later(date(2027, 2, 2)).judge(SUSTAINED).standing) == "met"
    gapless = judged(SUSTAINED, before, holds("ben", "a", date(2026, 8, 1), FAR))
    assert told(gapless.standing) == "met"


def test_what_is_sustained_ends_with_the_rule() -> None:
    found = judged(SUSTAINED, holds("ana", "a", date(2026, 1, 1), date(2027, 3, 31)))
    assert told(found.standing, found.met_until) == "met 2027-03-31"
    assert judged(SUSTAINED).gap == Gap(Fraction(1), "people", ("a",))


ONE_DAY_OF_SIX = AnyDay.of(ENGINEER, HALF_A_YEAR)


def test_one_good_day_counts_for_six_months() -> None:
    one_day = holds("ana", "a", date(2026, 8, 1), date(2026, 8, 1))
    found = judged(ONE_DAY_OF_SIX, one_day)
    assert told(found.standing, found.met_until) == "met 2027-01-31"
    assert found.reasons == (Reason.HELD_FROM_BEFORE,)
    assert found.counted == ("ana/a",)
    last = judged(ONE_DAY_OF_SIX, one_day, day=date(2027, 1, 31))
    assert told(last.standing) == "met"
    assert told(judged(ONE_DAY_OF_SIX, one_day, day=date(2027, 2, 1)).standing) == "not_met"


def test_what_is_met_now_counts_for_six_months_more() -> None:
    found = judged(ONE_DAY_OF_SIX, holds("ana", "a", date(2026, 8, 1), date(2026, 12, 31)))
    assert told(found.standing, found.met_until) == "met 2027-06-29"
    assert told(judged(ONE_DAY_OF_SIX, holds("ana", "a", date(2026, 8, 1), FAR)).met_until) == (
        "2031-06-30"
    )


PREFERRED = Attested(dated("preferred", kind=FactKind.ATTESTED))
LOCKED = Lock.of(PREFERRED, Trailing(months=18), Force())
IN_AUGUST = Lock.of(PREFERRED, Trailing(18), Force(date(2025, 8, 1), date(2025, 8, 31)))


def _said(on: date, word: str, until: date | None = None) -> Fact:
    return fact("preferred", on, kind=FactKind.ATTESTED, count=word, until=until)


def test_a_level_of_august_2025_holds_to_february_2027() -> None:
    reached, lost = _said(date(2025, 8, 1), "1"), _said(date(2025, 10, 1), "0")
    found = judged(LOCKED, reached, lost)
    assert told(found.standing, found.met_until) == "met 2027-01-31"
    assert found.reasons == (Reason.HELD_FROM_BEFORE,)
    assert told(judged(LOCKED, reached, lost, day=date(2027, 2, 1)).standing) == "not_met"
    late = judged(IN_AUGUST, _said(date(2025, 8, 31), "1"), lost, day=date(2027, 2, 27))
    assert told(late.standing, late.met_until) == "met 2027-02-27"


def test_when_it_is_over_it_begins_again_where_the_rule_is_met() -> None:
    reached, lost = _said(date(2025, 8, 1), "1"), _said(date(2027, 2, 1), "0")
    assert told(judged(LOCKED, reached, day=date(2027, 6, 1)).met_until) == "-"
    assert told(judged(LOCKED, reached, lost, day=date(2027, 6, 1)).standing) == "not_met"
    kept = _said(date(2027, 2, 2), "0")
    found = judged(LOCKED, reached, kept, day=date(2027, 6, 1))
    assert told(found.standing, found.met_until) == "met 2028-07-31"


def test_it_begins_only_in_its_days() -> None:
    not_yet = _said(date(2025, 1, 1), "0")
    assert told(judged(IN_AUGUST, not_yet, _said(date(2025, 9, 1), "1")).standing) == "not_met"
    assert told(judged(IN_AUGUST, _said(date(2025, 7, 1), "1")).met_until) == "2027-01-31"


def test_a_day_of_which_nothing_is_known_begins_nothing() -> None:
    assert told(judged(LOCKED).standing) == "unknown"
    assert told(judged(LOCKED, _said(date(2026, 11, 1), "0")).standing) == "unknown"
    assert told(judged(LOCKED, _said(date(2025, 5, 1), "0")).standing) == "not_met"


YEARLY = OnAnniversary.of(ENGINEER, PROGRAM, AREA)
ENROLLED = Enrolment("e", PROGRAM, AREA, enrolled_on=date(2025, 3, 10))


def test_a_rule_is_looked_at_on_the_anniversary() -> None:
    held = holds("ana", "a", date(2025, 1, 1), date(2026, 3, 10))
    found = judged(YEARLY, held, ENROLLED)
    assert told(found.standing, found.met_until) == "met 2027-03-09"
    assert found.reasons == (Reason.HELD_FROM_BEFORE,)
    missed = judged(YEARLY, holds("ana", "a", date(2026, 3, 11), FAR), ENROLLED)
    assert told(missed.standing) == "not_met"
    assert missed.turns == {date(2027, 3, 10), date(2031, 1, 2), *YEARS_AFTER}


YEARS_AFTER = {date(year, 3, 10) for year in range(2028, 2032)}


def test_before_the_first_anniversary_the_enrolment_counts() -> None:
    held = holds("ana", "a", date(2025, 1, 1), date(2025, 3, 31))
    assert told(judged(YEARLY, held, ENROLLED, day=date(2026, 3, 9)).standing) == "met"
    assert told(judged(YEARLY, held, ENROLLED, day=date(2026, 3, 10)).standing) == "not_met"


def test_an_anniversary_that_was_entered_counts_before_the_day_of_enrolment() -> None:
    moved = replace(ENROLLED, anniversary=date(2027, 6, 30))
    held = holds("ana", "a", date(2025, 1, 1), date(2026, 6, 30))
    assert told(judged(YEARLY, held, moved).met_until) == "2027-06-29"


def test_who_is_not_enrolled_is_looked_at_today() -> None:
    found = judged(YEARLY, holds("ana", "a", date(2026, 11, 1), FAR))
    assert told(found.standing) == "met"
    assert Reason.NOT_ENROLLED in found.reasons


@pytest.mark.parametrize("day", [date.min, date(1, 1, 2), date(1, 3, 1), date.max])
@pytest.mark.parametrize("span", [Trailing(600), Trailing(days=20_000), Trailing(1, 40)])
def test_at_the_edges_of_the_calendar_there_is_an_answer(day: date, span: Trailing) -> None:
    held = Attested(dated("preferred", kind=FactKind.ATTESTED))
    for node in (
        Sustained.of(held, span),
        Sustained.of(held, span, longer=True),
        AnyDay.of(held, span),
        Lock.of(held, span, Force()),
    ):
        found = judged(node, _said(day, "1"), day=day)
        assert found.standing is not Standing.NOT_MET
