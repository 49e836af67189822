"""Noting under which rules the plan is made, and telling where newer ones have come."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from partner_planner import resources
from partner_planner.catalog import Credentials
from partner_planner.domain.change import Edit
from partner_planner.domain.errors import PlannerError
from partner_planner.domain.firm import Enrolment, Wanted
from partner_planner.i18n import gettext as _
from partner_planner.paths import Home
from partner_planner.ui.bridge import concerns
from partner_planner.workspace import Workspace

if TYPE_CHECKING:
    from partner_planner.catalog.rules.rulebooks import ProgramRules
    from partner_planner.ui.session import Session

NOTE_AFTER_MS = 3000
"""How long after the start, and after an edit of the wanted programs, versions are noted."""


def keep_noted(session: "Session", window: QWidget) -> None:
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


def note(session: "Session") -> None:
    """Note the versions now; what cannot be kept is said."""
    from partner_planner.services.catalogs.accepted import note_versions  # rules: slow to load
    from partner_planner.services.catalogs.shelf import Shelf

    try:
        note_versions(session.workspace, Shelf.of(session.home, session.credentials))
    except PlannerError as error:
        session.messages.fail(error)


def changed_programs(
    home: Home,
    workspace: Workspace,
    credentials: Credentials,
    read_rules: "Callable[[], ProgramRules]",
) -> tuple[tuple[str, str], ...]:
    """The programs of the plan that have newer rules than it was made under, with a sentence."""
    from partner_planner.services.catalogs.noted import rewritten  # not before the first paint

    if not rewritten(workspace, resources.path("catalogs")):
        return ()
    from partner_planner.services.catalogs.accepted import new_rules
    from partner_planner.services.catalogs.shelf import Shelf

    words = _("The rules of {program} have changed since your plan was made.")
    found = new_rules(workspace, Shelf.of(home, credentials), read_rules())
    return tuple((each.program, words.format(program=each.after.name)) for each in found)


def look_text() -> str:
    """What the button beside such a sentence says."""
    return _("See what changes")
