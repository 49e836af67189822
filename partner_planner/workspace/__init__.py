"""The one door for changes of the plan.

Its parts are loaded when they are first asked for: the first picture of the window is read
before the rest of the workspace is.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from partner_planner.workspace.editing import Editing
    from partner_planner.workspace.history import HistoryEntry
    from partner_planner.workspace.workspace import Workspace

__all__ = ["Editing", "HistoryEntry", "Workspace"]

_ROOMS = {"Editing": "editing", "HistoryEntry": "history", "Workspace": "workspace"}


def __getattr__(name: str) -> Any:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_ROOMS[name]}"), name)
