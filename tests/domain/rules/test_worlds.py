"""What may come as equally likely worlds: chances, deviations, the middle, the band."""

from fractions import Fraction
from itertools import product
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.rules.worlds import COUNT, band, deviates, fates, middle


@pytest.mark.parametrize("chance", [Fraction(0), Fraction(1, 4), Fraction(3, 5), Fraction(1)])
def test_a_chance_is_a_share_of_the_worlds(chance: Fraction) -> None:
    (found,) = fates([("one", [chance])])
    assert found.count(0) == chance * COUNT


def test_of_several_ways_one_at_most_comes_true() -> None:
    (found,) = fates([("two", [Fraction(1, 2), Fraction(1, 4)])])
    assert [found.count(way) for way in (0, 1, None)] == [COUNT // 2, COUNT // 4, COUNT // 4]


def test_worlds_are_drawn_the_same_every_time_and_differ_by_name() -> None:
    half = [Fraction(1, 2)]
    assert fates([("a", half)]) == fates([("a", half)])
    assert fates([("a", half)]) != fates([("b", half)])


@given(st.lists(st.integers(1, 19), min_size=2, max_size=4))
def test_what_several_things_come_to_is_as_likely_as_it_should_be(twentieths: list[int]) -> None:
    chances = [Fraction(each, 20) for each in twentieths]
    found = fates([(f"p{number}", [each]) for number, each in enumerate(chances)])
    worlds = [*zip(*found, strict=True)]
    for ends in product((0, None), repeat=len(chances)):
        likely = Fraction(1)
        for chance, end in zip(chances, ends, strict=True):
            likely *= chance if end == 0 else 1 - chance
        assert sum(each == ends for each in worlds) == pytest.approx(float(likely * COUNT), abs=2)


def test_things_far_apart_are_independent_by_chance() -> None:
    found = fates([(f"p{number}", [Fraction(1, 2)]) for number in range(12)])
    for one, other in ((0, 6), (0, 11), (3, 10)):
        pairs = [*zip(found[one], found[other], strict=True)]
        for pair in product((0, None), repeat=2):
            assert sum(each == pair for each in pairs) == pytest.approx(COUNT / 4, abs=COUNT / 10)


@pytest.mark.parametrize(
    ("changes", "tenth"),  # tables of Student's distribution
    [(2, 1.886), (3, 1.638), (5, 1.476), (10, 1.372), (24, 1.318)],
)
def test_fewer_known_changes_make_deviations_wider(changes: int, tenth: float) -> None:
    found = sorted(deviates("a", changes))
    assert found[0] == pytest.approx(-found[-1])
    inside = sum(abs(each) < tenth for each in found)
    assert inside == pytest.approx(0.8 * COUNT, abs=2)


def test_the_middle_is_the_lower_of_two_halves() -> None:
    values = {"low": Fraction(1), "high": Fraction(5)}
    assert middle(values, {"low": COUNT // 2, "high": COUNT // 2}) == "low"
    assert middle(values, {"low": COUNT // 2 - 1, "high": COUNT // 2 + 1}) == "high"


@given(st.lists(st.integers(0, 20), min_size=COUNT, max_size=COUNT))
def test_a_band_holds_about_four_fifths_and_is_about_as_narrow_as_can_be(values: list[int]) -> None:
    low, high = band([float(each) for each in values])
    held = sum(low <= each <= high for each in values) / COUNT
    assert held >= 0.77
    narrowest = min(
        upper - lower
        for lower, upper in product(range(21), repeat=2)
        if sum(lower <= each <= upper for each in values) >= 0.8 * COUNT
    )
    assert high - low <= narrowest * 1.2


@pytest.mark.parametrize(
    ("counts", "ends"),
    [
        ({0: 30, 4: 90}, (0, 4)),  # a single value holds three quarters: too few
        ({0: 24, 4: 96}, (4, 4)),
        ({0: 12, 4: 45, 8: 48, 12: 15}, (4, 8)),  # 78 in a hundred rather than all but 10
        ({0: 30, 4: 30, 8: 30, 12: 30}, (0, 12)),
    ],
)
def test_where_few_values_are_possible_the_nearest_band_is_taken(
    counts: dict[int, int], ends: tuple[int, int]
) -> None:
    assert band([float(each) for each, count in counts.items() for _ in range(count)]) == ends


def test_a_band_is_central_where_nothing_speaks_against_it() -> None:
    values = [float(each) for each in range(COUNT)]
    low, high = band(values)
    assert (low + high) / 2 == pytest.approx((COUNT - 1) / 2)


def test_values_that_stand_for_what_is_between_need_one_more() -> None:
    values = [float(each) for each in range(COUNT)]
    (low, high), (lower, higher) = band(values), band(values, smooth=True)
    assert (higher - lower) - (high - low) == 1


def test_deviations_have_the_spread_they_were_read_off_from() -> None:
    found = deviates("a", 24)
    spread = sqrt(sum(each**2 for each in found) / COUNT)
    assert spread == pytest.approx(sqrt(24 / 22), rel=0.02)
