"""Writing a file of the user's catalogs: whole or not at all."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from partner_planner.domain.errors import InputRefused

BEFORE = ".before"
"""The ending of the last file of a name before it was written over or taken away."""


def write_whole(path: Path, text: str, *, keep: bool = True) -> None:
    """Write a file beside, then put it in its place; `keep` leaves a copy of the former one.

    Raises InputRefused (`catalog-unwritable`, with path and reason); then nothing has changed.
    """
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with beside.open("w", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
            opened.flush()
            os.fsync(opened.fileno())
        if keep and path.exists():
            shutil.copy2(path, path.with_name(f"{path.name}{BEFORE}"))
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise _refused(path, error) from error


def take_away(path: Path, *, keep: bool = True) -> None:
    """Remove a file; `keep` leaves it under its other name. Raises InputRefused likewise."""
    try:
        if keep and path.exists():
            path.replace(path.with_name(f"{path.name}{BEFORE}"))
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _refused(path, error) from error


def _refused(path: Path, error: OSError) -> InputRefused:
    reason = error.strerror or str(error)
    return InputRefused("catalog-unwritable", path=str(path), reason=reason)
