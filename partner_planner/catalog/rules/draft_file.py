"""A catalog that is being written: what is wrong with it names the very place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from partner_planner.catalog.catalog_file import CatalogFile
from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.places import Place
from partner_planner.catalog.rules.rule_file import faults_in
from partner_planner.catalog.writing import toml_of
from partner_planner.domain.errors import InputRefused


@dataclass(frozen=True, slots=True)
class DraftFile(CatalogFile):
    """Refusals have the `place` of what is wrong among their facts, beside file and line."""

    def refuse(self, reason: str, place: Place, **facts: object) -> NoReturn:
        """Raise InputRefused with file, line, `field`, `place` and further facts."""
        try:
            CatalogFile.refuse(self, reason, place, **facts)
        except InputRefused as refused:
            raise InputRefused(refused.key, **refused.facts, place=place) from None


def draft_faults(tables: Mapping[str, Any], credentials: Credentials) -> tuple[InputRefused, ...]:
    """All that is wrong with the tables of a catalog of rules, each with its place."""
    name = f"{tables.get('program', '')}.toml"
    return faults_in(DraftFile(name, toml_of(tables), dict(tables)), credentials)
