"""From a folder of catalog files, and the user's own beside them, to the rules of programs."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from partner_planner.catalog import quick_copy
from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.file_bytes import content_of
from partner_planner.catalog.loading import CREDENTIAL_FILES, PROGRAM_FILE
from partner_planner.catalog.packing import Texts
from partner_planner.catalog.rules.copying import pack, unpack
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.rules.rulebook import Rulebook

if TYPE_CHECKING:
    from partner_planner.catalog.rules.own import Own


def load_program_rules(
    folder: Path, credentials: Credentials, cache: Path | None = None, own: Path | None = None
) -> ProgramRules:
    """The rules of all rule catalogs in a folder: its `.toml` files with `kind = "rules"`.

    `own` is the user's folder, whose programs and changes join them; a file of it that is not
    sound is left out. `cache` is where a quick copy may be kept; it is made, trusted only for the
    very same texts and credentials, and made again by itself. Raises InputRefused where a file of
    the first folder is not a sound catalog, or where two are about the same program.
    """
    shipped = rule_texts(folder)
    texts: Texts = (*shipped, *own_texts(own))
    packed = quick_copy.read(cache)
    known = _from_copy(packed, texts, credentials) if packed else None
    if known is not None:
        return known
    from partner_planner.catalog.rules.own import plain_of  # TOML: slow to load
    from partner_planner.catalog.rules.own_folder import applied_of

    applied = applied_of(shipped, texts[len(shipped) :], credentials)
    if cache is not None:
        by_name = {file.name: file.tables for file in applied.files.values()}
        tables = tuple(by_name.get(name, {}) for name, _content in texts)
        quick_copy.write(cache, pack(texts, tables, credentials, plain_of(applied.summary)))
    return ProgramRules(applied.books.values(), lambda: applied.summary)


def rule_texts(folder: Path) -> Texts:
    """The texts of the rule catalogs in a folder."""
    others = {folder / PROGRAM_FILE, *folder.glob(CREDENTIAL_FILES)}
    paths = sorted(path for path in folder.glob("*.toml") if path not in others)
    return tuple([(str(path), path.read_bytes()) for path in paths])


def own_texts(own: Path | None) -> Texts:
    """The texts of the user's catalogs; that of a file which cannot be read is empty."""
    if own is None or not own.is_dir():
        return ()
    return tuple([(str(path), _content(path)) for path in sorted(own.glob("*.toml"))])


def _content(path: Path) -> bytes:
    try:
        return content_of(path)
    except InputRefused:
        return b""


def _from_copy(packed: bytes, texts: Texts, credentials: Credentials) -> ProgramRules | None:
    """The rules by the quick copy, or None where there is none that may be used."""
    unpacked = unpack(packed, texts, credentials)
    if unpacked is None:
        return None
    tables, own = unpacked
    unread = {
        str(each["program"]): partial(_read, name, content, each, credentials)
        for (name, content), each in zip(texts, tables, strict=True)
        if each
    }
    return ProgramRules((), partial(_own_of, own), unread)


def _read(name: str, content: bytes, tables: dict[str, Any], credentials: Credentials) -> Rulebook:
    """The rules of one file, which was found sound before."""
    from partner_planner.catalog.catalog_file import CatalogFile
    from partner_planner.catalog.rules.rule_file import rulebook_of_tables

    return rulebook_of_tables(CatalogFile(name, content.decode("utf-8-sig"), tables), credentials)


def _own_of(plain: Mapping[str, Any]) -> "Own":
    from partner_planner.catalog.rules.own import own_of  # few ask

    return own_of(plain)
