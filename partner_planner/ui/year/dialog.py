"""The dialog that exports the year plan, with a live preview of its pages."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from partner_planner.domain.errors import PlannerError
from partner_planner.domain.kinds import SHARED_KINDS
from partner_planner.i18n import gettext as _
from partner_planner.services.exporting.year_plan import SECTIONS
from partner_planner.settings import LAST_FOLDER
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.buttons import primary, secondary
from partner_planner.ui.widgets.page_preview import PagePreview
from partner_planner.ui.widgets.texts import title
from partner_planner.ui.year.export_fields import ExportFields
from partner_planner.ui.year.preview_job import PreviewJob, Wish

_SIZE = (1040, 700)
_SIDE = 352
_PPI = 96


class ExportDialog(QDialog):
    """Asks year, sections, format and place, shows the pages, and exports in a job."""

    def __init__(self, session: Session, window: QWidget, year: int) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Export year plan"))
        self.resize(*_SIZE)
        self._session, self._window = session, window
        firm = session.snapshot().firm
        own = _safe(firm.name if firm else "")
        name = _("Year plan {year} {firm}").format(year="{year}", firm=own).strip()
        self.fields = ExportFields(year, SECTIONS, self._folder(), name)
        self.preview = PagePreview()
        self.export = primary(_("Export"), self._export)
        self.export.setDefault(True)
        self._cancel = secondary(_("Cancel"), self.reject)
        self.preview_job = PreviewJob(
            session.jobs, self._preview_wish, _PPI * self.devicePixelRatioF()
        )
        self.preview_job.setParent(self)
        self._assemble()
        self._connect()
        self._judge()
        self.preview_job.ask()
        self.export.setFocus()

    def _assemble(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(16)
        side.addWidget(title(_("Export year plan")))
        side.addWidget(self.fields, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.export, 1)
        buttons.addWidget(self._cancel, 1)
        side.addLayout(buttons)
        holder = QWidget()
        holder.setFixedWidth(_SIDE)
        holder.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(24)
        row.addWidget(holder)
        row.addWidget(self.preview, 1)

    def _connect(self) -> None:
        self.fields.changed.connect(self._judge)
        self.fields.changed.connect(self.preview_job.ask)
        self.fields.moved.connect(self._judge)
        self.finished.connect(self.preview_job.stop)
        self.preview_job.begun.connect(lambda: self.preview.say(_("The pages are being drawn…")))
        self.preview_job.made.connect(self.preview.show_pages)
        self.preview_job.failed.connect(self._preview_failed)

    def _folder(self) -> Path:
        """Where the last export went, else the user's documents, else home."""
        last = self._session.workspace.choices.of(LAST_FOLDER)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        places = (last, QStandardPaths.writableLocation(documents))
        return next((Path(it) for it in places if it and Path(it).is_dir()), Path.home())

    def _wish(self) -> Wish:
        session = self._session
        return Wish(
            session.snapshot().whole(*SHARED_KINDS),
            session.credentials,
            session.programs,
            self.fields.year.year,
            session.today,
            self.fields.chosen_sections,
            session.read_rules(),
        )

    def _preview_wish(self) -> Wish | None:
        """What is to be drawn; nothing while no section is chosen."""
        return self._wish() if self.fields.chosen_sections else None

    def _judge(self) -> None:
        """Say what cannot be exported, and what would be replaced."""
        fields, path = self.fields, self.fields.path
        wrong = ""
        if not fields.place.text().strip():
            wrong = _("Please choose a file.")
        elif not path.parent.is_dir():
            wrong = _("This folder is not there. Please choose another one.")
        fields.wrong_place(wrong)
        there = not wrong and path.is_file()
        fields.explain(_("This file is there already; it will be replaced.") if there else "")
        nothing = not fields.chosen_sections and fields.ending != ".ics"
        if nothing:
            self.preview.say(_("Choose at least one section."))
        self.export.setEnabled(not wrong and not nothing)

    def _preview_failed(self, error: PlannerError) -> None:
        from partner_planner.services.wording.errors import error_sentence

        self.preview.say(error_sentence(error))

    def _export(self) -> None:
        wish, path = self._wish(), self.fields.path
        self.export.setEnabled(False)
        self.export.setText(_("Exporting…"))
        self._session.jobs.start(
            self._window,
            lambda: _write(wish, path),
            lambda _nothing: self._exported(path),
            self._failed,
        )

    def _exported(self, path: Path) -> None:
        session = self._session
        session.workspace.choices.choose(LAST_FOLDER, str(path.parent))
        session.messages.tell(
            _("Exported to {file}").format(file=path.name),
            _("Open"),
            lambda: _show_file(path),
        )
        if isValid(self):
            self.accept()

    def _failed(self, error: PlannerError) -> None:
        if isValid(self):
            self.export.setText(_("Export"))
            self._judge()
        self._session.messages.fail(error)


def open_export(session: Session, window: QWidget, year: str = "") -> None:
    """Open the dialog for a year, else for the present one."""
    dialog = ExportDialog(session, window, int(year) if year else session.today.year)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _write(wish: Wish, path: Path) -> None:
    from partner_planner.services.exporting.documents import export_year_plan

    export_year_plan(wish.plan(), path)


def _show_file(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _safe(name: str) -> str:
    """A name as part of a file's name on every system."""
    kept = "".join(" " if sign in '<>:"/\\|?*{}' else sign for sign in name)
    return " ".join(kept.split())
