"""Two catalogs beside each other, each a file or the id of a program."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from partner_planner.catalog.catalog_file import CatalogFile, read
from partner_planner.catalog.credential_files import credentials_of
from partner_planner.catalog.fields import is_id
from partner_planner.catalog.file_bytes import content_of
from partner_planner.catalog.program_file import programs_of
from partner_planner.catalog.rules.changed_file import with_changes
from partner_planner.catalog.rules.changes_file import changes_of
from partner_planner.catalog.rules.changing import changed
from partner_planner.catalog.rules.copying import COMPUTED
from partner_planner.catalog.rules.differing import Difference, differences
from partner_planner.catalog.rules.own import OwnKind
from partner_planner.catalog.rules.own_folder import Applied
from partner_planner.catalog.rules.rule_file import KIND, rulebook_of, rulebook_of_tables
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.services.catalogs.changing import said_now
from partner_planner.services.catalogs.shelf import Shelf

PROGRAMS = "programs"


def compare(shelf: Shelf, one: str, other: str) -> tuple[Difference, ...]:
    """What two catalogs say differently; none where they say the same.

    A name is that of a file, or the id of a program as its catalog applies. A file of changes
    stands for the shipped catalog with them. Raises InputRefused where one is not known or not
    sound (with file, line, reason), or where they are of different kinds.
    """
    applied = cache(shelf.read)  # two files can be compared without it
    before, after = (_catalog(shelf, applied, each) for each in (one, other))
    if before.tables.get("kind") != after.tables.get("kind"):
        raise InputRefused("catalogs-differ-in-kind", one=one, other=other)
    return differences(before.tables, after.tables)


def rules_of(shelf: Shelf, name: str) -> Rulebook:
    """The rules of a catalog, which is named as in `compare`, to try them on a plan.

    Raises InputRefused likewise, and where it is no catalog of rules (`catalog-no-rules`).
    """
    catalog = _catalog(shelf, cache(shelf.read), name)
    if catalog.tables.get("kind") != KIND:
        raise InputRefused("catalog-no-rules", file=name)
    return rulebook_of_tables(catalog, shelf.credentials)


def sound_file(shelf: Shelf, path: Path, applied: Callable[[], Applied]) -> CatalogFile:
    """A catalog file of any kind that was checked. Raises InputRefused where it is not sound."""
    content = content_of(path)
    file = read(str(path), content)
    kind = file.tables.get("kind")
    if kind == KIND:
        rulebook_of(file.name, content, shelf.credentials)
    elif kind == OwnKind.CHANGES:
        return _with_changes(shelf, file, applied())
    elif kind == PROGRAMS:
        programs_of(file.name, content)
    else:
        credentials_of(((file.name, content),))
    return file


def _with_changes(shelf: Shelf, file: CatalogFile, applied: Applied) -> CatalogFile:
    """The shipped catalog with the changes of a file, without the marks of the user."""
    changes = changes_of(file)
    shipped = applied.shipped.get(changes.program)
    if shipped is None:
        file.refuse("catalog-program-unknown", ("program",), value=changes.program)
    rulebook_of_tables(with_changes(shipped, changes, file.name)[0], shelf.credentials)
    tables, _states, _stood = changed(shipped.tables, [each.difference for each in changes.changes])
    return CatalogFile(file.name, file.text, tables)


def _catalog(shelf: Shelf, applied: Callable[[], Applied], name: str) -> CatalogFile:
    """The catalog that a name stands for: a file that is there, else a program."""
    path = Path(name)
    if path.is_file() or not is_id(name):
        return sound_file(shelf, path, applied)
    tables = said_now(applied(), name)
    file = applied().shipped.get(name) or applied().files[name]
    examples = {COMPUTED: file.tables[COMPUTED]} if COMPUTED in file.tables else {}
    return CatalogFile(file.name, file.text, {**tables, **examples})
