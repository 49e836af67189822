"""The rules of a program are made when somebody asks for it, and once."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from partner_planner import resources
from partner_planner.catalog import load_credentials
from partner_planner.catalog.rules.loading import load_program_rules
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.rules.rulebook import Rulebook
from tests.catalog.rule_texts import read_small

SMALL = read_small()


def test_only_what_is_asked_for_is_made() -> None:
    made: list[str] = []

    def make(program: str) -> Rulebook:
        made.append(program)
        return replace(SMALL, program=program)

    rules = ProgramRules(unread={"one": lambda: make("one"), "two": lambda: make("two")})
    assert made == []
    assert rules.get("three") is None
    assert rules.get("two") is rules.get("two")
    assert made == ["two"]
    assert [each.program for each in rules.all()] == ["one", "two"]
    assert made == ["two", "one"]


def test_rules_that_are_there_come_first_and_are_not_made_again() -> None:
    rules = ProgramRules([SMALL], unread={"other": lambda: replace(SMALL, program="other")})
    assert rules.get(SMALL.program) is SMALL
    assert [each.program for each in rules.all()] == [SMALL.program, "other"]


ASKED = """
import sys
from datetime import date
from pathlib import Path
from partner_planner import resources
from partner_planner.catalog import load_credentials
from partner_planner.catalog.rules.loading import load_program_rules
from partner_planner.domain.rules import Ledger, evaluate
from partner_planner.domain.snapshot import Snapshot

folder, kept = resources.path("catalogs"), Path(sys.argv[1])
credentials = load_credentials(folder, kept / "credentials")
book = load_program_rules(folder, credentials, kept / "rules").get("microsoft-ai-cloud")
evaluate(Ledger.of(Snapshot.of(()), credentials.get), book, date(2026, 11, 22))
print(*(name.rpartition(".")[2] for name in sys.modules))
"""


def test_programs_that_nobody_is_in_cost_no_shapes(tmp_path: Path) -> None:
    folder = resources.path("catalogs")
    credentials = load_credentials(folder, tmp_path / "credentials")
    load_program_rules(folder, credentials, tmp_path / "rules")
    asked = [sys.executable, "-c", ASKED, str(tmp_path)]
    found = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
    assert "shape_status" in found  # its specializations ask for the standing of an area
    assert not {"rarer_judges", "shape_records", "spans", "examples", "tomllib"} & {*found}
