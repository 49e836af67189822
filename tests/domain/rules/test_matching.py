"""Places are filled by a largest matching, checked against every way there is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.rules.matching import Filled, Place, Reuse, fill

ROLES = ("am", "se", "fe")
PEOPLE = ("ana", "ben", "caz", "dev")

PLACES = st.lists(
    st.builds(
        Place,
        st.sampled_from(ROLES),
        st.integers(1, 2),
        st.lists(st.sampled_from(PEOPLE), unique=True, max_size=4).map(tuple),
    ),
    max_size=4,
)
LIMIT = st.none() | st.integers(1, 2)
REUSES = st.builds(
    Reuse,
    LIMIT,
    LIMIT,
    st.lists(st.tuples(st.sampled_from(ROLES), st.integers(1, 2)), max_size=2).map(tuple),
    st.sampled_from(((), ("am", "se"), ROLES)),
)


def ways(places: Sequence[Place]) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Every way to put people into places, allowed or not."""
    subsets = [
        [each for size in range(place.wanted + 1) for each in combinations(place.people, size)]
        for place in places
    ]
    yield from product(*subsets)


def allowed(places: Sequence[Place], way: Sequence[Sequence[str]], reuse: Reuse) -> bool:
    """Whether nobody stands in more places than allowed, or in two exclusive roles."""
    stands = [
        (who, place.role) for place, people in zip(places, way, strict=True) for who in people
    ]
    in_all, by_role = Counter(who for who, _ in stands), Counter(stands)
    if reuse.total is not None and any(count > reuse.total for count in in_all.values()):
        return False
    for (_, role), count in by_role.items():
        most = reuse.most_of(role)
        if most is not None and count > most:
            return False
    exclusive = {(who, role) for who, role in stands if role in reuse.exclusive}
    return len({who for who, _ in exclusive}) == len(exclusive)


@given(PLACES, REUSES)
def test_no_way_fills_more_places(places: list[Place], reuse: Reuse) -> None:
    found = fill(places, reuse)
    assert found.proven
    assert allowed(places, found.people, reuse)
    for place, people in zip(places, found.people, strict=True):
        assert set(people) <= set(place.people)
        assert len(people) <= place.wanted
    most = max(sum(map(len, way)) for way in ways(places) if allowed(places, way, reuse))
    assert found.count == most


@given(PLACES, REUSES)
def test_the_same_places_are_filled_the_same_way(places: list[Place], reuse: Reuse) -> None:
    assert fill(places, reuse) == fill(tuple(places), reuse)


def test_nobody_is_kept_where_another_place_needs_them() -> None:
    places = [
        Place("se", 1, ("ana", "ben", "caz")),
        Place("am", 1, ("ana",)),
        Place("fe", 1, ("caz",)),
    ]
    assert fill(places, Reuse(total=1)) == Filled((("ben",), ("ana",), ("caz",)), True)


@pytest.mark.parametrize(("count", "expected"), [(4, 4), (5, 4)])
def test_four_specialisations_share_an_account_manager(count: int, expected: int) -> None:
    places = [Place("am", 1, ("ana",)) for _ in range(count)]
    reuse = Reuse(limits=(("am", 4), ("se", 2), ("fe", 2)), exclusive=ROLES)
    assert fill(places, reuse).count == expected


def test_nobody_crosses_between_exclusive_roles() -> None:
    places = [Place("am", 1, ("ana",)), Place("se", 1, ("ana",))]
    assert fill(places, Reuse()).count == 2
    assert fill(places, Reuse(exclusive=ROLES)) == Filled((("ana",), ()), True)


def test_many_people_who_could_do_all_are_still_placed() -> None:
    everybody = tuple(f"p{n:02}" for n in range(50))
    places = [Place(role, 6, everybody) for role in ROLES for _ in range(4)]
    reuse = Reuse(limits=(("am", 4), ("se", 2), ("fe", 2)), exclusive=ROLES)
    assert fill(places, reuse).count == 72


def test_people_who_are_alike_are_not_tried_one_by_one() -> None:
    everybody = tuple(f"p{n:02}" for n in range(10))
    places = [Place("am", 10, everybody) for _ in range(3)]
    places += [Place("se", 10, everybody)]
    reuse = Reuse(limits=(("am", 4), ("se", 2)), exclusive=ROLES)
    found = fill(places, reuse)
    assert (found.count, found.proven) == (30, True)


def test_too_many_ways_leave_it_open_whether_more_can_be_filled() -> None:
    everybody = [f"p{n:02}" for n in range(40)]
    halves = [tuple(who for n, who in enumerate(everybody) if n >> bit & 1) for bit in range(6)]
    places = [Place(role, 14, half) for half in halves for role in ("am", "se")]
    found = fill(places, Reuse(exclusive=ROLES))
    assert not found.proven
