"""Calls into Qt keep the number of references to None; a Qt that loses them ends in a crash."""

import subprocess
import sys

COUNT = """
import sys
from PySide6.QtCore import QObject

margin = [None] * 300_000  # so that a loss is counted before it becomes a crash
target = QObject()
before = sys.getrefcount(None)
for _ in range(100_000):
    target.setObjectName("")
print(sys.getrefcount(None) - before, flush=True)
"""


def test_calls_into_qt_keep_references_to_none() -> None:
    counted = subprocess.run(
        [sys.executable, "-c", COUNT], capture_output=True, text=True, check=False
    )
    assert abs(int(counted.stdout)) < 1000, counted.stderr
