"""Under which version of its rules a plan was made, looked up without reading any rules."""

from codecs import BOM_UTF8
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from partner_planner.domain.firm import Enrolment, Wanted
from partner_planner.domain.snapshot import Snapshot
from partner_planner.settings import Setting
from partner_planner.workspace import Workspace

_MARK = 16  # characters of a digest


class Version(NamedTuple):
    """A version of a program's rules, and a mark of their very text."""

    version: str
    mark: str


def mark_of(content: bytes) -> str:
    """The mark of a text, however its lines end."""
    plain = content.removeprefix(BOM_UTF8).replace(b"\r\n", b"\n")
    return sha256(plain).hexdigest()[:_MARK]


def accepted_version(workspace: Workspace, program: str) -> Version | None:
    """The version under which the plan was made, None where none was noted."""
    version, _space, mark = workspace.choices.of(setting_of(program)).rpartition(" ")
    return Version(version, mark) if mark else None


def setting_of(program: str) -> Setting[str]:
    """Where the version of a program is kept."""
    return Setting(f"catalog/{program}", "")


def rewritten(workspace: Workspace, shipped: Path) -> tuple[str, ...]:
    """The programs of the plan whose shipped catalog is not the very text that was noted."""
    found = []
    for program in programs_with_rules(workspace.snapshot(), shipped):
        was = accepted_version(workspace, program)
        if was is not None and shipped_mark(shipped, program) != was.mark:
            found.append(program)
    return tuple(found)


def programs_with_rules(snapshot: Snapshot, shipped: Path) -> tuple[str, ...]:
    """The programs of the plan that have a shipped catalog, which is named after them."""
    ids = [each.program for each in snapshot.all(Enrolment).values()]
    ids += [each.program for each in snapshot.all(Wanted).values()]
    return tuple(id for id in dict.fromkeys(ids) if (shipped / f"{id}.toml").is_file())


def shipped_mark(shipped: Path, program: str) -> str:
    """The mark of a shipped catalog."""
    return mark_of((shipped / f"{program}.toml").read_bytes())
