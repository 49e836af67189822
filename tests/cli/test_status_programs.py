"""Programs in `status`: exact numbers for other programs, bars and gaps for people."""

import json
from fractions import Fraction
from typing import Any

import pytest

from partner_planner.__main__ import main
from partner_planner.cli.program_blocks import score_bar
from partner_planner.cli.program_facts import number
from partner_planner.domain.firm import Wanted
from partner_planner.paths import Home
from tests.cli.conftest import Filling, Planner
from tests.services.scored_firm import PROGRAM, enrolled, figures, team

RECORDS = (*team(), *figures(), enrolled())


def program(planner: Planner, *arguments: str) -> dict[str, Any]:
    """The first program of the answer as JSON."""
    found: dict[str, Any] = json.loads(planner("status", "--json", *arguments).out)["programs"][0]
    return found


def area(planner: Planner, id: str, *arguments: str) -> dict[str, Any]:
    """One area of it."""
    (found,) = (it for it in program(planner, *arguments)["areas"] if it["area"] == id)
    assert isinstance(found, dict)
    return found


def test_a_program_is_answered_in_the_agreed_form(planner: Planner, filled: Filling) -> None:
    filled(RECORDS)
    found = program(planner)
    assert (found["program"], found["confidence"]) == (PROGRAM, "official")
    assert {each["stage"] for each in found["levels"]} == {"specialization"}
    assert isinstance(found["catalog_version"], str)
    assert len(found["areas"]) == 6
    security = area(planner, "security")
    assert {key: security[key] for key in ("points", "exact", "threshold", "standing")} == {
        "points": 73,
        "exact": "73",
        "threshold": 70,
        "standing": "met",
    }
    assert (security["counted_track"], security["met_until"]) == ("smb", "2027-01-10")
    assert [each["track"] for each in security["tracks"]] == ["enterprise", "smb"]
    (deployments,) = (
        each for each in security["tracks"][1]["metrics"] if each["metric"] == "deployments"
    )
    assert deployments["gap"] == {
        "amount": 1,
        "unit": "deployments",
        "text": "one more deployment",
    }
    keys = ("metric", "category", "points", "exact", "maximum", "standing", "met_until")
    assert [deployments[key] for key in keys] == [
        "deployments",
        "customer-success",
        10,
        "10",
        20,
        "met",
        None,
    ]


def test_missing_figures_are_unknown_and_no_zero(planner: Planner, filled: Filling) -> None:
    filled(team())
    metrics = area(planner, "security")["tracks"][1]["metrics"]
    assert [each["points"] for each in metrics] == [None, 24, None, None]
    assert [each["exact"] for each in metrics] == [None, "24", None, None]
    assert metrics[0]["standing"] == "unknown"
    assert area(planner, "security")["points"] == 24


def test_a_requirement_tells_what_it_asks_for(planner: Planner, filled: Filling) -> None:
    filled(team())
    (found,) = program(planner)["requirements"]
    assert (found["id"], found["standing"], found["need"]) == ("reseller-revenue", "unknown", 25000)
    assert found["have"] is None
    assert found["source"].strip()
    assert found["confidence"] in ("official", "relayed")


def test_any_day_can_be_asked_for(
    home: Home, filled: Filling, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(RECORDS)
    assert main(["status", "--json", "--home", str(home.data), "--today", "2027-01-11"]) == 0
    found = json.loads(capsys.readouterr().out)
    (security,) = (it for it in found["programs"][0]["areas"] if it["area"] == "security")
    assert (found["as_of"], security["points"], security["standing"]) == (
        "2027-01-11",
        49,
        "not_met",
    )


def test_a_program_without_rules_keeps_its_place(planner: Planner, filled: Filling) -> None:
    filled([*team(), Wanted("w3", "microsoft-partner-program-2004"), Wanted("w4", "nowhere")])
    found = json.loads(planner("status", "--json").out)["programs"]
    assert [each["program"] for each in found] == [
        PROGRAM,
        "microsoft-partner-program-2004",
        "nowhere",
    ]
    assert found[2] == {
        "program": "nowhere",
        "catalog_version": None,
        "confidence": None,
        "levels": [],
        "areas": [],
        "requirements": [],
    }


def test_people_read_a_bar_a_sentence_and_a_table(planner: Planner, filled: Filling) -> None:
    filled(RECORDS)
    out = planner("status").out
    assert (
        "Security: reached\n"
        "[###################################|..............]\n"
        "73 of 70 points. Reached until 10 January 2027 if nothing new is earned.\n"
        "Security falls from 73 to 49 on 11 January 2027 when Ana Ruiz's AZ-500 ends.\n"
    ) in out
    assert "  gate: SC-500 or AZ-500" in out
    assert "\nModern Work: not reached\n" in out
    assert "Data & AI" not in out


@pytest.mark.parametrize(
    ("points", "bar"),
    [
        (0, "[" + "." * 35 + "|" + "." * 14 + "]"),
        (50, "[" + "#" * 25 + "." * 10 + "|" + "." * 14 + "]"),
        (100, "[" + "#" * 35 + "|" + "#" * 14 + "]"),
    ],
)
def test_a_bar_has_a_stroke_at_the_threshold(points: int, bar: str) -> None:
    assert score_bar(Fraction(points), Fraction(70)) == bar


def test_numbers_are_whole_where_they_can_be() -> None:
    assert number(None) is None
    assert isinstance(number(Fraction(12)), int)
    assert number(Fraction(40, 3)) == pytest.approx(13.3333333333)


def test_the_sample_firm_stands_where_it_can_be_seen(planner: Planner) -> None:
    planner("sample")
    security, modern = area(planner, "security"), area(planner, "modern-work")
    assert security["exact"] == "2147/30"
    assert security["standing"] == "met"
    assert security["next_fall"]["day"] == "2026-12-12"
    assert modern["standing"] == "not_met"
    assert 50 < modern["points"] < 70
    keys = [each["key"] for each in json.loads(planner("status", "--json").out)["next_steps"]]
    assert "nearest-area" in keys
    assert "area-falls" in keys
