"""`status` and `agenda`: whole answers, for people and as JSON."""

import json
from datetime import date
from pathlib import Path

import pytest

from partner_planner.domain.certification import Certification
from partner_planner.paths import Home
from tests.cli.conftest import ROOT, Filling, Planner, Said
from tests.cli.small_plan import RECORDS

GOLDEN = ROOT / "tests" / "golden" / "cli"


@pytest.mark.parametrize(
    ("arguments", "golden"),
    [
        (("status",), "status.txt"),
        (("status", "--json"), "status.json"),
        (("agenda",), "agenda.txt"),
        (("agenda", "--json", "--days", "12"), "agenda.json"),
    ],
)
def test_an_answer_is_told_as_a_whole(
    arguments: tuple[str, ...], golden: str, planner: Planner, filled: Filling
) -> None:
    filled(RECORDS)
    expected = Path(GOLDEN, golden).read_text(encoding="utf-8")
    assert planner(*arguments) == Said(0, expected, "")


def test_an_empty_home_says_how_to_begin(planner: Planner) -> None:
    assert planner("status") == Said(
        0,
        "As of 22 November 2026\n"
        "\n"
        "What now:\n"
        "- Nothing is here yet. Import the training export from Partner Center to see who holds "
        "what.\n"
        "- Without an export, add your people by hand.\n",
        "",
    )


def test_an_agenda_begins_and_ends_where_it_is_told(planner: Planner, filled: Filling) -> None:
    filled(RECORDS)
    assert planner("agenda", "--from", "2027-01-01", "--days", "60").out == (
        "Day         What                                                                Note\n"
        "3 Feb 2027  Anniversary of the enrolment in Microsoft AI Cloud Partner Program\n"
        "1 Mar 2027  Ana Ruiz: last valid day of Security Operations Analyst Associate\n"
    )
    assert planner("agenda", "--from", "2030-01-01").out == (
        "Day         What                                                                Note\n"
        "3 Feb 2030  Anniversary of the enrolment in Microsoft AI Cloud Partner Program\n"
    )


def test_an_agenda_without_end_stays_within_the_calendar(planner: Planner) -> None:
    said = planner("agenda", "--from", "9999-12-01", "--days", "999999999")
    assert said == Said(0, "Nothing is dated from 1 December 9999 on.\n", "")


def test_older_entries_are_counted_instead_of_shown(planner: Planner, filled: Filling) -> None:
    kind = "security-operations-analyst-associate"
    filled([*RECORDS, Certification("c0", "ana", kind, date(2025, 3, 1))])
    out = planner("status").out
    assert "2 people, 3 certifications\n" in out
    assert "\n1 older entry, or one of somebody who has left, is not shown.\n" in out
    certifications = json.loads(planner("status", "--json").out)["certifications"]
    assert {each["id"]: each["superseded"] for each in certifications} == {
        "c0": True,
        "c1": False,
        "c2": False,
        "c3": False,
    }


def test_the_sample_firm_has_every_state(planner: Planner) -> None:
    planner("sample")
    answer = json.loads(planner("status", "--json").out)
    counts = answer["counts"]
    assert all(counts[state] for state in ("valid", "window_open", "expiring", "expired"))
    assert counts["half_done"]
    assert counts["not_listed"]
    assert not all(each["linked"] for each in answer["certifications"])
    assert answer["retirements"][0]["last_sitting"] == "2026-11-30"
    severities = [step["severity"] for step in answer["next_steps"]]
    assert severities == sorted(severities, key=["now", "soon", "later", "info"].index)


@pytest.mark.parametrize("command", ["status", "agenda", "history"])
def test_a_plan_that_cannot_be_read_is_told_in_a_sentence(
    command: str, planner: Planner, home: Home
) -> None:
    home.data.mkdir()
    home.plan.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 64)
    said = planner(command)
    assert (said.code, said.out) == (4, "")
    assert said.err.startswith("Your plan's file is damaged")
    assert said.err.count("\n") == 1


def test_a_home_below_a_file_is_told_in_a_sentence(planner: Planner, home: Home) -> None:
    home.data.write_text("in the way")
    said = planner("status", "--json")
    assert (said.code, said.out) == (4, "")
    assert said.err.startswith("Your plan cannot be opened at ")
