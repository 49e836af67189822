"""People count once in each step, behind gates that must be met first."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.certification import Certification
from partner_planner.domain.evidence import UNKNOWN, Unknown
from partner_planner.domain.person import Person
from partner_planner.domain.rules.amounts import Limit
from partner_planner.domain.rules.force import ONE_DAY, Force
from partner_planner.domain.rules.gated import Gate, Gated
from partner_planner.domain.rules.people import People, PointsPerPerson
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap
from tests.domain.rules.small_program import (
    DAY,
    NOBODY,
    RETIRED,
    gated,
    holds,
    judged,
    listing,
    measure,
    per_person,
    reasons,
    told,
)

END = date(2027, 3, 12)


def test_people_are_counted_until_the_day_they_are_too_few() -> None:
    found = judged(
        People(listing("a", "b"), 2),
        holds("ana", "a", expires_on=date(2028, 1, 31)),
        holds("ben", "a", expires_on=date(2026, 10, 1)),
        holds("caz", "b", expires_on=date(2027, 2, 1)),
    )
    assert found.standing is Standing.MET
    assert told(found.have, found.need) == "2 2"
    assert found.met_until == date(2027, 2, 1)
    assert found.counted == ("caz/b", "ana/a")
    assert reasons(found.left_out) == {"ben/a": "expired"}


def test_people_without_an_end_are_enough_for_ever() -> None:
    found = judged(People(listing("a"), 1), holds("ana", "a", expires_on=date.max))
    assert found.met_until is None
    assert found.turns == frozenset()


def test_a_gap_is_so_many_people_with_one_of_the_credentials() -> None:
    found = judged(People(listing("a", RETIRED), 3), holds("ana", "a"))
    assert found.standing is Standing.NOT_MET
    assert found.gap == Gap(Fraction(2), "people", ("a",))
    assert found.met_until is None


def test_a_gap_that_no_exam_closes_is_said() -> None:
    found = judged(People(listing(RETIRED), 1))
    assert found.gap is not None
    assert found.gap.credentials == ()
    assert found.reasons == (Reason.NOTHING_TO_EARN,)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (holds("ana", "a", expires_on=DAY - ONE_DAY), "expired"),
        (holds("ana", "a", linked=False), "not-linked"),
        (holds("ana", "a", linked_on=DAY + ONE_DAY), "not-linked"),
        (holds("gone", "a"), "left"),
        (holds("new", "a"), "not-joined"),
        (holds(NOBODY, "a"), "no-person"),
        (holds("ana", "old"), "retired"),
        (holds("ana", "young"), "not-yet-listed"),
    ],
)
def test_a_record_that_does_not_count_says_why(record: Certification, reason: str) -> None:
    days = {"old": Force(ends=DAY - ONE_DAY), "young": Force(begins=DAY + ONE_DAY)}
    people = Person("gone", left_on=DAY - ONE_DAY), Person("new", joined_on=DAY + ONE_DAY)
    found = judged(People(listing("a", **days), 1), *people, record)
    assert found.standing is Standing.NOT_MET
    assert found.counted == ()
    assert reasons(found.left_out) == {record.id: reason}


@pytest.mark.parametrize(
    "record",
    [
        holds("ana", "a", expires_on=DAY),
        holds("ana", "a", linked_on=DAY),
        holds("ana", "a", earned_on=DAY),
        holds("gone", "a"),
        holds("ana", "old"),
    ],
)
def test_first_and_last_days_count(record: Certification) -> None:
    node = People(listing("a", old=Force(ends=DAY)), 1)
    found = judged(node, Person("gone", left_on=DAY), record)
    assert found.counted == (record.id,)


def test_what_is_earned_later_is_not_even_mentioned() -> None:
    found = judged(People(listing("a"), 1), holds("ana", "a", earned_on=DAY + ONE_DAY))
    assert found.left_out == ()


def test_a_person_counts_by_the_record_that_lasts_longest() -> None:
    found = judged(
        per_person("a", "b"),
        holds("ana", "a", expires_on=date(2027, 1, 31)),
        holds("ana", "b", expires_on=END),
    )
    assert told(found.points, found.have) == "4 1"
    assert found.counted == ("ana/b",)
    assert reasons(found.left_out) == {"ana/a": "already-counted"}
    assert found.met_until == END


def test_points_end_at_the_maximum() -> None:
    found = judged(
        per_person("a", points="20/3", maximum=20), *(holds(name, "a") for name in "vwxyz")
    )
    assert told(found.points, found.have, found.need) == "20 5 3"
    assert found.gap is None


def test_the_last_person_needed_may_add_less_than_the_others() -> None:
    node = per_person("a", points="15", maximum=20)
    found = judged(node, holds("ana", "a"))
    assert found.gap == Gap(Fraction(1), "people", ("a",), adds=Fraction(5))


def test_a_credential_that_joins_the_list_later_keeps_a_requirement_met() -> None:
    joins = Force(begins=date(2027, 1, 1))
    node = People(listing("a", b=joins), 1)
    records = (
        holds("ana", "a", expires_on=date(2027, 2, 1)),
        holds("ben", "b", expires_on=date(2027, 4, 1)),
    )
    found = judged(node, *records)
    assert (found.counted, found.met_until) == (("ana/a",), date(2027, 4, 1))
    gap = records[0], holds("ben", "b", expires_on=date(2026, 12, 1))
    assert judged(node, *gap).met_until == date(2027, 2, 1)


def test_nothing_behind_a_closed_gate_counts() -> None:
    node = gated((listing("gate"), 2, 0), then=listing("a"))
    found = judged(node, holds("ana", "gate"), *(holds(name, "a") for name in "vwxyz"))
    assert told(found.points, found.standing) == "0 not_met"
    assert found.reasons == (Reason.GATE_CLOSED,)
    assert found.gap == Gap(Fraction(1), "people", ("gate",), adds=Fraction(20))


def test_one_person_passes_gates_and_counts_behind_them() -> None:
    node = gated((listing("gate"), 1, 4), (listing("door"), 1, 4), then=listing("a"))
    found = judged(node, *(holds("ana", each) for each in ("gate", "door", "a")))
    assert found.points == 12
    assert [part.points for part in found.parts] == [4, 4, 4]
    assert found.gap == Gap(Fraction(1), "people", ("a",), adds=Fraction(4))


def test_an_award_is_given_once() -> None:
    node = gated((listing("gate"), 1, 4), then=listing("a"))
    assert judged(node, *(holds(name, "gate") for name in "vwxyz")).points == 4


def test_the_maximum_holds_for_awards_and_score_together() -> None:
    node = gated((listing("gate"), 1, 4), then=listing("a"), maximum=10)
    found = judged(node, holds("ana", "gate"), holds("ana", "a"))
    assert told(found.points, found.gap and found.gap.adds) == "8 2"
    full = judged(node, holds("ana", "gate"), *(holds(name, "a") for name in "vwxyz"))
    assert told(full.points, full.gap) == "10 -"


@pytest.mark.parametrize(
    ("behind", "least", "most", "standing"),
    [
        (True, 4, 4, Standing.MET),
        (False, 0, 0, Standing.NOT_MET),
        (UNKNOWN, 0, 4, Standing.UNKNOWN),
    ],
)
def test_a_gate_behind_a_closed_one(
    behind: bool | Unknown, least: int, most: int, standing: Standing
) -> None:
    node = replace(
        gated((listing("gate"), 1, 4), (listing("door"), 1, 4), then=listing("a")),
        award_behind_closed=behind,
    )
    found = judged(node, holds("ana", "door"), holds("ana", "a"))
    assert told(found.least, found.most, found.standing) == told(least, most, standing)
    assert found.points == (least if least == most else None)
    assert (Reason.GATES_OUT_OF_ORDER in found.reasons) is (least != most)
    assert found.gap is not None
    assert found.gap.credentials == ("gate",)
    assert found.gap.adds == 12 - least


def test_an_unknown_gate_leaves_open_what_is_behind_it() -> None:
    limit = Limit(measure("share"), "percent", at_least=Fraction(80))
    node = Gated(
        (Gate(limit, Fraction(4)),),
        PointsPerPerson(listing("a"), Fraction(4), Fraction(40)),
        Fraction(40),
        award_behind_closed=False,
    )
    found = judged(node, holds("ana", "a"))
    assert told(found.points, found.least, found.most) == "- 0 8"
    assert found.parts[0].points is None
    assert Reason.GATES_OUT_OF_ORDER not in found.reasons
    assert found.gap == found.parts[1].gap
