"""A program of levels in the year plan: sentences, a table, and the day on which a level ends."""

from datetime import date

from partner_planner import resources
from partner_planner.catalog import load_programs
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.firm import Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.year_plan import Bars, Paragraph, YearPlan
from partner_planner.exporters.ics import year_plan_to_ics
from partner_planner.exporters.year_plan_json import year_plan_to_json
from partner_planner.services.exporting import build_year_plan
from tests.catalog.rule_texts import small_credentials
from tests.catalog.test_rule_levels import ANA, BEN, PROGRAM, read
from tests.services.year_of_a_firm import section, tables

TODAY = date(2026, 11, 22)
PEOPLE = (Person("ana", name="Ana Fox"), Person("ben", name="Ben Lee"))


def built(*records: Record) -> YearPlan:
    """The plan of 2027 of a firm that wants the program."""
    snapshot = Snapshot.of((*PEOPLE, Wanted("w", PROGRAM), *records))
    programs = load_programs(resources.path("catalogs"))
    rules = ProgramRules([read()])
    return build_year_plan(snapshot, small_credentials(), programs, 2027, TODAY, None, rules)


def test_levels_are_told_and_what_they_ask_is_a_table() -> None:
    blocks = section(built(ANA, BEN), "standing").blocks
    told = [each.text for each in blocks if isinstance(each, Paragraph)]
    assert told[0] == "Acme Services, by the rules of version 1, checked on 1 November 2026."
    assert told[1].startswith("Acme Services: Select is reached; Premier comes next.")
    assert tables(blocks)["Acme Services: what is asked for"] == [
        ["Two starters", "2 of 2 people", "31 May 2027", ""],
        ["One engineer", "0 of 1 person", "", "one more person with WE-102"],
        [
            "Two competencies",
            "0 of 2 competencies",
            "",
            "2 more competencies, among them Cloud",
        ],
    ]
    assert not any(isinstance(each, Bars) for each in blocks)


def test_a_calendar_has_the_day_on_which_a_level_ends() -> None:
    plan = built(ANA, BEN)
    (entry,) = (each for each in plan.entries if each.kind == "level-ends")
    assert (entry.start, entry.title) == (date(2027, 6, 1), "Select ends")
    assert "Ben Lee's Widget Basics" in entry.note
    assert b"Select ends" in year_plan_to_ics(plan)
    assert year_plan_to_json(plan)


def test_a_firm_without_any_level_has_a_plan_too() -> None:
    assert section(built(ANA), "standing").blocks
    assert section(built(ANA), "outlook").blocks
