"""The tabs of the window, declared once; each is loaded when it is first visited."""

import importlib
from typing import TYPE_CHECKING, NamedTuple, cast

from partner_planner.i18n import marked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from partner_planner.ui.session import Session
    from partner_planner.ui.tabs import Tab


class TabSpec(NamedTuple):
    """A tab: its name, icon and keys, and the room and name of its class."""

    id: str
    text: str
    icon: str
    keys: str
    room: str
    name: str

    def make(self, session: "Session", pages: "QWidget") -> "Tab":
        """Load the tab's room and build the tab where it will stand, in the window's pages."""
        module = importlib.import_module(f"partner_planner.ui.{self.room}.tab")
        return cast("Tab", getattr(module, self.name)(session, parent=pages))


TABS: tuple[TabSpec, ...] = (
    TabSpec("start", marked("Start"), "house", "Ctrl+1", "start", "StartTab"),
    TabSpec(
        "certifications",
        marked("Certifications"),
        "award",
        "Ctrl+2",
        "certifications",
        "CertificationsTab",
    ),
    TabSpec("milestones", marked("Milestones"), "flag", "Ctrl+3", "milestones", "MilestonesTab"),
    TabSpec("programs", marked("Programs"), "compass", "Ctrl+4", "programs", "ProgramsTab"),
    TabSpec("year", marked("Year plan"), "calendar-range", "Ctrl+5", "year", "YearTab"),
)
