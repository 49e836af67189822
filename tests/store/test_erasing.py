"""An erased person is gone from rows, log and file; the rest stays and can still be undone."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Label
from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.training import WaitingRow
from partner_planner.workspace import Workspace
from tests.store.plans import MovedClock, opened, rows
from tests.store.test_log_and_rows import gapless

SECRETS = (
    b"Zenobia",
    b"Quillfeather",
    b"zq@firm.example",
    b"0f3c-77",
    b"knees",
    b"61.75",
    b"allergic",
    b"Old Name",
    b"Orchard",
)
ZENOBIA = Person(
    "z", "Zenobia Quillfeather", "Engineer", Decimal(9), Decimal("61.75"), note="Bad knees"
)
ELI = Person("e", "Eli Park", note="Covers for Zenobia Quillfeather and zenobia quillfeather-Ost.")
WORKSHOP = Fact(
    "k",
    FactKind.TRAINING,
    "p",
    "workshop",
    date(2026, 1, 1),
    person="z",
    customer="Orchard",
    note="Zenobia, knees",
)
CERTIFICATION = Certification("c", "z", "azure-administrator-associate", date(2026, 1, 1))


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan whose log is full of a person."""
    path = tmp_path / "plan.db"
    with closing(Workspace.open(path, MovedClock())) as workspace:
        workspace.put(replace(ZENOBIA, name="Old Name"), Label.of("add-person", person="Old Name"))
        workspace.put(ZENOBIA, Label.of("edit-person", person=ZENOBIA.name, note="old name!"))
        with workspace.edit(Label.of("import-trainings", file="t.csv", count="7")) as edit:
            edit.put(ELI)
            edit.put(Identifier("i", "z", "email", "zq@firm.example"))
            edit.put(Identifier("j", "z", "aad", "0f3c-77"))
            edit.put(Identifier("k", "e", "email", "ep@firm.example"))
            edit.put(replace(CERTIFICATION, note="allergic to pens"))
            edit.put(Certification("d", "e", "azure-administrator-associate", date(2026, 1, 1)))
            edit.put(Milestone("m", "z", "x", date(2027, 1, 1), note="allergic"))
            edit.put(WaitingRow("w", "0f3c-77", "AZ-104", "exam", date(2026, 5, 5)))
            edit.put(WORKSHOP)
            edit.put(replace(WORKSHOP, id="l", person="", customer="Mill", note="for Eli Park"))
            edit.put(WaitingRow("v", "other", "AZ-104", "exam", date(2026, 5, 5)))
        workspace.put(replace(CERTIFICATION, note="allergic"), Label.of("edit-certification"))
        workspace.undo()
        workspace.choices.keep_first_view("today", ["Zenobia Quillfeather"])
        workspace.choices.keep_layout("people", "0a0b")
    return path


def bytes_of(plan: Path) -> Iterator[tuple[str, bytes]]:
    """The bytes of the plan's files."""
    for file in plan.parent.glob("plan.db*"):
        yield file.name, file.read_bytes()


def test_the_text_is_really_gone_while_the_plan_is_open(plan: Path) -> None:
    before = b"".join(content for _, content in bytes_of(plan))
    assert all(secret in before for secret in SECRETS)
    with closing(Workspace.open(plan, MovedClock())) as window, opened(plan) as store:
        window.history()
        edit, clean = store.purge("z")
        assert clean
        assert {change.id for change in edit.changes} == {"z", "i", "j", "c", "m", "w", "k"}
        for name, content in bytes_of(plan):
            for secret in SECRETS:
                assert secret.lower() not in content.lower(), (name, secret)


def test_the_rows_stay_blank_and_a_rebuild_gives_the_same(plan: Path) -> None:
    with opened(plan) as store:
        store.purge("z")
        found = rows(store)
        blank = {"name": "", "role": "", "hours_per_month": None, "hourly_cost": None, "note": ""}
        assert found["person"][1] == {
            **blank,
            "id": "z",
            "joined_on": None,
            "left_on": None,
            "deleted": 1,
        }
        assert found["person"][0]["note"] == "Covers for … and …-Ost."
        assert [row["value"] for row in found["identifier"]] == ["", "", "ep@firm.example"]
        assert [row["deleted"] for row in found["certification"]] == [1, 0]
        assert [(row["customer"], row["note"], row["deleted"]) for row in found["fact"]] == [
            ("", "", 1),
            ("Mill", "for Eli Park", 0),
        ]
        assert [row["user_id"] for row in found["waiting_row"]] == ["other", ""]
        store.rebuild()
        assert rows(store) == found
        assert gapless(store)
        assert store.device_values().keys() == {"device", "layout/people"}
        assert store.purged() >= {("person", "z"), ("certification", "c")}


def test_history_and_undo_go_on_without_the_person(plan: Path) -> None:
    with closing(Workspace.open(plan, MovedClock())) as workspace:
        assert workspace.undo_label() is not None
        with opened(plan) as store:
            store.purge("z")
        noticed = workspace.notice_others()
        assert noticed is not None
        workspace.put(Person("n", "Nia"), Label.of("add-person"))
        labels = [entry.label for entry in workspace.history()]
        assert Label.of("purge") in labels
        assert Label.of("edit-person", person="…", note="…!") in labels
        while workspace.undo() is not None:
            pass
        assert not workspace.snapshot().all(Person)
        while workspace.redo() is not None:
            pass
        assert list(workspace.snapshot().all(Person)) == ["e", "n"]
        assert list(workspace.snapshot().all(Certification)) == ["d"]
        with opened(plan) as store:
            found = rows(store)
            store.rebuild()
            assert rows(store) == found


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("z", ["z"]),
        ("zenobia quillfeather ", ["z"]),
        ("ZQ@firm.example", ["z"]),
        ("Eli Park", ["e"]),
        ("Eli", []),
    ],
)
def test_people_are_found_by_what_they_are_called(text: str, ids: list[str], plan: Path) -> None:
    with closing(Workspace.open(plan, MovedClock())) as workspace:
        workspace.remove(ZENOBIA, Label.of("remove-person"))
    with opened(plan) as store:
        assert store.people_called(text) == ids


def test_a_reader_keeps_old_pages_alive_and_that_is_told(plan: Path) -> None:
    with opened(plan) as reader, opened(plan) as store:
        store.connection.execute("PRAGMA busy_timeout = 20")
        reader.connection.execute("BEGIN")
        reader.connection.execute("SELECT count(*) FROM op").fetchone()
        edit, clean = store.purge("z")
        assert edit.id
        assert not clean
        reader.connection.execute("COMMIT")
    for name, content in bytes_of(plan):
        assert b"Quillfeather" not in content, name


def test_operations_of_newer_kinds_are_left_alone(plan: Path) -> None:
    with opened(plan) as store:
        store.connection.execute(
            "INSERT INTO op SELECT 'x', 'x', device_id, 99, at, 'office', 'o',"
            """ '{"name":[null,"Zenobia Quillfeather"]}', '["add",{}]', 9, NULL, NULL, NULL"""
            " FROM op WHERE device_seq = 1"
        )
        store.purge("z")
        [kept] = store.connection.execute("SELECT cells FROM op WHERE id = 'x'")
        assert "Zenobia" in kept[0]


def test_somebody_without_a_name_can_be_erased(tmp_path: Path) -> None:
    with opened(tmp_path / "plan.db") as store:
        workspace = Workspace(store, MovedClock(), iter("abc").__next__)
        workspace.put(Person("p", note="knees"), Label.of("add-person", person=""))
        store.purge("p")
        assert rows(store)["person"][0]["note"] == ""
