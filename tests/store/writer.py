"""A program that makes random edits of a plan and acknowledges each, until somebody stops it.

`python -m tests.store.writer PLAN SEED COUNT`: each line it prints is the key of an edit that is
on the disk and how many rows it changed.
"""

import sys
from pathlib import Path

from partner_planner.clock import SystemClock
from partner_planner.domain.change import Edit
from partner_planner.workspace import Workspace
from tests.store.plans import RandomEdits


def main(plan: str, seed: str, count: str) -> None:
    """Make the edits."""
    workspace = Workspace.open(Path(plan), SystemClock())

    def acknowledge(edit: Edit) -> None:
        if edit.id:
            sys.stdout.write(f"{edit.id} {len({change.id for change in edit.changes})}\n")
            sys.stdout.flush()

    workspace.listen(acknowledge)
    edits = RandomEdits(workspace, int(seed))
    for _ in range(int(count)):
        workspace.notice_others()
        edits.step()
    workspace.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
