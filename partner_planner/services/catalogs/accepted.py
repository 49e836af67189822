"""Under which version of its rules a plan was made, and what was said then.

The version stands in the plan as a choice. The vendor's text is kept beside the user's catalogs, so
that a newer one that comes with an update can be compared with it before it is accepted.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from partner_planner.catalog.catalog_file import CatalogFile, read
from partner_planner.catalog.rules.changed_file import with_changes
from partner_planner.catalog.rules.changes_file import changes_of
from partner_planner.catalog.rules.changing import changed
from partner_planner.catalog.rules.differing import Difference, differences
from partner_planner.catalog.rules.own import OwnKind
from partner_planner.catalog.rules.rule_file import rulebook_of_tables
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.services.catalogs.changing import say
from partner_planner.services.catalogs.noted import (
    Version,
    accepted_version,
    mark_of,
    programs_with_rules,
    rewritten,
    setting_of,
    shipped_mark,
)
from partner_planner.services.catalogs.shelf import Shelf, own_of, rules_in
from partner_planner.services.catalogs.writing import take_away, write_whole
from partner_planner.workspace import Workspace


@dataclass(frozen=True, slots=True)
class NewRules:
    """Rules of a program that came after those under which the plan was made.

    `before` is the present rulebook, None where its text is not on this computer; `said` is what
    the two catalogs say differently.
    """

    program: str
    was: Version
    now: Version
    before: Rulebook | None
    after: Rulebook
    said: tuple[Difference, ...]


def new_rules(workspace: Workspace, shelf: Shelf, rules: ProgramRules) -> tuple[NewRules, ...]:
    """The programs of the plan whose shipped rules say something else than when it was made."""
    found = []
    for program in rewritten(workspace, shelf.shipped):
        was = accepted_version(workspace, program)
        file, after = _shipped(shelf, program), rules.get(program)
        if was is None or after is None:
            continue
        kept = _kept(shelf, program, was)
        said = differences(rules_in(kept.tables), rules_in(file.tables)) if kept else ()
        if said or kept is None:
            before = _book(shelf, kept, rules) if kept else None
            found.append(NewRules(program, was, _version(file), before, after, said))
    return tuple(found)


def note_versions(workspace: Workspace, shelf: Shelf) -> None:
    """Note the version of every program of the plan that has none noted, and keep its text.

    What has the same rules in other words is noted too: there is nothing to accept.
    """
    for program in programs_with_rules(workspace.snapshot(), shelf.shipped):
        was = accepted_version(workspace, program)
        unchanged = was is not None and shipped_mark(shelf.shipped, program) == was.mark
        if unchanged and was is not None and _place(shelf, program, was).exists():
            continue
        if was is None or unchanged or _says_the_same(shelf, program, was):
            accept(workspace, shelf, program)


def accept(workspace: Workspace, shelf: Shelf, program: str) -> None:
    """Let the plan be made under the rules that are shipped now.

    Raises InputRefused (`catalog-unwritable`) where their text cannot be kept.
    """
    file = _shipped(shelf, program)
    version = _version(file)
    place = _place(shelf, program, version)
    write_whole(place, file.text, keep=False)
    if version != accepted_version(workspace, program):
        workspace.choices.choose(setting_of(program), f"{version.version} {version.mark}")
    for other in place.parent.glob(f"{program}@*.toml"):
        if other != place:
            with suppress(InputRefused):
                take_away(other, keep=False)


def keep_old(workspace: Workspace, shelf: Shelf, program: str, day: date) -> None:
    """Let the old rules hold on: what the new ones say differently becomes a change of the user.

    So it is marked as the user's, and can be taken back. Raises InputRefused where the old text is
    not here (`catalog-old-missing`), or where the old rules are not sound any more.
    """
    was = accepted_version(workspace, program)
    kept = _kept(shelf, program, was) if was is not None else None
    if kept is None:
        raise InputRefused("catalog-old-missing", program=program)
    own = own_of(shelf.read(), program)
    mine = own.changes if own is not None and own.kind is OwnKind.CHANGES else ()
    tables, _states, _stood = changed(rules_in(kept.tables), [each.difference for each in mine])
    say(shelf, program, tables, day)
    accept(workspace, shelf, program)


def _version(file: CatalogFile) -> Version:
    return Version(str(file.tables.get("version", "")), mark_of(file.text.encode()))


def _shipped(shelf: Shelf, program: str) -> CatalogFile:
    path = shelf.shipped / f"{program}.toml"
    return read(str(path), path.read_bytes())


def _says_the_same(shelf: Shelf, program: str, version: Version) -> bool:
    """Whether the shipped catalog says in other words what a kept version says."""
    kept = _kept(shelf, program, version)
    now = rules_in(_shipped(shelf, program).tables)
    return kept is not None and not differences(rules_in(kept.tables), now)


def _place(shelf: Shelf, program: str, version: Version) -> Path:
    """Where the text of an accepted version is kept, apart from the user's own catalogs."""
    return shelf.accepted / f"{program}@{version.mark}.toml"


def _kept(shelf: Shelf, program: str, version: Version) -> CatalogFile | None:
    """The kept text of a version, None where it is not here or is not what it was."""
    path = _place(shelf, program, version)
    try:
        file = read(str(path), path.read_bytes())
    except (OSError, InputRefused):
        return None
    return file if _version(file) == version else None


def _book(shelf: Shelf, kept: CatalogFile, rules: ProgramRules) -> Rulebook | None:
    """The rulebook of a kept text with the user's changes, None where it is sound no more."""
    own = rules.own.of(str(kept.tables.get("program")))
    file = CatalogFile(kept.name, kept.text, rules_in(kept.tables))
    try:
        if own is not None and own.kind is OwnKind.CHANGES:
            changes = changes_of(read(own.file, Path(own.file).read_bytes()))
            file = with_changes(file, changes, own.file)[0]
        return rulebook_of_tables(file, shelf.credentials)
    except (OSError, InputRefused):
        return None
