"""Bringing a backup back: as one edit that can be undone, as a copy elsewhere, or instead of a
damaged file, which is put aside."""

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from tempfile import TemporaryDirectory

from partner_planner.domain.change import Change, Edit, Label
from partner_planner.domain.clock import Clock
from partner_planner.domain.errors import InputRefused, StoreUnavailable
from partner_planner.domain.identity import key_maker
from partner_planner.domain.kinds import SHARED_KINDS
from partner_planner.services.safekeeping.backups import (
    READING,
    Backup,
    back_up,
    backup_named,
    folder_of,
)
from partner_planner.store.checking import DAMAGED
from partner_planner.store.failures import told_plainly
from partner_planner.store.store import Store
from partner_planner.store.tables import table_of
from partner_planner.workspace import Workspace

_LOGS = ("-wal", "-shm")
"""What SQLite keeps beside a file, by the end of the name."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What restoring a backup would change, record by record."""

    backup: Backup
    changes: tuple[Change, ...]

    def counts(self) -> dict[str, Counter[str]]:
        """How many records of each kind would be `new`, `changed` and `removed`, by table."""
        found: dict[str, Counter[str]] = {}
        for change in self.changes:
            verb = "new" if change.before is None else "changed" if change.after else "removed"
            found.setdefault(table_of(change.kind).name, Counter())[verb] += 1
        return found


def preview_restore(workspace: Workspace, id: str) -> Preview:
    """What would change: the backup's records against those of today.

    Choices such as the theme stay, and who has been erased since stays erased. Raises
    `WrongUse("backup-unknown")` and `StoreUnavailable("backup-unreadable")`.
    """
    backup = backup_named(workspace.path, id)
    workspace.notice_others()  # "today" is what the file has, not what was read a while ago
    now, changes = workspace.snapshot(), list[Change]()
    erased = workspace.erased()
    with _opened(backup, workspace.clock) as store:
        for kind in SHARED_KINDS:
            then, present = store.records(kind), now.all(kind)
            for key in sorted({**then, **present}):
                before, after = present.get(key), then.get(key)
                if before != after and (kind, key) not in erased:
                    changes.append(Change(kind, key, before, after))
    return Preview(backup, tuple(changes))


def restore(workspace: Workspace, id: str) -> Edit:
    """Bring the plan back to a backup, as one edit, after a backup of today's plan.

    The edit's id is empty where nothing differs.
    """
    preview = preview_restore(workspace, id)
    if preview.changes:
        back_up(workspace.path, workspace.clock, "before-restore")
    day = preview.backup.made_at.date().isoformat()
    return workspace.apply(preview.changes, Label.of("restore", backup=id, day=day))


def restore_to(plan: Path, id: str, directory: Path) -> Path:
    """Copy a backup into another folder, where it can be opened as a home; answer the new file.

    A folder that has a plan is `InputRefused("restore-target-taken")`.
    """
    backup = backup_named(plan, id)
    target = directory / plan.name
    if target.exists():
        raise InputRefused("restore-target-taken", path=str(target))
    with told_plainly(target):
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        _copy(backup.path, target)
    return target


def replace_damaged(plan: Path, clock: Clock, id: str) -> Path | None:
    """Put a file that cannot be opened aside and a backup in its place; answer where it went.

    None where there was no file. The damaged file is never deleted. A plan that can be opened is
    `InputRefused("plan-is-sound")`: that one is restored by an edit. Raises
    `StoreUnavailable("backup-unreadable")` where the backup is no better.
    """
    backup = backup_named(plan, id)
    with _opened(backup, clock):
        pass
    if _sound(plan, clock):
        raise InputRefused("plan-is-sound", path=str(plan))
    stamp = clock.now().astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    aside = plan.with_name(f"{plan.stem}-damaged-{stamp}{plan.suffix}")
    with told_plainly(plan):
        present = plan.exists()
        for end in ("", *_LOGS):
            file = plan.with_name(plan.name + end)
            if file.exists():
                file.rename(aside.with_name(aside.name + end))
        _copy(backup.path, plan)
    return aside if present else None


def _sound(plan: Path, clock: Clock) -> bool:
    """Whether a plan is there and all of it can be read; a failure that is no damage is raised."""
    if not plan.exists():
        return False
    try:
        store = Store.open(plan, folder_of(plan), key_maker(), clock.now)
    except StoreUnavailable as error:
        if error.key in ("store-damaged", "store-not-a-plan", "store-is-folder"):
            return False
        raise
    try:
        return not any(fault.key == DAMAGED for fault in store.faults())
    finally:
        store.close()


@contextmanager
def _opened(backup: Backup, clock: Clock) -> Iterator[Store]:
    """A backup as an open store: a copy of it, brought up to date, so that it stays as it is."""
    with TemporaryDirectory(dir=backup.path.parent, prefix=READING) as folder:
        copy = Path(folder, "plan.db")
        try:
            with told_plainly(backup.path):
                _copy(backup.path, copy)
            store = Store.open(copy, Path(folder), key_maker(), clock.now)
        except StoreUnavailable as error:
            raise _unreadable(backup, error) from error
        try:
            yield store
        except StoreUnavailable as error:
            raise _unreadable(backup, error) from error
        finally:
            store.close()


def _unreadable(backup: Backup, error: StoreUnavailable) -> StoreUnavailable:
    return StoreUnavailable("backup-unreadable", id=backup.id, path=str(backup.path), why=error.key)


def _copy(source: Path, target: Path) -> None:
    """Copy a file that nobody has open, beside first, readable by its owner only."""
    part = target.with_name(target.name + ".part")
    try:
        shutil.copyfile(source, part)
        part.chmod(0o600)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
