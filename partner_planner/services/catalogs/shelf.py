"""Where the catalogs of one user stand, and what they say together."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from partner_planner import resources
from partner_planner.catalog import Credentials
from partner_planner.catalog.catalog_file import CatalogFile
from partner_planner.catalog.rules.copying import COMPUTED
from partner_planner.catalog.rules.loading import own_texts, rule_texts
from partner_planner.catalog.rules.own import OwnCatalog
from partner_planner.catalog.rules.own_folder import Applied, applied_of
from partner_planner.domain.errors import InputRefused
from partner_planner.paths import Home


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder of shipped catalogs, the user's own beside it, and the known credentials."""

    shipped: Path
    own: Path
    credentials: Credentials

    @classmethod
    def of(cls, home: Home, credentials: Credentials) -> "Shelf":
        """The shelf of a home."""
        return cls(resources.path("catalogs"), home.catalogs, credentials)

    @property
    def accepted(self) -> Path:
        """The folder of the vendors' texts under which the plan was made."""
        return self.own.with_name(f"{self.own.name}-accepted")

    def read(self) -> Applied:
        """What all catalogs say now. Raises InputRefused where a shipped one is not sound."""
        texts = rule_texts(self.shipped), own_texts(self.own)
        return applied_of(*texts, self.credentials, computed=False)


def file_of(applied: Applied, program: str) -> CatalogFile:
    """The catalog of a program as it applies.

    Raises InputRefused: `catalog-unknown`, or why the user's file of that name was left out.
    """
    file = applied.files.get(program)
    if file is None:
        for refused in applied.left_out:
            if Path(str(refused.facts.get("file"))).stem == program:
                raise refused
        raise InputRefused("catalog-unknown", program=program)
    return file


def own_of(applied: Applied, program: str) -> OwnCatalog | None:
    """The user's catalog of a program, or None."""
    return applied.summary.of(program)


def rules_in(tables: dict[str, Any]) -> dict[str, Any]:
    """The tables of a catalog without its examples, which are no rules."""
    return {key: value for key, value in tables.items() if key != COMPUTED}
