"""A shipped catalog with the user's changes; what is wrong with these is told of their file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path as File
from typing import Any, NoReturn

from partner_planner.catalog.catalog_file import CatalogFile
from partner_planner.catalog.places import Place, line_of
from partner_planner.catalog.rules.changes_file import ChangesFile
from partner_planner.catalog.rules.changing import ChangeState, changed, mark_own, place_in
from partner_planner.catalog.rules.copying import COMPUTED
from partner_planner.catalog.rules.own import OwnCatalog, OwnChange, OwnKind
from partner_planner.domain.errors import InputRefused


@dataclass(frozen=True, slots=True)
class ChangedFile(CatalogFile):
    """A catalog whose places may have been changed: then the user's file and line are named."""

    own: str = ""
    lines: tuple[tuple[Place, int], ...] = ()

    def refuse(self, reason: str, place: Place, **facts: object) -> NoReturn:
        """Raise InputRefused with file, line, `field` (the key) and further facts."""
        key = next((str(part) for part in reversed(place) if isinstance(part, str)), "")
        told: dict[str, object] = {"field": key, **facts}
        for other, line in self.lines:
            near = min(len(place), len(other))
            if near and place[:near] == other[:near]:
                raise InputRefused(reason, file=self.own, line=line, **told)
        raise InputRefused(reason, file=self.name, line=line_of(self.text, place), **told)


def with_changes(
    shipped: CatalogFile, changes: ChangesFile, own: str
) -> tuple[ChangedFile, OwnCatalog]:
    """The shipped catalog after the changes of the file `own`, and what became of each.

    What was changed names the user as its source, on the day of the last change. Examples are
    left out: they show what the vendor's numbers come to.
    """
    told = [each.difference for each in changes.changes]
    tables = {key: value for key, value in shipped.tables.items() if key != COMPUTED}
    result, states, stood = changed(tables, told)
    done = [
        each.difference.place
        for each, state in zip(changes.changes, states, strict=True)
        if state in (ChangeState.HOLDS, ChangeState.MOVED_ON)
    ]
    if done:
        mark_own(result, done, File(own).name, _entered_on(changes, shipped.tables))
    lines: Sequence[tuple[Place, int]] = [
        (place_in(result, each.difference.place), each.line) for each in changes.changes
    ]
    file = ChangedFile(shipped.name, shipped.text, result, own, tuple(lines))
    made = tuple(
        OwnChange(each.difference, state, before, each.note, each.line)
        for each, state, before in zip(changes.changes, states, stood, strict=True)
    )
    return file, OwnCatalog(changes.program, own, OwnKind.CHANGES, changes.version, "", made)


def _entered_on(changes: ChangesFile, shipped: Mapping[str, Any]) -> date:
    """The day of the newest change; where none says it, the day the catalog was checked."""
    days = [each.entered_on for each in changes.changes if each.entered_on is not None]
    checked = shipped.get("checked_on")
    return max(days, default=checked if type(checked) is date else date.min)
