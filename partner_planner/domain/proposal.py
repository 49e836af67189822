"""What an import would do, before anything is written."""

from dataclasses import dataclass
from enum import StrEnum

from partner_planner.domain.change import Change


class Verdict(StrEnum):
    """What a line of a file would do to the plan."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REJECTED = "rejected"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class ProposedRow:
    """One line of the file and what it would do.

    `line` counts from 1 with the heading. `reason` is a key with `facts`, for rejected and
    waiting lines and for remarks on accepted ones. `changes` are what accepting it writes.
    """

    line: int
    verdict: Verdict
    person: str
    subject: str
    changes: tuple[Change, ...] = ()
    reason: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """All that a file would do. `form` names the recognised kind of file.

    `changes` are what accepting all of it writes, one for each record.
    """

    source: str
    form: str
    rows: tuple[ProposedRow, ...]
    changes: tuple[Change, ...] = ()
    remarks: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()

    def count(self, verdict: Verdict) -> int:
        """How many lines have a verdict."""
        return sum(row.verdict is verdict for row in self.rows)
