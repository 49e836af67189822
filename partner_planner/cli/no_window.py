"""Why the window cannot open here, and what works without it."""

from partner_planner.cli.bug_report import EXIT_CODE, bug_sentence, keep_report
from partner_planner.cli.speaking import speak_utf8, tell
from partner_planner.clock import SystemClock
from partner_planner.domain.errors import WrongUse
from partner_planner.i18n import gettext as _
from partner_planner.paths import Home

PACKAGE = "partner_planner"


def without_screen() -> int:
    """Say that there is no screen to show a window on; gives the exit code."""
    speak_utf8()
    tell(
        _(
            "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window "
            "can open. The commands work without one; see partner-planner --help."
        )
    )
    return WrongUse.exit_code


def after(error: Exception, home: Home) -> int:
    """Say why the window could not open: a part of the system is missing, or a fault of ours."""
    speak_utf8()
    missing = isinstance(error, ImportError) and not (error.name or "").startswith(PACKAGE)
    if missing:
        sentence = _(
            "The window cannot open, because something it needs is missing ({reason}). The "
            "commands work without it; see partner-planner --help."
        )
        tell(sentence.format(reason=error))
        return WrongUse.exit_code
    tell(bug_sentence(keep_report(error, home, SystemClock().now())))
    return EXIT_CODE
