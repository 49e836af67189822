"""Days as they are written on the command line."""

from datetime import date

from partner_planner.i18n import gettext as _


def read_day(text: str) -> date | None:
    """The day of a text in the form YYYY-MM-DD, or None where it is none."""
    try:
        return date.fromisoformat(text) if len(text) == len("2026-12-31") else None
    except ValueError:
        return None


def not_a_day(text: str) -> str:
    """Why a text is not taken for a day."""
    return _("{text} is not a day; write it like 2026-12-31.").format(text=text)
