"""Under which version of its rules a plan was made, and what was said then.

The version stands in the plan as a choice. The vendor's text is kept beside the user's catalogs, so
that a newer one that comes with an update can be compared with it before it is accepted.
"""

from codecs import BOM_UTF8
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from partner_planner.catalog.catalog_file import CatalogFile, read
from partner_planner.catalog.rules.changed_file import with_changes
from partner_planner.catalog.rules.changes_file import changes_of
from partner_planner.catalog.rules.differing import Difference, differences
from partner_planner.catalog.rules.own import OwnKind
from partner_planner.catalog.rules.rule_file import rulebook_of_tables
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.catalogs.shelf import Shelf, rules_in
from partner_planner.services.catalogs.writing import take_away, write_whole
from partner_planner.services.scoring import programs_named
from partner_planner.settings import Setting
from partner_planner.workspace import Workspace

_MARK = 16  # characters of a digest


def mark_of(content: bytes) -> str:
    """The mark of a text, however its lines end."""
    plain = content.removeprefix(BOM_UTF8).replace(b"\r\n", b"\n")
    return sha256(plain).hexdigest()[:_MARK]


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a program's rules, and a mark of their very text."""

    version: str
    mark: str

    @classmethod
    def of(cls, file: CatalogFile) -> "Version":
        """The version of a catalog file."""
        return cls(str(file.tables.get("version", "")), mark_of(file.text.encode()))


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


def accepted_version(workspace: Workspace, program: str) -> Version | None:
    """The version under which the plan was made, None where none was noted."""
    version, _space, mark = workspace.choices.of(_setting(program)).rpartition(" ")
    return Version(version, mark) if mark else None


def new_rules(workspace: Workspace, shelf: Shelf, rules: ProgramRules) -> tuple[NewRules, ...]:
    """The programs of the plan whose shipped rules say something else than when it was made."""
    found = []
    for program in _programs(workspace.snapshot(), shelf):
        was = accepted_version(workspace, program)
        if was is None or _unchanged(shelf, program, was):
            continue
        file, after = _shipped(shelf, program), rules.get(program)
        if after is None:
            continue
        kept = _kept(shelf, program, was)
        said = differences(rules_in(kept.tables), rules_in(file.tables)) if kept else ()
        if said or kept is None:
            before = _book(shelf, kept, rules) if kept else None
            found.append(NewRules(program, was, Version.of(file), before, after, said))
    return tuple(found)


def note_versions(workspace: Workspace, shelf: Shelf) -> None:
    """Note the version of every program of the plan that has none noted, and keep its text.

    What has the same rules in other words is noted too: there is nothing to accept.
    """
    for program in _programs(workspace.snapshot(), shelf):
        was = accepted_version(workspace, program)
        unchanged = was is not None and _unchanged(shelf, program, was)
        if unchanged and was is not None and _place(shelf, program, was).exists():
            continue
        if was is None or unchanged or _says_the_same(shelf, program, was):
            accept(workspace, shelf, program)


def accept(workspace: Workspace, shelf: Shelf, program: str) -> None:
    """Let the plan be made under the rules that are shipped now.

    Raises InputRefused (`catalog-unwritable`) where their text cannot be kept.
    """
    file = _shipped(shelf, program)
    version = Version.of(file)
    place = _place(shelf, program, version)
    write_whole(place, file.text)
    if version != accepted_version(workspace, program):
        workspace.choices.choose(_setting(program), f"{version.version} {version.mark}")
    for other in place.parent.glob(f"{program}@*.toml"):
        if other != place:
            with suppress(InputRefused):
                take_away(other)


def _setting(program: str) -> Setting[str]:
    return Setting(f"catalog/{program}", "")


def _programs(snapshot: Snapshot, shelf: Shelf) -> Iterable[str]:
    """The programs of the plan that have a shipped catalog, which is named after them."""
    for program in programs_named(snapshot):
        if (shelf.shipped / f"{program}.toml").is_file():
            yield program


def _shipped(shelf: Shelf, program: str) -> CatalogFile:
    path = shelf.shipped / f"{program}.toml"
    return read(str(path), path.read_bytes())


def _unchanged(shelf: Shelf, program: str, version: Version) -> bool:
    """Whether a version is of the very text that is shipped now."""
    return mark_of((shelf.shipped / f"{program}.toml").read_bytes()) == version.mark


def _says_the_same(shelf: Shelf, program: str, version: Version) -> bool:
    """Whether the shipped catalog says in other words what a kept version says."""
    kept = _kept(shelf, program, version)
    now = rules_in(_shipped(shelf, program).tables)
    return kept is not None and not differences(rules_in(kept.tables), now)


def _place(shelf: Shelf, program: str, version: Version) -> Path:
    """Where the text of an accepted version is kept, apart from the user's own catalogs."""
    return shelf.own / "accepted" / f"{program}@{version.mark}.toml"


def _kept(shelf: Shelf, program: str, version: Version) -> CatalogFile | None:
    """The kept text of a version, None where it is not here or is not what it was."""
    path = _place(shelf, program, version)
    try:
        file = read(str(path), path.read_bytes())
    except (OSError, InputRefused):
        return None
    return file if Version.of(file) == version else None


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
