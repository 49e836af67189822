"""Growth in percent: entered, or from a level and its base, under conditions."""

from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.figure import Figure, FigureKind
from partner_planner.domain.rules.growth import PERCENT, PercentGrowth
from partner_planner.domain.rules.reason import Reason
from tests.domain.rules.small_program import figure, judged, measure, told

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)
GROWTH = PercentGrowth(
    measure(),
    measure(stream=PERCENT),
    Fraction(30),
    Fraction(30),
    base_at_least=Fraction(50_000),
    level_at_least=Fraction(1000),
)
FREE = PercentGrowth(measure(), measure(stream=PERCENT), Fraction(20), Fraction(20))


def level(value: str, as_of: date = NOVEMBER) -> Figure:
    """How much there is now."""
    return figure(value, as_of, kind=FigureKind.LEVEL)


def base(value: str, as_of: date = NOVEMBER) -> Figure:
    """How much there was a year before."""
    return figure(value, as_of, kind=FigureKind.BASE)


def percent(value: str, as_of: date = NOVEMBER) -> Figure:
    """A growth as the portal shows it."""
    return figure(value, as_of, stream=PERCENT)


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        ("46000", "40000", "15 met"),
        ("45001", "40000", "5001/400 met"),
        ("40000", "40000", "0 not_met"),
        ("30000", "40000", "0 not_met"),
        ("80000", "40000", "20 met"),
    ],
)
def test_growth_follows_from_level_and_base(now: str, before: str, expected: str) -> None:
    found = judged(FREE, level(now), base(before))
    assert told(found.points, found.standing) == expected


def test_growth_follows_from_a_difference_and_its_base() -> None:
    assert told(judged(FREE, figure("4000"), base("40000")).points) == "10"


def test_the_level_of_a_year_ago_is_the_base() -> None:
    assert told(judged(FREE, level("44000"), level("40000", date(2025, 11, 1))).points) == "10"


def test_growth_from_nothing_is_unknown() -> None:
    found = judged(FREE, level("5000"), base("0"))
    assert told(found.points, found.most, found.standing) == "- 20 unknown"
    assert found.reasons == (Reason.BASE_ZERO,)


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ((level("60000"), base("49999")), Reason.BASE_TOO_LOW),
        ((level("60000"), base("0")), Reason.BASE_TOO_LOW),
        ((level("999"), base("50000")), Reason.LEVEL_TOO_LOW),
    ],
)
def test_too_small_a_start_earns_nothing(figures: tuple[Figure, ...], reason: Reason) -> None:
    found = judged(GROWTH, *figures)
    assert told(found.points, found.most, found.standing) == "0 0 not_met"
    assert found.reasons == (reason,)


def test_a_growth_that_was_entered_counts_without_conditions() -> None:
    found = judged(GROWTH, percent("12.5"))
    assert told(found.points, found.unit, found.need) == "25/2 percent 30"
    assert found.gap is not None
    assert told(found.gap.amount, found.gap.adds) == "1 1"


def test_the_newer_of_both_counts_and_on_a_tie_the_computed_one() -> None:
    amounts = level("60000", OCTOBER), base("50000", OCTOBER)
    assert told(judged(GROWTH, *amounts, percent("7")).points) == "7"
    assert told(judged(GROWTH, *amounts, percent("7", OCTOBER)).points) == "20"
    assert told(judged(GROWTH, *amounts, percent("7", date(2026, 9, 1))).points) == "20"


@pytest.mark.parametrize("figures", [(), (level("60000"),), (base("50000"),), (figure("7"),)])
def test_half_a_pair_says_nothing(figures: tuple[Figure, ...]) -> None:
    found = judged(GROWTH, *figures)
    assert told(found.points, found.most, found.standing) == "- 30 unknown"
    assert found.reasons == (Reason.NO_FIGURE,)
