"""The history: what was done to the plan or to one record, newest first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtWidgets import QWidget

from partner_planner.i18n import gettext as _
from partner_planner.i18n import marked, ngettext
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.history import cell_text, field_text, kind_text
from partner_planner.services.wording.labels import label_text
from partner_planner.ui.record_table import TableColumn
from partner_planner.ui.record_view import RecordView
from partner_planner.ui.session import Session
from partner_planner.ui.sheet import Sheet
from partner_planner.workspace import HistoryEntry

SHOWN = 1000
"""How many changes are shown at the most."""

_TAKEN_BACK = {"undo": marked("Undone: {what}"), "redo": marked("Done again: {what}")}


@dataclass(frozen=True, slots=True)
class _Line:
    """One edit, or in the history of a record one change of it; `place` counts from the newest."""

    place: int
    entries: tuple[HistoryEntry, ...]

    @property
    def id(self) -> int:
        """What tells the lines apart."""
        return self.place

    @property
    def entry(self) -> HistoryEntry:
        """The newest change of the edit."""
        return self.entries[0]


def lines(entries: Iterable[HistoryEntry]) -> list[_Line]:
    """One line per edit, in the order of the entries."""
    edits = groupby(entries, key=lambda entry: entry.edit)
    return [_Line(place, tuple(group)) for place, (_edit, group) in enumerate(edits)]


def _when(line: _Line) -> str:
    moment = line.entry.at.astimezone()
    return f"{short_day_text(moment.date())}, {moment:%H:%M}"


def _what(line: _Line) -> str:
    label = line.entry.label
    words = label_text(label)
    return _(_TAKEN_BACK[label.key]).format(what=words) if label.key in _TAKEN_BACK else words


def _kind(line: _Line) -> str:
    number = len(line.entries)
    if number == 1:
        return kind_text(line.entry.entity)
    return ngettext("{n} record", "{n} records", number).format(n=number)


def _changes(line: _Line) -> str:
    """What changed, where the edit changed one record; kinds by number for a larger one."""
    if len(line.entries) > 1:
        kinds = Counter(entry.entity for entry in line.entries)
        counted = _("{kind}: {n}")
        return ", ".join(counted.format(kind=kind_text(kind), n=n) for kind, n in kinds.items())
    marks = {name: (before, after) for name, before, after in line.entry.cells}
    if "deleted" in marks:
        gone, back = marks["deleted"] == (0, 1), marks["deleted"] == (1, 0)
        return _("removed") if gone else _("brought back") if back else _("new")
    return "; ".join(
        _("{field}: {before} → {after}").format(
            field=field_text(name),
            before=cell_text(name, before) or "–",
            after=cell_text(name, after) or "–",
        )
        for name, (before, after) in marks.items()
    )


COLUMNS: tuple[TableColumn[_Line], ...] = (
    TableColumn("when", marked("When"), _when, lambda line: line.place, 160),
    TableColumn("what", marked("What was done"), _what, _what, 270, tip=_what),
    TableColumn("kind", marked("Record"), _kind, _kind, 130),
    TableColumn("changes", marked("Change"), _changes, _changes, 240, tip=_changes),
)


class HistoryDialog(Sheet):
    """Lists changes; with a record's id those of this record alone."""

    def __init__(self, session: Session, parent: QWidget, record: str = "") -> None:
        explain = _(
            "Every edit of the plan, newest first. Nothing here is rewritten, except when a person"
            " asks to be erased."
        )
        if record:
            explain = _("Every change of this record, newest first.")
        super().__init__(parent, _("History"), explain, (860, 560))
        entries = session.workspace.history(record or None, SHOWN)
        self.table: RecordView[_Line] = RecordView("history", COLUMNS, session.workspace.choices)
        self.table.setAccessibleName(_("History"))
        self.table.show_rows(lines(entries))
        self.column.addWidget(self.table, 1)


def open_history(session: Session, window: QWidget, id: str = "") -> None:
    """Open the history of the plan or, with an id, of one record."""
    HistoryDialog(session, window, id).open()
