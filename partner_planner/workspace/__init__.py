"""The one door for changes of the plan."""

from partner_planner.workspace.editing import Editing
from partner_planner.workspace.history import HistoryEntry
from partner_planner.workspace.workspace import Workspace

__all__ = ["Editing", "HistoryEntry", "Workspace"]
