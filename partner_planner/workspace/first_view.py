"""The kept picture of the first screen, for a start that has not opened the plan yet."""

from pathlib import Path
from typing import Any

from partner_planner.store import first_view


def kept(plan: Path, key: str) -> Any:
    """The picture kept under a key for the plan as it is, as plain JSON values, or None."""
    return first_view.read(plan, key)
