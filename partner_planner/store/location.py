"""Which folders cannot hold a plan: synced and network folders, where SQLite's log is unsafe."""

from pathlib import Path


def refuse_shared_folder(path: Path) -> None:
    """Raise `StoreUnavailable` where the folder is synced or lies on a network."""
