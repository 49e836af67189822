"""A program of levels in `status`: its levels and requirements for programs and for people."""

import json
from datetime import date
from typing import Any

from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.firm import Wanted
from partner_planner.domain.person import Person
from tests.cli.conftest import Filling, Planner

PROGRAM = "aws-services-path"
RECORDS = (
    Person("ana", name="Ana Fox"),
    Certification("a", "ana", "aws-certified-cloud-practitioner", date(2026, 6, 1)),
    Fact("in", FactKind.DOCUMENT, PROGRAM, "registration", date(2026, 1, 1)),
    Wanted("w", PROGRAM),
)


def answer(planner: Planner) -> dict[str, Any]:
    """The program in the answer as JSON."""
    (found,) = json.loads(planner("status", "--json").out)["programs"]
    assert isinstance(found, dict)
    return found


def test_levels_are_answered_from_low_to_high(planner: Planner, filled: Filling) -> None:
    filled(RECORDS)
    found = answer(planner)
    assert (found["program"], found["areas"]) == (PROGRAM, [])
    tiers = [each for each in found["levels"] if not each["stage"]]
    assert [each["level"] for each in tiers] == ["select", "advanced", "premier"]
    assert [each["standing"] for each in tiers] == ["not_met"] * 3
    (registered,) = (each for each in found["levels"] if each["name"] == "Registered")
    assert (registered["standing"], registered["met_until"]) == ("not_met", None)  # not enrolled


def test_requirements_are_answered_with_their_gaps(planner: Planner, filled: Filling) -> None:
    filled(RECORDS)
    requirements = {each["id"]: each for each in answer(planner)["requirements"]}
    found = requirements["select-foundational"]
    assert {key: found[key] for key in ("standing", "have", "need", "met_until")} == {
        "standing": "not_met",
        "have": 1,
        "need": 2,
        "met_until": None,
    }
    assert (found["gap"]["amount"], found["gap"]["unit"]) == (1, "people")
    assert found["source"]
    assert found["confidence"] == "relayed"


def test_people_are_told_what_is_reached_missing_and_unknown(
    planner: Planner, filled: Filling
) -> None:
    filled(RECORDS)
    told = planner("status").out
    assert "No level is reached; Select is the first." in told
    assert "Missing for Select: " in told
    assert "Not known yet: " in told
    assert "1 of 2 people" in told
