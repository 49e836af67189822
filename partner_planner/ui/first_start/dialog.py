"""The dialog that changes what the firm said at the first start."""

from PySide6.QtWidgets import QWidget

from partner_planner.i18n import gettext as _
from partner_planner.services.beginning import aims_of, keep_firm
from partner_planner.ui.first_start.firm_form import FirmForm
from partner_planner.ui.first_start.programs_form import ProgramsForm
from partner_planner.ui.form import FormDialog
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.texts import heading


class FirmDialog(FormDialog):
    """The firm and its programs, to be changed."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, _("Firm and programs"), _("Save"))
        self._session = session
        snapshot = session.snapshot()
        self.firm = FirmForm(snapshot.firm)
        self.programs = ProgramsForm(session.programs, aims_of(snapshot), ended=True)
        self.setMinimumWidth(600)
        self.add(self.firm)
        self.add(heading(_("The programs you are in")))
        self.add(self.programs)
        self.check_by(self.firm.check)
        self.accepted.connect(self._keep)
        self.firm.name_field.field.setFocus()

    def _keep(self) -> None:
        keep_firm(self._session.workspace, self.firm.firm(), self.programs.aims())


def open_firm(session: Session, window: QWidget) -> None:
    """Open the dialog of the firm and its programs."""
    dialog = FirmDialog(session, window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
