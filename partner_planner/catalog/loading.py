"""From a folder of catalog files to what the program looks things up in."""

from pathlib import Path
from typing import TYPE_CHECKING

from partner_planner.catalog import quick_copy
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
    packed = quick_copy.read(cache)
    known = unpack(packed, texts) if packed else None
    if known is not None:
        return known
    from partner_planner.catalog.credential_files import credentials_of  # TOML: slow to load

    credentials = credentials_of(texts)
    if cache is not None:
        quick_copy.write(cache, pack(texts, credentials))
    return credentials


def load_programs(folder: Path) -> "Programs":
    """The vendors and programs of a folder's `programs.toml`.

    Raises InputRefused where the file is not a sound catalog.
    """
    from partner_planner.catalog.program_file import programs_of  # TOML: slow to load

    path = folder / PROGRAM_FILE
    return programs_of(str(path), path.read_bytes())
