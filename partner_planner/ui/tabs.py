"""What every tab of the window is and does."""

from typing import ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from partner_planner.domain.change import Edit
from partner_planner.domain.kinds import Record
from partner_planner.ui.bridge import concerns
from partner_planner.ui.session import Session


class Tab(QWidget):
    """A page of the window.

    A tab says which kinds of records it watches; `refresh` is called when one of them changed and
    the tab can be seen, at the latest when it is shown again.
    """

    watches: ClassVar[tuple[type[Record], ...]] = ()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._stale = False
        if parent is not None:
            self.resize(parent.size())  # it will fill it: so it is laid out only once
        session.bridge.edited.connect(self._hear)
        session.bridge.catalogs_changed.connect(self._read_again)

    def refresh(self) -> None:
        """Read what is shown anew."""

    def search(self) -> None:
        """Put the keyboard into the tab's search field, where it has one."""

    def point_out(self, records: list[str]) -> None:
        """Choose the rows of these records, where the tab has rows."""

    def _hear(self, edit: Edit) -> None:
        if concerns(edit, self.watches):
            self._read_again()

    def _read_again(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the tab was hidden."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()
