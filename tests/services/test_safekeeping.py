"""Backups are made and brought back; faults are told; what is erased stays erased."""

import inspect
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.change import Label
from partner_planner.domain.clock import StoppedClock
from partner_planner.domain.errors import InputRefused, StoreUnavailable, WrongUse
from partner_planner.domain.firm import Firm
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.training import Preference
from partner_planner.paths import Home
from partner_planner.services.safekeeping import (
    Fault,
    back_up,
    back_up_daily,
    backup_before,
    backup_named,
    backups,
    check,
    person_called,
    preview_restore,
    purge,
    record_faults,
    replace_damaged,
    restore,
    restore_to,
)
from partner_planner.services.safekeeping.pruning import superfluous
from partner_planner.services.wording.safekeeping import (
    backup_reason_text,
    fault_text,
    kind_text,
)
from partner_planner.store import checking, connection
from partner_planner.store.tables import TABLES, RecordTable, TableKind
from partner_planner.workspace import Workspace
from tests.services.small_firm import SINGLE, catalog

KNOWN = catalog()
DANA = Person("a", "Dana Example", note="Mondays")
ELI = Person("b", "Eli Example")
HELD = Certification("c", "a", SINGLE.id, date(2026, 1, 1))
EDIT = Label.of("edit-person", person="Dana Example")


@pytest.fixture
def plan(workspace: Workspace) -> Path:
    """The path of an open plan with two people and a certification."""
    for record in (Firm("f", "Harbour Example"), DANA, ELI, HELD):
        workspace.put(record, EDIT)
    return workspace.path


def at(clock: StoppedClock, **later: int) -> StoppedClock:
    """A clock some time later."""
    return StoppedClock(clock.instant + timedelta(**later))


class TestBackups:
    """Copies of the plan."""

    def test_a_backup_says_when_why_and_what(self, plan: Path, clock: StoppedClock) -> None:
        made = back_up(plan, clock)
        assert made.id == "20261122T100000Z-asked"
        assert (made.made_at, made.reason, made.automatic) == (clock.now(), "asked", False)
        assert made.size == made.path.stat().st_size
        assert made.path.stat().st_mode & 0o777 == 0o600
        assert made.path.parent == plan.parent / "backups"
        assert dict(made.counts or ())["person"] == 2
        assert backups(plan) == (made,)
        assert backup_named(plan, made.id) == made

    def test_they_are_listed_newest_first_and_without_strangers(
        self, plan: Path, clock: StoppedClock
    ) -> None:
        assert backups(plan) == ()
        made = [back_up(plan, at(clock, hours=hours)) for hours in (2, 0, 1)]
        again = back_up(plan, clock)
        (plan.parent / "backups" / "notes.txt").touch()
        assert backups(plan) == (made[0], made[2], again, made[1])

    def test_one_is_made_by_itself_on_each_day_of_use(
        self, plan: Path, clock: StoppedClock
    ) -> None:
        first = back_up_daily(plan, clock)
        assert first is not None
        assert (first.reason, first.automatic) == ("daily", True)
        assert back_up_daily(plan, at(clock, hours=3)) is None
        assert back_up_daily(plan, at(clock, days=1)) is not None

    def test_one_is_made_before_an_import(self, plan: Path, workspace: Workspace) -> None:
        assert backup_before(workspace)("import").reason == "before-import"

    def test_without_a_plan_there_is_nothing_to_copy(self, home: Home, clock: StoppedClock) -> None:
        assert back_up_daily(home.plan, clock) is None
        for action in (back_up, lambda p, c: check(p, c, {}), lambda p, c: purge(p, c, "Dana")):
            with pytest.raises(InputRefused, match="no-plan"):
                action(home.plan, clock)
        assert not home.plan.exists()

    def test_what_was_made_by_itself_is_pruned(self, plan: Path, clock: StoppedClock) -> None:
        asked = back_up(plan, at(clock, days=-800))
        for days in range(0, 60, 2):
            back_up(plan, at(clock, days=days), "daily")
        kept = [made.made_at.date() for made in backups(plan) if made.automatic]
        today = clock.now().date() + timedelta(days=58)
        assert len([day for day in kept if (today - day).days <= 14]) == 8
        older = [day.isocalendar()[:2] for day in kept if (today - day).days > 14]
        assert len(older) == len(set(older)) >= 6
        assert asked in backups(plan)

    def test_pruning_keeps_one_a_week_for_a_year_and_never_the_newest(self) -> None:
        now = datetime(2026, 11, 22, tzinfo=UTC)
        made = {days: now - timedelta(days=days) for days in range(500)}
        kept = sorted(made.keys() - superfluous(made, now))
        assert kept[:15] == list(range(15))
        assert 50 <= len(kept[15:]) <= 53
        assert kept[-1] <= 366
        old = {days: now - timedelta(days=days) for days in range(900, 910)}
        assert sorted(old.keys() - superfluous(old, now)) == [900, 901, 902]

    def test_what_killed_programs_left_is_swept_away(self, plan: Path, clock: StoppedClock) -> None:
        folder = back_up(plan, clock).path.parent
        (folder / ".reading-x").mkdir()
        (folder / ".reading-x" / "plan.db").touch()
        (folder / "20251122T100000Z-daily.db.part").touch()
        back_up(plan, clock, "daily")
        assert len(list(folder.iterdir())) == 4  # they may still be in use
        back_up(plan, StoppedClock(datetime.now(UTC) + timedelta(days=2)), "daily")
        assert {path.suffix for path in folder.iterdir()} == {".db"}
        (folder / ".reading-y").mkdir()
        purge(plan, clock, "Eli Example")
        assert not (folder / ".reading-y").exists()


class TestRestoring:
    """Bringing a backup back."""

    def test_it_shows_what_will_change_and_can_be_undone(
        self, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        made = back_up(plan, clock)
        nia = Person("n", "Nia Example")
        changed = replace(DANA, role="Owner")
        workspace.put(changed, EDIT)
        workspace.put(nia, EDIT)
        workspace.remove(ELI, EDIT)
        workspace.put(Preference("theme", '"dark"'), Label.of("preference"))
        preview = preview_restore(workspace, made.id)
        assert preview.backup == made
        assert [(c.before, c.after) for c in preview.changes] == [
            (changed, DANA),
            (None, ELI),
            (nia, None),
        ]
        assert preview.counts() == {"person": {"changed": 1, "new": 1, "removed": 1}}
        assert workspace.snapshot().get(Person, "n") == nia  # nothing is written yet
        edit = restore(workspace, made.id)
        assert dict(workspace.snapshot().all(Person)) == {"a": DANA, "b": ELI}
        assert workspace.snapshot().get(Preference, "theme") is not None
        assert edit.label == Label.of("restore", backup=made.id, day="2026-11-22")
        assert [other.reason for other in backups(plan)] == ["before-restore", "asked"]
        workspace.undo()
        assert dict(workspace.snapshot().all(Person)) == {"a": changed, "n": nia}

    def test_a_backup_that_differs_in_nothing_changes_nothing(
        self, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        made = back_up(plan, clock)
        assert restore(workspace, made.id).id == ""
        assert backups(plan) == (made,)
        assert list(made.path.parent.iterdir()) == [made.path]

    def test_an_unknown_backup_is_wrong_use(self, workspace: Workspace) -> None:
        for id in ("nonsense", "../plan", "20261122T100000Z-asked"):
            with pytest.raises(WrongUse, match="backup-unknown"):
                preview_restore(workspace, id)

    def test_a_damaged_backup_changes_nothing(
        self, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        made = back_up(plan, clock)
        spoil(made.path)
        assert backups(plan)[0].counts is None
        with pytest.raises(StoreUnavailable, match="backup-unreadable"):
            restore(workspace, made.id)
        broken = back_up(plan, at(clock, hours=1))
        spoil_table(broken.path, "person")
        with pytest.raises(StoreUnavailable, match="backup-unreadable"):
            restore(workspace, broken.id)
        assert dict(workspace.snapshot().all(Person)) == {"a": DANA, "b": ELI}

    def test_a_backup_can_be_copied_elsewhere(
        self, plan: Path, clock: StoppedClock, tmp_path: Path
    ) -> None:
        made = back_up(plan, clock)
        target = restore_to(plan, made.id, tmp_path / "other")
        assert target == tmp_path / "other" / "plan.db"
        assert target.stat().st_mode & 0o777 == 0o600
        with closing(Workspace.open(target, clock)) as other:
            assert dict(other.snapshot().all(Person)) == {"a": DANA, "b": ELI}
        with pytest.raises(InputRefused, match="restore-target-taken"):
            restore_to(plan, made.id, tmp_path / "other")

    @pytest.mark.parametrize("damage", ["spoiled", "pages", "foreign", "folder", "gone"])
    def test_a_damaged_plan_is_put_aside_never_deleted(
        self, damage: str, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        made = back_up(plan, clock)
        workspace.close()
        if damage == "spoiled":
            spoil(plan)
        elif damage == "pages":
            spoil_table(plan, "person")
        else:
            plan.unlink()
        if damage == "foreign":
            plan.write_bytes(b"SQLite format 3\0 not at all")
        elif damage == "folder":
            plan.mkdir()
        aside = replace_damaged(plan, clock, made.id)
        if damage == "gone":
            assert aside is None
        else:
            assert aside is not None
            assert aside.name == "plan-damaged-20261122T100000Z.db"
            assert aside.exists()
        with closing(Workspace.open(plan, clock)) as opened:
            assert dict(opened.snapshot().all(Person)) == {"a": DANA, "b": ELI}

    def test_a_sound_plan_is_never_put_aside(
        self, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        made = back_up(plan, clock)
        with pytest.raises(InputRefused, match="plan-is-sound"):
            replace_damaged(plan, clock, made.id)
        workspace.close()
        spoil(made.path)
        with pytest.raises(StoreUnavailable, match="backup-unreadable"):
            replace_damaged(plan, clock, made.id)

    def test_a_plan_that_is_only_held_is_not_put_aside(
        self,
        plan: Path,
        workspace: Workspace,
        clock: StoppedClock,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
        made = back_up(plan, clock)
        workspace.close()
        with closing(sqlite3.connect(plan, isolation_level=None)) as other:
            other.execute("PRAGMA locking_mode = EXCLUSIVE")
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(StoreUnavailable, match="store-locked"):
                replace_damaged(plan, clock, made.id)
        assert plan.exists()


def spoil(file: Path) -> None:
    """Make a file unreadable."""
    file.write_bytes(b"\xff" * 5000)


def spoil_table(path: Path, table: str) -> None:
    """Make one table of a file unreadable."""
    with closing(sqlite3.connect(path)) as file:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        page = file.execute(query, (table,)).fetchone()[0]
        size = file.execute("PRAGMA page_size").fetchone()[0]
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(content)


class TestFaults:
    """What is found to be wrong."""

    def test_a_sound_plan_has_none(self, plan: Path, clock: StoppedClock) -> None:
        assert check(plan, clock, KNOWN) == ()

    def test_a_damaged_file_is_told_alone(
        self, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        workspace.close()
        spoil_table(plan, "person")
        found = check(plan, clock, KNOWN)
        assert {fault.key for fault in found} == {"file-damaged"}
        assert "Restore a backup" in fault_text(found[0])

    @pytest.mark.parametrize(
        ("records", "sentence"),
        [
            ([Firm("g", "Second")], "There are 2 firms: Harbour, Second. Keep one."),
            (
                [Certification("x", "nobody", SINGLE.id, date(2026, 1, 1))],
                "Among the certifications, 1 belongs to nobody in the plan: x.",
            ),
            (
                [
                    ExamPass("x", "no", "A-1", date(2026, 1, 1)),
                    ExamPass("y", "no", "A-2", date(2026, 1, 1)),
                ],
                "Among the passed exams, 2 belong to nobody in the plan: x, y.",
            ),
            (
                [Identifier("x", "no", "email", "x@y.example")],
                "Among the addresses and numbers, 1 belongs",
            ),
            (
                [Milestone("m", "a", "wizard", date(2026, 1, 1))],
                "The catalogs do not know the credential wizard.",
            ),
            (
                [Milestone("m", "a", SINGLE.id, date(2026, 1, 1), certification="gone")],
                "The passed milestone Gadget Administrator of Dana Example names a",
            ),
            ([Person("z", "dana example")], "2 people are called Dana Example."),
            (
                [Identifier("x", "a", "mcpid", "77"), Identifier("y", "b", "mcpid", "77")],
                "77 belongs to several people: Dana Example, Eli Example.",
            ),
            (
                [replace(HELD, id="x")],
                "Gadget Administrator of Dana Example, earned on 1 January 2026, is there 2 times.",
            ),
            (
                [ExamPass(key, "", "A-1", date(2026, 1, 1)) for key in "xy"] + [Person("")],
                "Exam A-1 of Somebody without a name, passed on 1 January 2026, is there 2",
            ),
            (
                [replace(DANA, joined_on=date(2026, 2, 1), left_on=date(2026, 1, 1))],
                "Dana Example left before joining.",
            ),
            (
                [replace(HELD, expires_on=date(2025, 12, 31))],
                "Gadget Administrator of Dana Example ends before it was earned.",
            ),
            (
                [replace(HELD, credential="", title="Wizardry", expires_on=date(2025, 12, 31))],
                "Wizardry of Dana Example ends before it was earned.",
            ),
        ],
    )
    def test_records_that_cannot_all_be_true_are_told(
        self, records: list[Record], sentence: str
    ) -> None:
        sound: list[Record] = [Firm("f", "Harbour"), DANA, ELI, HELD]
        held = {(type(record), record.id): record for record in (*sound, *records)}
        found = record_faults(Snapshot.of(held.values()), KNOWN)
        assert any(sentence in fault_text(fault) for fault in found), found
        assert len(found) == 1

    def test_people_may_share_an_address(self) -> None:
        marks = [Identifier(key, key, "email", "team@harbour.example") for key in "ab"]
        assert record_faults(Snapshot.of([DANA, ELI, *marks]), KNOWN) == ()


class TestErasing:
    """Erasing a person for good."""

    def test_backups_that_hold_the_person_are_told_and_deleted_on_demand(
        self, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        old = back_up(plan, clock)
        workspace.put(Person("n", "Nia Example"), EDIT)
        newer = back_up(plan, at(clock, days=1))
        (plan.parent / "plan-damaged-20260101T000000Z.db").touch()
        purged = purge(plan, clock, "nia example")
        assert (purged.person, purged.records, purged.clean) == ("n", 1, True)
        assert purged.holding == (newer,)
        assert [path.name for path in purged.aside] == ["plan-damaged-20260101T000000Z.db"]
        spoil(old.path)  # what cannot be read may hold anybody
        again = purge(plan, clock, "Nia Example", with_backups=True)  # known by the backup
        assert (again.deleted, again.holding) == (2, ())
        assert backups(plan) == ()

    def test_an_open_workspace_notices(
        self, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        assert len(workspace.snapshot().all(Person)) == 2
        purge(plan, clock, "Dana Example")
        noticed = workspace.notice_others()
        assert noticed is not None
        assert {change.id for change in noticed.changes} == {"a"}
        assert list(workspace.snapshot().all(Person)) == ["b"]
        assert workspace.snapshot().all(Certification) == {}

    def test_an_older_backup_does_not_bring_the_person_back(
        self, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        made = back_up(plan, clock)
        purge(plan, clock, "Dana Example")
        workspace.notice_others()
        workspace.remove(ELI, EDIT)
        restore(workspace, made.id)
        assert list(workspace.snapshot().all(Person)) == ["b"]
        assert workspace.snapshot().all(Certification) == {}

    def test_who_is_meant_must_be_one(
        self, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        workspace.put(Person("z", "Dana Example"), EDIT)
        with pytest.raises(WrongUse, match="who-ambiguous") as refused:
            purge(plan, clock, "Dana Example")
        assert refused.value.facts["ids"] == "a, z"
        with pytest.raises(WrongUse, match="person-not-found"):
            purge(plan, clock, "Dana")
        assert person_called(plan, clock, "z") == "z"


def test_reasons_have_words() -> None:
    assert backup_reason_text("before-import") == "before an import"
    assert backup_reason_text("before-flood") == "before-flood"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_shared_kind_has_a_name(table: RecordTable) -> None:
    if table.kind is TableKind.SHARED:
        assert kind_text(table.name) != table.name or table.name == "firm"


def test_every_fault_of_the_file_has_a_sentence() -> None:
    told: dict[str, dict[str, object]] = {
        "table-unknown": {"table": "persn"},
        "log-gap": {"after": 3, "next": 5},
        "log-time": {"number": 4, "at": "2026"},
        "row-missing": {"kind": "person", "id": "x"},
        "row-unlogged": {"kind": "person", "id": "x"},
        "row-differs": {"kind": "person", "id": "x", "field": "note"},
    }
    source = inspect.getsource(checking)
    assert set(re.findall(r'Fault\.of\("([a-z-]+)"', source)) == set(told)
    for key, facts in told.items():
        assert "{" not in fault_text(Fault.of(key, **facts))
    with pytest.raises(KeyError):
        fault_text(Fault.of("nonsense"))
