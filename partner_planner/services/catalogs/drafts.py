"""A catalog that somebody changes in a form; nothing is written before it is saved."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

from partner_planner.catalog.rules.changing import OWN_SOURCE, mark_own
from partner_planner.catalog.rules.declared_sections import SECTIONS, Holds
from partner_planner.catalog.rules.differing import differences
from partner_planner.catalog.rules.own import OwnKind
from partner_planner.catalog.rules.rule_file import KIND
from partner_planner.catalog.rules.values import NOT_PRINTED
from partner_planner.domain.evidence import Confidence
from partner_planner.i18n import gettext as _
from partner_planner.services.catalogs.changing import said_now, say
from partner_planner.services.catalogs.programs import write_program
from partner_planner.services.catalogs.shelf import Shelf, file_of, own_of

_SOURCED = frozenset({Holds.TABLE, Holds.ENTRIES})
"""Sections whose entries name their sources."""


class Draft:
    """The tables of one program, changed in place by a form.

    `whole` is a program of the user's own, whose file is written anew; else only what differs
    from the shipped catalog is kept. `file` is where it stands, None for a new one.
    """

    def __init__(
        self, program: str, tables: Mapping[str, Any], whole: bool, file: Path | None = None
    ) -> None:
        self.program, self.whole, self.file = program, whole, file
        self.tables: dict[str, Any] = deepcopy(dict(tables))
        self._before = deepcopy(dict(tables))

    @classmethod
    def of(cls, shelf: Shelf, program: str) -> "Draft":
        """The catalog of a program as it applies. Raises InputRefused where there is none."""
        applied = shelf.read()
        own = own_of(applied, program)
        path = Path(own.file) if own is not None else None
        if own is not None and own.kind is OwnKind.WHOLE:
            return cls(program, file_of(applied, program).tables, True, path)
        return cls(program, said_now(applied, program), False, path)

    @classmethod
    def new(cls, program: str, name: str, vendor: str, day: date) -> "Draft":
        """A program with nothing in it but its name; the user is its source."""
        tables = {
            "kind": KIND,
            "program": program,
            "name": name,
            **({"vendor": vendor} if vendor else {}),
            "version": str(day.year),
            "checked_on": day,
            "from": NOT_PRINTED,
            "to": NOT_PRINTED,
            "evidence": [OWN_SOURCE],
            "sources": {OWN_SOURCE: _own_source(day)},
        }
        return cls(program, tables, True)

    @property
    def changed(self) -> bool:
        """Whether something would be written."""
        return (self.file is None and self.whole) or bool(differences(self._before, self.tables))

    def result(self, day: date) -> dict[str, Any]:
        """What would be read: the tables, every changed entry with the user as its source."""
        tables = _complete(self.tables)
        places = [each.place for each in differences(self._before, tables)]
        if places:
            mark_own(tables, places, own_title(), day)
        return tables

    def save(self, shelf: Shelf, day: date) -> None:
        """Write what was changed; the file as it was is kept beside it.

        Raises InputRefused where the catalog is not sound or cannot be written; then nothing has
        changed.
        """
        if self.whole:
            write_program(shelf, self.result(day))
        else:
            say(shelf, self.program, _complete(self.tables), day)


def own_title() -> str:
    """What the source is called that stands for the user."""
    return _("Your own entry")


def _own_source(day: date) -> dict[str, Any]:
    return {"title": own_title(), "checked_on": day, "confidence": Confidence.OWN.value}


def _complete(tables: Mapping[str, Any]) -> dict[str, Any]:
    """A copy without sections that have lost their last entry; the user vouches for the rest."""
    found = {key: deepcopy(each) for key, each in tables.items() if each != []}
    _vouch(found, "evidence")
    for section in SECTIONS:
        for table in _tables(found.get(section.key)) if section.holds in _SOURCED else ():
            _vouch(table, "sources")
            for fee in table.values():
                if isinstance(fee, dict) and "amount" in fee and "currency" in fee:
                    _vouch(fee, "sources")
    return found


def _vouch(table: dict[str, Any], key: str) -> None:
    """Let the user be the source where no other is named."""
    if not table.get(key):
        table[key] = [OWN_SOURCE]


def _tables(section: Any) -> list[dict[str, Any]]:
    return [section] if isinstance(section, dict) else section or []
