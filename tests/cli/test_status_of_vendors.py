"""`status` of a firm in four programs beside each other: tiers, an index, and an old program."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import Fact, FactKind, Figure, FigureKind
from partner_planner.domain.firm import Enrolment, Firm
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from tests.cli.conftest import Filling, Planner

AWS, GOOGLE, CISCO = "aws-services-path", "google-cloud-partner-network", "cisco-360"
OLD = "microsoft-partner-program-2004"

HELD = {
    "ana": ("accreditation-technical", "cloud-practitioner", "associate-level"),
    "ben": ("accreditation-technical", "cloud-practitioner", "associate-level"),
    "caz": ("accreditation-business",),
    "dev": ("accreditation-business",),
}


def credential(short: str) -> str:
    """The id of a credential of AWS."""
    return f"aws-{'partner' if short.startswith('acc') else 'certified'}-{short}"


def records() -> list[Record]:
    """A firm that has reached Select, with figures for Google and the old program."""
    found: list[Record] = [Firm("firm", "Northwind", "DE", "EUR", "Europe/Berlin", 1)]
    found += [Enrolment(each, each, enrolled_on=date(2026, 1, 5)) for each in (AWS, GOOGLE)]
    found += [Enrolment(each, each, enrolled_on=date(2026, 2, 5)) for each in (CISCO, OLD)]
    for name, shorts in HELD.items():
        found.append(Person(name, name.title()))
        for short in shorts:
            id = credential(short)
            found.append(Certification(f"{name}-{short}", name, id, date(2025, 6, 1)))
    for month in (3, 6, 9):
        on, amount = date(2026, month, 10), Decimal(600)
        found.append(
            Fact(
                f"deal-{month}",
                FactKind.RECORD,
                AWS,
                "launched-opportunity",
                on,
                customer=f"customer-{month}",
                amount=amount,
                currency="USD",
            )
        )
    paid = date(2026, 6, 1)
    found.append(
        Fact("fee", FactKind.FEE, AWS, "annual-fee", paid, amount=Decimal(2500), currency="USD")
    )
    found.append(_figure(GOOGLE, "", "co-sell-contract-value", 190_000))
    for category in ("foundational", "capabilities", "performance", "engagement"):
        weight = f"weight/security/{category}"
        found.append(Fact(category, FactKind.ATTESTED, CISCO, weight, paid, count=Decimal("0.25")))
        found.append(_figure(CISCO, "security", category, 8))
    return found


def _figure(program: str, area: str, metric: str, value: int) -> Figure:
    id = f"{program}-{area}-{metric}"
    month, level = date(2026, 10, 1), FigureKind.LEVEL
    return Figure(id, program, area, "", metric, "", month, Decimal(value), level)


@pytest.fixture
def found(planner: Planner, filled: Filling) -> dict[str, dict[str, Any]]:
    """The programs of the answer by id."""
    filled(records())
    programs = json.loads(planner("status", "--json").out)["programs"]
    return {each["program"]: each for each in programs}


def levels(program: dict[str, Any]) -> dict[str, str]:
    """The standing of each level."""
    return {each["level"]: each["standing"] for each in program["levels"]}


def test_every_program_has_its_version_and_confidence(found: dict[str, dict[str, Any]]) -> None:
    assert {id: (each["catalog_version"], each["confidence"]) for id, each in found.items()} == {
        AWS: ("2026-09", "relayed"),
        GOOGLE: ("2026-01", "press"),
        CISCO: ("2026-01", "press"),
        OLD: ("2010", "press"),
    }


def test_tiers_and_stages_are_levels(found: dict[str, dict[str, Any]]) -> None:
    assert levels(found[AWS]) == {
        "select": "met",
        "advanced": "not_met",
        "premier": "not_met",
        "stage-registered": "met",
        "stage-validated": "met",
        "stage-differentiated": "unknown",
    }
    select = next(each for each in found[AWS]["levels"] if each["level"] == "select")
    assert select["met_until"] == "2027-03-09"  # then the first deal is older than a year
    assert levels(found[GOOGLE]) == {
        "select": "not_met",
        "premier": "not_met",
        "diamond": "not_met",
    }


def test_a_reported_number_says_that_it_was_reported(found: dict[str, dict[str, Any]]) -> None:
    asked = found[GOOGLE]["requirements"][0]
    assert (asked["id"], asked["standing"]) == ("select-contract-value", "not_met")
    assert asked["text"].startswith("Reported: 250,000 USD")
    assert (asked["have"], asked["need"], asked["confidence"]) == (190_000, 250_000, "press")
    assert asked["gap"]["amount"] == 60_000


def test_an_index_per_portfolio_is_known_where_weights_are(
    found: dict[str, dict[str, Any]],
) -> None:
    areas = {each["area"]: each for each in found[CISCO]["areas"]}
    assert (areas["security"]["points"], areas["security"]["threshold"]) == (8, 7.5)
    assert areas["security"]["standing"] == "met"
    assert {each["standing"] for id, each in areas.items() if id != "security"} == {"unknown"}


def test_the_old_program_knows_its_members(found: dict[str, dict[str, Any]]) -> None:
    standing = levels(found[OLD])
    assert standing["registered"] == "met"
    assert standing["gold-certified-2009"] == "not_met"


def test_people_read_the_same(planner: Planner, filled: Filling) -> None:
    filled(records())
    text = planner("status").out
    assert "Track: only track" not in text
    assert "60,000 USD" in text
