"""People who are counted with others among them, who cover a set, and certificates."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.certification import Certification
from partner_planner.domain.rules.covers import Covers
from partner_planner.domain.rules.force import ONE_DAY, Force
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap
from tests.domain.rules.small_program import (
    DAY,
    EARNED,
    RETIRED,
    holds,
    judged,
    listing,
    reasons,
    scene,
    told,
)

TECHNICAL, PROFESSIONAL = listing("associate", "professional"), listing("professional")
ADVANCED = People(TECHNICAL, 6, including=(People(PROFESSIONAL, 3),))
"""Six technical people, of whom three professional."""

BADGES = Covers.each_of(listing("b1", "b2", "b3", "b4"))


def firm(associates: int, professionals: int) -> list[Certification]:
    """So many people with an associate's credential, and others with a professional's."""
    lower = [holds(f"a{n}", "associate") for n in range(associates)]
    return [*lower, *(holds(f"p{n}", "professional") for n in range(professionals))]


def test_two_people_until_one_of_three_is_left() -> None:
    node = People(listing("ccp", "aip"), 2)
    held = [
        holds("ana", "ccp", expires_on=date(2028, 1, 31)),
        holds("ben", "ccp", expires_on=date(2026, 10, 1)),
        holds("caz", "ccp", expires_on=date(2027, 2, 1)),
    ]
    found = judged(node, *held)
    assert told(found.have, found.standing, found.met_until) == "2 met 2027-02-01"
    later = judged(node, *held, day=date(2027, 3, 1))
    assert told(later.have, later.standing, later.counted) == "1 not_met ('ana/ccp',)"


def test_the_gap_of_people_among_others_is_theirs() -> None:
    found = judged(ADVANCED, *firm(5, 2))
    assert told(found.standing, found.have, found.need, found.unit) == "not_met 2 3 people"
    assert found.gap == Gap(Fraction(1), "people", ("professional",))
    assert len(found.counted) == 7


@pytest.mark.parametrize(
    ("associates", "professionals", "missing", "which"),
    [
        (3, 3, None, None),
        (7, 0, 3, "professional"),
        (4, 1, 2, "professional"),
        (2, 2, 2, "associate"),  # two more people, one of whom a professional
        (3, 2, 1, "professional"),  # one more professional closes both
    ],
)
def test_what_lacks_most_is_told(
    associates: int, professionals: int, missing: int | None, which: str | None
) -> None:
    found = judged(ADVANCED, *firm(associates, professionals))
    assert (found.gap and found.gap.amount) == missing
    assert (found.gap and found.gap.credentials[0]) == which
    assert [told(part.have, part.need) for part in found.parts] == [f"{professionals} 3"]


def test_a_person_among_others_is_one_of_them() -> None:
    node = People(listing("speaker"), 1, including=(People(PROFESSIONAL, 1),))
    both = [holds("ana", "speaker"), holds("ana", "professional")]
    assert judged(node, *both).standing is Standing.MET
    apart = judged(node, holds("ana", "speaker"), holds("ben", "professional"))
    assert apart.standing is Standing.NOT_MET
    assert apart.gap == Gap(Fraction(1), "people", ("professional",))


def test_people_among_others_last_as_long_as_both_do() -> None:
    until = date(2027, 1, 31)
    node = People(listing("speaker"), 1, including=(People(PROFESSIONAL, 1),))
    short = [holds("ana", "speaker", expires_on=until), holds("ana", "professional")]
    assert judged(node, *short).met_until == until
    other = [holds("ana", "speaker"), holds("ana", "professional", expires_on=until)]
    found = judged(node, *other)
    assert found.met_until == until
    assert until + ONE_DAY in found.turns
    ended = scene(*other).later(until + ONE_DAY).judge(node)
    assert found.lost_to(ended, until) == ("ana/professional",)


def test_a_stricter_list_that_begins_later_is_looked_ahead_to() -> None:
    strict = listing("old", young=Force(begins=date(2027, 1, 1)))
    node = People(listing("old", "young"), 1, including=(People(strict, 1),))
    found = judged(
        node,
        holds("ana", "old", expires_on=date(2027, 2, 1)),
        holds("ben", "young", expires_on=date(2027, 4, 1)),
    )
    assert found.met_until == date(2027, 4, 1)


def test_each_credential_of_a_set_is_held_by_somebody() -> None:
    held = [holds("ana", each) for each in ("b1", "b2", "b3")]
    found = judged(BADGES, *held, holds("dev", "b4", expires_on=date(2027, 1, 31)))
    assert told(found.standing, found.have, found.need) == "met 4 4"
    assert {each.split("/")[0] for each in found.counted} == {"ana", "dev"}
    assert found.met_until == date(2027, 1, 31)
    short = judged(BADGES, *held[:2])
    assert short.standing is Standing.NOT_MET
    assert short.gap == Gap(Fraction(2), "credentials", ("b3", "b4"))


def test_of_several_holders_the_last_to_stop_covers() -> None:
    first, second = holds("ana", "b1"), holds("dev", "b1", expires_on=date(2028, 1, 1))
    found = judged(Covers.each_of(listing("b1")), first, second)
    assert found.met_until == date(2028, 1, 1)
    assert found.counted == ("dev/b1",)
    assert reasons(found.left_out) == {"ana/b1": "already-counted"}


def test_one_of_several_may_cover_an_item() -> None:
    node = Covers((listing("b1", "b1-new"), listing("b2")))
    assert judged(node, holds("ana", "b1-new"), holds("ana", "b2")).standing is Standing.MET


def test_what_counts_no_longer_is_not_asked_for() -> None:
    over, coming = Force(ends=DAY - ONE_DAY), Force(begins=date(2027, 1, 1))
    found = judged(Covers.each_of(listing("b1", b2=over, b3=coming)), holds("ana", "b1"))
    assert told(found.standing, found.need, found.met_until) == "met 1 2026-12-31"
    nothing = judged(Covers.each_of(listing("b1", b1=over)))
    assert (nothing.standing, nothing.reasons) == (Standing.UNKNOWN, (Reason.NO_RULES,))


def test_a_set_of_which_something_cannot_be_earned_says_so() -> None:
    found = judged(Covers.each_of(listing("b1", RETIRED)))
    assert found.gap == Gap(Fraction(2), "credentials", ("b1",))
    assert found.reasons == (Reason.NOTHING_TO_EARN,)


def test_certificates_are_counted_one_by_one() -> None:
    both = replace(listing("a", "b"), certificates=True)
    held = [holds("ana", "a"), holds("ana", "b"), holds("ben", "a", expires_on=DAY)]
    again = replace(held[0], id="again", earned_on=EARNED - ONE_DAY)
    found = judged(People(both, 4), *held, again)
    assert told(found.have, found.need, found.unit) == "3 4 certificates"
    assert found.gap == Gap(Fraction(1), "certificates", ("a", "b"))
    enough = judged(People(both, 3), *held)
    assert enough.met_until == DAY


def test_certificates_among_others_are_counted_one_by_one_too() -> None:
    whole, strict = (
        replace(listing(*ids), certificates=True) for ids in (("a", "b", "c"), ("b", "c"))
    )
    node = People(whole, 3, including=(People(strict, 2),))
    held = [holds("ana", each) for each in "abc"]
    assert judged(node, *held).standing is Standing.MET
    found = judged(node, *held[:2], holds("ben", "a"))
    assert told(found.standing, found.have, found.need, found.unit) == "not_met 1 2 certificates"


COUNTS = st.integers(0, 8)


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_closing_a_gap_of_people_leaves_a_smaller_one_or_none(
    associates: int, professionals: int, most: int, some: int
) -> None:
    node = People(TECHNICAL, most + 1, including=(People(PROFESSIONAL, some + 1),))
    found = judged(node, *firm(associates, professionals))
    enough = associates + professionals > most and professionals > some
    assert (found.standing is Standing.MET) is enough
    if found.gap is not None:
        which = found.gap.credentials[-1]
        more = [holds(f"x{n}", which) for n in range(int(found.gap.amount))]
        after = judged(node, *firm(associates, professionals), *more)
        assert after.standing is Standing.MET
