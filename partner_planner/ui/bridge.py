"""News of edits, from the workspace to whoever on the screen watches the kinds that changed."""

from PySide6.QtCore import QObject, QTimer, Signal

from partner_planner.domain.change import Edit
from partner_planner.domain.kinds import Record
from partner_planner.workspace import Workspace

LOOK_EVERY_MS = 2000
"""How often the file is asked whether another process has changed it."""


class Bridge(QObject):
    """One signal for every finished edit, this window's own or another process's.

    `catalogs_changed` is for catalogs of the user that were written, which are no part of the plan.
    """

    edited = Signal(object)
    catalogs_changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._stop = workspace.listen(self.edited.emit)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(workspace.notice_others)
        self._timer.start()

    def close(self) -> None:
        """Hear no more of the workspace."""
        self._timer.stop()
        self._stop()


def concerns(edit: Edit, kinds: tuple[type[Record], ...]) -> bool:
    """Whether an edit changed a record of one of the kinds."""
    return any(change.kind in kinds for change in edit.changes)
