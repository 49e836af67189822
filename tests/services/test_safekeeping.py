"""Backups are made by hand and by themselves, and brought back."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from partner_planner.domain.change import Label
from partner_planner.domain.clock import StoppedClock
from partner_planner.domain.errors import InputRefused, StoreUnavailable, WrongUse
from partner_planner.domain.person import Person
from partner_planner.domain.training import Preference
from partner_planner.paths import Home
from partner_planner.services.safekeeping import (
    back_up,
    back_up_daily,
    backup_before,
    backup_named,
    backups,
    check,
    preview_restore,
    purge,
    replace_damaged,
    restore,
    restore_to,
)
from partner_planner.services.safekeeping.pruning import superfluous
from partner_planner.store import connection
from partner_planner.workspace import Workspace
from tests.services.kept_plan import DANA, EDIT, ELI, at, fill, spoil, spoil_table


@pytest.fixture
def plan(workspace: Workspace) -> Path:
    """The path of an open plan with two people and a certification."""
    return fill(workspace)


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
