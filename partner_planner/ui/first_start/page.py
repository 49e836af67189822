"""The page of the first start: the firm, its programs, and the way to a sample."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.services.beginning import keep_firm
from partner_planner.settings import REMIND_WHEN_CLOSED
from partner_planner.ui.first_start.firm_form import FirmForm
from partner_planner.ui.first_start.programs_form import ProgramsForm
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.buttons import primary, quiet
from partner_planner.ui.widgets.card import Card
from partner_planner.ui.widgets.texts import dim, subtitle, title

WIDTH = 680
"""The width of the page's column."""


class FirstStartPage(QScrollArea):
    """Asks for what the plan needs to begin with; everything can be changed later."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.firm = FirmForm()
        self.programs = ProgramsForm(session.programs)
        self.remind = QCheckBox(_("Remind me while the window is closed"))
        self.begin = primary(_("Start planning"), self._begin)
        self.sample = quiet(_("Look around with a sample firm"), self._sample)
        self.setWidget(self._column())

    def showEvent(self, event: QShowEvent) -> None:
        """Let the name be typed at once."""
        super().showEvent(event)
        self.firm.name_field.field.setFocus()

    def _column(self) -> QWidget:
        reminding = dim(
            _(
                "Reminders outside the window are not built yet. Your choice is kept for the day"
                " they are; until then the Start page tells what is due."
            )
        )
        reminding.setContentsMargins(26, 0, 0, 0)
        buttons = QHBoxLayout()
        buttons.addWidget(self.sample)
        buttons.addStretch()
        buttons.addWidget(self.begin)
        inner = QWidget()
        inner.setFixedWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 40, 0, 40)
        column.setSpacing(16)
        column.addWidget(title(_("Welcome. Whose plan is this?")))
        column.addWidget(
            subtitle(
                _(
                    "Everything stays on this computer, and everything here can be changed later."
                    " If you would rather look around first, open the sample firm."
                )
            )
        )
        column.addWidget(Card(_("Your firm"), self.firm))
        column.addWidget(Card(_("The programs you are in"), self.programs))
        column.addWidget(Card(_("Reminders"), self.remind, reminding))
        column.addLayout(buttons)
        column.addStretch()
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.addStretch()
        row.addWidget(inner, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch()
        return outer

    def _begin(self) -> None:
        if not self.firm.check():
            self.ensureWidgetVisible(self.firm)
            return
        workspace = self._session.workspace
        workspace.choices.choose(REMIND_WHEN_CLOSED, self.remind.isChecked())
        keep_firm(workspace, self.firm.firm(), self.programs.aims())

    def _sample(self) -> None:
        from partner_planner.services.sample import fill_sample

        session = self._session
        fill_sample(session.workspace, session.today, session.credentials)
