"""Steps about areas: the nearest one, and reached ones that fall soon."""

from datetime import date, timedelta

import pytest

from partner_planner.domain.firm import Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.next_steps import NextStep, next_steps
from partner_planner.services.next_steps.areas import FALL_DAYS
from partner_planner.services.scoring import program_readings
from partner_planner.services.wording.next_steps import action_text, step_sentence
from tests.services.scored_firm import (
    ENGINEER,
    TODAY,
    credentials,
    figures,
    held,
    plan,
    rules,
    team,
)

FALLS = date(2027, 1, 11)


def steps(*records: Record, day: date = TODAY) -> dict[str, NextStep]:
    """The steps about areas, by key."""
    snapshot = Snapshot.of(records)
    programs = program_readings(snapshot, credentials(), rules(), day)
    found = next_steps(snapshot, credentials(), day, programs)
    return {step.key: step for step in found if step.action == "show-programs"}


def test_without_rules_nothing_is_said_of_areas() -> None:
    found = next_steps(plan(), credentials(), TODAY)
    assert "show-programs" not in [step.action for step in found]


def test_the_nearest_area_is_told_with_its_next_step() -> None:
    step = steps(*team(), *figures())["nearest-area"]
    assert step_sentence(step) == (
        "Modern Work has 34.4 of 70 points. What helps next: one more person with MS-102."
    )
    assert (step.severity, step.id) == ("soon", "nearest-area:modern-work")
    assert action_text(step.action) == "Show"


def test_missing_figures_are_said_with_the_nearest_area() -> None:
    assert step_sentence(steps(*team())["nearest-area"]).startswith(
        "Security has 24 of 70 points, as far as figures are entered. What helps next: "
    )


def test_a_reached_area_that_falls_is_told_with_the_cause() -> None:
    step = steps(*team(), *figures())["area-falls"]
    assert step_sentence(step) == (
        "Security falls from 73 to 49 on 11 January 2027 when Ana Ruiz's AZ-500 ends. "
        "It is then no longer reached."
    )
    assert (step.severity, step.day, step.records) == ("soon", FALLS, ("engineer",))


@pytest.mark.parametrize(
    ("before", "severity"), [(FALL_DAYS, "soon"), (15, "soon"), (14, "now"), (1, "now")]
)
def test_a_fall_presses_when_it_is_near(before: int, severity: str) -> None:
    day = FALLS - timedelta(days=before)
    assert steps(*team(), *figures(), day=max(day, TODAY))["area-falls"].severity == severity


def test_a_far_fall_can_wait() -> None:
    renewed = held("again", "ana", ENGINEER, date(2027, 6, 1))
    assert "area-falls" not in steps(*team(), *figures(), renewed)


def test_a_firm_that_wants_no_program_hears_of_none() -> None:
    records = [each for each in team() if not isinstance(each, Wanted)]
    assert not steps(*records, *figures())
