"""Backups: made when asked, once a day of use, and before every import and migration."""

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from partner_planner.domain.clock import Clock
from partner_planner.domain.errors import InputRefused, WrongUse
from partner_planner.services.safekeeping.pruning import superfluous
from partner_planner.store import backup as files
from partner_planner.store.connection import connect_to_read
from partner_planner.store.failures import told_plainly
from partner_planner.workspace import Workspace

ASKED = "asked"
DAILY = "daily"
READING = ".reading-"
"""How the name of a folder begins in which a backup is being read."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the plan.

    `id` is what `restore` is given. `reason` is `asked`, `daily` or `before-…`: what came next.
    `size` is in bytes. `counts` are living records by kind, None where the copy cannot be read.
    """

    id: str
    path: Path
    made_at: datetime
    reason: str
    size: int
    counts: tuple[tuple[str, int], ...] | None

    @property
    def automatic(self) -> bool:
        """Whether it was made by itself, and may be removed by itself."""
        return self.reason != ASKED


def folder_of(plan: Path) -> Path:
    """Where the backups of a plan lie."""
    return plan.parent / "backups"


def back_up(plan: Path, clock: Clock, reason: str = ASKED) -> Backup:
    """Copy the plan; after one that is made by itself, superfluous ones are removed.

    Raises `InputRefused("no-plan")` where there is none, and `StoreUnavailable`.
    """
    if not plan.exists():
        raise InputRefused("no-plan", path=str(plan))
    with told_plainly(plan):
        target = files.place(folder_of(plan), clock.now(), reason)
        with closing(connect_to_read(plan)) as connection:
            files.copy(connection, target)
    made = _read(target)
    if made.automatic:
        _prune(plan, clock)
    return made


def back_up_daily(plan: Path, clock: Clock) -> Backup | None:
    """Copy the plan if it has not been copied by itself today; None where it need not be."""
    if not plan.exists():
        return None
    now = clock.now()
    for made_at, reason in _names(plan).values():
        if reason == DAILY and made_at.astimezone(now.tzinfo).date() == now.date():
            return None
    return back_up(plan, clock, DAILY)


def backup_before(workspace: Workspace) -> Callable[[str], Backup]:
    """A maker of backups of an open plan; it is given what comes next, such as `import`."""
    return lambda what: back_up(workspace.path, workspace.clock, f"before-{what}")


def backups(plan: Path) -> tuple[Backup, ...]:
    """All backups of a plan, newest first."""
    with told_plainly(folder_of(plan)):
        found = [_read(path) for path in _names(plan)]
    return tuple(sorted(found, key=lambda made: (made.made_at, made.id), reverse=True))


def backup_named(plan: Path, id: str) -> Backup:
    """One backup by its id; `WrongUse("backup-unknown")` where there is none such."""
    path = folder_of(plan) / f"{id}.db"
    if path not in _names(plan):
        raise WrongUse("backup-unknown", id=id)
    return _read(path)


def _names(plan: Path) -> dict[Path, tuple[datetime, str]]:
    """When and why each backup was made."""
    folder = folder_of(plan)
    if not folder.is_dir():
        return {}
    named = ((path, files.read_name(path)) for path in folder.iterdir())
    return {path: told for path, told in named if told is not None}


def _read(path: Path) -> Backup:
    told = files.read_name(path)
    assert told is not None
    counts = files.counts(path)
    kinds = None if counts is None else tuple(counts.items())
    return Backup(path.stem, path, *told, path.stat().st_size, kinds)


def sweep(plan: Path, before: float) -> None:
    """Remove what programs that were killed have left in the folder of backups.

    `before` is a time stamp: what is younger may still be in use.
    """
    for path in folder_of(plan).glob("*"):
        if path.name.startswith(READING) or path.suffix == ".part":
            if path.stat().st_mtime >= before:
                continue
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()


def _prune(plan: Path, clock: Clock) -> None:
    made = {path: at for path, (at, reason) in _names(plan).items() if reason != ASKED}
    for path in superfluous(made, clock.now()):
        path.unlink(missing_ok=True)
    sweep(plan, (clock.now() - timedelta(days=1)).timestamp())
