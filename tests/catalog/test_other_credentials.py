"""What other vendors certify, as far as their sources print it; the rest stays unknown."""

from datetime import date
from decimal import Decimal

import pytest

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import Certification, term
from partner_planner.domain.credential import Credential, Fact, Renewal, RenewalKind
from partner_planner.domain.evidence import UNKNOWN, Confidence
from partner_planner.domain.money import Money

# id, vendor, months of validity, list price in USD; None stands for what nobody printed.
PRINTED: list[tuple[str, str, int | None, int | None]] = [
    ("aws-certified-cloud-practitioner", "aws", 36, 100),
    ("aws-certified-foundational-level", "aws", 36, 100),
    ("aws-certified-associate-level", "aws", 36, 150),
    ("aws-certified-professional-level", "aws", 36, 300),
    ("aws-certified-specialty-level", "aws", 36, 300),
    ("aws-partner-accreditation-technical", "aws", None, None),
    ("aws-partner-accreditation-business", "aws", None, None),
    ("cloud-digital-leader", "google", 36, 99),
    ("associate-cloud-engineer", "google", 36, 125),
    ("associate-google-workspace-administrator", "google", None, 125),
    ("google-cloud-professional-level", "google", 24, 200),
    ("cisco-certified-associate-level", "cisco", 36, None),
    ("cisco-certified-specialist-level", "cisco", 36, None),
    ("cisco-certified-professional-level", "cisco", 36, None),
    ("cisco-certified-expert-level", "cisco", 36, None),
    ("cisco-black-belt", "cisco", None, None),
    ("microsoft-certified-professional", "microsoft", None, None),
]

IDS = frozenset(id for id, _vendor, _months, _fee in PRINTED)


def get(shipped: Credentials, id: str) -> Credential:
    """The credential of an id that is there."""
    found = shipped.get(id)
    assert found is not None
    return found


def test_an_exam_of_a_specialization_is_all_that_is_known_of_its_certification(
    shipped: Credentials,
) -> None:
    (found,) = shipped.by_exam("AB-620")
    assert found.evidence_of(Fact.EXAMS).confidence is Confidence.RELAYED
    assert (found.validity_months, found.fee, found.last_sitting) == (UNKNOWN, UNKNOWN, UNKNOWN)


def test_every_other_credential_stands_in_the_table(shipped: Credentials) -> None:
    others = {each.id for each in shipped.all() if each.vendor != "microsoft"}
    assert others == IDS - {"microsoft-certified-professional"}


@pytest.mark.parametrize(("id", "vendor", "months", "fee"), PRINTED)
def test_validity_and_price_are_those_of_the_sources(
    shipped: Credentials, id: str, vendor: str, months: int | None, fee: int | None
) -> None:
    credential = get(shipped, id)
    assert credential.vendor == vendor
    assert credential.validity_months == (UNKNOWN if months is None else months)
    assert credential.fee == (UNKNOWN if fee is None else Money("USD", Decimal(fee)))


@pytest.mark.parametrize("id", sorted(IDS))
def test_what_nobody_printed_is_not_made_up(shipped: Credentials, id: str) -> None:
    credential = get(shipped, id)
    assert credential.exams == ()
    assert credential.evidence_of(Fact.EXAMS).confidence is Confidence.UNVERIFIED
    assert (credential.last_sitting, credential.last_counting) == (UNKNOWN, UNKNOWN)
    assert credential.hours is None
    assert credential.successor is None
    if credential.fee is UNKNOWN:
        assert credential.evidence_of(Fact.FEE).confidence is Confidence.UNVERIFIED
    else:
        assert credential.evidence_of(Fact.FEE).confidence is Confidence.COMMUNITY


@pytest.mark.parametrize("id", sorted(IDS))
def test_every_fact_has_a_witness(shipped: Credentials, id: str) -> None:
    credential = get(shipped, id)
    assert {fact for fact, _ in credential.facts} == set(Fact) - {Fact.SUCCESSOR}
    for witness in (credential.evidence, *(witness for _, witness in credential.facts)):
        assert witness.source
        assert witness.checked_on == date(2026, 11, 22)


def test_a_validity_from_the_vendor_s_own_page_is_official(shipped: Credentials) -> None:
    known = [get(shipped, id) for id, _vendor, months, _fee in PRINTED if months is not None]
    assert {each.evidence_of(Fact.VALIDITY).confidence for each in known} == {Confidence.OFFICIAL}
    assert {each.evidence.confidence for each in known if each.vendor == "aws"} == {
        Confidence.RELAYED
    }


def test_no_title_of_an_export_of_microsoft_is_taken_for_another(shipped: Credentials) -> None:
    for title in ("Azure Administrator Associate", "GitHub Copilot"):
        found = shipped.by_title(title)
        assert found is not None
        assert found.vendor == "microsoft"
    historical = shipped.by_title("Microsoft Certified Professional")
    assert historical is get(shipped, "microsoft-certified-professional")


def test_aws_renews_for_three_years_and_maintains_for_one(shipped: Credentials) -> None:
    for level in ("foundational", "associate", "professional", "specialty"):
        renewal = get(shipped, f"aws-certified-{level}-level").renewal
        assert renewal == Renewal(RenewalKind.PAID, extends_months=36, maintain_months=12)


def test_a_higher_exam_of_aws_renews_the_two_lower_levels(shipped: Credentials) -> None:
    associate, professional = "aws-certified-associate-level", "aws-certified-professional-level"
    practitioner = get(shipped, "aws-certified-cloud-practitioner")
    assert set(practitioner.renewed_by) == {associate, professional}
    assert get(shipped, associate).renewed_by == (professional,)
    assert get(shipped, professional).renewed_by == ()
    assert get(shipped, "aws-certified-specialty-level").renewed_by == ()


def test_google_has_a_window_of_60_days_and_30_more(shipped: Credentials) -> None:
    professional = get(shipped, "google-cloud-professional-level")
    assert professional.renewal == Renewal(RenewalKind.PAID, 60, 30)
    earned = Certification("one", "ana", professional.id, date(2025, 3, 1))
    read = term(earned, professional, date(2026, 11, 22))
    assert read.ends_on == date(2027, 3, 1)
    assert (read.window_opens, read.grace_ends) == (date(2026, 12, 31), date(2027, 3, 31))


def test_the_highest_of_cisco_renews_those_below(shipped: Credentials) -> None:
    associate = get(shipped, "cisco-certified-associate-level")
    assert len(associate.renewed_by) == 3
    assert get(shipped, "cisco-certified-expert-level").renewed_by == ()
