"""Erasing a person for good, at their request."""

from dataclasses import dataclass
from pathlib import Path

from partner_planner.domain.clock import Clock
from partner_planner.domain.errors import InputRefused, WrongUse
from partner_planner.domain.identity import key_maker
from partner_planner.services.safekeeping.backups import Backup, backups, folder_of, sweep
from partner_planner.store import backup as files
from partner_planner.store.failures import told_plainly
from partner_planner.store.store import Store


@dataclass(frozen=True, slots=True)
class Purged:
    """What an erasure did and left.

    `records` were in the plan and are gone. `clean` is False where another program is just reading
    the plan, so that a trace stays in its log until every program has closed it. `holding` are
    older backups that still hold the person, `deleted` how many were deleted. `aside` are damaged
    files that were put aside and may hold the person.
    """

    person: str
    records: int
    clean: bool
    holding: tuple[Backup, ...]
    deleted: int
    aside: tuple[Path, ...]


def person_called(plan: Path, clock: Clock, who: str) -> str:
    """The id of the person, removed ones too, whose id, name, address or number this is.

    Raises `WrongUse("person-not-found")` and `WrongUse("who-ambiguous")`.
    """
    store = _open(plan, clock)
    try:
        return _called(store, plan, who)
    finally:
        store.close()


def purge(plan: Path, clock: Clock, who: str, with_backups: bool = False) -> Purged:
    """Erase a person from the plan, its history and its file; it cannot be undone.

    `who` is an id, a name, an address or a number of theirs. `with_backups` deletes the older
    backups that hold the person. An open workspace notices as it does with other programs.
    """
    store = _open(plan, clock)
    try:
        person = _called(store, plan, who)
        edit, clean = store.purge(person)
    finally:
        store.close()
    holding = tuple(made for made in backups(plan) if _holds(made, person))
    deleted = 0
    with told_plainly(folder_of(plan)):
        sweep(plan, float("inf"))
    if with_backups:
        with told_plainly(folder_of(plan)):
            for made in holding:
                made.path.unlink(missing_ok=True)
        deleted, holding = len(holding), ()
    aside = tuple(sorted(plan.parent.glob(f"{plan.stem}-damaged-*{plan.suffix}")))
    return Purged(person, len(edit.changes), clean, holding, deleted, aside)


def _open(plan: Path, clock: Clock) -> Store:
    if not plan.exists():
        raise InputRefused("no-plan", path=str(plan))
    return Store.open(plan, folder_of(plan), key_maker(), clock.now)


def _called(store: Store, plan: Path, who: str) -> str:
    """Who is meant; somebody erased before is known by name in older backups only."""
    found = set(store.people_called(who))
    if not found:
        for made in backups(plan):
            if made.counts is not None:
                found.update(files.people_called(made.path, who))
    if not found:
        raise WrongUse("person-not-found", who=who)
    if len(found) > 1:
        ids = ", ".join(sorted(found))
        raise WrongUse("who-ambiguous", who=who, count=len(found), ids=ids)
    return found.pop()


def _holds(made: Backup, person: str) -> bool:
    """Whether a backup holds a person; one that cannot be read may."""
    if made.counts is None:
        return True
    return files.holds_row(made.path, "person", person)
