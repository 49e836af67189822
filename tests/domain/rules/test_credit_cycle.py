"""Credits collected in a cycle that begins on the person's own day."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.rules.credit_rule import Category, CreditCycle, Way
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap, Verdict
from tests.domain.rules.small_facts import dated, fact
from tests.domain.rules.small_program import DAY, holds, judged, listing, reasons, told

BEGUN = date(2024, 5, 1)
CYCLE = date(2024, 5, 1), date(2027, 4, 30)
ANA = holds("ana", "cissp", BEGUN, date(2040, 1, 1))
CISSP = listing("cissp")


def category(
    name: str, at_least: int = 0, at_most: int | None = None, rolls_over: int = 0
) -> Category:
    """Credits of one kind."""
    most = None if at_most is None else Fraction(at_most)
    facts = dated(name, kind=FactKind.CREDIT)
    return Category(name, facts, Fraction(at_least), most, Fraction(rolls_over))


def credit(name: str, count: int | None, on: date = date(2025, 6, 1), person: str = "ana") -> Fact:
    """Credits that somebody collected."""
    number = None if count is None else str(count)
    id = f"{person}/{name}/{on}/{count}"
    return fact(name, on, kind=FactKind.CREDIT, person=person, count=number, id=id)


GROUPS = category("a", 90, rolls_over=40), category("b", at_most=30)
ISC2 = CreditCycle(CISSP, 36, (Way(Fraction(120), GROUPS),), rollover_months=6)
PMP = CreditCycle(
    CISSP, 36, (Way(Fraction(60), (category("education", 35), category("giving", 0, 25))),)
)


def seen(node: CreditCycle, *credits: Fact, day: date = DAY) -> Verdict:
    """What is said of Ana's cycle."""
    return judged(node, ANA, *credits, day=day)


@pytest.mark.parametrize(
    ("a", "b", "have", "standing", "missing", "within"),
    [
        (95, 20, 115, "not_met", 5, ""),
        (95, 40, 125, "met", None, None),
        (85, 60, 115, "not_met", 5, "a"),
        (90, 30, 120, "met", None, None),
        (20, 10, 30, "not_met", 90, "a"),
    ],
)
def test_a_hundred_and_twenty_of_which_ninety_are_of_group_a(
    a: int, b: int, have: int, standing: str, missing: int | None, within: str | None
) -> None:
    found = seen(ISC2, credit("a", a), credit("b", b))
    assert told(found.standing, found.have, found.need, found.unit) == (
        f"{standing} {have} 120 credits"
    )
    expected = None if missing is None else Gap(Fraction(missing), "credits", within=within or "")
    assert found.gap == expected


@pytest.mark.parametrize(
    ("education", "giving", "have", "standing"),
    [(36, 25, 61, "met"), (36, 24, 60, "met"), (30, 25, 55, "not_met"), (60, 0, 60, "met")],
)
def test_sixty_of_which_at_most_twenty_five_give_back(
    education: int, giving: int, have: int, standing: str
) -> None:
    found = seen(PMP, credit("education", education), credit("giving", giving))
    assert told(found.standing, found.have) == f"{standing} {have}"


def test_only_credits_of_the_running_cycle_count() -> None:
    first, last = CYCLE
    facts = [credit("a", 60, first), credit("a", 60, last), credit("a", 9, first - ONE_DAY)]
    found = seen(ISC2, *facts, day=last)
    assert found.have == 120
    assert reasons(found.left_out) == {facts[2].id: "other-cycle"}
    assert found.met_until == last
    assert last + ONE_DAY in found.turns
    assert seen(ISC2, *facts, day=last + ONE_DAY).standing is Standing.NOT_MET


def test_credits_of_others_do_not_count() -> None:
    found = seen(ISC2, credit("a", 120, person="ben"), credit("b", 5))
    assert found.have == 5


def test_where_nothing_was_entered_nothing_is_known() -> None:
    found = seen(ISC2)
    assert (found.standing, found.have, found.gap) == (Standing.UNKNOWN, None, None)
    assert found.reasons == (Reason.NO_RECORD,)
    sure = CreditCycle(CISSP, 36, ISC2.ways, absent_is_none=True)
    assert told(seen(sure).standing, seen(sure).have) == "not_met 0"


@pytest.mark.parametrize(("name", "standing"), [("a", "unknown"), ("b", "not_met")])
def test_credits_without_a_number_may_be_enough(name: str, standing: str) -> None:
    found = seen(ISC2, credit("a", 89), credit(name, None))
    assert found.standing == standing


def test_what_a_cycle_had_too_much_rolls_over() -> None:
    last_cycle = [credit("a", 100, date(2025, 1, 1)), credit("a", 50, date(2027, 3, 1))]
    later = date(2027, 6, 1)
    rolled = seen(ISC2, *last_cycle, credit("a", 1, later), day=later)
    assert rolled.have == 31  # 30 too many, all collected lately
    early = [credit("a", 150, date(2025, 1, 1)), credit("a", 1, later)]
    assert seen(ISC2, *early, day=later).have == 1
    much = [credit("a", 100, date(2025, 1, 1)), credit("a", 100, date(2027, 3, 1))]
    assert seen(ISC2, *much, day=later).have == 40


def test_what_rolled_over_does_not_roll_on() -> None:
    much = [credit("a", 200, date(2027, 3, 1)), credit("a", 80, date(2028, 1, 1))]
    in_third = seen(ISC2, *much, credit("a", 1, date(2030, 5, 2)), day=date(2030, 5, 2))
    assert in_third.have == 1


YEARLY = CreditCycle(CISSP, 36, (Way(Fraction(60), (category("a"),)),), yearly=Fraction(20))


def test_each_year_that_has_begun_needs_its_share() -> None:
    first, second, third = (credit("a", 20, date(year, 6, 1)) for year in (2024, 2025, 2026))
    assert seen(YEARLY, first, second, third).standing is Standing.MET
    missed = seen(YEARLY, first, credit("a", 40, date(2026, 6, 1)))
    assert (missed.standing, missed.reasons) == (Standing.NOT_MET, (Reason.YEAR_SHORT,))
    assert missed.gap is None
    running = seen(YEARLY, credit("a", 40, date(2024, 6, 1)), second)
    assert running.standing is Standing.NOT_MET
    assert running.gap == Gap(Fraction(20), "credits")
    ahead = seen(YEARLY, credit("a", 60, date(2024, 6, 1)), second, day=date(2026, 4, 30))
    assert ahead.met_until == date(2026, 4, 30)
    unsaid = seen(YEARLY, credit("a", 60, date(2024, 6, 1)), credit("a", None), third)
    assert unsaid.standing is Standing.UNKNOWN


CISCO = CreditCycle(
    CISSP,
    36,
    (
        Way(Fraction(80), (category("ce"),)),
        Way(Fraction(40), (category("ce"),), listing("exam")),
        Way(Fraction(0), (), listing("higher")),
    ),
)


def test_any_of_several_ways_is_enough() -> None:
    exam = holds("ana", "exam", date(2026, 1, 1), date(2040, 1, 1))
    assert seen(CISCO, credit("ce", 80)).standing is Standing.MET
    assert seen(CISCO, credit("ce", 40)).gap == Gap(Fraction(40), "credits")
    assert judged(CISCO, ANA, exam, credit("ce", 40)).standing is Standing.MET
    nearly = judged(CISCO, ANA, exam, credit("ce", 30))
    assert nearly.gap == Gap(Fraction(10), "credits")
    higher = holds("ana", "higher", date(2026, 1, 1), date(2040, 1, 1))
    assert judged(CISCO, ANA, higher).standing is Standing.MET
    before = holds("ana", "higher", date(2024, 4, 30), date(2040, 1, 1))
    assert judged(CISCO, ANA, before, credit("ce", 1)).standing is Standing.NOT_MET


def test_a_way_that_only_lacks_what_must_be_earned_says_which() -> None:
    node = CreditCycle(CISSP, 36, (Way(Fraction(40), (category("ce"),), listing("exam")),))
    found = seen(node, credit("ce", 40))
    assert found.gap == Gap(Fraction(1), "certificates", ("exam",))


def test_everybody_who_holds_it_is_asked() -> None:
    ben = holds("ben", "cissp", date(2025, 1, 1), date(2040, 1, 1))
    enough = [credit("a", 120), credit("a", 100, person="ben")]
    found = judged(ISC2, ANA, ben, *enough)
    assert told(found.standing, found.have, found.need, found.unit) == "not_met 1 2 people"
    assert found.gap == Gap(Fraction(20), "credits")
    assert [part.have for part in found.parts] == [120, 100]


def test_nobody_who_holds_it_is_a_gap() -> None:
    found = judged(ISC2)
    assert (found.standing, found.gap) == (Standing.NOT_MET, Gap(Fraction(1), "people", ("cissp",)))


def test_a_cycle_from_a_leap_day_begins_on_the_last_of_february() -> None:
    leap = holds("ana", "cissp", date(2024, 2, 29), date(2040, 1, 1))
    facts = [credit("a", 120, date(2027, 2, 27)), credit("a", 7, date(2027, 2, 28))]
    assert judged(ISC2, leap, *facts, day=date(2027, 2, 27)).have == 120
    assert judged(ISC2, leap, *facts, day=date(2027, 2, 28)).have == 7


@given(st.integers(0, 200), st.integers(0, 200))
def test_the_gap_of_credits_closes_the_cycle(a: int, b: int) -> None:
    found = seen(ISC2, credit("a", a), credit("b", b))
    assert (found.standing is Standing.MET) == (a >= 90 and a + min(b, 30) >= 120)
    if found.gap is not None:
        more = credit("a", int(found.gap.amount), date(2026, 6, 1))
        after = seen(ISC2, credit("a", a), credit("b", b), more)
        assert after.standing is Standing.MET
