"""Where the program's own files lie: catalogs, icons, fonts, templates, translations."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder() -> Path:
    """The resources folder: inside the installed package, or beside it in a checkout."""
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def path(*parts: str) -> Path:
    """The place of one resource, for example `path("catalogs", "programs.toml")`."""
    return folder().joinpath(*parts)
