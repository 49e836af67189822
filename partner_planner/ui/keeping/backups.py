"""The backups: make one, see what restoring one would change, restore it, copy it elsewhere."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from partner_planner.domain.errors import PlannerError
from partner_planner.i18n import gettext as _
from partner_planner.i18n import marked, ngettext
from partner_planner.services.safekeeping import (
    Backup,
    back_up,
    backups,
    preview_restore,
    restore,
    restore_to,
)
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.errors import error_sentence
from partner_planner.services.wording.safekeeping import backup_reason_text, kind_text
from partner_planner.ui.record_table import TableColumn
from partner_planner.ui.record_view import RecordView
from partner_planner.ui.session import Session
from partner_planner.ui.sheet import Sheet
from partner_planner.ui.widgets.buttons import primary, secondary
from partner_planner.ui.widgets.texts import dim, heading


def _when(backup: Backup) -> str:
    moment = backup.made_at.astimezone()
    return f"{short_day_text(moment.date())}, {moment:%H:%M}"


def _held(backup: Backup) -> str:
    if backup.counts is None:
        return _("cannot be read")
    counts = dict(backup.counts)
    people, earned = counts.get("person", 0), counts.get("certification", 0)
    return _("{people}, {earned}").format(
        people=ngettext("{n} person", "{n} people", people).format(n=people),
        earned=ngettext("{n} certification", "{n} certifications", earned).format(n=earned),
    )


COLUMNS: tuple[TableColumn[Backup], ...] = (
    TableColumn("when", marked("Made"), _when, lambda row: -row.made_at.timestamp(), 170),
    TableColumn(
        "why",
        marked("Why"),
        lambda row: backup_reason_text(row.reason),
        lambda row: row.reason,
        170,
    ),
    TableColumn("held", marked("Holds"), _held, _held, 190),
    TableColumn(
        "size",
        marked("Size"),
        lambda row: _("{n} KB").format(n=-(-row.size // 1024)),
        lambda row: row.size,
        80,
        numeric=True,
    ),
)


class BackupsDialog(Sheet):
    """Lists the backups, newest first, and shows what the chosen one would bring back."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            parent,
            _("Backups"),
            _(
                "A backup is made once a day of use and before every import. Restoring is an edit"
                " like any other: it can be undone."
            ),
            (720, 560),
        )
        self._session = session
        self.table: RecordView[Backup] = RecordView("backups", COLUMNS, session.workspace.choices)
        self.table.setAccessibleName(_("Backups"))
        self.preview = dim("")
        self.restore = secondary(_("Restore this backup"), self._restore)
        self.copy = secondary(_("Copy to a folder…"), self._choose_folder)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(heading(_("What restoring would change")))
        self.column.addWidget(self.preview)
        self.add_button(primary(_("Back up now"), self._back_up))
        self.add_button(self.restore)
        self.add_button(self.copy)
        self.table.chosen.connect(self._show)
        self._list()

    def _list(self) -> None:
        made = sorted(
            backups(self._session.workspace.path), key=lambda each: each.made_at, reverse=True
        )
        self.table.show_rows(made)
        if made and not self.table.chosen_rows():
            self.table.choose_places([0])
        self._show()

    def _chosen(self) -> Backup | None:
        rows = self.table.chosen_rows()
        return rows[0] if rows else None

    def _show(self) -> None:
        backup = self._chosen()
        self.restore.setEnabled(False)
        self.copy.setEnabled(backup is not None)
        if backup is None:
            self.preview.setText(_("Choose a backup. If there is none yet, make one now."))
            return
        try:
            counts = preview_restore(self._session.workspace, backup.id).counts()
        except PlannerError as error:
            self.preview.setText(error_sentence(error))
            return
        self.restore.setEnabled(bool(counts))
        lines = [
            _("{kind}: {new} come back, {changed} change, {removed} go").format(
                kind=kind_text(kind),
                new=found["new"],
                changed=found["changed"],
                removed=found["removed"],
            )
            for kind, found in counts.items()
        ]
        self.preview.setText("\n".join(lines) or _("Nothing: the plan is as it was then."))

    def _back_up(self) -> None:
        workspace = self._session.workspace
        back_up(workspace.path, workspace.clock)
        self._list()

    def _restore(self) -> None:
        if (backup := self._chosen()) is not None:
            restore(self._session.workspace, backup.id)
            self.accept()

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, _("Copy the backup to a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.copy_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def copy_to(self, folder: str) -> None:
        """Copy the chosen backup into a folder, where it can be opened as a home."""
        if (backup := self._chosen()) is None:
            return
        try:
            made = restore_to(self._session.workspace.path, backup.id, Path(folder))
        except PlannerError as error:
            self.preview.setText(error_sentence(error))
        else:
            self.preview.setText(_("Copied to {file}.").format(file=made))


def open_backups(session: Session, window: QWidget) -> None:
    """Open the list of backups."""
    BackupsDialog(session, window).open()
