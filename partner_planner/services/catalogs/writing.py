"""Writing a file of the user's catalogs: whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from partner_planner.domain.errors import InputRefused


def write_whole(path: Path, text: str) -> None:
    """Write a file beside, then put it in its place.

    Raises InputRefused (`catalog-unwritable`, with path and reason); then nothing has changed.
    """
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with beside.open("w", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
            opened.flush()
            os.fsync(opened.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise _refused(path, error) from error


def take_away(path: Path) -> None:
    """Remove a file. Raises InputRefused (`catalog-unwritable`)."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _refused(path, error) from error


def _refused(path: Path, error: OSError) -> InputRefused:
    reason = error.strerror or str(error)
    return InputRefused("catalog-unwritable", path=str(path), reason=reason)
