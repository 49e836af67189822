"""One window per test file, over the sample firm or over nothing, in a language of choice."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from partner_planner import i18n, resources
from partner_planner.app import open_window
from partner_planner.catalog import Credentials, load_credentials, load_programs
from partner_planner.catalog.programs import Programs
from partner_planner.domain.clock import StoppedClock
from partner_planner.paths import Home
from partner_planner.ui.main_window import MainWindow
from partner_planner.workspace import Workspace
from tests.ui.conftest import close_dialogs
from tests.ui.everywhere import made_up

CLOCK = StoppedClock(datetime(2026, 11, 22, 10, tzinfo=UTC))

Fill = Callable[[Workspace], None]


@contextmanager
def speaking(folder: Path, longer: float = 0) -> Iterator[None]:
    """Speak the made-up language for a while."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(i18n.PLACE, str(made_up.write(folder, longer)))
        patch.setenv("LANGUAGE", made_up.CODE)
        i18n.translations.cache_clear()
        try:
            yield
        finally:
            i18n.translations.cache_clear()


@contextmanager
def window_over(folder: Path, fill: Fill) -> Iterator[MainWindow]:
    """A window over a fresh plan, shown; closed with all its dialogs in the end."""
    home = Home.of(folder / "home")
    workspace = Workspace.open(home.plan, CLOCK)
    fill(workspace)
    window = open_window(home, workspace)
    window.show()
    try:
        yield window
    finally:
        close_dialogs(window)
        window.close()
        QApplication.processEvents()
        window.deleteLater()
        QApplication.processEvents()
        workspace.close()


@pytest.fixture(scope="session")
def credentials() -> Credentials:
    """The shipped catalog of credentials."""
    return load_credentials(resources.path("catalogs"))


@pytest.fixture(scope="session")
def programs() -> Programs:
    """The shipped catalog of vendors and programs."""
    return load_programs(resources.path("catalogs"))
