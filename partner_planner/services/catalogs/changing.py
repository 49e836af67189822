"""Changing a catalog: what the user says differently is kept apart and can be taken back."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from partner_planner.catalog.catalog_file import CatalogFile, read
from partner_planner.catalog.rules.changed_file import with_changes
from partner_planner.catalog.rules.changes_file import Written, changes_of
from partner_planner.catalog.rules.changes_text import changes_text
from partner_planner.catalog.rules.changing import ChangeState, changed
from partner_planner.catalog.rules.differing import (
    Difference,
    DifferenceKind,
    differences,
    same,
)
from partner_planner.catalog.rules.entry_keys import Path as Place
from partner_planner.catalog.rules.own import OwnKind
from partner_planner.catalog.rules.own_folder import Applied
from partner_planner.catalog.rules.retouching import retouched
from partner_planner.catalog.rules.rule_file import rulebook_of_tables
from partner_planner.domain.errors import InputRefused
from partner_planner.services.catalogs.programs import write_text
from partner_planner.services.catalogs.shelf import Shelf, file_of, own_of, rules_in
from partner_planner.services.catalogs.writing import take_away, write_whole

ENDING = ".changes.toml"


def change_value(
    shelf: Shelf, program: str, place: Place, value: Any, day: date, note: str = ""
) -> None:
    """Say something else at a place of a catalog; None leaves out what stands there.

    `value` is one that catalogs have: text, whole number, switch, day, list or table; an exact
    number that is not whole is a text ("40/6"). Raises InputRefused where the catalog would not be
    sound with it (file, line, reason), where there is no such place (`catalog-place-unknown`), or
    where the file cannot be written; then nothing has changed.
    """
    applied = shelf.read()
    tables = said_now(applied, program)
    kind = DifferenceKind.REMOVED if value is None else DifferenceKind.CHANGED
    wanted, (state,), _stood = changed(tables, [Difference(place, kind, None, value)])
    if state is ChangeState.GONE or (value is None and state is ChangeState.SAME):
        text = Difference(place, kind, None, value).place_text
        raise InputRefused("catalog-place-unknown", program=program, place=text)
    say(shelf, program, wanted, day, {place: note} if note else {})


def say(
    shelf: Shelf,
    program: str,
    tables: Mapping[str, Any],
    day: date,
    notes: Mapping[Place, str] | None = None,
) -> None:
    """Let a program's catalog say what these tables say, as `change_value` does for one place."""
    applied = shelf.read()
    own = own_of(applied, program)
    if own is not None and own.kind is OwnKind.WHOLE:
        file = file_of(applied, program)
        text = retouched(file.text, {**_examples(file), **tables})
        write_text(shelf, text, Path(own.file))
        return
    shipped = rules_in(_shipped(applied, program).tables)
    kept = {each.difference.place: each for each in _kept(applied, program)}
    wanted = [
        _as_before(each, kept.get(each.place), day, (notes or {}).get(each.place, ""))
        for each in differences(shipped, rules_in(dict(tables)))
    ]
    there = {each.difference.place for each in wanted}
    gone = [each for each in _gone(applied, program, kept) if each.difference.place not in there]
    _keep(shelf, applied, program, [*wanted, *gone])


def reset_change(shelf: Shelf, program: str, place: Place) -> None:
    """Let the vendor's catalog hold again at a place and in all that it has within it.

    Raises InputRefused (`catalog-place-unknown`) where nothing was changed there, or where the
    catalog would not be sound without the change.
    """
    applied = shelf.read()
    kept = _kept(applied, program)
    left = [each for each in kept if each.difference.place[: len(place)] != place]
    if len(left) == len(kept):
        text = Difference(place, DifferenceKind.CHANGED, None, None).place_text
        raise InputRefused("catalog-place-unknown", program=program, place=text)
    _keep(shelf, applied, program, left)


def reset_all(shelf: Shelf, program: str) -> None:
    """Let the vendor's catalog hold again everywhere."""
    own = own_of(shelf.read(), program)
    if own is not None and own.kind is OwnKind.CHANGES:
        take_away(Path(own.file))


def said_now(applied: Applied, program: str) -> dict[str, Any]:
    """What the catalog of a program says as it applies, without examples and marks of the user.

    Raises InputRefused (`catalog-unknown`).
    """
    own = own_of(applied, program)
    if own is None or own.kind is OwnKind.WHOLE:
        return rules_in(file_of(applied, program).tables)
    shipped = rules_in(applied.shipped[program].tables)
    return changed(shipped, [each.difference for each in own.changes])[0]


def _examples(file: CatalogFile) -> dict[str, Any]:
    return {key: each for key, each in file.tables.items() if key not in rules_in(file.tables)}


def _shipped(applied: Applied, program: str) -> CatalogFile:
    if program not in applied.shipped:
        raise InputRefused("catalog-unknown", program=program)
    return applied.shipped[program]


def _kept(applied: Applied, program: str) -> tuple[Written, ...]:
    """The changes as the user's file has them."""
    own = own_of(applied, program)
    if own is None or own.kind is OwnKind.WHOLE:
        return ()
    return changes_of(read(own.file, Path(own.file).read_bytes())).changes


def _gone(applied: Applied, program: str, kept: Mapping[Place, Written]) -> Iterable[Written]:
    """Changes for which the shipped catalog has no place; they wait for it to come back."""
    own = own_of(applied, program)
    for each in own.changes if own is not None else ():
        if each.state in (ChangeState.GONE, ChangeState.SAME):
            yield kept[each.difference.place]


def _as_before(new: Difference, old: Written | None, day: date, note: str) -> Written:
    """A change that stays what it was keeps what it replaced, its day and its note."""
    if old is not None and same(old.difference.after, new.after) and not note:
        return old
    return Written(new, note or (old.note if old is not None else ""), 0, day)


def _keep(shelf: Shelf, applied: Applied, program: str, changes: list[Written]) -> None:
    """Write the changes of a program, once the catalog is sound with them."""
    own = own_of(applied, program)
    path = Path(own.file) if own is not None else shelf.own / f"{program}{ENDING}"
    if own is None and path.exists():
        raise next(
            (each for each in applied.left_out if each.facts.get("file") == str(path)),
            InputRefused("catalog-program-taken", file=str(path), line=1, value=program),
        )
    if not changes:
        take_away(path)
        return
    shipped = _shipped(applied, program)
    version = str(shipped.tables.get("version", ""))
    before = path.read_text(encoding="utf-8") if own is not None else ""
    text = changes_text(before, program, version, changes)
    file = read(str(path), text.encode())
    rulebook_of_tables(with_changes(shipped, changes_of(file), file.name)[0], shelf.credentials)
    write_whole(path, text)
