"""Commands that change the plan copy it first, once a day; those that only read do not."""

import json
from pathlib import Path

import pytest

from partner_planner.domain.person import Person
from partner_planner.paths import Home
from tests.cli.conftest import Filling, Planner, Said
from tests.cli.small_plan import RECORDS
from tests.services.kept_plan import spoil_table


def reasons(planner: Planner) -> list[str]:
    """Why the backups were made, newest first."""
    return [each["reason"] for each in json.loads(planner("backups", "--json").out)["backups"]]


def people_copied(planner: Planner) -> list[int]:
    """How many people the backups hold, newest first."""
    made = json.loads(planner("backups", "--json").out)["backups"]
    return [each["records"]["person"] for each in made]


@pytest.fixture
def plan_file(tmp_path: Path) -> str:
    """A plan file with one person."""
    file = tmp_path / "people.json"
    people = [{"name": "Cid Mora"}]
    file.write_text(
        json.dumps({"format": "partner-planner/plan", "version": 1, "people": people}),
        encoding="utf-8",
    )
    return str(file)


def test_the_first_change_of_a_day_is_preceded_by_a_copy(planner: Planner, filled: Filling) -> None:
    filled(RECORDS)
    assert planner("undo").code == 0
    assert reasons(planner) == ["daily"]
    assert people_copied(planner) == [2]
    assert planner("redo").code == 0
    assert reasons(planner) == ["daily"]


def test_an_import_is_preceded_by_both_copies(
    planner: Planner, filled: Filling, plan_file: str
) -> None:
    filled(RECORDS)
    assert planner("import", plan_file).code == 0
    assert sorted(reasons(planner)) == ["before-import", "daily"]
    assert people_copied(planner) == [2, 2]


def test_reading_makes_no_copy(planner: Planner, filled: Filling, plan_file: str) -> None:
    filled(RECORDS)
    for call in (
        ["status"],
        ["agenda"],
        ["history"],
        ["check"],
        ["import", "--dry-run", plan_file],
    ):
        planner(*call)
    assert reasons(planner) == []


def test_a_new_plan_needs_no_copy(planner: Planner) -> None:
    planner("sample")
    assert reasons(planner) == []


def test_no_copy_is_made_of_somebody_who_is_to_be_erased(planner: Planner, filled: Filling) -> None:
    filled(RECORDS)
    assert planner("purge", "Ana Ruiz").err == ""
    assert reasons(planner) == []


def test_a_copy_that_fails_is_told_and_the_command_goes_on(
    planner: Planner, filled: Filling, home: Home
) -> None:
    filled([Person("a", "Ana Ruiz")])
    home.backups.write_text("in the way")
    assert planner("undo", "--json").code == 0
    said = planner("redo")
    assert (said.code, said.out) == (0, "Redone: add Ana Ruiz\n")
    assert said.err == (
        f"The backup of today could not be made in {home.backups}: File exists."
        " The command goes on without it.\n"
    )


def test_a_damaged_plan_is_not_changed(planner: Planner, filled: Filling, home: Home) -> None:
    filled(RECORDS)
    planner("status")
    spoil_table(home.plan, "certification")
    said = planner("undo")
    assert said == Said(4, "", said.err)
    assert said.err.startswith("Your plan's file is damaged")
    assert said.err.count("\n") == 1
    assert not any(home.backups.iterdir())
