"""The commands by name: where each is written and what it does, told without loading any."""

from typing import NamedTuple

from partner_planner.i18n import gettext as _

PROGRAM = "partner-planner"

_GAP = 2


class Entry(NamedTuple):
    """A command: its name, the module of its family below `cli`, and its help in a line.

    No dataclass: loading their module would double the time that the help takes.
    """

    name: str
    family: str
    summary: str


def entries() -> tuple[Entry, ...]:
    """Every command, in the order of the help."""
    return (
        Entry("sample", "beginning", _("Fill an empty home with the sample firm.")),
        Entry("import", "importing", _("Read files of the vendor, or a plan, into the plan.")),
        Entry("status", "standing", _("Tell who holds what, and what to do next.")),
        Entry("agenda", "standing", _("List everything dated, in order.")),
        Entry("forecast", "forecasting", _("Tell what is likely in the months ahead, and why.")),
        Entry("export", "exporting", _("Write the year plan, or the whole plan, to a file.")),
        Entry("catalog", "catalog", _("Look at the catalogs of programs and credentials.")),
        Entry("check", "safekeeping", _("Look for faults in the plan and its file.")),
        Entry("backup", "safekeeping", _("Make a copy of the plan.")),
        Entry("backups", "safekeeping", _("List the copies of the plan.")),
        Entry("restore", "safekeeping", _("Bring the plan back to a copy.")),
        Entry("undo", "undoing", _("Take back the last change.")),
        Entry("redo", "undoing", _("Bring back the change that was undone last.")),
        Entry("history", "undoing", _("List what was changed, newest first.")),
        Entry("purge", "safekeeping", _("Erase a person for good, from history too.")),
    )


def options() -> tuple[tuple[str, str], ...]:
    """The options that stand before or after any command, with their help."""
    return (
        ("--home DIR", _("Keep plan, settings and state below DIR (PARTNER_PLANNER_HOME).")),
        ("--today DATE", _("Read the plan as on this day, such as 2026-12-31.")),
        ("--json", _("Answer as JSON.")),
        ("--version", _("Tell the version.")),
        ("--help", _("Show this help.")),
    )


def help_text() -> str:
    """The help of the whole program."""
    commands = [(entry.name, entry.summary) for entry in entries()]
    return "\n".join(
        (
            _("Usage: {program} [OPTIONS] [COMMAND] …").format(program=PROGRAM),
            "",
            _("Without a command the window opens."),
            "",
            _("Commands:"),
            *_aligned(commands),
            "",
            _("Options:"),
            *_aligned(options()),
            "",
            _("More about a command: {program} COMMAND --help").format(program=PROGRAM),
        )
    )


def _aligned(pairs: tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> list[str]:
    width = max(len(name) for name, _text in pairs) + _GAP
    return [f"  {name:<{width}}{text}" for name, text in pairs]
