"""Writing an export to its place: never half a file, never without a clear word why not."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from partner_planner.domain.errors import InputRefused
from partner_planner.domain.year_plan import YearPlan

_TEMPORARY = ".part"


def export_year_plan(plan: YearPlan, out: Path) -> None:
    """Write a plan to a file, in the form that its ending names: `.pdf`, `.ics` or `.json`.

    What was there before stays until the new file is whole. Raises `InputRefused`:
    "export-ending" (ending, known), "export-folder" where its folder is not there, and
    "export-unwritable" (reason) where the file cannot be written.
    """
    ending = out.suffix.lower()
    if ending not in FORMS:
        known = ", ".join(FORMS)
        raise InputRefused("export-ending", path=str(out), ending=ending, known=known)
    _refuse_missing_folder(out)  # before the work of laying it out
    write_whole(out, FORMS[ending](plan))


def write_whole(out: Path, content: bytes) -> None:
    """Write beside, then rename.

    A failure is `InputRefused`: "export-folder" or "export-unwritable".
    """
    _refuse_missing_folder(out)
    beside = out.with_name(f".{out.name[:100]}.{os.getpid()}{_TEMPORARY}")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(out)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        reason = error.strerror or str(error)
        raise InputRefused("export-unwritable", path=str(out), reason=reason) from error


def _refuse_missing_folder(out: Path) -> None:
    if not out.parent.is_dir():
        raise InputRefused("export-folder", path=str(out), folder=str(out.parent))


def _pdf(plan: YearPlan) -> bytes:
    from partner_planner.exporters.pdf import year_plan_to_pdf  # the press is slow to load

    return year_plan_to_pdf(plan)


def _ics(plan: YearPlan) -> bytes:
    from partner_planner.exporters.ics import year_plan_to_ics  # icalendar is slow to load

    return year_plan_to_ics(plan)


def _json(plan: YearPlan) -> bytes:
    from partner_planner.exporters.year_plan_json import year_plan_to_json

    return year_plan_to_json(plan)


FORMS: Mapping[str, Callable[[YearPlan], bytes]] = {".pdf": _pdf, ".ics": _ics, ".json": _json}
"""How a plan becomes bytes, by the ending of the file."""
