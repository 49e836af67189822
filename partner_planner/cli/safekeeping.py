"""`check`, `backup`, `backups`, `restore` and `purge`."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from partner_planner.cli.answers import Answer, Table
from partner_planner.cli.call import Call
from partner_planner.cli.frame import Command, answering
from partner_planner.domain.errors import StoreUnavailable
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext

if TYPE_CHECKING:
    from partner_planner.services.safekeeping import Backup, Preview, Purged

FINDINGS = 1
DAMAGED = ("store-damaged", "store-not-a-plan", "store-is-folder")
"""Failures of a plan that a backup may take the place of."""


@answering
def check(call: Call) -> Answer:
    """Look for faults; faults found are no failure of the command, but findings."""
    from partner_planner.services.safekeeping import check as faults_of
    from partner_planner.services.wording.safekeeping import fault_text

    faults = faults_of(call.home.plan, call.clock, call.credentials())
    sentences = [fault_text(fault) for fault in faults]
    facts = {
        "sound": not faults,
        "faults": [
            {"key": fault.key, "text": text, "facts": dict(fault.facts)}
            for fault, text in zip(faults, sentences, strict=True)
        ],
    }
    if not faults:
        return Answer(facts, [_("No faults were found.")])
    found = ngettext("{count} fault was found:", "{count} faults were found:", len(faults))
    lines = [found.format(count=len(faults)), *(f"- {text}" for text in sentences)]
    return Answer(facts, ["\n".join(lines)], FINDINGS)


@answering
def backup(call: Call) -> Answer:
    """Copy the plan."""
    from partner_planner.services.safekeeping import back_up

    made = back_up(call.home.plan, call.clock)
    text = _("Backup {id} is made: {path}").format(id=made.id, path=made.path)
    return Answer(_backup(made), [text])


@answering
def list_backups(call: Call) -> Answer:
    """All copies of the plan, newest first."""
    from partner_planner.services.safekeeping import backups
    from partner_planner.services.wording.safekeeping import backup_reason_text

    found = backups(call.home.plan)
    facts = {"backups": [_backup(made) for made in found]}
    if not found:
        return Answer(facts, [_("There are no backups yet.")])
    rows = [
        (
            made.id,
            made.made_at.astimezone().strftime("%Y-%m-%d %H:%M"),
            backup_reason_text(made.reason),
            str(-(-made.size // 1024)),
            _("unreadable") if made.counts is None else str(sum(n for _kind, n in made.counts)),
        )
        for made in found
    ]
    headings = ("ID", _("Made"), _("Why"), _("KB"), _("Records"))
    return Answer(facts, [Table(headings, rows, frozenset({3, 4}))])


@answering
def restore(call: Call, backup_id: str, to: Path | None, dry_run: bool) -> Answer:
    """Bring the plan back to a copy, or put the copy elsewhere."""
    from partner_planner.services import safekeeping

    plan = call.home.plan
    safekeeping.backup_named(plan, backup_id)  # an unknown one leaves no empty plan behind
    if to is not None:
        target = safekeeping.restore_to(plan, backup_id, to)
        text = _("The backup is now at {path}.").format(path=target)
        return Answer({"backup": backup_id, "to": str(target)}, [text])
    try:
        with call.workspace() as workspace:
            preview = safekeeping.preview_restore(workspace, backup_id)
            if not dry_run:
                safekeeping.restore(workspace, backup_id)
    except StoreUnavailable as error:
        if error.key not in DAMAGED or dry_run:
            raise
        aside = safekeeping.replace_damaged(plan, call.clock, backup_id)
        return _replaced(backup_id, aside)
    return _restored(preview, dry_run)


@answering
def purge(call: Call, person: str, with_backups: bool) -> Answer:
    """Erase a person for good; no copy is made first, for it would keep the person."""
    from partner_planner.services.safekeeping import purge as erase

    return _purged(erase(call.home.plan, call.clock, person, with_backups))


def _backup(made: "Backup") -> dict[str, object]:
    return {
        "id": made.id,
        "path": str(made.path),
        "made_at": made.made_at,
        "reason": made.reason,
        "bytes": made.size,
        "records": None if made.counts is None else dict(made.counts),
    }


def _restored(preview: "Preview", dry_run: bool) -> Answer:
    from partner_planner.services.wording.safekeeping import kind_text

    counts = preview.counts()
    facts = {
        "backup": preview.backup.id,
        "changes": {
            kind: {verb: number[verb] for verb in ("new", "changed", "removed")}
            for kind, number in counts.items()
        },
        "restored": not dry_run and bool(counts),
    }
    if not counts:
        return Answer(facts, [_("The plan is as it was then; nothing changes.")])
    rows = [
        (kind_text(kind), *(str(number[verb]) for verb in ("new", "changed", "removed")))
        for kind, number in counts.items()
    ]
    headings = (_("Kind"), _("Brought back"), _("Changed"), _("Removed"))
    outcome = (
        _("Nothing was written.")
        if dry_run
        else _("The plan is as it was then; undo takes it back.")
    )
    return Answer(facts, [Table(headings, rows, frozenset({1, 2, 3})), outcome])


def _replaced(backup_id: str, aside: Path | None) -> Answer:
    facts = {"backup": backup_id, "restored": True, "aside": str(aside) if aside else None}
    text = _("The backup is now the plan.")
    if aside is not None:
        text += " " + _("The damaged file was put aside as {path}.").format(path=aside)
    return Answer(facts, [text])


def _purged(done: "Purged") -> Answer:
    facts = {
        "person": done.person,
        "records": done.records,
        "clean": done.clean,
        "backups_holding": [made.id for made in done.holding],
        "backups_deleted": done.deleted,
        "aside": [str(path) for path in done.aside],
    }
    erased = ngettext(
        "{count} record was erased for good.", "{count} records were erased for good.", done.records
    ).format(count=done.records)
    return Answer(facts, [erased], 0 if done.clean else FINDINGS, tuple(_left(done)))


def _left(done: "Purged") -> Iterable[str]:
    """Where something of the person may still be."""
    if not done.clean:
        yield _(
            "Another program has the plan open, so a trace stays until it is closed. Close it and "
            "purge again."
        )
    if done.holding:
        yield ngettext(
            "{count} backup still holds the person; purge again with --with-backups to delete it.",
            "{count} backups still hold the person; purge again with --with-backups to delete "
            "them.",
            len(done.holding),
        ).format(count=len(done.holding))
    for path in done.aside:
        yield _("The damaged file {path} may hold the person; delete it yourself.").format(
            path=path
        )


COMMANDS = (
    Command(
        "check",
        [],
        callback=check,
        help=_(
            "Look for faults in the plan's file, in its log and in what its records say together. "
            "Nothing is changed."
        ),
    ),
    Command("backup", [], callback=backup, help=_("Make a copy of the plan.")),
    Command(
        "backups", [], callback=list_backups, help=_("List the copies of the plan, newest first.")
    ),
    Command(
        "restore",
        [
            click.Argument(["backup_id"], metavar="ID"),
            click.Option(
                ["--to"],
                type=click.Path(file_okay=False, path_type=Path),
                metavar="DIR",
                help=_("Put the copy into this folder instead, where --home can open it."),
            ),
            click.Option(["--dry-run"], is_flag=True, help=_("Tell what would change, and stop.")),
        ],
        callback=restore,
        help=_(
            "Bring the plan back to the copy with this ID. It is a change like any other: undo "
            "takes it back. A plan that is damaged is put aside."
        ),
    ),
    Command(
        "purge",
        [
            click.Argument(["person"], metavar="PERSON"),
            click.Option(
                ["--with-backups"],
                is_flag=True,
                help=_("Delete the backups that hold the person, too."),
            ),
        ],
        callback=purge,
        help=_(
            "Erase a person, named by id, name, address or number, for good: from the plan, from "
            "its history and from its file. This cannot be undone."
        ),
    ),
)
