"""The last net of the command line: a fault of the program becomes a file and one sentence."""

import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from partner_planner.i18n import gettext as _
from partner_planner.paths import Home
from partner_planner.services.reporting import report_of

EXIT_CODE = 70


def keep_report(error: BaseException, home: Home, now: datetime) -> Path | None:
    """Write the report of a bug below the home's state; None where nothing can be written.

    It holds program, system and trace, and nothing of the plan but what the error itself names.
    """
    trace = "".join(traceback.format_exception(error))
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    file = home.state / f"fault-{stamp}.txt"
    with suppress(OSError):
        home.state.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600, exist_ok=False)
        file.write_text(report_of(trace), encoding="utf-8", errors="backslashreplace")
        return file
    return None


def bug_sentence(report: Path | None) -> str:
    """What to say of a bug: that nothing of the plan is lost by it, and where the report is."""
    if report is None:
        return _(
            "Something went wrong that is a fault of the program. Its report could not be written."
        )
    return _(
        "Something went wrong that is a fault of the program. Its report is in {path}; please "
        "send it to whoever looks after the program."
    ).format(path=report)
