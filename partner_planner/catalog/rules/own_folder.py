"""The folder of the user's own catalogs: what lies in it, and what it makes of the shipped ones.

A file that is not sound is left out with its reason, and the shipped rules apply meanwhile.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
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


def applied_of(
    shipped: Texts, own: Texts, credentials: Credentials, *, computed: bool = True
) -> Applied:
    """The rules of shipped catalogs with the user's own; whole programs come before changes.

    Examples are computed, which takes its time, unless that was done before. Raises InputRefused
    where a shipped catalog is not sound, or two are about the same program or lead back to each
    other.
    """
    applied = Applied({}, {}, {})
    book_of = partial(_book, credentials=credentials, computed=computed)
    for name, content in shipped:
        _add_shipped(applied, read(name, content), book_of)
    refuse_circles(applied.books, {id: file.name for id, file in applied.files.items()})
    changes: list[CatalogFile] = []
    for name, content in own:
        try:
            file = read(name, content or content_of(Path(name)))
            if file.tables.get("kind") == OwnKind.CHANGES:
                changes.append(file)
            else:
                _add_whole(applied, file, book_of)
        except InputRefused as refused:
            applied.left_out.append(refused)
    for file in changes:
        try:
            _change(applied, file, credentials)
        except InputRefused as refused:
            applied.left_out.append(refused)
    return applied


def _book(file: CatalogFile, *, credentials: Credentials, computed: bool) -> Rulebook:
    if computed:
        return rulebook_of(file.name, file.text.encode(), credentials)
    return rulebook_of_tables(file, credentials)


def _add_shipped(
    applied: Applied, file: CatalogFile, book_of: Callable[[CatalogFile], Rulebook]
) -> None:
    book = book_of(file)
    if book.program in applied.books:
        program = book.program
        file.refuse("catalog-id-doubled", ("program",), value=program, other=program)
    applied.books[book.program] = book
    applied.shipped[book.program] = applied.files[book.program] = file


def _add_whole(
    applied: Applied, file: CatalogFile, book_of: Callable[[CatalogFile], Rulebook]
) -> None:
    """Take in a program that is not shipped."""
    book = book_of(file)
    if book.program in applied.books:
        file.refuse("catalog-program-taken", ("program",), value=book.program)
    _refuse_circle(applied, book, file)
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
    book = rulebook_of_tables(changed, credentials)
    _refuse_circle(applied, book, file)
    applied.books[program] = book
    applied.files[program] = changed
    applied.own.append(own)


def _refuse_circle(applied: Applied, book: Rulebook, file: CatalogFile) -> None:
    """Refuse a file of the user's that makes programs ask for each other's levels."""
    books = {**applied.books, book.program: book}
    refuse_circles(books, dict.fromkeys(books, file.name))
