"""Changes of milestones from the table, each one edit and one undo."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from partner_planner.domain.errors import PlannerError
from partner_planner.domain.milestone import Milestone
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services import planning
from partner_planner.services.milestone_rows import MilestoneRow
from partner_planner.services.milestone_steps import Steps
from partner_planner.ui.milestones.day_dialog import DayDialog
from partner_planner.ui.milestones.verbs import Verb
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.amount_text import read_amount


class Edits:
    """Does verbs and edits in place; what makes no sense is refused with a sentence."""

    def __init__(self, session: Session, window: QWidget) -> None:
        self._session = session
        self._window = window

    def due(self, row: MilestoneRow, day: date) -> None:
        """It is due on another day."""
        planning.move(self._session.workspace, self._session.credentials, row.id, day)

    def hours(self, row: MilestoneRow, text: str) -> None:
        """It takes other learning hours; an empty text goes back to our estimate."""
        try:
            now = replace(row.milestone, hours=read_amount(text))
        except ValueError:
            self._refuse_number(text)
            return
        self._save(row, now)

    def fee(self, row: MilestoneRow, text: str) -> None:
        """A sitting costs something else, in the currency it had unless one is typed."""
        words = text.split()
        currency = next((word.upper() for word in words if _is_currency(word)), "")
        number = " ".join(word for word in words if not _is_currency(word))
        try:
            fee = read_amount(number)
        except ValueError:
            self._refuse_number(text)
            return
        kept = currency or row.milestone.currency or getattr(row.fee, "currency", "")
        self._save(row, replace(row.milestone, fee=fee, currency=kept if fee is not None else ""))

    def do(self, verb: Verb, rows: Sequence[MilestoneRow]) -> None:
        """Do a verb with rows; it asks for a day where it needs one."""
        if verb.asked is None:
            self._do(verb, rows, self._session.today)
            return
        today = self._session.today
        about = rows[0].short if len(rows) == 1 else ""
        words = ngettext("{n} milestone", "{n} milestones", len(rows)).format(n=len(rows))
        dialog = DayDialog(
            self._window,
            verb.asked,
            _("{exam} of {person}").format(exam=about, person=rows[0].person) if about else words,
            verb.asked.first(rows[0].milestone, today),
            today,
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.chosen.connect(partial(self._do, verb, rows))
        dialog.open()

    def remove(self, rows: Sequence[MilestoneRow]) -> None:
        """They are no part of the plan."""
        if rows:
            session = self._session
            ids = [row.id for row in rows]
            planning.remove_milestones(session.workspace, session.credentials, ids)

    def _do(self, verb: Verb, rows: Sequence[MilestoneRow], day: date) -> None:
        session, workspace = self._session, self._session.workspace
        step = verb.step(Steps(session.credentials, session.today, workspace.new_id), day)
        ids = [row.id for row in rows]
        try:
            planning.do_to_several(workspace, session.credentials, verb.label, ids, step)
        except PlannerError as error:
            session.messages.fail(error)

    def _save(self, row: MilestoneRow, now: Milestone) -> None:
        session = self._session
        try:
            planning.save_milestone(session.workspace, session.credentials, now, row.milestone)
        except PlannerError as error:
            session.messages.fail(error)

    def _refuse_number(self, text: str) -> None:
        self._session.messages.tell(
            _("“{text}” is not a number. Nothing was changed.").format(text=text)
        )


def _is_currency(word: str) -> bool:
    return len(word) == 3 and word.isalpha() and word.isascii()
