"""`import`: files of the vendor, or a plan file, into the plan."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from partner_planner.cli.answers import Answer, Table
from partner_planner.cli.call import Call
from partner_planner.cli.frame import Command, answering
from partner_planner.domain.identity import id_maker
from partner_planner.domain.proposal import Proposal, Verdict
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext

if TYPE_CHECKING:
    from partner_planner.services.importing import Imported

FINDINGS = 1


@answering
def import_files(call: Call, files: Sequence[Path], dry_run: bool, kind: str | None) -> Answer:
    """Propose what the files would do and, unless it is a dry run, write the accepted lines."""
    from partner_planner.services.importing import Imported, Importing, apply, kind_named
    from partner_planner.services.safekeeping import backup_before

    chosen = kind_named(kind) if kind is not None else None
    importing = Importing(call.credentials(), id_maker(call.clock.now), call.day)
    if dry_run or not call.has_plan:
        # A refused file leaves no empty plan behind.
        with call.reading() as snapshot:
            proposals = importing.propose_all(files, snapshot, chosen)
    if dry_run:
        return _answer(Imported(proposals, False), dry_run)
    with call.writing() as workspace:
        proposals = importing.propose_all(files, workspace.snapshot(), chosen)
        imported = apply(workspace, proposals, backup_before(workspace))
    return _answer(imported, dry_run)


_TOLD = (Verdict.NEW, Verdict.CHANGED, Verdict.SAME, Verdict.WAITING, Verdict.REJECTED)
"""What is counted, in the order in which it is told."""


def _answer(imported: "Imported", dry_run: bool) -> Answer:
    rejected = imported.count(Verdict.REJECTED)
    blocks: list[str | Table] = []
    for proposal in imported.proposals:
        blocks += _of_file(proposal)
    blocks.append(_outcome(imported, dry_run))
    return Answer(imported.answer(), blocks, FINDINGS if rejected else 0)


def _of_file(proposal: Proposal) -> Iterable[str | Table]:
    """What is said of one file: what it is, its counts, remarks and rejected lines."""
    from partner_planner.services.wording.importing import form_text, import_reason

    counts = ", ".join(
        _counted(verdict, proposal.count(verdict))
        for verdict in _TOLD
        if proposal.count(verdict) or verdict is Verdict.NEW
    )
    heading = _("{file}: {form}").format(file=proposal.source, form=form_text(proposal.form))
    remarks = [f"- {import_reason(key, dict(told))}" for key, told in proposal.remarks]
    yield "\n".join((heading, counts, *remarks))
    rows = [
        (str(row.line), import_reason(row.reason, dict(row.facts)))
        for row in proposal.rows
        if row.verdict is Verdict.REJECTED
    ]
    yield Table((_("Line"), _("Why it was rejected")), rows, frozenset({0}))


def _counted(verdict: Verdict, number: int) -> str:
    patterns = {
        Verdict.NEW: ngettext("{count} new", "{count} new", number),
        Verdict.CHANGED: ngettext("{count} changed", "{count} changed", number),
        Verdict.SAME: ngettext("{count} the same", "{count} the same", number),
        Verdict.WAITING: ngettext("{count} waiting", "{count} waiting", number),
        Verdict.REJECTED: ngettext("{count} rejected", "{count} rejected", number),
    }
    return patterns[verdict].format(count=number)


def _outcome(imported: "Imported", dry_run: bool) -> str:
    if dry_run:
        return _("Nothing was written.")
    if any(proposal.changes for proposal in imported.proposals):
        return _("The plan has it now; undo takes it back.")
    return _("There was nothing to write.")


COMMANDS = (
    Command(
        "import",
        [
            click.Argument(
                ["files"],
                nargs=-1,
                required=True,
                type=click.Path(path_type=Path),
                metavar="FILE...",
            ),
            click.Option(["--dry-run"], is_flag=True, help=_("Tell what it would do, and stop.")),
            click.Option(
                ["--as", "kind"],
                metavar="KIND",
                help=_("Take the files for this kind instead of looking: trainings or plan."),
            ),
        ],
        callback=import_files,
        help=_(
            "Read training exports or plan files into the plan: all accepted lines at once, with "
            "one undo. The training export is found in Partner Center under Insights, Downloads."
        ),
    ),
)
