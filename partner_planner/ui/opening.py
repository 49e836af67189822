"""Opening the plan for a window: what is loaded once the first picture is painted."""

import gc
import sys
import traceback
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from partner_planner import resources
from partner_planner.catalog import Credentials, load_credentials, load_programs
from partner_planner.domain.clock import Clock
from partner_planner.domain.errors import PlannerError, StoreUnavailable
from partner_planner.i18n import language
from partner_planner.log import start_log
from partner_planner.paths import Home
from partner_planner.services.kept_readings import KeptReadings
from partner_planner.settings import THEME, WINDOW
from partner_planner.ui import theme
from partner_planner.ui.bridge import Bridge
from partner_planner.ui.first_reading import first_views
from partner_planner.ui.first_view import FirstView, key
from partner_planner.ui.jobs import Jobs
from partner_planner.ui.kept_fact import KeptFact
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.messages import Messages
from partner_planner.ui.session import Session
from partner_planner.workspace import Workspace

if TYPE_CHECKING:
    from partner_planner.catalog.programs import Programs
    from partner_planner.catalog.rules.rulebooks import ProgramRules

DAMAGED = frozenset({"store-damaged", "store-not-a-plan"})
"""Failures against which a backup helps."""

COLLECT_AFTER = 20_000, 20, 20
"""After so many new objects Python looks for circles among them; a page is made of thousands,
and its own 700 would have it look a dozen times while one is built."""

BACKUP_AFTER_MS = 4000
"""How long after the start the day's backup is made, in its own thread."""


def open_plan(home: Home, clock: Clock, window: QWidget | None) -> Workspace | None:
    """Open the plan of a home; where it cannot be opened, say why and answer None.

    In place of a damaged plan the newest backup is offered.
    """
    start_log(home.log)
    while True:
        try:
            return Workspace.open(home.plan, clock)
        except StoreUnavailable as error:
            from partner_planner.ui.keeping.damaged import offer_backup, say_why

            if error.key not in DAMAGED:
                say_why(error, window)
                return None
            if not offer_backup(home, clock, error, window):
                return None


def read_view(home: Home, workspace: Workspace) -> FirstView:
    """The picture of the first screen of an open plan."""
    geometry, today = workspace.choices.of(WINDOW), workspace.clock.today()
    credentials = _credentials(home)
    rules = partial(_rules, home, credentials)
    return first_views(home, workspace, credentials, rules, geometry, [today])[today]


def dress(app: QApplication, workspace: Workspace) -> None:
    """Give the program the look that the user chose, and follow the system's from now on."""
    _speak(app)
    look = theme.Look(workspace.choices.of(THEME))
    theme.apply(app, look)
    app.styleHints().colorSchemeChanged.connect(
        lambda: theme.paint(app, theme.is_dark(app, theme.Look(workspace.choices.of(THEME))))
    )


def _speak(app: QApplication) -> None:
    """Have Qt say its own words, such as those of file dialogs, in our language where it can."""
    if language() == "en":
        return
    words = QTranslator(app)
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(f"qtbase_{language()}", place):
        app.installTranslator(words)


def session_of(window: MainWindow, home: Home, workspace: Workspace) -> Session:
    """What the tabs and dialogs of a window are given."""
    gc.set_threshold(*COLLECT_AFTER)
    folder = resources.path("catalogs")
    bridge = Bridge(workspace)
    read_credentials = cache(lambda: _credentials(home))
    read_rules = KeptFact(lambda: _rules(home, read_credentials()))
    read_programs = KeptFact(lambda: _programs(home, folder, read_rules))
    for fact in (read_rules, read_programs):  # before the tabs hear of it
        bridge.catalogs_changed.connect(fact.forget)
    return Session(
        home,
        workspace,
        read_credentials,
        read_programs,
        read_rules,
        bridge,
        window.actions_of_window,
        Messages(window),
        Jobs(),
        KeptReadings(workspace.snapshot, read_credentials, read_rules),
        key(home.catalogs),
    )


def _credentials(home: Home) -> Credentials:
    return load_credentials(resources.path("catalogs"), home.state / "credentials")


def _rules(home: Home, credentials: Credentials) -> "ProgramRules":
    from partner_planner.catalog.rules.loading import load_program_rules  # only few tabs ask

    folder, copy = resources.path("catalogs"), home.state / "rules"
    return load_program_rules(folder, credentials, copy, home.catalogs)


def _programs(home: Home, folder: Path, read_rules: "Callable[[], ProgramRules]") -> "Programs":
    programs = load_programs(folder)
    if not home.catalogs.is_dir():
        return programs
    from partner_planner.catalog.rules.own_programs import with_own  # few have such

    return with_own(programs, read_rules())


def back_up_soon(session: Session, window: QWidget) -> None:
    """Make the day's backup a moment after the start; a failure is said, the work goes on."""
    from partner_planner.services.safekeeping import back_up_daily

    plan, clock = session.workspace.path, session.workspace.clock

    def begin() -> None:
        session.jobs.start(
            window, lambda: back_up_daily(plan, clock), lambda _made: None, session.messages.fail
        )

    timer = QTimer(window)
    timer.setSingleShot(True)
    timer.timeout.connect(begin)
    timer.start(BACKUP_AFTER_MS)


class LastNet:
    """The last net: a known failure is said in a sentence, anything else is shown as a bug."""

    def __init__(self, messages: Messages) -> None:
        self._messages = messages

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Answer an exception that nobody caught."""
        if isinstance(error, PlannerError):
            known = error
            QTimer.singleShot(0, lambda: self._messages.fail(known))
            return
        from partner_planner.services.reporting import report_of

        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        QTimer.singleShot(0, lambda: self._messages.bug(report_of(text)))
