"""What holds of people's shapes on later days is said on the first, for every one of them."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partner_planner.domain.figure import FactKind
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules.covers import Covers
from partner_planner.domain.rules.credit_rule import Category, CreditCycle, Way
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.matching import Reuse
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.people import HeadCount, People
from partner_planner.domain.rules.quantities import Total
from partner_planner.domain.rules.ratio import FulfilledPerAmount, PeopleRatio, PerAmount
from partner_planner.domain.rules.roles import Roles, Slot
from partner_planner.domain.rules.spans import Trailing
from partner_planner.domain.rules.staff import Staff
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.trained import Trained, TrainedHours
from tests.domain.rules.small_facts import dated, fact
from tests.domain.rules.small_program import DAY, scene
from tests.domain.rules.small_program import holds as holding
from tests.domain.rules.small_program import listing as plain_listing

HORIZON = 45
"""So many days are looked at, one by one."""

A, B = (
    plain_listing("a", c=Force(begins=DAY + timedelta(20), ends=DAY + timedelta(40))),
    plain_listing("b"),
)
BOTH = plain_listing("a", "b", "c")
COURSE = dated("course", Trailing(days=45), kind=FactKind.TRAINING, absent_is_none=True)
AMOUNT = PerAmount(A, Total(dated("sold", Trailing(days=30)), "USD", currency="USD"), Fraction(100))
CREDITS = Category("ce", dated("ce", kind=FactKind.CREDIT), Fraction(5), rolls_over=Fraction(5))

NODES: dict[str, Node] = {
    "people": People(BOTH, 2),
    "including": People(BOTH, 2, (People(A, 1),)),
    "certificates": People(replace(BOTH, certificates=True), 2),
    "head count": HeadCount(A),
    "covers": Covers.each_of(BOTH),
    "ratio": PeopleRatio(A, Fraction(50), Staff("am"), at_most=2),
    "per amount": AMOUNT,
    "fulfilled": FulfilledPerAmount(AMOUNT),
    "roles": Roles((Slot("A", "a", A), Slot("B", "b", B)), Reuse(total=1)),
    "exclusive": Roles((Slot("A", "a", A), Slot("B", "b", B)), Reuse(exclusive=("a", "b"))),
    "trained": Trained(COURSE, 1),
    "hours": TrainedHours(COURSE, Fraction(8)),
    "credits": CreditCycle(
        A, 1, (Way(Fraction(5), (CREDITS,)),), yearly=Fraction(2), rollover_months=1
    ),
}

ENDS = st.integers(-10, HORIZON + 10).map(lambda days: DAY + timedelta(days))
PEOPLE = ("ana", "ben", "caz")


@st.composite
def firms(draw: st.DrawFn) -> list[Record]:
    """Three people, what they hold until some day, and facts of every kind."""
    records: list[Record] = [
        Person(id, role=draw(st.sampled_from(["am", "se"])), left_on=draw(st.none() | ENDS))
        for id in PEOPLE
    ]
    for who in PEOPLE:
        for what in draw(st.sets(st.sampled_from("abc"))):
            begun = DAY - timedelta(draw(st.integers(5, 50)))
            records.append(holding(who, what, begun, draw(ENDS)))
    for number, kind, name in (
        (number, kind, name)
        for kind, name in (
            (FactKind.TRAINING, "course"),
            (FactKind.RECORD, "sold"),
            (FactKind.CREDIT, "ce"),
        )
        for number in range(draw(st.integers(0, 2)))
    ):
        on = DAY - timedelta(draw(st.integers(0, 40)))
        who = draw(st.sampled_from((*PEOPLE, "")))
        amount = str(draw(st.integers(1, 500))) if kind is FactKind.RECORD else None
        count = draw(st.none() | st.integers(1, 9).map(str))
        id = f"{name}{number}"
        records.append(fact(name, on, amount, kind=kind, person=who, count=count, id=id))
    return records


@pytest.mark.parametrize("name", NODES)
@settings(max_examples=30)
@given(firm=firms())
def test_a_shape_changes_on_no_other_day_than_it_says(name: str, firm: list[Record]) -> None:
    seen, node = scene(*firm), NODES[name]
    now = seen.judge(node)
    worth, met = now.worth, now.standing is Standing.MET
    asks = met and now.points is None
    if not met:
        assert now.met_until is None
    for days in range(1, HORIZON):
        day = DAY + timedelta(days)
        later = seen.later(day).judge(node)
        assert later.worth == worth or day in now.turns
        worth = later.worth
        met = met and later.standing is Standing.MET
        if asks:
            assert met is (now.met_until is None or day <= now.met_until)


@pytest.mark.parametrize("name", NODES)
@settings(max_examples=30)
@given(firm=firms(), more=st.integers(1, 400))
def test_nothing_that_is_dated_later_counts_earlier(
    name: str, firm: list[Record], more: int
) -> None:
    day = DAY + timedelta(more)
    earned = [holding(who, what, day) for who in PEOPLE for what in "ab"]
    later = [replace(each, id=f"{each.id} later") for each in earned]
    sold = fact("sold", day, "900")
    node = NODES[name]
    without, with_later = scene(*firm).judge(node), scene(*firm, *later, sold).judge(node)
    assert (without.worth, without.have, without.gap) == (
        with_later.worth,
        with_later.have,
        with_later.gap,
    )
    assert without.met_until == with_later.met_until
