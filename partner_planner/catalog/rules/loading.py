"""From a folder of catalog files to the rules of programs."""

from pathlib import Path

from partner_planner.catalog import quick_copy
from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.loading import CREDENTIAL_FILES, PROGRAM_FILE
from partner_planner.catalog.packing import Texts
from partner_planner.catalog.rules.copying import pack, unpack
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.errors import InputRefused


def load_program_rules(
    folder: Path, credentials: Credentials, cache: Path | None = None
) -> ProgramRules:
    """The rules of all rule catalogs in a folder: its `.toml` files with `kind = "rules"`.

    `cache` is where a quick copy may be kept; it is made, trusted only for the very same texts
    and credentials, and made again by itself. Raises InputRefused where a file is not a sound
    catalog, or where two are about the same program.
    """
    others = {folder / PROGRAM_FILE, *folder.glob(CREDENTIAL_FILES)}
    paths = sorted(path for path in folder.glob("*.toml") if path not in others)
    texts: Texts = tuple([(str(path), path.read_bytes()) for path in paths])
    packed = quick_copy.read(cache)
    known = _from_copy(packed, texts, credentials) if packed else None
    if known is not None:
        return known
    from partner_planner.catalog.catalog_file import read  # TOML: slow to load
    from partner_planner.catalog.rules.rule_file import rulebook_of

    books = {}
    for name, content in texts:
        book = rulebook_of(name, content, credentials)
        if book.program in books:
            raise InputRefused(
                "catalog-id-doubled",
                file=name,
                line=1,
                field="program",
                value=book.program,
                other=book.program,
            )
        books[book.program] = book
    if cache is not None:
        tables = tuple(read(name, content).tables for name, content in texts)
        quick_copy.write(cache, pack(texts, tables, credentials))
    return ProgramRules(books.values())


def _from_copy(packed: bytes, texts: Texts, credentials: Credentials) -> ProgramRules | None:
    """The rules by the quick copy, or None where there is none that may be used."""
    tables = unpack(packed, texts, credentials)
    if tables is None:
        return None
    from partner_planner.catalog.catalog_file import CatalogFile
    from partner_planner.catalog.rules.rule_file import rulebook_of_tables

    return ProgramRules(
        rulebook_of_tables(CatalogFile(name, content.decode("utf-8-sig"), each), credentials)
        for (name, content), each in zip(texts, tables, strict=True)
    )
