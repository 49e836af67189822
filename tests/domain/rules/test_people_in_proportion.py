"""People in proportion to the staff of a role, and to an amount."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.figure import FactKind
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules.attested import AttestedValue, FigureValue
from partner_planner.domain.rules.comparing import Share
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.people import HeadCount
from partner_planner.domain.rules.quantities import Total
from partner_planner.domain.rules.ratio import (
    FulfilledPerAmount,
    PeopleRatio,
    PerAmount,
    Rounding,
)
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.staff import Staff
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap
from tests.domain.rules.small_facts import dated, fact
from tests.domain.rules.small_program import (
    DAY,
    figure,
    holds,
    judged,
    listing,
    measure,
    reasons,
    told,
)

ROLE = "Account strategist"
CERTIFIED = listing("ads")
HALF = PeopleRatio(CERTIFIED, Fraction(50), Staff(ROLE), at_most=100)
BOOKINGS = Total(dated("bookings", absent_is_none=False), "USD", currency="USD")
BELT = PerAmount(listing("belt"), BOOKINGS, Fraction(100_000))


def strategists(count: int, certified: int) -> list[Record]:
    """So many people in the role, some of them certified."""
    people: list[Record] = [Person(f"s{n}", role=ROLE.upper()) for n in range(count)]
    return [*people, *(holds(f"s{n}", "ads") for n in range(certified))]


@pytest.mark.parametrize(("staff", "target"), [(3, 2), (7, 4), (400, 100)])
def test_half_of_the_strategists_and_never_more_than_a_hundred(staff: int, target: int) -> None:
    short = judged(HALF, *strategists(staff, target - 1))
    assert told(short.standing, short.have, short.need) == f"not_met {target - 1} {target}"
    assert short.gap == Gap(Fraction(1), "people", ("ads",))
    assert judged(HALF, *strategists(staff, target)).standing is Standing.MET


def test_only_those_in_the_role_count() -> None:
    found = judged(HALF, *strategists(3, 1), Person("ana", role="Sales"), holds("ana", "ads"))
    assert told(found.have, found.need) == "1 2"
    assert reasons(found.left_out) == {"ana/ads": "other-role"}


def test_all_people_are_the_staff_where_no_role_is_named() -> None:
    node = PeopleRatio(CERTIFIED, Fraction(50), Staff())
    found = judged(node, Person("ana"), Person("ben"), Person("gone", left_on=DAY - ONE_DAY))
    assert told(found.have, found.need) == "0 1"


def test_nobody_in_the_role_leaves_it_open() -> None:
    found = judged(HALF, Person("ana", role="Sales"), holds("ana", "ads"))
    assert (found.standing, found.need) == (Standing.UNKNOWN, None)
    assert found.reasons == (Reason.WHOLE_ZERO,)


def test_who_leaves_may_make_a_share_too_small_or_large_enough() -> None:
    leaves = date(2026, 12, 31)
    certified: list[Record] = [Person("s", role=ROLE, left_on=leaves), holds("s", "ads")]
    found = judged(HALF, Person("t", role=ROLE), *certified)
    assert told(found.standing, found.met_until) == "met 2026-12-31"
    others = [Person(n, role=ROLE, left_on=leaves) for n in "uv"]
    short = judged(HALF, Person("s", role=ROLE), holds("s", "ads"), *others)
    assert short.standing is Standing.NOT_MET
    assert leaves + ONE_DAY in short.turns


def test_staff_may_be_a_number_that_somebody_entered() -> None:
    count = AttestedValue(dated("strategists", kind=FactKind.ATTESTED), "people")
    node = PeopleRatio(CERTIFIED, Fraction(50), count, at_most=1)
    entered = fact("strategists", DAY, count="7", kind=FactKind.ATTESTED)
    assert told(judged(node, entered).need, judged(node).need) == "1 -"
    assert judged(node).standing is Standing.UNKNOWN
    assert judged(node, holds("ana", "ads")).standing is Standing.MET  # the cap is reached


def test_one_for_each_hundred_thousand_may_be_a_broken_number() -> None:
    held = [holds(name, "belt") for name in ("ana", "ben", "caz")]
    bookings = fact("bookings", DAY, "340000")
    found = judged(BELT, *held, bookings)
    assert told(found.standing, found.have, found.need) == "not_met 3 17/5"
    assert found.gap == Gap(Fraction(1), "people", ("belt",))
    share = judged(FulfilledPerAmount(BELT), *held, bookings)
    assert share.points == Fraction(1500, 17)
    assert f"{float(share.points):.0f} {share.unit}" == "88 percent"


@pytest.mark.parametrize(
    ("rounding", "need", "standing"),
    [
        (Rounding.EXACT, "17/5", Standing.NOT_MET),
        (Rounding.UP, "4", Standing.NOT_MET),
        (Rounding.DOWN, "3", Standing.MET),
    ],
)
def test_a_target_may_be_rounded(rounding: Rounding, need: str, standing: Standing) -> None:
    node = PerAmount(listing("belt"), BOOKINGS, Fraction(100_000), rounding)
    held = [holds(name, "belt") for name in ("ana", "ben", "caz")]
    found = judged(node, *held, fact("bookings", DAY, "340000"))
    assert (str(found.need), found.standing) == (need, standing)


def test_an_amount_that_nobody_entered_leaves_it_open() -> None:
    found = judged(BELT, holds("ana", "belt"))
    assert told(found.standing, found.have, found.need) == "unknown 1 -"
    assert judged(FulfilledPerAmount(BELT), holds("ana", "belt")).points is None


def test_where_nobody_is_asked_for_there_is_no_share() -> None:
    none = fact("bookings", DAY, "0")
    assert judged(BELT, none).standing is Standing.MET
    share = judged(FulfilledPerAmount(BELT), none)
    assert (share.points, share.reasons) == (None, (Reason.WHOLE_ZERO,))


def test_an_amount_may_be_a_figure() -> None:
    level = FigureValue(measure("seats"), "seats")
    node = PerAmount(CERTIFIED, level, Fraction(10), Rounding.UP)
    found = judged(node, figure("25", metric="seats"), holds("ana", "ads"))
    assert told(found.have, found.need, found.as_of) == "1 3 2026-11-01"


def test_the_number_of_people_is_a_value_like_others() -> None:
    belt, ads = HeadCount(listing("belt")), HeadCount(CERTIFIED)
    held = [holds("ana", "belt"), holds("ben", "ads"), holds("caz", "ads")]
    found = judged(Share(belt, ads), *held)
    assert told(found.points, found.unit) == "50 percent"
    assert judged(belt, *held).turns == {date(2027, 6, 2)}
    assert judged(belt).points == 0


@given(st.integers(1, 40), st.integers(0, 40), st.integers(1, 100), st.integers(1, 30))
def test_a_ratio_is_that_of_whole_people(staff: int, some: int, percent: int, cap: int) -> None:
    certified = min(some, staff)
    node = PeopleRatio(CERTIFIED, Fraction(percent), Staff(ROLE), at_most=cap)
    found = judged(node, *strategists(staff, certified))
    target = min(ceil(Decimal(staff) * percent / 100), cap)
    assert found.need == target
    assert (found.standing is Standing.MET) is (certified >= target)
    assert (found.gap.amount if found.gap else 0) == max(target - certified, 0)
