"""The first screen as plain values: what is shown before the plan itself is opened.

Named tuples, not dataclasses: these are loaded before the first paint, where each class counts.
"""

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from partner_planner import __version__, resources
from partner_planner.i18n import language

FIGURES = 5
"""How many figures the Start tab shows."""


class StepView(NamedTuple):
    """One line of the Start tab: its urgency, words, the button's word and what it asks for."""

    severity: str
    sentence: str
    button: str
    action: str
    records: tuple[str, ...]


class StartView(NamedTuple):
    """The Start tab: the line under the title, the figures (none for an empty plan), the steps."""

    under: str
    figures: tuple[int, ...]
    steps: tuple[StepView, ...]


class FirstView(NamedTuple):
    """The first screen: whether it is dark, the window's place, the firm, the Start tab."""

    dark: bool
    geometry: str
    firm: str
    note: str
    start: StartView


def key(own: Path) -> str:
    """What the picture depends on besides the plan and the day: language, program, catalogs.

    `own` is the folder of the user's catalogs, which need not be there.
    """
    catalogs = sorted((*resources.path("catalogs").glob("*.toml"), *own.glob("*.toml")))
    stamps = [(file.name, file.stat().st_mtime_ns) for file in catalogs]
    return f"{__version__} {language()} {stamps}"


def from_json(plain: Any, today: date) -> FirstView | None:
    """The day's view of those that were kept by day as JSON; None for anything else.

    A named tuple is a list there.
    """
    try:
        dark, geometry, firm, note, (under, figures, steps) = plain[str(today)]
        numbers = tuple(map(int, figures))
        if len(numbers) not in (0, FIGURES):
            return None
        start = StartView(str(under), numbers, tuple(_step(*step) for step in steps))
        return FirstView(bool(dark), str(geometry), str(firm), str(note), start)
    except (KeyError, TypeError, ValueError):
        return None


def _step(severity: Any, sentence: Any, button: Any, action: Any, records: Any) -> StepView:
    ids = tuple(map(str, records))
    return StepView(str(severity), str(sentence), str(button), str(action), ids)
