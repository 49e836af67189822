"""What every test stands on: no screen, one language, a home of its own, and no stray word."""

import logging
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from partner_planner.domain.clock import StoppedClock
from partner_planner.paths import Home

if TYPE_CHECKING:
    from partner_planner.workspace import Workspace

OUTSIDE = dict(os.environ)
OWN_FOLDERS = pytest.StashKey[str]()

settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Set the run apart: no screen unless one is asked for, one language, nobody's real plan."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="en")
    os.environ.pop("PARTNER_PLANNER_HOME", None)
    config.stash[OWN_FOLDERS] = place = tempfile.mkdtemp(prefix="partner-planner-tests-")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(Path(place) / name)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the folders of the run."""
    shutil.rmtree(config.stash[OWN_FOLDERS], ignore_errors=True)


class Overheard(logging.Handler):
    """Keeps every warning and worse that is logged."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record as a line."""
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_stray_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning or worse, unless it asks for `caplog` and looks itself."""
    overheard = Overheard()
    logging.getLogger().addHandler(overheard)
    yield
    logging.getLogger().removeHandler(overheard)
    if overheard.lines and "caplog" not in request.fixturenames:
        pytest.fail("Logged unasked:\n" + "\n".join(overheard.lines), pytrace=False)


@pytest.fixture(scope="session")
def outside() -> Mapping[str, str]:
    """The environment as it was before the tests changed it, for programs that they start."""
    return OUTSIDE


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A fresh home, not yet made on the disk."""
    return Home.of(tmp_path / "home")


@pytest.fixture
def clock() -> StoppedClock:
    """A clock that stands at ten o'clock UTC on 22 November 2026."""
    return StoppedClock(datetime(2026, 11, 22, 10, tzinfo=UTC))


@pytest.fixture
def workspace(home: Home, clock: StoppedClock) -> Iterator["Workspace"]:
    """A real workspace over an empty plan."""
    from partner_planner.workspace import Workspace

    opened = Workspace.open(home.plan, clock)
    yield opened
    opened.close()
