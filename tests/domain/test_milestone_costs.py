"""Which exams a milestone means, and what they are expected to take."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.evidence import UNKNOWN
from partner_planner.domain.milestone import (
    Milestone,
    MilestoneState,
    exams_meant,
    expected_fee,
    planned_fee,
    planned_hours,
)
from partner_planner.domain.money import Money
from tests.domain.examples import WIDGETS, widgets

OLD_WAY = (("WE-100", "WE-101"),)


def milestone(
    state: MilestoneState = MilestoneState.PLANNED,
    exam: str = "",
    fee: Decimal | None = None,
    currency: str = "",
    hours: Decimal | None = None,
    pass_chance: Decimal | None = None,
) -> Milestone:
    """A milestone for widgets by the end of March 2027."""
    return Milestone(
        "m",
        "p",
        "widget-engineer-associate",
        date(2027, 3, 31),
        state,
        exam,
        fee=fee,
        currency=currency,
        hours=hours,
        pass_chance=pass_chance,
    )


@pytest.mark.parametrize("state", MilestoneState)
def test_a_milestone_is_open_until_it_is_passed_or_dropped(state: MilestoneState) -> None:
    done = {MilestoneState.PASSED, MilestoneState.DROPPED}
    assert milestone(state).open is (state not in done)


def test_the_exams_meant_are_named_or_those_of_the_only_way() -> None:
    assert exams_meant(milestone(exam="WE-101"), widgets()) == ("WE-101",)
    assert exams_meant(milestone(exam="WE-101"), None) == ("WE-101",)
    assert exams_meant(milestone(), widgets(exams=OLD_WAY)) == ("WE-100", "WE-101")
    assert exams_meant(milestone(), widgets()) == ()
    assert exams_meant(milestone(), None) == ()


def test_a_fee_is_its_own_or_the_list_price_of_every_exam() -> None:
    own = milestone(fee=Decimal(99))
    assert planned_fee(own, widgets(), "EUR") == Money("EUR", Decimal(99))
    named = milestone(fee=Decimal(99), currency="GBP")
    assert planned_fee(named, None, "EUR") == Money("GBP", Decimal(99))
    both = widgets(exams=OLD_WAY)
    assert planned_fee(milestone(), both, "EUR") == Money("USD", Decimal(330))
    assert planned_fee(milestone(exam="WE-100"), both, "EUR") == Money("USD", Decimal(165))
    assert planned_fee(milestone(), widgets(exams=()), "EUR") == Money("USD", Decimal(165))
    assert planned_fee(milestone(), widgets(fee=UNKNOWN), "EUR") is UNKNOWN
    assert planned_fee(milestone(), None, "EUR") is UNKNOWN


def test_failed_sittings_are_expected_too() -> None:
    sure, even = milestone(), milestone(pass_chance=Decimal("0.5"))
    assert expected_fee(sure, widgets(), "EUR") == Money("USD", Decimal(165))
    assert expected_fee(even, widgets(), "EUR") == Money("USD", Decimal(330))
    assert expected_fee(even, None, "EUR") is UNKNOWN
    hopeless = milestone(pass_chance=Decimal(0))
    assert expected_fee(hopeless, widgets(), "EUR") == Money("USD", Decimal(165))


def test_hours_are_its_own_or_our_estimate_shared_among_exams() -> None:
    assert planned_hours(milestone(hours=Decimal(8)), None) == 8
    assert planned_hours(milestone(), widgets()) == 60
    assert planned_hours(milestone(exam="WE-100"), widgets()) == 30
    assert planned_hours(milestone(exam="WE-102"), widgets()) == 60
    assert planned_hours(milestone(), widgets(hours=None)) is UNKNOWN
    assert planned_hours(milestone(), None) is UNKNOWN


@given(st.decimals(Decimal("0.01"), 1, places=2))
def test_a_smaller_chance_never_costs_less(chance: Decimal) -> None:
    planned = planned_fee(milestone(), WIDGETS, "EUR")
    expected = expected_fee(milestone(pass_chance=chance), WIDGETS, "EUR")
    assert isinstance(planned, Money)
    assert isinstance(expected, Money)
    assert expected >= planned
