"""Programs of the user's own: copied from another catalog, written in a form, or deleted."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from partner_planner.catalog.catalog_file import CatalogFile, read
from partner_planner.catalog.fields import is_id
from partner_planner.catalog.file_bytes import content_of
from partner_planner.catalog.places import line_of
from partner_planner.catalog.rules.copying import COMPUTED
from partner_planner.catalog.rules.own import OwnKind
from partner_planner.catalog.rules.own_folder import Applied
from partner_planner.catalog.rules.retouching import retouched, without_entries
from partner_planner.catalog.rules.rule_file import faults_of, rulebook_of
from partner_planner.catalog.writing import toml_of
from partner_planner.domain.errors import InputRefused
from partner_planner.services.catalogs.shelf import Shelf, file_of, own_of, rules_in
from partner_planner.services.catalogs.writing import take_away, write_whole


@dataclass(frozen=True, slots=True)
class Deleted:
    """A deleted file, so that it can be put back."""

    path: Path
    text: str


def copy_program(shelf: Shelf, program: str, id: str, name: str, vendor: str = "") -> Path:
    """Copy the catalog of a program under a new id and name, with its comments.

    Its examples are left out: they show what the vendor's numbers come to, which can be changed
    now. Raises InputRefused: `catalog-unknown`, `catalog-program-taken`, or a catalog's reason.
    """
    applied = shelf.read()
    file = file_of(applied, program)
    tables = {**rules_in(file.tables), "program": id, "name": name}
    text = retouched(without_entries(file.text, COMPUTED), tables)
    return _write_new(shelf, applied, id, _of_vendor(text, vendor) if vendor else text)


def write_program(shelf: Shelf, tables: Mapping[str, Any]) -> Path:
    """Write a program of the user's own from its tables; one that is there is replaced.

    Raises InputRefused where it is not sound (file, line, reason), where its id is that of a
    shipped program, or where the file cannot be written; then nothing has changed.
    """
    applied = shelf.read()
    id = str(tables.get("program", ""))
    own = own_of(applied, id)
    if own is not None and own.kind is OwnKind.WHOLE:
        text = retouched(file_of(applied, id).text, tables)
        write_text(shelf, text, Path(own.file))
        return Path(own.file)
    return _write_new(shelf, applied, id, toml_of(tables))


def faults_in(shelf: Shelf, tables: Mapping[str, Any]) -> tuple[InputRefused, ...]:
    """All that would be wrong with such a program, in the order of its lines."""
    name = f"{tables.get('program', '')}.toml"
    return faults_of(name, toml_of(tables).encode(), shelf.credentials)


def delete_program(shelf: Shelf, program: str) -> Deleted:
    """Delete a program of the user's own. Raises InputRefused (`catalog-not-own`)."""
    own = own_of(shelf.read(), program)
    if own is None or own.kind is not OwnKind.WHOLE:
        raise InputRefused("catalog-not-own", program=program)
    path = Path(own.file)
    text = content_of(path).decode("utf-8-sig")
    take_away(path)
    return Deleted(path, text)


def put_back(deleted: Deleted) -> None:
    """Write a deleted file again."""
    write_whole(deleted.path, deleted.text)


def write_text(shelf: Shelf, text: str, path: Path) -> None:
    """Write the text of a whole program, once it is sound."""
    rulebook_of(str(path), text.encode(), shelf.credentials)
    write_whole(path, text)


def _of_vendor(text: str, vendor: str) -> str:
    """The text with another vendor, or one where it names none."""
    tables = tomllib.loads(text)
    if "vendor" not in tables:
        lines = text.splitlines()
        lines.insert(line_of(text, ("program",)), 'vendor = ""')
        text = "\n".join(lines)
    return retouched(text, {**tables, "vendor": vendor})


def _write_new(shelf: Shelf, applied: Applied, id: str, text: str) -> Path:
    path = shelf.own / f"{id}.toml"
    file = CatalogFile(str(path), text, read(str(path), text.encode()).tables)
    if not is_id(id):
        file.refuse("catalog-value-wrong", ("program",), expected="id", value=id)
    if id in applied.files or path.exists():
        file.refuse("catalog-program-taken", ("program",), value=id)
    write_text(shelf, text, path)
    return path
