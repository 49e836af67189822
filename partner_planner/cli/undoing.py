"""`undo`, `redo` and `history`."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import click

from partner_planner.cli.answers import Answer, Table
from partner_planner.cli.call import Call
from partner_planner.cli.frame import Command, answering
from partner_planner.domain.change import Edit, Label
from partner_planner.i18n import gettext as _

if TYPE_CHECKING:
    from partner_planner.workspace import HistoryEntry, Workspace

SHOWN = 200


@answering
def undo(call: Call) -> Answer:
    """Take back the last change."""
    return _step(
        call,
        lambda workspace: (workspace.undo_label(), workspace.undo()),
        "undone",
        _("Undone: {what}"),
        _("There is nothing to undo."),
    )


@answering
def redo(call: Call) -> Answer:
    """Bring back the change that was undone last."""
    return _step(
        call,
        lambda workspace: (workspace.redo_label(), workspace.redo()),
        "redone",
        _("Redone: {what}"),
        _("There is nothing to redo."),
    )


def _step(
    call: Call,
    take: "Callable[[Workspace], tuple[Label | None, Edit | None]]",
    name: str,
    done: str,
    nothing: str,
) -> Answer:
    """Undo or redo, and tell what it was."""
    if not call.has_plan:
        return Answer({name: None}, [nothing])
    with call.writing() as workspace:
        label, edit = take(workspace)
        following = workspace.undo_label(), workspace.redo_label()
    if label is None or edit is None:
        return Answer({name: None}, [nothing])
    text = _text(label)
    facts = {
        name: {"key": label.key, "text": text, "changes": len(edit.changes)},
        "next_undo": following[0] and _text(following[0]),
        "next_redo": following[1] and _text(following[1]),
    }
    return Answer(facts, [done.format(what=text)])


@answering
def history(call: Call, record: str | None, limit: int) -> Answer:
    """What was changed, of one record or of all, newest first."""
    found: Sequence[HistoryEntry] = ()
    if call.has_plan:
        with call.workspace() as workspace:
            found = workspace.history(record, limit)
    facts = {"entries": [_facts(entry) for entry in found]}
    if not found:
        return Answer(facts, [_("Nothing was changed yet.")])
    return Answer(facts, [_by_field(found) if record else _by_edit(found)])


def _facts(entry: "HistoryEntry") -> dict[str, object]:
    return {
        "at": entry.at,
        "edit": entry.edit,
        "key": entry.label.key,
        "text": _text(entry.label),
        "kind": entry.entity,
        "id": entry.id,
        "cells": [
            {"name": name, "before": before, "after": after} for name, before, after in entry.cells
        ],
    }


def _by_edit(found: "Iterable[HistoryEntry]") -> Table:
    """One line for each edit."""
    rows = []
    for _edit, entries in groupby(found, key=lambda entry: entry.edit):
        alike = list(entries)
        rows.append((_time(alike[0]), _text(alike[0].label), str(len(alike))))
    return Table((_("When"), _("What"), _("Records")), rows, frozenset({2}))


def _by_field(found: "Iterable[HistoryEntry]") -> Table:
    """One line for each field that changed."""
    from partner_planner.services.wording.history import cell_text, field_text

    rows = [
        (
            _time(entry),
            _text(entry.label),
            field_text(name),
            cell_text(name, before),
            cell_text(name, after),
        )
        for entry in found
        for name, before, after in entry.cells
    ]
    return Table((_("When"), _("What"), _("Field"), _("Before"), _("After")), rows)


def _time(entry: "HistoryEntry") -> str:
    return entry.at.astimezone().strftime("%Y-%m-%d %H:%M")


def _text(label: Label) -> str:
    from partner_planner.services.wording.labels import label_text

    return label_text(label)


COMMANDS = (
    Command("undo", [], callback=undo, help=_("Take back the last change.")),
    Command("redo", [], callback=redo, help=_("Bring back the change that was undone last.")),
    Command(
        "history",
        [
            click.Argument(["record"], required=False, metavar="[ID]"),
            click.Option(
                ["--limit"],
                type=click.IntRange(min=1),
                default=SHOWN,
                show_default=True,
                metavar="N",
                help=_("List at most so many changed records."),
            ),
        ],
        callback=history,
        help=_("List what was changed, newest first; with an ID, of that record and by field."),
    ),
)
