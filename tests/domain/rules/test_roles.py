"""People in several roles: who fills which, which is empty, and until when."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.certification import Certification
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.matching import Reuse
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.roles import Roles, Slot
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap, Verdict
from tests.domain.rules.small_program import (
    DAY,
    RETIRED,
    holds,
    judged,
    listing,
    reasons,
    scene,
    told,
)

AM, SE, FE = (Slot(id.upper(), id, listing(id)) for id in ("am", "se", "fe"))
DISTINCT = Roles((AM, SE, FE), Reuse(total=1))
FIRM = (
    holds("ana", "am"),
    holds("ana", "se"),
    holds("ben", "se"),
    holds("caz", "se"),
    holds("caz", "fe"),
)


def who(found: Verdict) -> str:
    """The records that fill each slot."""
    return " ".join("+".join(part.counted) or "-" for part in found.parts)


def test_roles_are_matched_and_not_filled_as_they_come() -> None:
    for slots in ((AM, SE, FE), (SE, AM, FE), (FE, SE, AM)):
        found = judged(Roles(slots, Reuse(total=1)), *FIRM)
        assert told(found.standing, found.have, found.need, found.unit) == "met 3 3 places"
        assert sorted(found.counted) == ["ana/am", "ben/se", "caz/fe"]


def test_who_fills_which_slot_is_told_and_who_else_could() -> None:
    found = judged(DISTINCT, *FIRM)
    assert who(found) == "ana/am ben/se caz/fe"
    assert reasons(found.left_out) == {"ana/se": "not-needed", "caz/se": "not-needed"}


def test_the_gap_names_the_role_that_is_empty() -> None:
    found = judged(DISTINCT, *FIRM[1:])
    assert told(found.standing, found.have) == "not_met 2"
    assert found.gap == Gap(Fraction(1), "people", ("am",), within="AM")
    assert who(found).startswith("- ")


def test_a_role_that_nobody_can_learn_any_more_says_so() -> None:
    found = judged(Roles((Slot("Old", "old", listing(RETIRED)),), Reuse()))
    assert found.reasons == (Reason.NOTHING_TO_EARN,)
    assert found.gap == Gap(Fraction(1), "people", (), within="Old")


@pytest.mark.parametrize(
    ("reuse", "filled"),
    [
        (Reuse(), 4),  # free: one person may do all
        (Reuse(per_role=1), 3),  # once in each role: SE is asked for twice
        (Reuse(total=1), 1),
        (Reuse(limits=(("se", 2),), exclusive=("am", "se")), 3),
    ],
)
def test_a_policy_says_how_often_one_person_is_used(reuse: Reuse, filled: int) -> None:
    again = Slot("SE in security", "se", listing("se"))
    node = Roles((AM, SE, FE, again), reuse)
    all_of_it = [holds("ana", each) for each in ("am", "se", "fe")]
    assert judged(node, *all_of_it).have == filled


def test_a_slot_for_several_takes_different_people() -> None:
    two = Roles((Slot("SE", "se", listing("se"), wanted=2),), Reuse())
    assert judged(two, holds("ana", "se")).have == 1
    assert judged(two, holds("ana", "se"), holds("ben", "se")).standing is Standing.MET


def test_roles_are_held_until_nobody_can_be_moved() -> None:
    first, last = date(2027, 1, 31), date(2027, 3, 31)
    node = Roles((AM, SE), Reuse(total=1))
    firm = (
        holds("ana", "am"),
        holds("ana", "se"),
        holds("ben", "se", expires_on=first),
        holds("caz", "se", expires_on=last),
    )
    found = judged(node, *firm)
    assert found.met_until == last
    assert {first + ONE_DAY, last + ONE_DAY} <= found.turns
    ended = scene(*firm).later(last + ONE_DAY).judge(node)
    assert told(ended.standing, ended.have, ended.gap) == "not_met 1 -"


def test_roles_without_an_end_are_held_for_ever() -> None:
    found = judged(Roles((AM,), Reuse()), holds("ana", "am", expires_on=date.max))
    assert (found.met_until, found.turns) == (None, frozenset())


def test_what_cannot_be_decided_in_time_stays_open() -> None:
    everybody = [f"p{n:02}" for n in range(40)]
    slots, records = list[Slot](), list[Certification]()
    for bit in range(6):
        fit = [who for n, who in enumerate(everybody) if n >> bit & 1]
        for role in ("am", "se"):
            slots.append(Slot(f"{role}{bit}", role, listing(f"{role}{bit}"), wanted=14))
            records += [holds(who, f"{role}{bit}") for who in fit]
    found = judged(Roles(tuple(slots), Reuse(exclusive=("am", "se"))), *records)
    assert (found.standing, found.reasons) == (Standing.UNKNOWN, (Reason.TOO_MANY_WAYS,))


HOLDINGS = st.lists(
    st.tuples(st.sampled_from("abcd"), st.sampled_from(("am", "se", "fe"))), unique=True
)


@given(HOLDINGS, st.sampled_from([Reuse(), Reuse(total=1), Reuse(exclusive=("am", "se"))]))
def test_one_more_person_with_what_is_missing_fills_one_place_more(
    held: list[tuple[str, str]], reuse: Reuse
) -> None:
    node = Roles((AM, SE, FE), reuse)
    records = [holds(*each) for each in held]
    found = judged(node, *records)
    if found.gap is None:
        assert found.standing is Standing.MET
    else:
        after = judged(node, *records, holds("new", found.gap.credentials[0]))
        assert (after.have, found.have) == ((found.have or 0) + 1, found.have)


@given(HOLDINGS)
def test_the_order_of_records_is_of_no_importance(held: list[tuple[str, str]]) -> None:
    records = [holds(*each) for each in held]
    assert who(judged(DISTINCT, *records)) == who(judged(DISTINCT, *records[::-1]))


def test_only_what_is_known_on_the_day_fills_a_role() -> None:
    found = judged(Roles((AM,), Reuse()), holds("ana", "am", earned_on=DAY + ONE_DAY))
    assert found.standing is Standing.NOT_MET
    assert found.left_out == ()
