"""What was said is kept where a requirement becomes one of another shape."""

from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from partner_planner.catalog.rules.declared import Gives, Shape
from partner_planner.catalog.rules.outline import shape_of
from partner_planner.catalog.rules.shapes import SHAPES
from partner_planner.catalog.rules.turning import fresh, turned

PEOPLE = {"people": {"list": "engineers", "at_least": 2}}
FEE = {"fee": {"fee": "dues", "amount": "100 EUR"}}


def shape(name: str) -> Shape:
    return next(each for each in SHAPES if (each.gives, each.name) == (Gives.REQUIREMENT, name))


def become(name: str, node: Mapping[str, Any]) -> dict[str, Any]:
    return turned(shape(name), node, Gives.REQUIREMENT)


def test_one_requirement_becomes_the_first_of_several() -> None:
    assert become("all_of", PEOPLE) == {"all_of": [PEOPLE]}
    assert become("k_of", PEOPLE) == {"k_of": {"of": [PEOPLE]}}


def test_one_requirement_is_put_into_what_holds_one() -> None:
    assert become("not", PEOPLE) == {"not": PEOPLE}
    assert become("sustained", PEOPLE) == {"sustained": {"require": PEOPLE}}


def test_several_stay_several() -> None:
    assert become("any_of", {"all_of": [PEOPLE, FEE]}) == {"any_of": [PEOPLE, FEE]}
    assert become("k_of", {"any_of": [PEOPLE, FEE]}) == {"k_of": {"of": [PEOPLE, FEE]}}


def test_several_become_one_as_a_whole() -> None:
    assert become("not", {"all_of": [PEOPLE, FEE]}) == {"not": {"all_of": [PEOPLE, FEE]}}
    assert become("not", {"all_of": [PEOPLE]}) == {"not": PEOPLE}


def test_what_has_no_room_begins_anew() -> None:
    assert become("fee", PEOPLE) == {"fee": {}}
    assert become("all_of", {}) == {"all_of": []}


@given(st.sampled_from(SHAPES), st.sampled_from(SHAPES))
def test_it_is_of_the_new_shape(one: Shape, other: Shape) -> None:
    assert shape_of(other.gives, turned(other, fresh(one), one.gives)) is other
