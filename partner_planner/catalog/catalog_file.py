"""One catalog file as read: its text, its tables, and the refusal that names line and key."""

import re
from dataclasses import dataclass, field
from typing import Any, NoReturn

from partner_planner.catalog.file_bytes import LARGEST
from partner_planner.catalog.places import Place, line_of
from partner_planner.catalog.screening import screened
from partner_planner.domain.errors import InputRefused


@dataclass(frozen=True, slots=True)
class CatalogFile:
    """A catalog file by name, text and tables."""

    name: str
    text: str
    tables: dict[str, Any] = field(repr=False)

    def refuse(self, reason: str, place: Place, **facts: object) -> NoReturn:
        """Raise InputRefused with file, line, `field` (the key) and further facts."""
        key = next((str(part) for part in reversed(place) if isinstance(part, str)), "")
        told: dict[str, object] = {"field": key, **facts}
        raise InputRefused(reason, file=self.name, line=line_of(self.text, place), **told)


def read(name: str, content: bytes) -> CatalogFile:
    """Read a catalog file.

    Raises InputRefused: `catalog-too-large`, `catalog-not-text`, `catalog-date` (a day that does
    not exist) or `catalog-syntax` (not TOML, or a key or table given twice).
    """
    if len(content) > LARGEST:
        raise InputRefused("catalog-too-large", file=name, line=1, largest=LARGEST)
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InputRefused("catalog-not-text", file=name, line=line) from error
    found = screened(text)
    if found is not None:
        raise InputRefused("catalog-syntax", file=name, line=found.line, detail=found.what)
    import tomllib  # slow to load, and not needed for what is read by a quick copy

    try:
        return CatalogFile(name, text, tomllib.loads(text))
    except ValueError as error:  # not TOML, or a number of thousands of digits
        reason = "catalog-date" if "Invalid date" in str(error) else "catalog-syntax"
        line = _line(str(error), text)
        raise InputRefused(reason, file=name, line=line, detail=str(error)) from error
    except RecursionError as error:  # lists nested thousands deep
        raise InputRefused("catalog-syntax", file=name, line=1, detail="") from error


def _line(message: str, text: str) -> int:
    """The line that the parser names, or the last one."""
    named = re.search(r"at line (\d+)", message)
    return int(named.group(1)) if named else text.count("\n") + 1
