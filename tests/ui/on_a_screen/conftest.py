"""The real program as a process of its own on a screen in memory."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.ui.on_a_screen.x_screen import PATIENCE, Screen, Window, screen_in_memory, until

ROOT = Path(__file__).resolve().parents[3]
TODAY = ("--today", "2026-11-22")


@dataclass(frozen=True)
class Running:
    """The program while it runs."""

    process: subprocess.Popen[bytes]
    screen: Screen

    def window(self, number: int = 0) -> Window:
        """A window of it, the first one or one that came later, once it is there and drawn."""
        until(lambda: self.process.poll() is not None or len(self.screen.windows()) > number)
        window = self.screen.windows()[number]
        until(lambda: len(set(self.screen.picture(window)[::97])) > 8)
        return window

    def at_rest(self, window: Window) -> bytes:
        """The picture of a window once it no longer changes."""
        before, same = b"", 0

        def still() -> bool:
            nonlocal before, same
            now = self.screen.picture(window)
            same = same + 1 if now == before else 0
            before = now
            return same > STILL

        until(still)
        return before

    def end(self) -> tuple[int, str]:
        """The exit code and what was written to standard error."""
        _out, err = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, err.decode()


STILL = 40
"""How many pictures in a row must be the same for a window to be at rest."""

Start = Callable[..., Running]


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    """One screen for all tests."""
    with screen_in_memory() as shown:
        yield shown


@pytest.fixture
def start(screen: Screen, tmp_path: Path, outside: Mapping[str, str]) -> Iterator[Start]:
    """Starts the program on a home; whatever still runs in the end is ended."""
    begun = list[subprocess.Popen[bytes]]()
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {
        "PATH": outside.get("PATH", ""),
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(runtime),
        "LC_ALL": "C.UTF-8",
        "DISPLAY": screen.name,
        "PYTHONDONTWRITEBYTECODE": "1",
    }

    def begin(home: Path, *arguments: str, as_bound: bool = False) -> Running:
        command = [sys.executable, "-m", "partner_planner", "--home", str(home), *TODAY]
        process = subprocess.Popen(
            [*command, *arguments],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=give_up_rights if as_bound else None,
        )
        begun.append(process)
        return Running(process, screen)

    yield begin
    for process in begun:
        process.kill()
        process.communicate()


def give_up_rights() -> None:
    """Be bound by file rights from the next program on, as every user but root is."""
    import ctypes
    import os

    if os.geteuid() == 0:
        library = ctypes.CDLL(None)
        for right in DAC_OVERRIDE, DAC_READ_SEARCH:
            assert library.prctl(PR_CAPBSET_DROP, right, 0, 0, 0) == 0


PR_CAPBSET_DROP = 24
DAC_OVERRIDE, DAC_READ_SEARCH = 1, 2
