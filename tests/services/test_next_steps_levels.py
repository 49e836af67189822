"""Steps about levels: those that end soon, and what the next one lacks."""

from datetime import date

from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.firm import Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.next_steps import NextStep, next_steps
from partner_planner.services.scoring import nearest_area, program_readings
from partner_planner.services.wording.next_steps import step_sentence
from tests.catalog.rule_texts import small_credentials
from tests.catalog.test_rule_levels import ANA, BEN, ENGINEER, PROGRAM, granted, read

TODAY = date(2026, 11, 22)
PEOPLE = (Person("ana", name="Ana Fox"), Person("ben", name="Ben Lee"))


def steps(*records: Record, day: date = TODAY) -> dict[str, NextStep]:
    """The steps about the program, by key."""
    snapshot = Snapshot.of((*PEOPLE, Wanted("w", PROGRAM), *records))
    programs = program_readings(snapshot, small_credentials(), ProgramRules([read()]), day)
    assert nearest_area(programs) is None
    found = next_steps(snapshot, small_credentials(), day, programs)
    return {step.key: step for step in found if step.action == "show-programs"}


def test_what_the_next_level_lacks_is_a_step() -> None:
    step = steps(ANA)["next-level"]
    assert (step.severity, step.id) == ("soon", f"next-level:{PROGRAM}/select")
    assert step_sentence(step) == (
        "Acme Services: Select comes next. What helps: Two starters: "
        "one more person with Widget Basics."
    )
    assert step_sentence(steps(ANA, BEN)["next-level"]) == (
        "Acme Services: Premier comes next. What helps: One engineer: one more person with WE-102."
    )


def test_a_level_that_ends_soon_is_a_step() -> None:
    assert "level-ends" not in steps(ANA, BEN)
    step = steps(ANA, BEN, day=date(2027, 3, 10))["level-ends"]
    assert (step.severity, step.day, step.records) == (
        "soon",
        date(2027, 6, 1),
        ("ben/widget-basics",),
    )
    assert step_sentence(step) == (
        "Acme Services, Select is no longer reached from 1 June 2027 on, "
        "when Ben Lee's Widget Basics ends."
    )
    assert steps(ANA, BEN, day=date(2027, 5, 25))["level-ends"].severity == "now"


def test_the_highest_level_lacks_nothing() -> None:
    assert "next-level" not in steps(ANA, BEN, ENGINEER, granted("Cloud"), granted("Data"))
