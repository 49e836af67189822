"""Growth and shares are told in exact percent, and unknown where they are not defined."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.figure import Fact
from partner_planner.domain.rules.bounded import Bounded
from partner_planner.domain.rules.comparing import Growth, Share
from partner_planner.domain.rules.node import inputs_of
from partner_planner.domain.rules.quantities import Total
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.spans import Trailing
from partner_planner.domain.rules.verdict import Gap
from partner_planner.domain.rules.where import Where
from tests.domain.rules.small_facts import A_YEAR, TODAY, dated, fact
from tests.domain.rules.small_program import judged, ledger, scene, told

VALUE = Total(dated("contract", A_YEAR), "USD", currency="USD")
GROWTH = Growth.of(VALUE, 12)
NOW, THEN = date(2026, 6, 1), date(2025, 6, 1)


def _sold(on: date, amount: str, note: str = "") -> Fact:
    return fact("contract", on, amount, note=note)


def test_46_000_against_40_000_is_15_percent() -> None:
    entered = _sold(NOW, "46000"), _sold(THEN, "40000")
    found = judged(GROWTH, *entered)
    assert told(found.points, found.have, found.unit) == "15 15 percent"
    assert set(found.counted) == {each.id for each in entered}
    assert told(judged(Bounded(GROWTH, Fraction(15)), *entered).standing) == "met"
    found = judged(Bounded(GROWTH, Fraction(20)), *entered)
    assert told(found.standing, found.have, found.need) == "not_met 15 20"
    assert found.gap == Gap(Fraction(5), "percent")


def test_growth_from_zero_is_unknown_unless_the_program_says() -> None:
    long_ago = _sold(date(2020, 1, 1), "1")
    found = judged(GROWTH, _sold(NOW, "46000"), long_ago)
    assert told(found.points, found.standing) == "- unknown"
    assert found.reasons == (Reason.BASE_ZERO,)
    told_so = Growth.of(VALUE, 12, from_zero=Fraction(100))
    assert told(judged(told_so, _sold(NOW, "46000"), long_ago).points) == "100"
    assert told(judged(told_so, long_ago).points) == "0"
    below = _sold(THEN, "-5")
    assert judged(told_so, _sold(NOW, "46000"), below).reasons == (Reason.BASE_ZERO,)


def test_growth_is_unknown_where_nothing_was_entered_a_year_before() -> None:
    found = judged(GROWTH, _sold(NOW, "46000"))
    assert told(found.points) == "-"
    assert found.reasons == (Reason.NO_RECORD,)


def test_growth_changes_when_either_time_moves_on() -> None:
    entered = _sold(NOW, "46000"), _sold(THEN, "40000")
    days = {day for each in inputs_of(GROWTH) for day in each.change_days(ledger(*entered))}
    assert {date(2026, 6, 1), date(2027, 6, 1), date(2025, 6, 1), date(2028, 6, 1)} == days
    assert judged(GROWTH, *entered).turns == {date(2027, 6, 1), date(2028, 6, 1)}
    met = judged(Bounded(GROWTH, Fraction(15)), *entered)
    assert met.met_until == date(2027, 5, 31)


def test_on_a_day_to_come_the_base_moves_too() -> None:
    today = scene(_sold(NOW, "46000"), _sold(THEN, "40000"))
    assert told(today.later(date(2027, 5, 31)).judge(GROWTH).points) == "15"
    assert told(today.later(date(2027, 6, 1)).judge(GROWTH).points) == "-100"


def _share(note: str) -> Share:
    one = Total(dated("contract", A_YEAR, Where("note", among=(note,))), "USD", currency="USD")
    return Share(one, VALUE)


def test_54_000_of_100_000_is_six_points_short_of_60_percent() -> None:
    entered = _sold(NOW, "54000", "health"), _sold(NOW, "46000", "school")
    found = judged(Bounded(_share("health"), Fraction(60)), *entered)
    assert told(found.standing, found.have, found.need) == "not_met 54 60"
    assert found.gap == Gap(Fraction(6), "percent")


def test_turned_round_the_largest_share_must_stay_below() -> None:
    entered = _sold(NOW, "70000", "a"), _sold(NOW, "30000", "b")
    found = judged(Bounded(_share("a"), at_most=Fraction(60)), *entered)
    assert told(found.standing, found.have, found.need) == "not_met 70 60"
    assert found.gap == Gap(Fraction(10), "percent", fewer=True)
    assert told(judged(Bounded(_share("b"), at_most=Fraction(60)), *entered).standing) == "met"


def test_a_share_of_nothing_is_unknown() -> None:
    found = judged(_share("a"), _sold(date(2020, 1, 1), "1", "a"))
    assert told(found.points) == "-"
    assert found.reasons == (Reason.WHOLE_ZERO,)
    assert judged(_share("a")).reasons == (Reason.NO_RECORD,)


@given(
    st.lists(
        st.tuples(st.dates(date(2023, 1, 1), date(2026, 12, 31)), st.integers(1, 99)), max_size=8
    ),
    st.sampled_from([1, 3, 12]),
    st.dates(date(2024, 6, 1), date(2027, 6, 30)),
)
def test_between_its_days_of_change_growth_stays_the_same(
    entered: list[tuple[date, int]], months: int, day: date
) -> None:
    facts = [fact("contract", on, str(each), id=str(n)) for n, (on, each) in enumerate(entered)]
    value = Total(dated("contract", Trailing(months)), "USD", currency="USD")
    node = Growth.of(value, months)
    days = {each for one in inputs_of(node) for each in one.change_days(ledger(*facts))}
    if day not in days:
        before = judged(node, *facts, day=date.fromordinal(day.toordinal() - 1))
        assert judged(node, *facts, day=day).worth == before.worth


@pytest.mark.parametrize("day", [TODAY, date(2027, 6, 1)])
def test_a_share_of_the_whole_is_everything(day: date) -> None:
    found = judged(Share(VALUE, VALUE), _sold(NOW, "46000"), day=day)
    assert told(found.points) == ("100" if day == TODAY else "-")
