"""A home with a plan in it, and the whole program called on it, here or as a process."""

import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from partner_planner.__main__ import main
from partner_planner.domain.change import Label
from partner_planner.domain.clock import StoppedClock
from partner_planner.domain.kinds import Record
from partner_planner.paths import Home
from partner_planner.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
TODAY = ("--today", "2026-11-22")


@dataclass(frozen=True, slots=True)
class Said:
    """How a call ended and what it wrote."""

    code: int
    out: str
    err: str


Planner = Callable[..., Said]


@pytest.fixture
def planner(home: Home, capsys: pytest.CaptureFixture[str]) -> Planner:
    """The program, called in this process on the home of the test, on 22 November 2026."""

    def call(*arguments: str) -> Said:
        code = main([*arguments, "--home", str(home.data), *TODAY])
        out, err = capsys.readouterr()
        return Said(code, out, err)

    return call


@pytest.fixture
def process(home: Home, outside: Mapping[str, str]) -> Planner:
    """The program as a process of its own on the home of the test, on 22 November 2026."""

    def call(*arguments: str, **environment: str) -> Said:
        done = subprocess.run(
            [sys.executable, "-m", "partner_planner", *arguments, "--home", str(home.data), *TODAY],
            cwd=ROOT,
            env={**outside, "PYTHONDONTWRITEBYTECODE": "1", **environment},
            capture_output=True,
            check=False,
        )
        return Said(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return call


Filling = Callable[[Iterable[Record]], None]


@pytest.fixture
def filled(home: Home, clock: StoppedClock) -> Filling:
    """Writes records into the plan of the home, as one edit."""

    def fill(records: Iterable[Record]) -> None:
        workspace = Workspace.open(home.plan, clock)
        with workspace.edit(Label.of("add-person", person="Ana Ruiz")) as editing:
            for record in records:
                editing.put(record)
        workspace.close()

    return fill
