"""The tabs of the window, declared once; each is loaded when it is first visited."""

import importlib
from dataclasses import dataclass
from typing import ClassVar, cast

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from partner_planner.domain.change import Edit
from partner_planner.domain.kinds import Record
from partner_planner.i18n import marked
from partner_planner.ui.bridge import concerns
from partner_planner.ui.session import Session


class Tab(QWidget):
    """A page of the window.

    A tab says which kinds of records it watches; `refresh` is called when one of them changed and
    the tab can be seen, at the latest when it is shown again.
    """

    watches: ClassVar[tuple[type[Record], ...]] = ()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._stale = False
        session.bridge.edited.connect(self._hear)

    def refresh(self) -> None:
        """Read what is shown anew."""

    def search(self) -> None:
        """Put the keyboard into the tab's search field, where it has one."""

    def point_out(self, records: list[str]) -> None:
        """Choose the rows of these records, where the tab has rows."""

    def _hear(self, edit: Edit) -> None:
        if not concerns(edit, self.watches):
            return
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


@dataclass(frozen=True, slots=True)
class TabSpec:
    """A tab: where its class lives, its name, icon, keys and help page."""

    id: str
    text: str
    icon: str
    keys: str
    module: str
    name: str

    def make(self, session: Session) -> Tab:
        """Load the tab's room and build the tab."""
        return cast(Tab, getattr(importlib.import_module(self.module), self.name)(session))


_ROOM = "partner_planner.ui"

TABS: tuple[TabSpec, ...] = (
    TabSpec("start", marked("Start"), "house", "Ctrl+1", f"{_ROOM}.start.tab", "StartTab"),
    TabSpec(
        "certifications",
        marked("Certifications"),
        "award",
        "Ctrl+2",
        f"{_ROOM}.certifications.tab",
        "CertificationsTab",
    ),
    TabSpec(
        "milestones",
        marked("Milestones"),
        "flag",
        "Ctrl+3",
        f"{_ROOM}.milestones.tab",
        "MilestonesTab",
    ),
    TabSpec(
        "year", marked("Year plan"), "calendar-range", "Ctrl+4", f"{_ROOM}.year.tab", "YearTab"
    ),
)
