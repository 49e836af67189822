"""From a folder of catalog files to what the program looks things up in."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.packing import Texts, pack, unpack

if TYPE_CHECKING:
    from partner_planner.catalog.programs import Programs

CREDENTIAL_FILES = "*-credentials.toml"
PROGRAM_FILE = "programs.toml"


def load_credentials(folder: Path, cache: Path | None = None) -> Credentials:
    """All credentials of the `*-credentials.toml` files in a folder.

    `cache` is where a quick copy may be kept; it is made, trusted only for the very same texts,
    and made again by itself. Raises InputRefused where a file is not a sound catalog.
    """
    paths = sorted(folder.glob(CREDENTIAL_FILES))
    texts: Texts = tuple([(str(path), path.read_bytes()) for path in paths])
    packed = _read(cache) if cache is not None else None
    known = unpack(packed, texts) if packed else None
    if known is not None:
        return known
    from partner_planner.catalog.credential_files import credentials_of  # TOML: slow to load

    credentials = credentials_of(texts)
    if cache is not None:
        _write(cache, pack(texts, credentials))
    return credentials


def load_programs(folder: Path) -> "Programs":
    """The vendors and programs of a folder's `programs.toml`.

    Raises InputRefused where the file is not a sound catalog.
    """
    from partner_planner.catalog.program_file import programs_of  # TOML: slow to load

    path = folder / PROGRAM_FILE
    return programs_of(str(path), path.read_bytes())


def _read(cache: Path) -> bytes | None:
    """The quick copy, or None where there is none that can be read."""
    try:
        return cache.read_bytes()
    except OSError:
        return None


def _write(cache: Path, packed: bytes) -> None:
    """Keep the quick copy for the next start; where that fails, the next start is slower."""
    beside = cache.with_name(f"{cache.name}.{os.getpid()}")
    try:
        cache.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.touch(mode=0o600)
        beside.write_bytes(packed)
        beside.replace(cache)
    except OSError:
        return
