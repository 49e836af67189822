"""The shipped credentials say what their sources print, and every fact has a witness."""

import re
from datetime import date

import pytest

from partner_planner import resources
from partner_planner.catalog import Credentials
from partner_planner.catalog.credential_files import credentials_of
from partner_planner.domain.credential import Credential, Fact, Renewal, RenewalKind
from partner_planner.domain.evidence import UNKNOWN, Confidence, Unknown
from partner_planner.domain.money import Money

CODES_IN_THE_LIST = """
    AZ-104 AZ-305 DP-300 AI-102 DP-100 PL-300 DP-420 DP-600 DP-700 DP-800 AI-103 AI-300 DP-750
    AZ-204 AI-200 PL-400 AB-400 GH-600 AZ-400 PL-600 GH-200 GH-100 GH-500 GH-300 AZ-700 AZ-800
    AZ-801 AZ-802 AZ-140 AZ-120 AZ-500 SC-500 SC-200 SC-100 SC-300 SC-400 SC-401 MS-900 AB-900
    MS-700 MS-721 MD-102 MS-102 MB-310 MB-500 MB-330 MB-230 MB-240 MB-800 PL-200 PL-500 MB-280
    AB-210 AB-410 AB-250 MB-335 MB-700 MB-820 AB-100
"""

CODES = frozenset(CODES_IN_THE_LIST.split())

TITLES = {
    "AZ-104": "Azure Administrator Associate",
    "DP-420": "Azure Cosmos DB Developer Specialty",
    "GH-600": "GitHub Certified: Agentic AI Developer",
    "SC-500": "Cloud and AI Security Engineer Associate",
    "MS-102": "Enterprise Administrator Expert",
    "MB-800": "Dynamics 365 Business Central Functional Consultant Associate",
    "AB-100": "Agentic AI Business Solutions Architect",
}

LAST_SITTINGS = {
    "AI-102": date(2026, 6, 30),
    "DP-100": date(2026, 6, 1),
    "AZ-204": date(2026, 7, 31),
    "PL-600": date(2026, 6, 30),
    "AZ-500": date(2026, 8, 31),
    "SC-400": date(2025, 5, 31),
    "MS-900": date(2026, 3, 31),
    "MS-102": date(2026, 11, 30),
    "MB-240": date(2026, 6, 30),
    "PL-200": date(2026, 8, 31),
    "PL-500": date(2026, 6, 30),
    "MB-280": date(2026, 7, 31),
    "MB-335": date(2026, 6, 30),
    "MB-700": date(2026, 6, 30),
}

SUCCESSORS = {
    "AI-102": "AI-103",
    "AZ-204": "AI-200",
    "MB-240": "AB-250",
    "PL-200": "AB-410",
}

EXPORTED = {
    "Azure Administrator Associate": "AZ-104",
    "Microsoft 365 Certified: Enterprise Administrator Expert": "MS-102",
    "Dynamics 365 Business Central Functional Consultant Associate": "MB-800",
    "Microsoft Certified: Dynamics 365: Finance and Operations Apps Developer Associate": "MB-500",
    "Microsoft 365 Certified: Modern Desktop Administrator Associate": "MD-102",
    "Microsoft 365 Certified: Fundamentals": "MS-900",
    "Microsoft Certified: Azure Cosmos DB AI Developer Associate": "DP-420",
    "Data Analyst Associate": "PL-300",
    "GitHub Copilot": "GH-300",
}


@pytest.fixture(scope="module")
def microsoft() -> Credentials:
    """Those of the file of what Microsoft certifies today."""
    path = resources.path("catalogs", "microsoft-credentials.toml")
    return credentials_of(((path.name, path.read_bytes()),))


def only(shipped: Credentials, code: str) -> Credential:
    """The one credential that mentions an exam."""
    (credential,) = shipped.by_exam(code)
    return credential


def test_every_listed_exam_leads_to_one_credential(microsoft: Credentials) -> None:
    assert {code: len(microsoft.by_exam(code)) for code in CODES} == dict.fromkeys(CODES, 1)
    assert {code for each in microsoft.all() for way in each.exams for code in way} == CODES
    assert len(microsoft.all()) == 57


def test_titles_are_those_of_the_vendor(shipped: Credentials) -> None:
    assert {code: only(shipped, code).title for code in TITLES} == TITLES


def test_an_id_is_its_title_in_small_letters_and_hyphens(microsoft: Credentials) -> None:
    for each in microsoft.all():
        words = re.sub("[^a-z0-9]+", "-", each.title.replace(" Certified:", "").lower())
        assert each.id == words


def test_every_fact_has_a_witness(microsoft: Credentials) -> None:
    for each in microsoft.all():
        asked = set(Fact) if each.successor else set(Fact) - {Fact.SUCCESSOR}
        assert {fact for fact, _ in each.facts} == asked, each.id
        for witness in (each.evidence, *(witness for _, witness in each.facts)):
            assert witness.source
            assert date(2026, 8, 1) <= witness.checked_on <= date(2026, 11, 22)


def test_names_are_official_and_what_is_not_is_said_to_be_less(microsoft: Credentials) -> None:
    for each in microsoft.all():
        assert each.evidence.confidence is Confidence.OFFICIAL
        assert each.evidence_of(Fact.HOURS).source == "Our estimate"
        assert each.evidence_of(Fact.HOURS).confidence is Confidence.UNVERIFIED
    azure = only(microsoft, "AZ-104")
    assert azure.evidence_of(Fact.EXAMS).confidence is Confidence.COMMUNITY
    assert azure.evidence_of(Fact.FEE).confidence is Confidence.RELAYED
    for code in ("MB-800", "MB-820"):
        assert only(microsoft, code).evidence_of(Fact.EXAMS).confidence is Confidence.UNVERIFIED
    assert only(microsoft, "MS-102").evidence_of(Fact.ENDS).confidence is Confidence.OFFICIAL


def test_retired_ones_have_their_last_sitting(microsoft: Credentials) -> None:
    dated = {
        each.code: each.last_sitting
        for each in microsoft.all()
        if isinstance(each.last_sitting, date)
    }
    assert dated.pop("") == date(2026, 6, 15)  # the assessment has no exam
    assert dated == LAST_SITTINGS


@pytest.mark.parametrize(
    ("code", "sitting", "counting"),
    [
        ("MS-102", date(2026, 11, 30), date(2027, 11, 30)),
        ("MS-900", date(2026, 3, 31), date(2027, 3, 31)),
        ("AZ-500", date(2026, 8, 31), UNKNOWN),
        ("MB-330", UNKNOWN, UNKNOWN),
        ("AZ-104", None, None),
    ],
)
def test_last_sitting_and_last_counting_day(
    shipped: Credentials, code: str, sitting: date | Unknown | None, counting: date | Unknown | None
) -> None:
    credential = only(shipped, code)
    assert (credential.last_sitting, credential.last_counting) == (sitting, counting)


def test_the_assessment_counts_on_for_a_year(shipped: Credentials) -> None:
    assessment = shipped.get("teams-meetings-and-meeting-rooms-technical-assessment")
    assert assessment is not None
    assert assessment.exams == ()
    assert assessment.last_sitting == date(2026, 6, 15)
    assert assessment.last_counting == date(2027, 6, 15)
    assert assessment.validity_months is UNKNOWN
    assert not assessment.completed_by(CODES)


def test_no_last_counting_day_is_made_up(microsoft: Credentials) -> None:
    printed = {each.code for each in microsoft.all() if isinstance(each.last_counting, date)}
    assert printed == {"MS-900", "MS-102", ""}


def test_role_based_ones_are_renewed_free_of_charge_within_180_days(microsoft: Credentials) -> None:
    for each in microsoft.all():
        if each.level in {"associate", "expert", "specialty"}:
            assert each.validity_months == 12
            assert each.renewal == Renewal(RenewalKind.FREE, 180)
            assert isinstance(each.fee, Money)
            assert str(each.fee.amount) == "165"


def test_fundamentals_never_expire(microsoft: Credentials) -> None:
    fundamentals = [each for each in microsoft.all() if each.level == "fundamentals"]
    assert {each.code for each in fundamentals} == {"MS-900", "AB-900"}
    for each in fundamentals:
        assert each.validity_months is None
        assert each.renewal == Renewal(RenewalKind.NEVER)
        assert isinstance(each.fee, Money)
        assert str(each.fee.amount) == "99"


def test_github_is_a_paid_sitting_every_second_year(microsoft: Credentials) -> None:
    github = [each for each in microsoft.all() if each.level == "github"]
    assert {each.code for each in github} == {"GH-100", "GH-200", "GH-300", "GH-500", "GH-600"}
    for each in github:
        assert each.validity_months == 24
        assert each.renewal == Renewal(RenewalKind.PAID)
        assert each.fee is UNKNOWN


def test_windows_server_takes_two_old_exams_or_the_new_one(shipped: Credentials) -> None:
    windows = only(shipped, "AZ-800")
    assert windows.exams == (("AZ-800", "AZ-801"), ("AZ-802",))
    assert not windows.completed_by(frozenset({"AZ-800"}))
    assert windows.completed_by(frozenset({"AZ-800", "AZ-801"}))
    assert windows.completed_by(frozenset({"AZ-802"}))
    assert windows.last_sitting is None
    assert windows.last_sitting_of("AZ-801") == date(2026, 9, 30)
    assert windows.last_sitting_of("AZ-802") is None
    assert windows.code == "AZ-802"


def test_the_renumbered_exam_gives_the_same_certification(shipped: Credentials) -> None:
    developer = only(shipped, "PL-400")
    assert developer is only(shipped, "AB-400")
    assert developer.exams == (("PL-400",), ("AB-400",))
    assert developer.last_sitting_of("PL-400") == date(2026, 10, 30)


def test_successors_are_those_that_are_named(microsoft: Credentials) -> None:
    named = {each.code: each.successor for each in microsoft.all() if each.successor}
    assert named.pop("MS-102") == "AB-650"
    assert named.pop("MB-330") == "AB-330"
    assert named == {old: only(microsoft, new).id for old, new in SUCCESSORS.items()}


def test_exports_print_titles_that_are_found(shipped: Credentials) -> None:
    found = {title: shipped.by_title(title) for title in EXPORTED}
    assert {title: each and each.code for title, each in found.items()} == EXPORTED


@pytest.mark.parametrize(
    "title",
    [
        "Messaging Administrator Associate",
        "Azure Data Engineer Associate",
        "Security Administrator Associate",
        "Power Platform App Maker Associate",
        "Fundamentals",
        "Microsoft Certified:",
        "",
    ],
)
def test_other_titles_stay_unknown(shipped: Credentials, title: str) -> None:
    assert shipped.by_title(title) is None


def test_retirements_in_sight(shipped: Credentials) -> None:
    seen = shipped.retiring_between(date(2026, 7, 31), date(2026, 11, 30))
    assert [each.code for each in seen] == ["AZ-204", "MB-280", "AZ-500", "PL-200", "MS-102"]
    assert shipped.retiring_between(date(2026, 12, 1), date(2030, 1, 1)) == ()
