"""The credential catalogs as texts become checked credentials, all files together."""

from dataclasses import dataclass

from partner_planner.catalog.catalog_file import CatalogFile, read
from partner_planner.catalog.credential_entry import CREDENTIAL, credential_of
from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.fields import Fields, Keys, nearest, table_of
from partner_planner.catalog.packing import Texts
from partner_planner.catalog.places import Place, line_of
from partner_planner.catalog.renewers import (
    refuse_unknown_renewers,
    renewing_levels,
    with_renewers,
)
from partner_planner.catalog.terms import LEVEL, fact_witnesses, level_terms
from partner_planner.catalog.titles import exam_code, normal
from partner_planner.catalog.witnesses import Witnesses
from partner_planner.domain.credential import Credential

_ROOT = Keys.of("kind vendor sources levels credential", "prefixes evidence")


@dataclass(frozen=True, slots=True)
class _Found:
    """A credential and where it stands."""

    credential: Credential
    file: CatalogFile
    place: Place


def credentials_of(texts: Texts) -> Credentials:
    """The credentials of these files.

    Raises InputRefused for the first thing that is not sound, with file, line and key.
    """
    found: list[_Found] = []
    prefixes: dict[str, None] = {}
    for name, content in texts:
        file = read(name, content)
        root = table_of(file, (), file.tables, _ROOT)
        root.word("kind", ["credentials"])
        prefixes.update(dict.fromkeys(root.texts("prefixes")))
        found.extend(_entries(root))
    _refuse_doubled_ids(found)
    _refuse_doubled_names(found)
    _refuse_unknown_successors(found)
    _refuse_unknown_renewers(found)
    return Credentials((each.credential for each in found), prefixes)


def _entries(root: Fields) -> list[_Found]:
    """The credentials of one file."""
    witnesses = Witnesses.read(root)
    common = fact_witnesses(root, witnesses)
    named = root.inner("levels", None)
    tables = {name: named.inner(name, LEVEL) for name in named.table}
    levels = {name: level_terms(table, witnesses, common) for name, table in tables.items()}
    vendor = root.id("vendor")
    entries = list(root.entries("credential", CREDENTIAL))
    read = [credential_of(entry, vendor, levels, witnesses) for entry in entries]
    renewing = {name: renewing_levels(table, tables) for name, table in tables.items()}
    return [
        _Found(credential, root.file, entry.place)
        for credential, entry in zip(with_renewers(read, renewing), entries, strict=True)
    ]


def _refuse_doubled_ids(found: list[_Found]) -> None:
    first: dict[str, _Found] = {}
    for each in found:
        other = first.setdefault(each.credential.id, each)
        if other is not each:
            _refuse_double("catalog-id-doubled", each, "id", each.credential.id, other)


def _refuse_doubled_names(found: list[_Found]) -> None:
    """Titles and aliases name one credential each, whatever the case and the spaces."""
    first: dict[str, _Found] = {}
    for each in found:
        names = [("title", each.credential.title)]
        names += [("aliases", alias) for alias in each.credential.aliases]
        own: set[str] = set()
        for key, name in names:
            other = first.setdefault(normal(name), each)
            if other is not each or normal(name) in own:
                _refuse_double("catalog-name-doubled", each, key, name, other)
            own.add(normal(name))


def _refuse_double(reason: str, each: _Found, key: str, value: str, other: _Found) -> None:
    each.file.refuse(
        reason,
        (*each.place, key),
        value=value,
        other=other.credential.id,
        other_file=other.file.name,
        other_line=line_of(other.file.text, other.place),
    )


def _refuse_unknown_successors(found: list[_Found]) -> None:
    """A successor is another credential of the catalogs, or an exam that none of them has."""
    by_id = {each.credential.id: each for each in found}
    exams = {code for each in found for way in each.credential.exams for code in way}
    for each in found:
        successor = each.credential.successor
        if successor is None or (exam_code(successor) == successor and successor not in exams):
            continue
        place = (*each.place, "successor")
        if successor not in by_id:
            near = nearest(successor, by_id)
            each.file.refuse("catalog-word-unknown", place, value=successor, nearest=near)
        if _follows_itself(each.credential, by_id):
            each.file.refuse("catalog-successor-circle", place, value=successor)


def _refuse_unknown_renewers(found: list[_Found]) -> None:
    known = {each.credential.id for each in found}
    for each in found:
        refuse_unknown_renewers(each.file, each.place, each.credential, known)


def _follows_itself(credential: Credential, by_id: dict[str, _Found]) -> bool:
    """Whether the chain of successors comes back to where it began."""
    seen = {credential.id}
    here = by_id.get(credential.successor or "")
    while here is not None:
        if here.credential.id in seen:
            return True
        seen.add(here.credential.id)
        here = by_id.get(here.credential.successor or "")
    return False
