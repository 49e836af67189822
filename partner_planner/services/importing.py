"""Importing files: read, recognise, propose, and write what was accepted as one edit."""

import stat
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from partner_planner.domain.change import Label
from partner_planner.domain.errors import InputRefused, WrongUse
from partner_planner.domain.proposal import Proposal, ProposedRow, Verdict
from partner_planner.domain.snapshot import Snapshot
from partner_planner.importers.answering import changed, merged
from partner_planner.importers.answers import NO_ANSWERS, Answers
from partner_planner.importers.columns import Form
from partner_planner.importers.plan_file import propose_plan
from partner_planner.importers.reasons import Refusal
from partner_planner.importers.recognise import recognise
from partner_planner.importers.titles import KnownCredentials
from partner_planner.importers.trainings import propose_trainings
from partner_planner.services.wording.importing import import_reason
from partner_planner.workspace import Workspace

MEGABYTE = 1_000_000
LARGEST = 50 * MEGABYTE
"""In bytes; a larger file is refused before it is read."""


class Kind(StrEnum):
    """What a file can be imported as."""

    TRAININGS = "trainings"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Imported:
    """What files would do or have done. `applied` is False where nothing was to be written."""

    proposals: tuple[Proposal, ...]
    applied: bool

    def count(self, verdict: Verdict) -> int:
        """How many lines of all files have a verdict."""
        return sum(proposal.count(verdict) for proposal in self.proposals)

    def rejected(self) -> list[tuple[Proposal, ProposedRow]]:
        """The rejected lines, each with the proposal of its file."""
        return [
            (proposal, row)
            for proposal in self.proposals
            for row in proposal.rows
            if row.verdict is Verdict.REJECTED
        ]

    def answer(self) -> dict[str, Any]:
        """The counts, and rejected lines with their reasons, as other programs read them."""
        return {
            "new": self.count(Verdict.NEW),
            "changed": self.count(Verdict.CHANGED),
            "same": self.count(Verdict.SAME),
            "waiting": self.count(Verdict.WAITING),
            "rejected": [
                {
                    "line": row.line,
                    "reason": import_reason(row.reason, dict(row.facts)),
                    "key": row.reason,
                    "file": proposal.source,
                }
                for proposal, row in self.rejected()
            ],
            "applied": self.applied,
            "files": [
                {
                    "file": proposal.source,
                    "form": proposal.form,
                    "remarks": [import_reason(key, dict(told)) for key, told in proposal.remarks],
                }
                for proposal in self.proposals
            ],
        }


def read_file(path: Path) -> bytes:
    """The content of a file. Raises `InputRefused` where it cannot or should not be read."""
    try:
        known = path.stat()
        if not stat.S_ISREG(known.st_mode):
            raise InputRefused(Refusal.NOT_A_FILE, file=path.name)
        _refuse_large(path, known.st_size)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise InputRefused(Refusal.MISSING, file=path.name) from error
    except OSError as error:
        raise InputRefused(Refusal.UNREADABLE, file=path.name) from error
    _refuse_large(path, len(content))  # it may have grown since
    return content


def _refuse_large(path: Path, size: int) -> None:
    if size > LARGEST:
        megabytes = -(-size // MEGABYTE)
        raise InputRefused(
            Refusal.TOO_LARGE, file=path.name, size=megabytes, limit=LARGEST // MEGABYTE
        )


def kind_named(name: str) -> Kind:
    """The kind of a name as users write it. Raises `WrongUse`."""
    if name not in list(Kind):
        raise WrongUse(Refusal.KIND_UNKNOWN, kind=name, known=", ".join(Kind))
    return Kind(name)


class Importing:
    """Importing into one plan: what it knows besides the files is given once.

    `credentials` is the catalog, `new_id` makes keys, `today` is the day on which the plan is read.
    """

    def __init__(
        self, credentials: KnownCredentials, new_id: Callable[[], str], today: date
    ) -> None:
        self._credentials = credentials
        self._new_id = new_id
        self._today = today

    def propose(
        self,
        path: Path,
        snapshot: Snapshot,
        answers: Answers = NO_ANSWERS,
        kind: Kind | None = None,
    ) -> Proposal:
        """What one file would do to a plan; its form is recognised unless a kind is given.

        Raises `InputRefused`, with the name of the file among the facts.
        """
        content = read_file(path)
        if kind is None:
            kind = Kind.PLAN if recognise(content).form is Form.PLAN else Kind.TRAININGS
        try:
            if kind is Kind.PLAN:
                return propose_plan(path.name, content, snapshot, self._credentials, self._new_id)
            return propose_trainings(
                path.name,
                content,
                snapshot,
                self._credentials,
                self._new_id,
                self._today,
                answers,
            )
        except InputRefused as refused:
            raise InputRefused(refused.key, **{**refused.facts, "file": path.name}) from refused

    def propose_all(
        self, paths: Iterable[Path], snapshot: Snapshot, kind: Kind | None = None
    ) -> tuple[Proposal, ...]:
        """What several files would do one after the other, each to what the earlier ones leave."""
        proposals = []
        for path in paths:
            proposal = self.propose(path, snapshot, kind=kind)
            snapshot = changed(snapshot, proposal.changes)
            proposals.append(proposal)
        return tuple(proposals)


def apply(
    workspace: Workspace, proposals: Sequence[Proposal], backup: Callable[[str], object]
) -> Imported:
    """Write all accepted lines as one edit, after a backup.

    `backup` gets the reason for it. Where nothing is to be written neither happens.
    """
    changes = merged(change for proposal in proposals for change in proposal.changes)
    if changes:
        backup("import")
        workspace.apply(changes, _label(proposals))
    accepted = any(
        row.verdict is not Verdict.REJECTED for proposal in proposals for row in proposal.rows
    )
    return Imported(tuple(proposals), accepted or bool(changes))


def _label(proposals: Sequence[Proposal]) -> Label:
    plan = any(proposal.form == Form.PLAN for proposal in proposals)
    count = sum(
        proposal.count(verdict)
        for proposal in proposals
        for verdict in (Verdict.NEW, Verdict.CHANGED, Verdict.WAITING)
    )
    files = ", ".join(proposal.source for proposal in proposals)
    return Label.of("import-plan" if plan else "import-trainings", file=files, count=str(count))
