"""All, some, any and none of several requirements, over three values."""

from datetime import date
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.rules.choosing import AnyOf, KOf, Not
from partner_planner.domain.rules.combining import REQUIREMENTS, AllOf
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap
from tests.domain.rules.small_program import holds, judged, listing, told
from tests.domain.rules.small_status import MET, NOT_MET, UNKNOWN, known, parts

STANDINGS = st.sampled_from(Standing)
SEVERAL = st.lists(STANDINGS, min_size=1, max_size=5)


def standing(node: Node) -> Standing:
    """What is true of a node of such parts."""
    return judged(node, *known()).standing


@pytest.mark.parametrize(
    ("given_parts", "expected"),
    [
        ((MET, UNKNOWN, NOT_MET), UNKNOWN),
        ((MET, MET, UNKNOWN), MET),
        ((NOT_MET, UNKNOWN, NOT_MET), NOT_MET),
    ],
)
def test_two_of_three(given_parts: tuple[Standing, ...], expected: Standing) -> None:
    assert standing(KOf(parts(given_parts), 2)) is expected


@given(SEVERAL, st.integers(1, 5))
def test_some_of_several_is_what_all_answers_to_the_unknown_agree_on(
    several: list[Standing], need: int
) -> None:
    choices = [(MET, NOT_MET) if each is UNKNOWN else (each,) for each in several]
    answers = {sum(each is MET for each in chosen) >= need for chosen in product(*choices)}
    expected = UNKNOWN if len(answers) > 1 else MET if answers == {True} else NOT_MET
    assert standing(KOf(parts(several), need)) is expected


@given(SEVERAL)
def test_not_all_is_any_not(several: list[Standing]) -> None:
    opposites = tuple(Not(each) for each in parts(several))
    assert standing(Not(AllOf(parts(several)))) is standing(AnyOf(opposites))
    assert standing(Not(AnyOf(parts(several)))) is standing(AllOf(opposites))
    assert standing(Not(Not(AllOf(parts(several))))) is standing(AllOf(parts(several)))


@given(SEVERAL)
def test_all_and_any_are_some(several: list[Standing]) -> None:
    assert standing(AllOf(parts(several))) is standing(KOf(parts(several), len(several)))
    assert standing(AnyOf(parts(several))) is standing(KOf(parts(several), 1))


@given(SEVERAL, st.data())
def test_what_is_decided_stays_so_when_the_unknown_is_answered(
    several: list[Standing], data: st.DataObject
) -> None:
    need = data.draw(st.integers(1, len(several)))
    before = standing(KOf(parts(several), need))
    answered = [data.draw(st.sampled_from((MET, NOT_MET))) if e is UNKNOWN else e for e in several]
    if before is not UNKNOWN:
        assert standing(KOf(parts(answered), need)) is before


@given(SEVERAL, st.data())
def test_more_that_is_met_never_makes_it_worse(
    several: list[Standing], data: st.DataObject
) -> None:
    need, number = data.draw(st.integers(1, 5)), data.draw(st.integers(0, len(several) - 1))
    better = [*several[:number], MET, *several[number + 1 :]]
    order = (NOT_MET, UNKNOWN, MET)
    before, after = standing(KOf(parts(several), need)), standing(KOf(parts(better), need))
    assert order.index(after) >= order.index(before)


def test_the_gap_of_one_of_several_is_the_cheapest_branch() -> None:
    branches = AnyOf((People(listing("a"), 4), People(listing("b"), 3)))
    found = judged(branches, holds("ana", "a"), holds("ben", "b"), holds("cem", "b"))
    assert found.gap == Gap(Fraction(1), "people", ("b",))
    assert told(found.have, found.need, found.unit) == "0 1 requirements"


def test_a_branch_that_nobody_can_learn_any_more_comes_last() -> None:
    branches = AnyOf((People(listing("retired"), 1), People(listing("b"), 3)))
    assert judged(branches).gap == Gap(Fraction(3), "people", ("b",))


def test_of_several_missing_ones_their_number_is_told() -> None:
    node = KOf(tuple(People(listing(each), 1) for each in "abc"), 3)
    assert judged(node, holds("ana", "a")).gap == Gap(Fraction(2), REQUIREMENTS)


def test_premier_of_2015_is_any_of_three() -> None:
    cisco = AnyOf(parts((NOT_MET, NOT_MET, MET)))
    assert standing(cisco) is MET
    assert judged(cisco, *known()).have == 1


def test_it_is_met_until_the_last_branch_ends() -> None:
    branches = AnyOf((People(listing("a"), 1), People(listing("b"), 1)))
    found = judged(
        branches,
        holds("ana", "a", expires_on=date(2026, 12, 31)),
        holds("ben", "b", expires_on=date(2027, 3, 31)),
    )
    assert found.met_until == date(2027, 3, 31)
