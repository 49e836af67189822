"""The composition root of the window: who is given what, in the order in which it starts."""

import sys
import traceback
from datetime import date
from functools import cache
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from partner_planner import resources
from partner_planner.catalog import load_credentials, load_programs
from partner_planner.clock import SystemClock
from partner_planner.domain.errors import PlannerError, StoreUnavailable
from partner_planner.i18n import gettext as _
from partner_planner.log import start_log
from partner_planner.paths import Home
from partner_planner.settings import THEME
from partner_planner.ui import theme
from partner_planner.ui.main_window import MainWindow
from partner_planner.workspace import Workspace


def run(home: Home, today: date | None, quit_after_paint: bool = False) -> int:
    """Open the window on a home and stay until it is closed; the answer is the exit code.

    `quit_after_paint` ends the program after the first complete paint, for checks of an
    installation.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("partner-planner")
    app.setApplicationDisplayName(_("Partner Planner"))
    app.setDesktopFileName("partner-planner")
    app.setStyle("Fusion")
    theme.use_fonts(app)
    start_log(home.log)
    try:
        workspace = Workspace.open(home.plan, SystemClock(today))
    except StoreUnavailable as error:
        return _cannot_open(app, home, error)
    theme.apply(app, theme.Look(workspace.choices.of(THEME)))
    window = open_window(home, workspace)
    sys.excepthook = _Net(window)
    if quit_after_paint:
        window.painted.connect(app.quit)
    window.show()
    try:
        return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        workspace.close()


def open_window(home: Home, workspace: Workspace) -> MainWindow:
    """The window over an open workspace, with the shipped catalogs."""
    folder = resources.path("catalogs")

    credentials = cache(lambda: load_credentials(folder, home.state / "credentials.cache"))
    return MainWindow(home, workspace, credentials, cache(lambda: load_programs(folder)))


def _cannot_open(app: QApplication, home: Home, error: StoreUnavailable) -> int:
    """Say why the plan cannot be opened and, where it is damaged, offer the newest backup."""
    from partner_planner.services.wording.errors import error_sentence

    theme.apply(app, theme.Look.SYSTEM)
    box = QMessageBox(QMessageBox.Icon.Warning, _("Partner Planner"), error_sentence(error))
    box.exec()
    return error.exit_code


class _Net:
    """The last net: a known failure is said in a sentence, anything else is shown as a bug."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Answer an exception that nobody caught."""
        messages = self._window.session.messages
        if isinstance(error, PlannerError):
            QTimer.singleShot(0, lambda: messages.fail(error))
            return
        from partner_planner.services.reporting import report_of

        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        QTimer.singleShot(0, lambda: messages.bug(report_of(text)))
