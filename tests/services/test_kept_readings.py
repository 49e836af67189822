"""A standing is computed once for each state of the plan, and anew when that changes."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.change import Label
from partner_planner.domain.firm import Wanted
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.services.kept_readings import MOST, KeptReadings
from partner_planner.services.scoring import ProgramReading, program_readings
from partner_planner.workspace import Workspace
from tests.services.scored_firm import (
    ENGINEER,
    TODAY,
    credentials,
    figure,
    figures,
    held,
    rules,
    team,
)

EDIT = Label.of("sample")


@pytest.fixture
def kept(workspace: Workspace) -> KeptReadings:
    """The readings of the invented firm."""
    with workspace.edit(EDIT) as editing:
        for record in (*team(), *figures()):
            editing.put(record)
    return KeptReadings(workspace.snapshot, credentials, rules)


def points(readings: tuple[ProgramReading, ...]) -> dict[str, Fraction]:
    """The points by area."""
    return {area.rules.id: area.points for each in readings for area in each.standing.areas}


def test_they_are_those_of_the_plan(kept: KeptReadings, workspace: Workspace) -> None:
    fresh = program_readings(workspace.snapshot(), credentials(), rules(), TODAY)
    assert points(kept.on(TODAY)) == points(fresh)


def test_the_same_are_answered_while_nothing_changes(
    kept: KeptReadings, workspace: Workspace
) -> None:
    first = kept.on(TODAY)
    workspace.put(Milestone("m", "ana", ENGINEER, TODAY), EDIT)
    assert kept.on(TODAY) is first
    assert kept.on(TODAY, wanted_only=True) is not first
    assert kept.on(TODAY + timedelta(days=1)) is not first


@pytest.mark.parametrize(
    "record",
    [
        Person("caz", "Caz Example"),
        held("more", "ana", ENGINEER, date(2027, 5, 1)),
        figure("security", "deployments", "", 4),
        Wanted("w3", "microsoft-ai-cloud", "infrastructure"),
    ],
    ids=lambda record: type(record).__name__,
)
def test_they_are_made_anew_after_an_edit(
    kept: KeptReadings, workspace: Workspace, record: Person
) -> None:
    first = kept.on(TODAY)
    workspace.put(record, EDIT)
    assert kept.on(TODAY) is not first
    workspace.undo()
    assert points(kept.on(TODAY)) == points(first)


def test_only_so_many_days_are_kept(kept: KeptReadings) -> None:
    first = kept.on(TODAY)
    for days in range(1, MOST + 1):
        kept.on(TODAY + timedelta(days=days))
    assert kept.on(TODAY) is not first


def test_without_a_program_no_rules_are_read(workspace: Workspace) -> None:
    read = list[ProgramRules]()

    def reading() -> ProgramRules:
        read.append(rules())
        return read[-1]

    assert KeptReadings(workspace.snapshot, credentials, reading).on(TODAY) == ()
    assert not read
