"""Why the window cannot open here, and what works without it."""

from partner_planner.i18n import gettext as _


def no_screen_sentence() -> str:
    """There is no screen to show a window on."""
    return _(
        "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can "
        "open. The commands work without one; see partner-planner --help."
    )


def missing_part_sentence(reason: str) -> str:
    """A part of the system, or of the installation, that the window needs is missing."""
    return _(
        "The window cannot open, because something it needs is missing ({reason}). The commands "
        "work without it; see partner-planner --help."
    ).format(reason=reason)
