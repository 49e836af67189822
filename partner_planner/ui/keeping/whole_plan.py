"""All data of the plan as one file, for other programs and for safekeeping elsewhere."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from partner_planner.domain.errors import PlannerError
from partner_planner.exporters.plan_file import plan_to_json
from partner_planner.i18n import gettext as _
from partner_planner.services.exporting.documents import write_whole
from partner_planner.settings import LAST_FOLDER
from partner_planner.ui.session import Session


def open_export_plan(session: Session, window: QWidget) -> None:
    """Ask for a place and write every record there as JSON."""
    folder = session.workspace.choices.of(LAST_FOLDER)
    dialog = QFileDialog(window, _("Export all data"), folder, _("Plan file (*.json)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("json")
    dialog.selectFile("partner-plan.json")
    dialog.fileSelected.connect(lambda name: write_plan(session, Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def write_plan(session: Session, file: Path) -> None:
    """Write every record into a file and say so."""
    try:
        write_whole(file, plan_to_json(session.snapshot()))
    except PlannerError as error:
        session.messages.fail(error)
        return
    session.workspace.choices.choose(LAST_FOLDER, str(file.parent))
    session.messages.tell(
        _("Exported to {file}").format(file=file.name),
        _("Show folder"),
        lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent))),
    )
