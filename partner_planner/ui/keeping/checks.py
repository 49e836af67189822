"""Checking the plan: the file first, then what the records say together."""

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from partner_planner.domain.errors import PlannerError
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.safekeeping import Fault, check
from partner_planner.services.wording.errors import error_sentence
from partner_planner.services.wording.safekeeping import fault_text
from partner_planner.ui.session import Session
from partner_planner.ui.sheet import Sheet
from partner_planner.ui.widgets.texts import plain


class CheckDialog(Sheet):
    """Runs the check and lists what it found; nothing is changed."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, _("Check the plan"), _("Looking…"), (560, 420))
        scroll = QScrollArea()
        scroll.setObjectName("reading")
        scroll.setAccessibleName(_("What was found"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._list = QWidget()
        QVBoxLayout(self._list).setContentsMargins(0, 0, 0, 0)
        scroll.setWidget(self._list)
        self.column.addWidget(scroll, 1)
        workspace = session.workspace
        plan, clock, credentials = workspace.path, workspace.clock, session.credentials
        session.jobs.start(self, lambda: check(plan, clock, credentials), self._show, self._failed)

    def _show(self, faults: tuple[Fault, ...]) -> None:
        number = len(faults)
        self.words.setText(
            ngettext(
                "{n} thing should be looked at.", "{n} things should be looked at.", number
            ).format(n=number)
            if number
            else _("All is well: the file is sound, and the records fit together.")
        )
        column = self._list.layout()
        assert isinstance(column, QVBoxLayout)
        for fault in faults:
            column.addWidget(plain(fault_text(fault)))
        column.addStretch()

    def _failed(self, error: PlannerError) -> None:
        self.words.setText(error_sentence(error))


def open_check(session: Session, window: QWidget) -> None:
    """Check the plan and show what was found."""
    CheckDialog(session, window).open()
