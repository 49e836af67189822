"""`check`, `backup`, `backups`, `restore`, `purge`: what is kept, what is found, what is erased."""

import json
from pathlib import Path

import pytest

from partner_planner.domain.person import Identifier, Person
from partner_planner.paths import Home
from tests.cli.conftest import Filling, Planner, Said
from tests.cli.small_plan import RECORDS


def people(planner: Planner, *more: str) -> int:
    """How many people the plan has."""
    return int(json.loads(planner("status", "--json", *more).out)["people"])


def test_a_sound_plan_has_no_faults(planner: Planner) -> None:
    planner("sample")
    assert planner("check") == Said(0, "No faults were found.\n", "")
    assert json.loads(planner("check", "--json").out) == {"sound": True, "faults": []}


def test_faults_are_findings(planner: Planner, filled: Filling) -> None:
    filled(
        [
            Person("a", "Ana"),
            Person("b", "Ben"),
            Identifier("1", "a", "mcpid", "700"),
            Identifier("2", "b", "mcpid", "700"),
        ]
    )
    said = planner("check")
    assert said.code == 1
    assert said.out == (
        "1 fault was found:\n"
        "- 700 belongs to several people: Ana, Ben. Remove it from all but one.\n"
    )
    (fault,) = json.loads(planner("check", "--json").out)["faults"]
    assert fault["key"] == "mark-doubled"


@pytest.mark.parametrize("command", ["check", "backup"])
def test_what_needs_a_plan_says_where_there_is_none(
    command: str, planner: Planner, home: Home
) -> None:
    said = planner(command)
    assert (said.code, said.out) == (3, "")
    assert said.err.count("\n") == 1
    assert not home.plan.exists()


def test_a_backup_is_made_listed_and_restored(planner: Planner, filled: Filling) -> None:
    filled(RECORDS)
    made = json.loads(planner("backup", "--json").out)
    assert made["reason"] == "asked"
    assert Path(made["path"]).stat().st_size == made["bytes"]
    (listed,) = json.loads(planner("backups", "--json").out)["backups"]
    assert listed == made
    filled([Person("cid", "Cid")])
    assert people(planner) == 3
    preview = planner("restore", made["id"], "--dry-run")
    assert preview == Said(
        0,
        "Kind    Brought back  Changed  Removed\n"
        "people             0        0        1\n"
        "\n"
        "Nothing was written.\n",
        "",
    )
    assert people(planner) == 3
    answer = json.loads(planner("restore", made["id"], "--json").out)
    assert answer == {
        "backup": made["id"],
        "changes": {"person": {"new": 0, "changed": 0, "removed": 1}},
        "restored": True,
    }
    assert people(planner) == 2
    assert planner("undo").code == 0
    assert people(planner) == 3


def test_backups_are_listed_for_people(planner: Planner) -> None:
    assert planner("backups") == Said(0, "There are no backups yet.\n", "")
    planner("sample")
    assert planner("backup").out.startswith("Backup ")
    heading, row = planner("backups").out.splitlines()
    assert heading.split() == ["ID", "Made", "Why", "KB", "Records"]
    assert " asked for " in row


def test_a_plan_like_its_backup_needs_no_restoring(planner: Planner) -> None:
    planner("sample")
    made = json.loads(planner("backup", "--json").out)
    assert planner("restore", made["id"]).out == "The plan is as it was then; nothing changes.\n"


def test_a_backup_is_opened_elsewhere(planner: Planner, tmp_path: Path, filled: Filling) -> None:
    filled(RECORDS)
    made = json.loads(planner("backup", "--json").out)
    target = tmp_path / "elsewhere"
    assert planner("restore", made["id"], "--to", str(target)).out == (
        f"The backup is now at {target / 'plan.db'}.\n"
    )
    said = planner("restore", made["id"], "--to", str(target), "--json")
    assert (said.code, said.out) == (3, "")


def test_a_damaged_plan_is_put_aside(planner: Planner, home: Home, filled: Filling) -> None:
    filled(RECORDS)
    made = json.loads(planner("backup", "--json").out)
    home.plan.write_bytes(b"not a plan at all" * 1000)
    assert planner("status").code == 4
    answer = json.loads(planner("restore", made["id"], "--json").out)
    assert answer["restored"]
    assert Path(answer["aside"]).read_bytes().startswith(b"not a plan")
    assert people(planner) == 2


def test_an_unknown_backup_is_wrong_use(planner: Planner, home: Home) -> None:
    said = planner("restore", "yesterday")
    assert (said.code, said.out) == (2, "")
    assert "yesterday" in said.err
    assert not home.plan.exists()


def test_a_person_is_erased_by_name_or_address(planner: Planner, filled: Filling) -> None:
    filled(RECORDS)
    answer = json.loads(planner("purge", "ben@lakeside.example", "--json").out)
    assert (answer["person"], answer["clean"]) == ("ben", True)
    assert answer["records"] == 4
    assert people(planner) == 1
    assert planner("undo").code == 0
    assert "ben@lakeside" not in planner("history", "--json").out


def test_backups_that_hold_an_erased_person_are_told(planner: Planner, filled: Filling) -> None:
    filled(RECORDS)
    planner("backup")
    said = planner("purge", "Ana Ruiz")
    assert (said.code, said.out) == (0, "4 records were erased for good.\n")
    assert said.err == (
        "1 backup still holds the person; purge again with --with-backups to delete it.\n"
    )
    said = planner("purge", "ana", "--with-backups", "--json")
    assert json.loads(said.out)["backups_deleted"] == 1
    assert json.loads(planner("backups", "--json").out) == {"backups": []}


def test_somebody_unknown_is_not_erased(planner: Planner, filled: Filling) -> None:
    filled(RECORDS)
    said = planner("purge", "Nobody")
    assert (said.code, said.out) == (2, "")
    assert "Nobody" in said.err
    assert people(planner) == 2


def test_where_there_is_no_plan_nobody_is_erased(planner: Planner, home: Home) -> None:
    said = planner("purge", "Nobody", "--json")
    assert (said.code, said.out) == (3, "")
    assert not home.plan.exists()
