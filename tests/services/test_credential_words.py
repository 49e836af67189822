"""What is said about a credential whose exam nobody named, and about one that has none."""

from partner_planner import resources
from partner_planner.catalog import load_credentials
from partner_planner.services.wording.credential_facts import fact_lines

CREDENTIALS = load_credentials(resources.path("catalogs"))


def exams_of(id: str) -> str:
    """What the line about exams says."""
    credential = CREDENTIALS.get(id)
    assert credential is not None
    return fact_lines(credential, CREDENTIALS)[0].value


def test_an_exam_that_nobody_named_is_unknown_and_not_none() -> None:
    assert exams_of("aws-certified-associate-level") == "unknown"


def test_no_exam_is_said_where_the_vendor_s_page_says_so() -> None:
    assert exams_of("teams-meetings-and-meeting-rooms-technical-assessment") == "no exam"


def test_exams_are_named_by_code() -> None:
    assert exams_of("azure-administrator-associate") == "AZ-104"
