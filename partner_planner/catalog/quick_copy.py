"""The file in which a quick copy of read catalogs is kept between starts."""

import os
from pathlib import Path


def read(cache: Path | None) -> bytes | None:
    """The quick copy, or None where none is wanted or there is none that can be read."""
    if cache is None:
        return None
    try:
        return cache.read_bytes()
    except OSError:
        return None


def write(cache: Path, packed: bytes) -> None:
    """Keep the quick copy for the next start; where that fails, the next start is slower."""
    beside = cache.with_name(f"{cache.name}.{os.getpid()}")
    try:
        cache.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.touch(mode=0o600)
        beside.write_bytes(packed)
        beside.replace(cache)
    except OSError:
        return
