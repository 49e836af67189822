"""The report of a bug, to copy: program, system and trace, and nothing of the plan."""

import platform
import sys

from partner_planner import __version__


def report_of(trace: str) -> str:
    """A report that holds the trace of a bug and what it ran on."""
    return "\n".join(
        (
            f"Partner Planner {__version__}",
            f"Python {platform.python_version()} on {platform.platform()} ({sys.platform})",
            "",
            trace.rstrip(),
            "",
        )
    )
