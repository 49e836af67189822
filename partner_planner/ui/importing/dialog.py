"""The import dialog: a file is chosen and read in the background, then shown, then accepted."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from partner_planner.domain.errors import PlannerError
from partner_planner.domain.kinds import SHARED_KINDS
from partner_planner.domain.proposal import Proposal
from partner_planner.i18n import gettext as _
from partner_planner.importers.answers import NO_ANSWERS, Answers
from partner_planner.ui.importing.choose import ChoosePage
from partner_planner.ui.importing.proposal import ProposalPage
from partner_planner.ui.session import Session

SIZE = (1160, 720)
"""The size of the dialog while lines are shown, in pixels."""

FIRST_SIZE = (600, 440)
"""Its size while a file is chosen."""


class ImportDialog(QDialog):
    """Two pages: which file, and what it would do. Nothing is written before it is accepted."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._file = Path()
        self._asked = 0
        self.setWindowTitle(_("Import"))
        self.resize(*FIRST_SIZE)
        self.choose = ChoosePage(session)
        self.choose.chosen.connect(self.read)
        self.proposal: ProposalPage | None = None
        first = QWidget()
        margins = QVBoxLayout(first)
        margins.setContentsMargins(24, 20, 24, 20)
        margins.addWidget(self.choose)
        self._pages = QStackedWidget()
        self._pages.addWidget(first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._offer_choice()

    def read(self, file: str) -> None:
        """Read a file in the background and show what it would do."""
        self._file = Path(file)
        self.choose.show_busy(self._file.name)
        self._propose(NO_ANSWERS)

    def _propose(self, answers: Answers) -> None:
        """Make the proposal in a thread, from values only; a later question makes it void."""
        from partner_planner.services.importing import Importing

        session, file = self._session, self._file
        self._asked += 1
        asked = self._asked
        importing = Importing(session.credentials, session.workspace.new_id, session.today)
        snapshot = session.snapshot().whole(*SHARED_KINDS)
        session.jobs.start(
            self,
            lambda: importing.propose(file, snapshot, answers),
            lambda proposal: self._show(proposal) if asked == self._asked else None,
            lambda error: self._refuse(error) if asked == self._asked else None,
        )

    def _show(self, proposal: Proposal) -> None:
        if self.proposal is not None:
            self.proposal.show_proposal(proposal)
            return
        page = ProposalPage(self._session, proposal)
        page.answered.connect(self._answered)
        page.another.connect(self._start_again)
        page.cancelled.connect(self.reject)
        page.accepted.connect(self._apply)
        self.proposal = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.resize(*SIZE)
        page.table.setFocus()

    def _refuse(self, error: PlannerError) -> None:
        """Say what is wrong with the file, and let another one be chosen."""
        from partner_planner.services.wording.errors import error_sentence

        self._start_again()
        self.choose.refuse(error_sentence(error))

    def _answered(self) -> None:
        if self.proposal is not None:
            self.proposal.show_busy(True)
            self._propose(self.proposal.answers())

    def _start_again(self) -> None:
        """Back to the first page; what was read before is forgotten."""
        self._asked += 1
        self.choose.show_ready()
        self._pages.setCurrentIndex(0)
        if self.proposal is not None:
            self._pages.removeWidget(self.proposal)
            self.proposal.deleteLater()
            self.proposal = None
            self.resize(*FIRST_SIZE)
        self._offer_choice()

    def _offer_choice(self) -> None:
        """Let the Enter key choose a file."""
        self.choose.choose.setDefault(True)
        self.choose.choose.setFocus()

    def _apply(self) -> None:
        """Write what was proposed, as one edit after a backup, and show the result."""
        from partner_planner.services.importing import apply
        from partner_planner.services.safekeeping import backup_before

        if self.proposal is None:
            return
        session = self._session
        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            apply(session.workspace, (self.proposal.proposal,), backup_before(session.workspace))
        except PlannerError as error:
            session.messages.fail(error)
            return
        finally:
            self.unsetCursor()
        self.accept()
        session.actions.run("show-certifications")


def open_import(session: Session, window: QWidget, file: str = "") -> None:
    """Open the import dialog; with a file it is read at once."""
    dialog = ImportDialog(session, window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    if file:
        dialog.read(file)
