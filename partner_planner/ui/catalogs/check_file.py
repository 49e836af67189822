"""Checking a file of rules before it is put into the folder."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from partner_planner.catalog.file_bytes import content_of
from partner_planner.catalog.rules.rule_file import faults_of
from partner_planner.domain.errors import PlannerError
from partner_planner.i18n import gettext as _
from partner_planner.services.catalogs.comparing import sound_file
from partner_planner.services.catalogs.shelf import Shelf
from partner_planner.services.wording.errors import error_sentence
from partner_planner.ui.session import Session
from partner_planner.ui.sheet import Sheet
from partner_planner.ui.widgets.texts import plain

_SIZE = (620, 360)


def choose_and_check(session: Session, parent: QWidget, shelf: Shelf) -> None:
    """Let the user choose a file, and tell what is wrong with it."""
    chooser = QFileDialog(parent, _("Check a file of rules"))
    chooser.setNameFilter(_("Rules of programs (*.toml)"))
    chooser.fileSelected.connect(lambda name: show_checked(session, parent, shelf, Path(name)))
    chooser.finished.connect(chooser.deleteLater)
    chooser.open()


def show_checked(session: Session, parent: QWidget, shelf: Shelf, path: Path) -> None:
    """Tell what is wrong with a file, line by line, or that it is sound."""

    def check() -> tuple[PlannerError, ...]:
        try:
            sound_file(shelf, path, shelf.read)
        except PlannerError as first:
            try:
                faults = faults_of(path.name, content_of(path), shelf.credentials)
            except PlannerError:
                return (first,)
            return faults if "line" in first.facts and faults else (first,)
        return ()

    def tell(faults: tuple[PlannerError, ...]) -> None:
        explain = (
            _("This has to be mended before the file can be used:")
            if faults
            else _("The file is sound and can be put into the folder.")
        )
        sheet = Sheet(parent, path.name, explain, _SIZE)
        for fault in faults:
            sheet.column.addWidget(plain(error_sentence(fault)))
        sheet.column.addStretch()
        sheet.open()

    session.jobs.start(parent, check, tell, session.messages.fail)
