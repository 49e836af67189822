"""`forecast`: the months ahead for people and as JSON."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from partner_planner.domain.firm import Wanted
from partner_planner.domain.milestone import Milestone
from tests.cli.conftest import Filling, Planner
from tests.services.scored_firm import ENGINEER, PROGRAM, enrolled, figures, team

RECORDS = (*team(), *figures(), enrolled())
RENEWING = Milestone(
    "m",
    "ana",
    "cloud-and-ai-security-engineer-associate",
    date(2027, 1, 8),
    pass_chance=Decimal("0.8"),
)
LATE = Milestone("late", "cem", ENGINEER, date(2026, 11, 1))


def entries(planner: Planner, *arguments: str) -> list[dict[str, Any]]:
    """The entries of the answer as JSON."""
    found: list[dict[str, Any]] = json.loads(planner("forecast", "--json", *arguments).out)[
        "months"
    ]
    return found


def test_an_entry_has_the_agreed_form(planner: Planner, filled: Filling) -> None:
    filled(RECORDS)
    found = entries(planner, "--months", "4")
    assert [each["month"] for each in found if each["area"] == "security"] == [
        "2026-11",
        "2026-12",
        "2027-01",
        "2027-02",
    ]
    (january,) = (it for it in found if (it["month"], it["area"]) == ("2027-01", "security"))
    keys = ("program", "points", "low", "high", "threshold", "standing", "because")
    assert {key: january[key] for key in keys} == {
        "program": PROGRAM,
        "points": 49,
        "low": 0,  # one month of figures does not say how far they stray
        "high": 64,
        "threshold": 70,
        "standing": "not_met",
        "because": "Ana Ruiz's AZ-500 ends on 10 January 2027.",
    }


def test_months_come_one_after_the_other_with_every_area(planner: Planner, filled: Filling) -> None:
    filled(RECORDS)
    found = entries(planner, "--months", "3")
    assert [each["month"] for each in found] == sorted(each["month"] for each in found)
    assert len(found) == 3 * 6
    assert {each["area"] for each in found if each["wanted"]} == {"security", "modern-work"}
    assert {each["month"] for each in entries(planner)} >= {"2026-11", "2028-04"}


def test_people_read_when_an_area_falls_and_why(planner: Planner, filled: Filling) -> None:
    filled(RECORDS)
    out = planner("forecast").out
    assert (
        "Security is below 70 points at the end of January 2027. "
        "Ana Ruiz's AZ-500 ends on 10 January 2027.\n"
    ) in out
    assert "\nModern Work is not reached in any of these months.\n" in out
    assert "Data & AI" not in out
    assert "taken to be 70 % likely" in out


def test_a_planned_exam_keeps_an_area(planner: Planner, filled: Filling) -> None:
    filled([*RECORDS, RENEWING])
    out = planner("forecast", "--months", "6").out
    assert "Security stays reached in all of these months." in out
    assert "Ana Ruiz is to pass SC-500 by 8 January 2027 (80 % likely)." in out


def test_what_is_overdue_is_said(planner: Planner, filled: Filling) -> None:
    filled([*RECORDS, LATE])
    (told,) = json.loads(planner("forecast", "--json").out)["milestones"]
    assert told == {
        "milestone": "late",
        "reason": "overdue",
        "text": "Cem Aydın's AZ-500 is overdue and counts once it has a new day.",
    }
    assert "- Cem Aydın's AZ-500 is overdue" in planner("forecast").out


def test_the_last_days_of_credentials_are_told(planner: Planner, filled: Filling) -> None:
    filled(RECORDS)
    (told,) = json.loads(planner("forecast", "--json").out)["cliffs"]
    text = told.pop("text")
    assert told == {
        "credential": "enterprise-administrator-expert",
        "sit_by": "2026-11-30",
        "counts_until": "2027-11-30",
        "places": ["Modern Work"],
        "nothing_left": ["Modern Work"],
    }
    assert f"\nLast days:\n- {text}\n" in planner("forecast").out


def test_an_empty_home_has_nothing_to_tell(planner: Planner) -> None:
    said = planner("forecast")
    assert (said.code, said.out) == (
        0,
        "No wanted program has rules by which to look ahead.\n",
    )
    assert entries(planner) == []


@pytest.mark.parametrize("months", ["0", "-1", "many"])
def test_months_are_a_number_that_makes_sense(planner: Planner, months: str) -> None:
    assert planner("forecast", "--months", months).code == 2


def test_ten_years_are_told_at_most(planner: Planner, filled: Filling) -> None:
    filled(team())
    found = entries(planner, "--months", "100000")
    assert found[-1]["month"] == "2036-10"


def test_the_sample_firm_is_told_when_it_falls(planner: Planner) -> None:
    planner("sample")
    found = {(each["area"], each["month"]): each for each in entries(planner) if each["wanted"]}
    december, october = found["security", "2026-12"], found["security", "2027-10"]
    assert (december["standing"], october["standing"]) == ("met", "not_met")
    assert december["because"] == "Linh Tran is to pass SC-500 by 16 December 2026 (75 % likely)."
    assert october["because"] == "Jonas Okafor's SC-200 ends on 8 October 2027."
    assert all(each["low"] <= each["points"] <= each["high"] for each in found.values())


def test_levels_are_told_beside_areas(planner: Planner, filled: Filling) -> None:
    filled([*RECORDS, Wanted("aws", "aws-services-path")])
    answer = json.loads(planner("forecast", "--json", "--months", "2").out)
    assert {each["program"] for each in answer["months"]} == {PROGRAM}
    selects = [each for each in answer["levels"] if each["level"] == "select"]
    assert selects == [
        {
            "month": month,
            "day": day,
            "program": "aws-services-path",
            "area": None,
            "level": "select",
            "standing": "not_met",
            "likely": 0,
            "because": "",
        }
        for month, day in (("2026-11", "2026-11-30"), ("2026-12", "2026-12-31"))
    ]
    assert "no level" in planner("forecast").out
