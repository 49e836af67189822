"""What the table cannot show by itself: all is expired, rows wait, titles or names are missing."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from partner_planner.services.next_steps.earned import expired_steps
from partner_planner.services.next_steps.reading import Reading
from partner_planner.services.next_steps.step import NextStep
from partner_planner.services.next_steps.upkeep import upkeep_steps
from partner_planner.services.standing import CertificationRow, leavers, shown_names
from partner_planner.services.wording.next_steps import action_text, step_sentence
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.strip import Strip

_ANSWERS = {
    "all-expired": "import",
    "nameless": "name-person",
    "unknown-titles": "map-title",
    "waiting-rows": "claim-waiting",
}
"""Steps that are shown here, and the action that answers each."""


class StepStrip(Strip):
    """The next steps that concern the whole table, a line for each; hidden where none does."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._shown: tuple[NextStep, ...] = ()

    def show_for(self, rows: Sequence[CertificationRow]) -> None:
        """Show what the plan asks for, given all rows of the table."""
        steps = tuple(self._steps(rows))
        if steps == self._shown:
            return
        self._shown = steps
        self.clear()
        for step in steps:
            act = partial(self._session.actions.run, _ANSWERS[step.key])
            self.say(step_sentence(step), action_text(step.action), act)

    def _steps(self, rows: Sequence[CertificationRow]) -> Iterator[NextStep]:
        session, snapshot = self._session, self._session.snapshot()
        day = session.today
        reading = Reading(
            snapshot,
            session.credentials,
            day,
            tuple(row for row in rows if row.current),
            (),
            shown_names(snapshot),
            leavers(snapshot, day),
        )
        for found in (expired_steps(reading), upkeep_steps(reading)):
            yield from (step for step in found if step.key in _ANSWERS)
