"""An index is the weighted mean of its parts, and unknown while a part or a weight is."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.rules.attested import AttestedValue
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scales import Scaled, Step, StepTable
from partner_planner.domain.rules.totals import total
from partner_planner.domain.rules.weighted import Part, WeightedMean, movers
from tests.domain.rules.small_facts import TODAY, dated, fact
from tests.domain.rules.small_program import judged, threshold, told

NAMES = ("foundational", "capabilities", "performance", "engagement")
TEN = Fraction(10)
BANDS = ("1", "5", "7.5", "8")


def _value(name: str) -> AttestedValue:
    return AttestedValue(dated(name, kind=FactKind.ATTESTED), "points")


def _score(name: str) -> Scaled:
    return Scaled(_value(name), TEN, TEN)


def mean(weights: str = "1/4 1/4 1/4 1/4", *, renormalised: bool = False) -> WeightedMean:
    """An index of four parts; a weight "?" is the user's."""
    parts = [
        Part(name, _score(name), _value(f"weight/{name}") if weight == "?" else Fraction(weight))
        for name, weight in zip(NAMES, weights.split(), strict=True)
    ]
    return WeightedMean(tuple(parts), TEN, renormalised)


def said(name: str, number: int | str, until: date | None = None) -> Fact:
    """A number that somebody entered."""
    return fact(name, TODAY, kind=FactKind.ATTESTED, count=str(number), until=until)


def scores(*numbers: int) -> list[Fact]:
    """The scores of the first parts."""
    return [said(name, number) for name, number in zip(NAMES, numbers, strict=False)]


def test_10_8_4_8_by_equal_weights_reach_every_band() -> None:
    found = judged(mean(), *scores(10, 8, 4, 8))
    assert told(found.points, found.standing, found.maximum) == "15/2 met 10"
    reached = total([found])
    bands = [replace(threshold(floor=False), at_least=Fraction(at)) for at in BANDS]
    assert told(*[reached.standing(each) for each in bands]) == "met met met not_met"


@pytest.mark.parametrize("weights", ["1 1 1 1", "25 25 25 25"])
def test_what_weights_add_up_to_does_not_matter(weights: str) -> None:
    assert told(judged(mean(weights), *scores(10, 8, 4, 8)).points) == "15/2"


def test_the_part_that_moves_the_index_most_is_the_next_step() -> None:
    rate = StepTable(_value("rate"), tuple(Step(Fraction(n), Fraction(n // 10)) for n in (50, 90)))
    parts = (
        Part("light", _score("light"), Fraction("0.1")),
        Part("heavy", rate, Fraction("0.3")),
        Part("full", _score("full"), Fraction("0.6")),
    )
    found = judged(WeightedMean(parts, TEN), said("light", 3), said("rate", 60), said("full", 10))
    assert [mover.part for mover in movers(found)] == ["heavy", "light"]
    assert told(*[mover.gap.adds for mover in movers(found)]) == "6/5 1/10"
    assert found.gap is not None
    assert told(found.gap.amount, found.gap.unit, found.gap.adds) == "30 points 6/5"


def test_a_part_that_is_missing_leaves_the_index_open() -> None:
    found = judged(mean(), *scores(10, 8, 4))
    assert told(found.points, found.least, found.most, found.standing) == "- 11/2 8 unknown"
    assert found.reasons == (Reason.NOT_ATTESTED,)


def test_or_it_is_left_out_with_its_weight_where_the_program_says_so() -> None:
    found = judged(mean("1/2 1/4 1/8 1/8", renormalised=True), *scores(10, 8))
    assert told(found.points) == "28/3"
    assert found.reasons == (Reason.PART_MISSING,)
    nothing = judged(mean(renormalised=True))
    assert told(nothing.points, nothing.least, nothing.most) == "- 0 10"


def test_weights_of_the_user_are_unknown_until_they_are_entered() -> None:
    node = mean("? ? ? ?")
    entered = [said(f"weight/{name}", weight) for name, weight in zip(NAMES, "1234", strict=True)]
    found = judged(node, *scores(10, 8, 4, 8), *entered[:3])
    assert told(found.points, found.least, found.most) == "- 4 10"
    assert Reason.WEIGHT_MISSING in found.reasons
    assert movers(found) == ()
    assert told(judged(node, *scores(10, 8, 4, 8), *entered).points) == "7"
    assert told(judged(node, *scores(8, 8, 8, 8), *entered[:2]).points) == "8"
    zeros = [said(f"weight/{name}", 0) for name in NAMES]
    assert Reason.WEIGHT_MISSING in judged(node, *scores(10, 8, 4, 8), *zeros).reasons


def test_a_weight_that_runs_out_is_a_turn() -> None:
    node = mean("? 1 1 1")
    weight = said("weight/foundational", 1, until=date(2027, 3, 31))
    found = judged(node, *scores(10, 8, 4, 8), weight)
    assert found.turns == {date(2027, 4, 1)}


@given(st.lists(st.integers(0, 10), min_size=4, max_size=4), st.permutations(range(4)))
def test_a_mean_lies_between_its_parts_in_any_order(numbers: list[int], order: list[int]) -> None:
    node = mean("1 2 3 4")
    shuffled = WeightedMean(tuple(node.parts[number] for number in order), TEN)
    points = judged(node, *scores(*numbers)).points
    assert points is not None
    assert min(numbers) <= points <= max(numbers)
    assert judged(shuffled, *scores(*numbers)).points == points
