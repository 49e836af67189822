"""The entrance: opens the window or, where a command is named, calls the command line.

Neither Qt nor the library of the command line is loaded before it is known which is meant.
"""

import os
import sys

TYPE_CHECKING = False  # importing it from typing would take longer than all else here
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
INTERRUPTED = 130


class Opening:
    """What arguments without a command ask for; `as_json` fits help and version alone.

    No dataclass: loading their module would take longer than all else that `--version` does.
    """

    __slots__ = ("as_json", "help", "home", "quit_after_paint", "today", "version")

    def __init__(self) -> None:
        self.home: str | None = None
        self.today: str | None = None
        self.quit_after_paint = False
        self.version = False
        self.help = False
        self.as_json = False


def opening_of(arguments: "Sequence[str]") -> Opening | None:
    """Read arguments that name no command; None where there is one, or a word not known here."""
    opening = Opening()
    rest = list(arguments)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if name == "--home" and (equals or rest):
            opening.home = value if equals else rest.pop(0)
        elif name == "--today" and (equals or rest):
            opening.today = value if equals else rest.pop(0)
        elif equals:
            return None
        elif name in ("--version", "--help", "-h"):
            opening.version = name == "--version"
            opening.help = not opening.version
            return opening
        elif name == "--quit-after-paint":
            opening.quit_after_paint = True
        elif name == "--json":
            opening.as_json = True
        else:
            return None
    return None if opening.as_json else opening


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Do what the arguments ask; gives the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        opening = opening_of(arguments)
        if opening is not None and (opening.version or opening.help):
            return _introduce(opening)
        if opening is not None and _day_fits(opening):
            return _open_window(opening)
        from partner_planner.cli.running import run

        return run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED


def window() -> int:
    """The entrance for a start without a console."""
    return main()


def _introduce(opening: Opening) -> int:
    """Tell the version, or what the program can do."""
    from partner_planner.cli.speaking import say, speak_utf8

    speak_utf8()
    if opening.version:
        from partner_planner import __version__

        say(f"partner-planner {__version__}")
        return 0
    from partner_planner.cli.commands import help_text

    say(help_text())
    return 0


def _day_fits(opening: Opening) -> bool:
    """Whether the chosen day is one; the command line explains what is wrong with another."""
    if opening.today is None:
        return True
    from partner_planner.cli.days import read_day

    return read_day(opening.today) is not None


def _open_window(opening: Opening) -> int:
    """Open the window, or say why it cannot open here."""
    from partner_planner.paths import HOME_VARIABLE, Home

    home = Home.of(opening.home or os.environ.get(HOME_VARIABLE) or None)
    if sys.platform == "linux" and not any(os.environ.get(name) for name in SCREENS):
        from partner_planner.cli import no_window

        return no_window.without_screen()
    try:
        from partner_planner import lean_start

        lean_start.begin()
        from partner_planner.app import run

        return run(home, _day(opening), opening.quit_after_paint)
    except Exception as error:
        from partner_planner.cli import no_window

        return no_window.after(error, home)


def _day(opening: Opening) -> "date | None":
    """The chosen day, if one is chosen."""
    if opening.today is None:
        return None
    from partner_planner.cli.days import read_day

    return read_day(opening.today)


if __name__ == "__main__":
    sys.exit(main())
