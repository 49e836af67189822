"""Starts of the whole program in a process of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from partner_planner.paths import Home

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Started:
    """How a start ended, and what could be seen; `watched_start` says what the rest means."""

    code: int
    opened: bool = False
    named: bool = False
    first: list[str] = field(default_factory=list)
    last: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


def start(home: Home, day: date, program: Path = ROOT, language: str = "en") -> Started:
    """Start the program in a process of its own and close it after its first paint."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("watched_start.py")), home.data, str(day)],
        env={
            **os.environ,
            "PYTHONPATH": str(program),
            "QT_QPA_PLATFORM": "offscreen",
            "LANGUAGE": language,
        },
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.stdout, done.stderr
    return Started(done.returncode, **json.loads(done.stdout))
