"""What is renewed, from when to when, and what passing another credential does for it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.calendar import add_months
from partner_planner.domain.certification import (
    Certification,
    CertificationState,
    Renewed,
    Term,
    ends_on,
    renewals,
    renewed_by_others,
    term,
)
from partner_planner.domain.credential import Credential, Renewal, RenewalKind
from partner_planner.domain.evidence import UNKNOWN
from tests.domain.examples import widgets

PROFESSIONAL = widgets(
    id="cloud-professional",
    validity_months=24,
    renewal=Renewal(RenewalKind.PAID, 60, 30),
)
ASSOCIATE = widgets(
    id="associate",
    validity_months=36,
    renewal=Renewal(RenewalKind.PAID),
    renewed_by=("expert",),
)
CATALOG: Mapping[str, Credential] = {
    "cloud-professional": PROFESSIONAL,
    "associate": ASSOCIATE,
    "expert": widgets(id="expert", validity_months=36, renewal=Renewal(RenewalKind.PAID)),
}


def earned(credential: str, on: date, expires_on: date | None = None) -> Certification:
    """What Ana has earned."""
    return Certification(f"{credential}/{on}", "ana", credential, on, expires_on)


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2026, 11, 22), CertificationState.VALID),
        (date(2026, 12, 30), CertificationState.VALID),
        (date(2026, 12, 31), CertificationState.EXPIRING),
        (date(2027, 3, 1), CertificationState.EXPIRING),
        (date(2027, 3, 2), CertificationState.EXPIRED),
    ],
)
def test_two_years_with_a_window_of_60_days_and_30_days_of_grace(
    day: date, state: CertificationState
) -> None:
    held = earned("cloud-professional", date(2025, 3, 1))
    assert term(held, PROFESSIONAL, day) == Term(
        state, date(2027, 3, 1), window_opens=date(2026, 12, 31), grace_ends=date(2027, 3, 31)
    )


def test_without_grace_nothing_can_be_renewed_after_its_end() -> None:
    held = earned("expert", date(2025, 3, 1))
    assert term(held, CATALOG["expert"], date(2026, 1, 1)).grace_ends is None


def test_passing_another_renews_for_as_long_again() -> None:
    lower, higher = earned("associate", date(2024, 5, 1)), earned("expert", date(2026, 2, 10))
    found = renewed_by_others([lower, higher], CATALOG.get)
    assert found == {lower.id: (Renewed(date(2026, 2, 10), date(2029, 2, 10)),)}
    before, after = (
        term(lower, ASSOCIATE, day, found[lower.id]).ends_on
        for day in (date(2026, 2, 9), date(2026, 2, 10))
    )
    assert (before, after) == (date(2027, 5, 1), date(2029, 2, 10))


@pytest.mark.parametrize(
    ("passed", "until"),
    [
        (date(2024, 4, 30), None),  # before it was earned
        (date(2024, 5, 1), None),  # makes the end no later
        (date(2027, 5, 1), date(2030, 5, 1)),
        (date(2027, 5, 2), None),  # it had ended
    ],
)
def test_only_what_is_still_active_is_renewed(passed: date, until: date | None) -> None:
    found = renewals(earned("associate", date(2024, 5, 1)), ASSOCIATE, [passed])
    assert [each.until for each in found] == ([until] if until else [])


def test_window_and_grace_hold_for_passing_another_too() -> None:
    strict = replace(ASSOCIATE, renewal=Renewal(RenewalKind.PAID, 60, 30))
    held = earned("associate", date(2024, 5, 1))  # ends on 2027-05-01
    days = [date(2027, 3, 1), date(2027, 3, 2), date(2027, 5, 31), date(2027, 6, 1)]
    found = [bool(renewals(held, strict, [day])) for day in days]
    assert found == [False, True, True, False]


def test_a_renewal_may_give_less_than_the_first_time() -> None:
    yearly = replace(ASSOCIATE, renewal=Renewal(RenewalKind.PAID, extends_months=12))
    held = earned("associate", date(2024, 5, 1))
    assert renewals(held, yearly, [date(2027, 1, 15)]) == (
        Renewed(date(2027, 1, 15), date(2028, 1, 15)),
    )


@pytest.mark.parametrize(
    ("held", "what"),
    [
        (earned("associate", date(2024, 5, 1), date(2027, 5, 1)), ASSOCIATE),
        (earned("associate", date(2024, 5, 1)), replace(ASSOCIATE, validity_months=None)),
        (earned("associate", date(2024, 5, 1)), replace(ASSOCIATE, validity_months=UNKNOWN)),
    ],
)
def test_what_has_an_end_of_its_own_or_none_is_left_alone(
    held: Certification, what: Credential
) -> None:
    assert renewals(held, what, [date(2026, 2, 10)]) == ()


def test_nobody_renews_for_another_person() -> None:
    lower = earned("associate", date(2024, 5, 1))
    other = replace(earned("expert", date(2026, 2, 10)), person="ben")
    assert renewed_by_others([lower, other], CATALOG.get) == {}


@given(st.lists(st.dates(date(2020, 1, 1), date(2040, 1, 1)), max_size=6))
def test_renewals_follow_each_other_without_a_gap(passed: list[date]) -> None:
    held = earned("associate", date(2024, 5, 1))
    end = ends_on(held, ASSOCIATE)
    assert isinstance(end, date)
    for each in renewals(held, ASSOCIATE, passed):
        assert each.on in passed
        assert each.on <= end < each.until == add_months(each.on, 36)
        end = each.until
