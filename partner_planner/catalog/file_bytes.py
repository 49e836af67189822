"""The bytes of a catalog file, of which no more are read than a catalog may have."""

from pathlib import Path

from partner_planner.domain.errors import InputRefused

LARGEST = 1_000_000
"""Bytes; a longer file is not a catalog."""


def content_of(path: Path) -> bytes:
    """The bytes of a file; of one that is too large only so many that it is refused as such.

    Raises InputRefused (`file-unreadable`).
    """
    try:
        with path.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputRefused("file-unreadable", file=str(path), reason=reason) from error
