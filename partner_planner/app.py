"""The composition root of the window: who is given what, in the order in which it starts.

The last picture of the first screen is shown before the plan is opened, where it still holds; all
that is heavy is loaded after that paint.
"""

import sys
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from partner_planner import lean_start
from partner_planner.clock import SystemClock
from partner_planner.i18n import gettext as _
from partner_planner.paths import Home
from partner_planner.ui import theme
from partner_planner.ui.first_view import FirstView, from_json, key
from partner_planner.ui.main_window import MainWindow
from partner_planner.workspace import first_view

if TYPE_CHECKING:
    from partner_planner.workspace import Workspace


def run(home: Home, today: date | None, quit_after_paint: bool = False) -> int:
    """Open the window on a home and stay until it is closed; the answer is the exit code.

    `quit_after_paint` closes the window after its first complete paint, for checks of an
    installation.
    """
    # The style is an argument: as a call it makes Python build all that belongs to styles.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("partner-planner")
    app.setApplicationDisplayName(_("Partner Planner"))
    app.setDesktopFileName("partner-planner")
    theme.use_fonts(app)
    clock = SystemClock(today)
    view = from_json(first_view.kept(home.plan, key(home.catalogs)), clock.today())
    start = _Start(app, home, clock)
    if view is None:
        start.open_plan()
        view = start.read_view()
    if view is None:
        return start.code
    theme.paint(app, view.dark)
    start.show(view, quit_after_paint)
    app.exec()
    return start.end()


class _Start:
    """The start of one window; `code` is the exit code so far."""

    def __init__(self, app: QApplication, home: Home, clock: SystemClock) -> None:
        self._app, self._home, self._clock = app, home, clock
        self._workspace: Workspace | None = None
        self._window: MainWindow | None = None
        self.code = 0

    def open_plan(self) -> None:
        """Open the plan; where that fails, say why and set the exit code."""
        from partner_planner.ui.opening import open_plan

        self._workspace = open_plan(self._home, self._clock, self._window)
        if self._workspace is None:
            self.code = 4

    def read_view(self) -> FirstView | None:
        """The picture of the first screen, read from the open plan."""
        if self._workspace is None:
            return None
        from partner_planner.ui.opening import read_view

        return read_view(self._home, self._workspace)

    def show(self, view: FirstView, quit_after_paint: bool) -> None:
        """Show the picture, and bring the rest once it is painted."""
        self._window = MainWindow(view)
        if self._workspace is not None:
            self._complete()
        else:
            self._window.when_painted(self._complete)
        if quit_after_paint:
            self._window.when_painted(self._window.close)
        self._window.show()

    def end(self) -> int:
        """Close the plan; the answer is the exit code."""
        sys.excepthook = sys.__excepthook__
        if self._workspace is not None:
            self._workspace.close()
        return self.code

    def _complete(self) -> None:
        assert self._window is not None
        lean_start.end()
        if self._workspace is None:
            self.open_plan()
        if self._workspace is None:
            self._window.close()
            return
        from partner_planner.ui.opening import LastNet, back_up_soon, dress, session_of
        from partner_planner.ui.rule_noting import keep_noted

        dress(self._app, self._workspace)
        session = session_of(self._window, self._home, self._workspace)
        sys.excepthook = LastNet(session.messages)
        self._window.attach(session)
        back_up_soon(session, self._window)
        keep_noted(session, self._window)


def open_window(home: Home, workspace: "Workspace") -> MainWindow:
    """The window over an open workspace, with the shipped catalogs, not yet shown."""
    from partner_planner.ui.opening import read_view, session_of

    window = MainWindow(read_view(home, workspace))
    window.attach(session_of(window, home, workspace))
    return window
