"""Noting under which rules the plan is made, in the background."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from partner_planner.domain.change import Edit
from partner_planner.domain.errors import PlannerError
from partner_planner.domain.firm import Enrolment, Wanted
from partner_planner.ui.bridge import concerns
from partner_planner.ui.session import Session

NOTE_AFTER_MS = 3000
"""How long after the start, and after an edit of the wanted programs, versions are noted."""


def keep_noted(session: Session, window: QWidget) -> None:
    """Note the versions a moment after the start, and whenever other programs are wanted."""
    timer = QTimer(window)
    timer.setSingleShot(True)
    timer.setInterval(NOTE_AFTER_MS)
    timer.timeout.connect(lambda: note(session))

    def hear(edit: Edit) -> None:
        if concerns(edit, (Wanted, Enrolment)):
            timer.start()

    session.bridge.edited.connect(hear)
    timer.start()


def note(session: Session) -> None:
    """Note the versions now; what cannot be kept is said."""
    from partner_planner.services.catalogs.accepted import note_versions  # rules: slow to load
    from partner_planner.services.catalogs.shelf import Shelf

    try:
        note_versions(session.workspace, Shelf.of(session.home, session.credentials))
    except PlannerError as error:
        session.messages.fail(error)
