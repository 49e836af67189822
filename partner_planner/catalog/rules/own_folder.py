"""The folder of the user's own catalogs: what lies in it, and what it makes of the shipped ones.

A file that is not sound is left out with its reason, and the shipped rules apply meanwhile.
"""

from dataclasses import dataclass, field
from pathlib import Path

from partner_planner.catalog.catalog_file import CatalogFile, read
from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.file_bytes import content_of
from partner_planner.catalog.packing import Texts
from partner_planner.catalog.rules.changed_file import with_changes
from partner_planner.catalog.rules.changes_file import changes_of
from partner_planner.catalog.rules.crossing import refuse_circles
from partner_planner.catalog.rules.own import Own, OwnCatalog, OwnKind
from partner_planner.catalog.rules.rule_file import rulebook_of, rulebook_of_tables
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.rules.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Applied:
    """The rules that apply, by program, and the files they are read from.

    `shipped` are the files of the vendors' catalogs as they come, `files` those that apply.
    """

    shipped: dict[str, CatalogFile]
    books: dict[str, Rulebook]
    files: dict[str, CatalogFile]
    own: list[OwnCatalog] = field(default_factory=list)
    left_out: list[InputRefused] = field(default_factory=list)

    @property
    def summary(self) -> Own:
        """What is the user's in it."""
        return Own(tuple(self.own), tuple(self.left_out))


def applied_of(shipped: Texts, own: Texts, credentials: Credentials) -> Applied:
    """The rules of shipped catalogs with the user's own; whole programs come before changes.

    Raises InputRefused where a shipped catalog is not sound, or two are about the same program
    or lead back to each other.
    """
    applied = Applied({}, {}, {})
    for name, content in shipped:
        _add_shipped(applied, read(name, content), content, credentials)
    refuse_circles(applied.books, {id: file.name for id, file in applied.files.items()})
    changes: list[CatalogFile] = []
    for name, content in own:
        try:
            file = read(name, content or content_of(Path(name)))
            if file.tables.get("kind") == OwnKind.CHANGES:
                changes.append(file)
            else:
                _add_whole(applied, file, content, credentials)
        except InputRefused as refused:
            applied.left_out.append(refused)
    for file in changes:
        try:
            _change(applied, file, credentials)
        except InputRefused as refused:
            applied.left_out.append(refused)
    return applied


def _add_shipped(
    applied: Applied, file: CatalogFile, content: bytes, credentials: Credentials
) -> None:
    book = rulebook_of(file.name, content, credentials)
    if book.program in applied.books:
        program = book.program
        file.refuse("catalog-id-doubled", ("program",), value=program, other=program)
    applied.books[book.program] = book
    applied.shipped[book.program] = applied.files[book.program] = file


def _add_whole(
    applied: Applied, file: CatalogFile, content: bytes, credentials: Credentials
) -> None:
    """Take in a program that is not shipped."""
    book = rulebook_of(file.name, content, credentials)
    if book.program in applied.books:
        file.refuse("catalog-program-taken", ("program",), value=book.program)
    applied.books[book.program] = book
    applied.files[book.program] = file
    vendor = str(file.tables.get("vendor", ""))
    applied.own.append(OwnCatalog(book.program, file.name, OwnKind.WHOLE, book.version, vendor))


def _change(applied: Applied, file: CatalogFile, credentials: Credentials) -> None:
    """Put the changes of a file in the place of what the shipped catalog says."""
    changes = changes_of(file)
    program = changes.program
    if program not in applied.shipped:
        file.refuse("catalog-program-unknown", ("program",), value=program)
    if any(each.program == program for each in applied.own):
        file.refuse("catalog-program-taken", ("program",), value=program)
    changed, own = with_changes(applied.shipped[program], changes, file.name)
    applied.books[program] = rulebook_of_tables(changed, credentials)
    applied.files[program] = changed
    applied.own.append(own)
