"""Takes the pictures of one look at one scale: `tests.screens.shoot LOOK SCALE FOLDER`."""

import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

from PySide6.QtCore import QElapsedTimer, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from partner_planner import resources
from partner_planner.app import open_window
from partner_planner.catalog import load_credentials
from partner_planner.domain.change import Label
from partner_planner.domain.clock import StoppedClock
from partner_planner.domain.firm import Wanted
from partner_planner.paths import Home
from partner_planner.services.sample import fill_sample
from partner_planner.ui import theme
from partner_planner.ui.main_window import SIZE, MainWindow
from partner_planner.workspace import Workspace
from tests.screens.plans import fill_full
from tests.screens.scenes import DIALOGS, TABS, VIEWS

DAY = date(2026, 11, 22)
"""The fixed day of all pictures."""

VENDORS = ("aws-services-path", "google-cloud-partner-network", "cisco-360")
"""The programs that the sample firm also wants in some pictures."""

QUIET_MS = 500
"""How long nothing must have been under way before a picture is taken."""


def settle() -> None:
    """Let everything that was asked for be laid out and drawn, jobs included."""
    app = cast(QApplication, QApplication.instance())
    quiet = QElapsedTimer()
    quiet.start()
    while quiet.elapsed() < QUIET_MS:  # previews begin a moment after the last keystroke
        app.processEvents()
        shown = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
        if any(window.session.jobs.busy() for window in shown):
            quiet.restart()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def take(widget: QWidget, folder: Path, name: str) -> None:
    """Keep the picture of a widget."""
    settle()
    widget.grab().save(str(folder / f"{name}.png"))


def opened(fill: Callable[[Workspace], None]) -> MainWindow:
    """A window over a fresh plan."""
    home = Home.of(tempfile.mkdtemp(prefix="screens-"))
    clock = StoppedClock(datetime(DAY.year, DAY.month, DAY.day, 10, tzinfo=UTC))
    workspace = Workspace.open(home.plan, clock)
    fill(workspace)
    window = open_window(home, workspace)
    window.resize(*SIZE)
    window.show()
    return window


def sample(workspace: Workspace) -> None:
    """Fill a plan with the sample firm."""
    fill_sample(workspace, DAY, load_credentials(resources.path("catalogs")))


def four_vendors(workspace: Workspace) -> None:
    """Fill a plan with the sample firm, which also wants programs of three other vendors."""
    sample(workspace)
    with workspace.edit(Label.of("sample")) as editing:
        for program in VENDORS:
            editing.put(Wanted(workspace.new_id(), program))


def shoot(folder: Path, suffix: str) -> None:
    """Take every picture of the present look and scale."""
    for plan, fill in (("sample", sample), ("full", fill_full), ("empty", _firm_alone)):
        window = opened(fill)
        for id in TABS:
            window.show_tab(id)
            take(window, folder, f"{plan}-{id}-{suffix}")
        if plan == "sample":
            for name, ask in VIEWS.items():
                ask(window)
                take(window, folder, f"{plan}-{name}-{suffix}")
            _dialogs(window, folder, suffix)
        window.close()
    _vendors(folder, suffix)
    window = opened(lambda workspace: None)
    take(window, folder, f"first-start-{suffix}")
    window.close()


def _firm_alone(workspace: Workspace) -> None:
    from partner_planner.domain.firm import Firm
    from partner_planner.services.beginning import Aims, keep_firm

    keep_firm(workspace, Firm("", "Northwind Advisory", "GB", "GBP", "Europe/London", 4), Aims())


def _vendors(folder: Path, suffix: str) -> None:
    """The programs of four vendors: side by side, and the levels of one of them."""
    window = opened(four_vendors)
    tab = window.show_tab("programs")
    take(window, folder, f"vendors-programs-{suffix}")
    tab.point_out([f"{VENDORS[0]}/"])
    take(window, folder, f"vendors-levels-{suffix}")
    for id in ("start", "milestones", "year"):
        window.show_tab(id)
        take(window, folder, f"vendors-{id}-{suffix}")
    window.close()


def _dialogs(window: MainWindow, folder: Path, suffix: str) -> None:
    for name, ask in DIALOGS.items():
        ask(window)
        settle()
        shown = [each for each in window.findChildren(QDialog) if each.isVisible()]
        if shown:
            take(shown[-1], folder, f"dialog-{name}-{suffix}")  # the one over all others
        for dialog in reversed(shown):
            if isValid(dialog):
                dialog.reject()
        settle()


def main(look: str, scale: str, folder: str) -> None:
    """Begin a program with a look and take its pictures."""
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    theme.use_fonts(app)
    theme.apply(app, theme.Look(look))
    shoot(Path(folder), f"{look}-{scale}00")


if __name__ == "__main__":
    main(*sys.argv[1:4])
