"""The dialog that adds a milestone or changes one."""

from dataclasses import replace

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from partner_planner.domain.calendar import add_months
from partner_planner.domain.certification import Certification
from partner_planner.domain.errors import PlannerError
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Person
from partner_planner.i18n import gettext as _
from partner_planner.services.cautions import cautions
from partner_planner.services.planning import save_milestone
from partner_planner.services.standing import leavers, shown_names
from partner_planner.services.wording.milestones import caution_text
from partner_planner.services.wording.states import nameless_text
from partner_planner.ui.form import Field, FormDialog
from partner_planner.ui.milestones.cost_fields import CostFields
from partner_planner.ui.milestones.prefill import credential_items, prefill
from partner_planner.ui.milestones.what_fields import WhatFields
from partner_planner.ui.milestones.when_fields import WhenFields
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.strip import Strip

_FIRST_MONTHS = 3
"""How far ahead a new milestone is due until somebody says otherwise."""

_WIDTH = 560


class MilestoneDialog(FormDialog):
    """Shows a milestone, `was` where it is in the plan already, and saves it when accepted."""

    def __init__(
        self, session: Session, parent: QWidget, start: Milestone, was: Milestone | None
    ) -> None:
        heading = _("Edit milestone") if was else _("Add milestone")
        super().__init__(parent, heading, _("Save") if was else _("Add"))
        self.setMinimumWidth(_WIDTH)
        self._session, self._start, self._was = session, start, was
        items = credential_items(session.credentials, session.today)
        self.what = WhatFields(self._people(), items, session.credentials)
        self.when = WhenFields(session.today)
        self.cost = CostFields()
        self.note = QLineEdit(start.note)
        self._warnings = Strip(warning=True)
        for fields in (self.what, self.when, self.cost, Field(_("Note"), self.note)):
            self.add(fields)
        self.add(self._warnings)
        self._said = list[str]()
        self._show(start)
        self.check_by(self._save)

    def warnings(self) -> list[str]:
        """The warnings that are shown."""
        return list(self._said)

    def _show(self, milestone: Milestone) -> None:
        self.what.show_milestone(milestone)
        self._fill()
        self.when.show_milestone(milestone)
        self.cost.show_milestone(milestone)
        if milestone.state is MilestoneState.PASSED:
            self.what.lock()
        self.what.changed.connect(self._fill)
        for signal in (self.what.changed, self.when.changed, self.cost.changed):
            signal.connect(self._warn)
        self._warn()
        first = self.what.credential if milestone.person else self.what.person
        (self.when.by if self._was else first).setFocus()

    def _people(self) -> list[tuple[str, str]]:
        """Ids and names of those who are still in the firm, and of the one it is about."""
        snapshot = self._session.snapshot()
        gone = leavers(snapshot, self._session.today) - {self._start.person}
        names = shown_names(snapshot)
        people = [(id, name or nameless_text()) for id, name in names.items() if id not in gone]
        return sorted(people, key=lambda pair: pair[1].casefold())

    def _milestone(self) -> Milestone:
        """What all fields say."""
        milestone = self.cost.applied(self.when.applied(self.what.applied(self._start)))
        return replace(milestone, note=self.note.text().strip())

    def _fill(self) -> None:
        session = self._session
        firm = session.snapshot().firm
        currency = firm.currency if firm else ""
        credential = self.what.credential.value
        self.cost.fill(prefill(credential, self.what.exam_code, session.credentials, currency))

    def _warn(self) -> None:
        """Say what speaks against the milestone as the fields have it now."""
        session, snapshot = self._session, self._session.snapshot()
        now = self._milestone()
        said = list[str]()
        if now.credential:
            credential = session.credentials.get(now.credential)
            person = snapshot.get(Person, now.person)
            held = snapshot.all(Certification).values()
            found = cautions(now, credential, person, session.today, held)
            said = [caution_text(it, session.credentials) for it in found]
        passed = MilestoneState.PASSED
        if self._start.state is passed and now.state is not passed:
            said.append(_("The certification that passing it made will be taken back."))
        if said == self._said:
            return
        self._said = said
        self._warnings.clear()
        for sentence in said:
            self._warnings.say(sentence)

        self._grow()

    def _grow(self) -> None:
        """Make room for sentences that have come; wrapped words tell their height late."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()

    def _save(self) -> bool:
        """Save what is sound; whether it was saved."""
        sound = [fields.check() for fields in (self.what, self.when, self.cost)]
        if not all(sound):
            return False
        session = self._session
        try:
            save_milestone(session.workspace, session.credentials, self._milestone(), self._was)
        except PlannerError as error:
            session.messages.fail(error)
            return False
        return True


def open_add_milestone(
    session: Session, window: QWidget, person: str = "", credential: str = ""
) -> None:
    """Open the dialog for a new milestone, with a person and a credential where they are known."""
    by = add_months(session.today, _FIRST_MONTHS)
    _open(session, window, Milestone(session.workspace.new_id(), person, credential, by), None)


def open_edit_milestone(session: Session, window: QWidget, id: str) -> None:
    """Open the dialog of a milestone; one that is gone from the plan opens nothing."""
    milestone = session.snapshot().get(Milestone, id)
    if milestone is not None:
        _open(session, window, milestone, milestone)


def _open(session: Session, window: QWidget, start: Milestone, was: Milestone | None) -> None:
    dialog = MilestoneDialog(session, window, start, was)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
