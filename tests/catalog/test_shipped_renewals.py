"""Renewals as other vendors have them, with the credentials that are shipped."""

from datetime import date

import pytest

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import (
    Certification,
    CertificationState,
    renewed_by_others,
    term,
)
from partner_planner.domain.credential import Credential

EARNED = date(2025, 3, 1)


def of_level(shipped: Credentials, vendor: str, level: str) -> Credential:
    """The first credential of a vendor's level."""
    return next(each for each in shipped.all() if (each.vendor, each.level) == (vendor, level))


def test_a_google_professional_is_sat_in_its_window_or_in_its_grace(shipped: Credentials) -> None:
    what = of_level(shipped, "google", "professional")
    held = Certification("c", "ana", what.id, EARNED)
    seen = term(held, what, date(2026, 11, 22))
    assert seen.state is CertificationState.VALID
    assert seen.ends_on == date(2027, 3, 1)
    assert seen.window_opens == date(2026, 12, 31)
    assert seen.grace_ends == date(2027, 3, 31)


@pytest.mark.parametrize(
    ("vendor", "lower", "higher"),
    [
        ("aws", "foundational", "associate"),
        ("aws", "foundational", "professional"),
        ("aws", "associate", "professional"),
        ("cisco", "associate", "professional"),
        ("cisco", "associate", "expert"),
        ("cisco", "professional", "expert"),
    ],
)
def test_a_higher_exam_renews_what_is_below_for_three_years(
    shipped: Credentials, vendor: str, lower: str, higher: str
) -> None:
    below, above = of_level(shipped, vendor, lower), of_level(shipped, vendor, higher)
    first = Certification("c", "ana", below.id, EARNED)
    passed = Certification("h", "ana", above.id, date(2026, 9, 15))
    found = renewed_by_others([first, passed], shipped.get)
    assert [each.until for each in found["c"]] == [date(2029, 9, 15)]
    assert "h" not in found


def test_a_lower_exam_renews_nothing_above(shipped: Credentials) -> None:
    above, below = (of_level(shipped, "aws", each) for each in ("professional", "associate"))
    first = Certification("c", "ana", above.id, EARNED)
    passed = Certification("h", "ana", below.id, date(2026, 9, 15))
    assert renewed_by_others([first, passed], shipped.get) == {}


def test_upkeep_without_an_exam_gives_a_year(shipped: Credentials) -> None:
    renewal = of_level(shipped, "aws", "associate").renewal
    assert renewal.maintain_months == 12
