"""Brackets and proportions turn a value into points, and say what the next step takes."""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.figure import FactKind
from partner_planner.domain.rules.attested import AttestedValue
from partner_planner.domain.rules.quantities import Tally
from partner_planner.domain.rules.scales import Scaled, Step, StepTable
from partner_planner.domain.rules.verdict import Gap, Verdict
from partner_planner.domain.rules.where import Where
from tests.domain.rules.small_facts import TODAY, dated, fact
from tests.domain.rules.small_program import judged, told

RATE = AttestedValue(dated("renewal-rate", kind=FactKind.ATTESTED), "percent")


def table(*steps: tuple[int, int]) -> StepTable:
    """A table over the renewal rate."""
    return StepTable(RATE, tuple(Step(Fraction(at), Fraction(points)) for at, points in steps))


RENEWALS = table((70, 2), (75, 4), (80, 6), (85, 8), (90, 10))


def at(node: StepTable | Scaled, rate: str) -> Verdict:
    """What a rate gives."""
    return judged(node, fact("renewal-rate", TODAY, kind=FactKind.ATTESTED, count=rate))


@pytest.mark.parametrize(
    ("rate", "points", "gap", "adds"),
    [
        ("83", "6", "2", "2"),
        ("85", "8", "5", "2"),
        ("84.99", "6", "1/100", "2"),
        ("69", "0", "1", "2"),
        ("0", "0", "70", "2"),
        ("90", "10", "-", "-"),
        ("130", "10", "-", "-"),
    ],
)
def test_a_bracket_gives_its_points_until_the_next_step(
    rate: str, points: str, gap: str, adds: str
) -> None:
    found = at(RENEWALS, rate)
    assert told(found.points) == points
    missing = (found.gap.amount, found.gap.adds) if found.gap else (None, None)
    assert told(*missing) == f"{gap} {adds}"


def test_a_score_of_zero_is_not_met_and_an_unknown_one_may_be_any() -> None:
    assert told(at(RENEWALS, "10").standing, at(RENEWALS, "70").standing) == "not_met met"
    found = judged(RENEWALS)
    assert told(found.points, found.least, found.most, found.maximum) == "- 0 10 10"
    assert told(found.need, found.gap) == "70 -"


def test_a_count_that_lies_between_two_numbers_gives_points_between() -> None:
    wins = Tally(dated("win", None, Where("count", above=Fraction(10))), "wins")
    node = StepTable(wins, (Step(Fraction(1), Fraction(5)), Step(Fraction(3), Fraction(2))))
    known, open_ = fact("win", TODAY, count="20"), [fact("win", TODAY, id=str(n)) for n in range(3)]
    assert told(judged(node, known, open_[0]).points) == "5"
    found = judged(node, known, *open_)
    assert told(found.points, found.least, found.most) == "- 2 5"


STEPS = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 20)), min_size=1, max_size=6)


def _rising(steps: Sequence[tuple[int, int]]) -> StepTable:
    ats = sorted({at for at, _ in steps})
    points = sorted(points for _, points in steps)[: len(ats)]
    return table(*zip(ats, points, strict=True))


@given(STEPS, st.integers(0, 60), st.integers(0, 60))
def test_where_brackets_rise_more_never_gives_less(
    steps: Sequence[tuple[int, int]], one: int, other: int
) -> None:
    node = _rising(steps)
    low, high = sorted((one, other))
    assert (at(node, str(low)).points or 0) <= (at(node, str(high)).points or 0)


@given(STEPS, st.integers(0, 60))
def test_closing_the_gap_adds_what_it_says(steps: Sequence[tuple[int, int]], rate: int) -> None:
    node = _rising(steps)
    before = at(node, str(rate))
    if before.gap is None:
        assert before.points == before.maximum or before.points is None
    else:
        after = at(node, str(rate + before.gap.amount))
        assert (after.points or 0) - (before.points or 0) == before.gap.adds


def test_two_points_for_each_customer_end_at_twenty() -> None:
    node = Scaled(RATE, Fraction(10), Fraction(20))
    assert told(at(node, "7").points, at(node, "13").points, at(node, "-3").points) == "14 20 0"
    assert at(node, "7").gap == Gap(Fraction(1), "percent", adds=Fraction(2))
    found = judged(node)
    assert told(found.points, found.least, found.most) == "- 0 20"


def test_only_whole_steps_count_where_the_program_says_so() -> None:
    node = Scaled(RATE, Fraction(50), Fraction(10), Fraction(5))
    assert told(at(node, "14").points, at(node, "15").points, at(node, "60").points) == "2 3 10"
    assert at(node, "14").gap == Gap(Fraction(1), "percent", adds=Fraction(1))
    assert at(node, "52").gap is None
