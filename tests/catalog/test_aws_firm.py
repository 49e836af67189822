"""A firm on the way of AWS: the worked examples of the tiers, to the day and the number."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from partner_planner import resources
from partner_planner.catalog.rules.rule_file import rulebook_of
from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules.evaluating import evaluate
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.program_standing import ProgramStanding
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.snapshot import Snapshot
from tests.catalog.rule_texts import shipped_credentials

AWS = "aws-services-path"
DAY = date(2026, 11, 22)
PATH = resources.path("catalogs", f"{AWS}.toml")
CREDENTIALS = shipped_credentials()
BOOK = rulebook_of(PATH.name, PATH.read_bytes(), CREDENTIALS)
MET, NOT_MET, UNKNOWN = Standing.MET, Standing.NOT_MET, Standing.UNKNOWN


def standing(records: Iterable[Record], day: date = DAY) -> ProgramStanding:
    """Where a firm stands with these records."""
    enrolled = Enrolment("enrolment", AWS, enrolled_on=date(2024, 1, 1))
    ledger = Ledger.of(Snapshot.of((enrolled, *records)), CREDENTIALS.get)
    return evaluate(ledger, BOOK, day)


def asked(found: ProgramStanding, id: str) -> tuple[Standing, Fraction | None, str, date | None]:
    """Standing, gap with its unit, and the last day of a requirement."""
    each = found.requirement(id)
    assert each is not None
    gap = each.verdict.gap
    return (
        each.verdict.standing,
        gap.amount if gap else None,
        gap.unit if gap else "",
        each.met_until,
    )


def level(found: ProgramStanding, id: str) -> Standing:
    """The standing of a level."""
    each = found.level(id)
    assert each is not None
    return each.standing


def holder(
    name: str, credential: str, ends: date | None = None, earned: date = date(2025, 1, 10)
) -> tuple[Record, ...]:
    """A person and what they hold."""
    return Person(name), Certification(f"{name}/{credential}", name, credential, earned, ends)


def team(count: int, credential: str, name: str) -> tuple[Record, ...]:
    """So many people with a credential that ends in 2028."""
    people = (holder(f"{name}-{each}", credential, date(2028, 6, 1)) for each in range(count))
    return tuple(record for each in people for record in each)


def deal(id: str, on: date, amount: int) -> Fact:
    """A launched opportunity with its monthly revenue."""
    return Fact(
        id,
        FactKind.RECORD,
        AWS,
        "launched-opportunity",
        on,
        amount=Decimal(amount),
        currency="USD",
    )


def test_two_practitioners_of_three_count_until_the_first_of_them_ends() -> None:
    ccp = "aws-certified-cloud-practitioner"
    firm = (
        *holder("ana", ccp, date(2028, 1, 15)),
        *holder("ben", ccp, date(2026, 10, 1)),
        *holder("caz", ccp, date(2027, 2, 1)),
    )
    now = standing(firm)
    assert asked(now, "select-foundational") == (MET, None, "", date(2027, 2, 1))
    later = standing(firm, date(2027, 3, 1))
    assert asked(later, "select-foundational") == (NOT_MET, Fraction(1), "people", None)


def test_seven_technical_people_lack_one_professional_and_no_person() -> None:
    firm = (
        *team(5, "aws-certified-associate-level", "associate"),
        *team(2, "aws-certified-professional-level", "professional"),
    )
    found = standing(firm).requirement("advanced-technical")
    assert found is not None
    gap = found.verdict.gap
    assert gap is not None
    assert (found.verdict.standing, gap.amount, gap.unit) == (NOT_MET, Fraction(1), "people")
    assert set(gap.credentials) == {
        "aws-certified-professional-level",
        "aws-certified-specialty-level",
    }


def test_count_and_sum_are_over_the_same_deals_of_twelve_months() -> None:
    deals = [
        deal("one", date(2026, 10, 5), 600),
        deal("two", date(2026, 5, 1), 500),
        deal("old", date(2025, 8, 22), 900),
    ]
    enough = standing([*deals, deal("three", date(2026, 1, 15), 450)])
    assert asked(enough, "select-opportunities")[:2] == (MET, None)
    short = standing([*deals, deal("three", date(2026, 1, 15), 350)])
    assert asked(short, "select-opportunities")[:3] == (NOT_MET, Fraction(50), "USD")
    assert asked(standing([]), "select-opportunities")[0] is UNKNOWN


def test_a_deal_that_falls_out_ends_the_requirement() -> None:
    deals = [deal(f"{month}", date(2026, month, 10), 900) for month in (1, 6, 9)]
    found = standing(deals)
    state, _gap, _unit, until = asked(found, "select-opportunities")
    assert state is MET
    assert until is not None
    assert asked(standing(deals, until), "select-opportunities")[0] is MET
    assert date(2027, 1, 9) <= until <= date(2027, 1, 10)


def test_a_fee_lapses_after_a_year() -> None:
    paid = Fact("fee", FactKind.FEE, AWS, "annual-fee", date(2025, 12, 10), amount=Decimal(2500))
    in_dollars = Fact(
        "fee",
        FactKind.FEE,
        AWS,
        "annual-fee",
        date(2025, 12, 10),
        amount=Decimal(2500),
        currency="USD",
    )
    assert asked(standing([in_dollars]), "annual-fee") == (MET, None, "", date(2026, 12, 9))
    assert asked(standing([in_dollars], date(2026, 12, 10)), "annual-fee")[0] is NOT_MET
    assert asked(standing([paid]), "annual-fee")[0] is MET


def test_a_plan_of_fourteen_months_is_too_old() -> None:
    plan = Fact("plan", FactKind.DOCUMENT, AWS, "partner-business-plan", date(2025, 10, 1))
    assert asked(standing([plan]), "business-plan")[0] is NOT_MET
    fresh = Fact("plan", FactKind.DOCUMENT, AWS, "partner-business-plan", date(2026, 1, 5))
    assert asked(standing([fresh]), "business-plan")[0] is MET


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (("security", "migration", "smb"), NOT_MET),
        (("security", "devops", "smb"), MET),
        (("security", "msp"), NOT_MET),
        (("msp", "devops", "cloudops"), MET),
    ],
)
def test_three_competencies_and_one_of_the_named(held: tuple[str, ...], expected: Standing) -> None:
    facts = [Fact(name, FactKind.STATUS, AWS, name, date(2026, 1, 1)) for name in held]
    assert asked(standing(facts), "premier-competencies")[0] is expected


def select_firm() -> list[Record]:
    """Four people, two of whom count under all three knowledge requirements."""
    records: list[Record] = [Person(name) for name in ("ana", "ben", "caz", "dev")]
    for name in ("ana", "ben"):
        for credential in (
            "aws-partner-accreditation-technical",
            "aws-certified-cloud-practitioner",
            "aws-certified-associate-level",
        ):
            records.append(
                Certification(f"{name}/{credential}", name, credential, date(2025, 6, 1))
            )
    for name in ("caz", "dev"):
        credential = "aws-partner-accreditation-business"
        records.append(Certification(f"{name}/{credential}", name, credential, date(2025, 6, 1)))
    deals = [deal(f"deal-{month}", date(2026, month, 10), 600) for month in (3, 6, 9)]
    fee = Fact(
        "fee",
        FactKind.FEE,
        AWS,
        "annual-fee",
        date(2026, 6, 1),
        amount=Decimal(2500),
        currency="USD",
    )
    return [*records, *deals, fee]


def test_one_person_counts_under_all_three_knowledge_requirements() -> None:
    found = standing(select_firm())
    assert level(found, "select") is MET
    assert level(found, "advanced") is NOT_MET
    assert level(found, "premier") is NOT_MET
    reached = found.reached()
    assert reached is not None
    assert reached.level.id == "select"
    above = found.next_level()
    assert above is not None
    assert above.level.id == "advanced"


def test_the_stage_is_a_second_attribute_beside_the_tier() -> None:
    found = standing(select_firm())
    assert level(standing([]), "stage-registered") is MET
    assert level(found, "stage-validated") is MET
    assert level(found, "stage-differentiated") is UNKNOWN
    staged = found.reached(stage="stage")
    assert staged is not None
    assert staged.level.id == "stage-validated"


def test_without_one_of_them_select_is_lost_and_without_entries_it_is_open() -> None:
    records = select_firm()
    without = [
        each for each in records if getattr(each, "person", "") != "ana" and each.id != "ana"
    ]
    assert level(standing(without), "select") is NOT_MET
    people = [each for each in records if not isinstance(each, Fact)]
    assert level(standing(people), "select") is UNKNOWN
