"""Starts the window, closes it after its first paint, and tells what could be seen.

Run as a program: `watched_start.py HOME DAY`. It prints one line of JSON and ends with the
program's exit code.
"""

import json
import sys
from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import TypedDict

from PySide6.QtCore import QPoint, QTimerEvent
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMessageBox, QWidget

from partner_planner import app
from partner_planner.paths import Home
from partner_planner.ui.main_window import MainWindow


class Seen(TypedDict, total=False):
    """What was seen at the first paint and at the end, and what was said in boxes.

    `opened` tells whether the plan was open at the first paint, `named` whether the names in `Qt`
    were made by then.
    """

    opened: bool
    named: bool
    first: list[str]
    last: list[str]
    said: list[str]


class WatchedWindow(MainWindow):
    """Notes what it shows at its first paint and when it closes."""

    def timerEvent(self, event: QTimerEvent) -> None:
        """The first paint is done."""
        if "first" not in seen:
            seen["opened"] = "partner_planner.store.store" in sys.modules
            seen["named"] = named_in_qt(Enum)
            seen["first"] = look(self)
        super().timerEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The rest is there as well."""
        seen["last"] = look(self)
        super().closeEvent(event)


class WatchedProgram(QApplication):
    """Notes what is said in a box, and closes it."""

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(arguments)
        self.startTimer(20)

    def timerEvent(self, event: QTimerEvent) -> None:
        """Look for a box."""
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            seen.setdefault("said", []).append(box.text())
            box.accept()


def named_in_qt(kind: type[Enum]) -> bool:
    """Whether there is an enumeration of `Qt` among those of a kind."""
    return any(
        each.__qualname__.startswith("Qt.") or named_in_qt(each) for each in kind.__subclasses__()
    )


def look(window: QWidget) -> list[str]:
    """The colour of a window's ground, then the words on it from top to bottom."""
    parts: list[QLabel | QAbstractButton] = [*window.findChildren(QLabel)]
    parts += window.findChildren(QAbstractButton)
    shown = [part for part in parts if part.isVisible() and part.text()]
    corners = {part: part.mapTo(window, QPoint()) for part in shown}
    shown.sort(key=lambda part: (corners[part].y(), corners[part].x()))
    return [window.palette().window().color().name(), *(part.text() for part in shown)]


seen = Seen()

if __name__ == "__main__":
    parts = {"QApplication": WatchedProgram, "MainWindow": WatchedWindow}
    vars(app).update(parts)  # the program itself makes them
    code = app.run(Home.of(sys.argv[1]), date.fromisoformat(sys.argv[2]), quit_after_paint=True)
    print(json.dumps(seen))
    sys.exit(code)
