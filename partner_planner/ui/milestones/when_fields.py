"""The fields for by when it is to be passed, how far it has come, and when it is sat."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.milestones import milestone_state_text
from partner_planner.ui.form import Field
from partner_planner.ui.widgets.day_field import DayField


class WhenFields(QWidget):
    """Due day, state and day of the exam; `changed` tells new values.

    Entering the day of the exam makes a planned milestone a booked one.
    """

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.by, self.sitting = DayField(today), DayField(today)
        self.state = QComboBox()
        for state in MilestoneState:
            self.state.addItem(milestone_state_text(state), state)
        self.by_field = Field(_("By"), self.by)
        self.state_field = Field(_("State"), self.state)
        self.sitting_field = Field(_("Booked for"), self.sitting)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for field in (self.by_field, self.state_field, self.sitting_field):
            row.addWidget(field, 1)
        self.by.day_changed.connect(self.changed)
        self.sitting.day_changed.connect(self._follow_sitting)
        self.state.currentIndexChanged.connect(lambda _at: self._name_sitting())

    def show_milestone(self, milestone: Milestone) -> None:
        """Show the days and the state of a milestone."""
        self._choose(milestone.state)
        self.by.show_day(milestone.by)
        passed = milestone.state is MilestoneState.PASSED
        self.sitting.show_day(milestone.passed_on if passed else milestone.booked_on)
        self._choose(milestone.state)

    @property
    def chosen(self) -> MilestoneState:
        """The state that is chosen."""
        return MilestoneState(self.state.currentData())

    def applied(self, milestone: Milestone) -> Milestone:
        """The milestone with what the fields say; a field without a day keeps what it was."""
        state, day = self.chosen, self.sitting.day
        booked = milestone.booked_on if state is not MilestoneState.PLANNED else None
        if state is MilestoneState.FAILED:
            booked = None
        return replace(
            milestone,
            by=self.by.day or milestone.by,
            state=state,
            booked_on=day if state is MilestoneState.BOOKED else booked,
            passed_on=day if state is MilestoneState.PASSED else None,
        )

    def check(self) -> bool:
        """Whether the days are sound and fit the state; what is wrong is said at the fields."""
        by = "" if self.by.day else _("Please enter a day.")
        sitting, state, day = "", self.chosen, self.sitting.day
        if not self.sitting.sound:
            sitting = _("This is no day.")
        elif state is MilestoneState.BOOKED and day is None:
            sitting = _("Which day is booked?")
        elif state is MilestoneState.PASSED and day is None:
            sitting = _("On which day?")
        elif state is MilestoneState.PASSED and day is not None and day > self._today:
            sitting = _("That day is still to come.")
        self.by_field.wrong(by)
        self.sitting_field.wrong(sitting)
        return not (by or sitting)

    def _choose(self, state: MilestoneState) -> None:
        self.state.setCurrentIndex(self.state.findData(state))

    def _name_sitting(self) -> None:
        passed = self.chosen is MilestoneState.PASSED
        self.sitting_field.rename(_("Passed on") if passed else _("Booked for"))
        self.sitting.setEnabled(self.chosen is not MilestoneState.DROPPED)
        self.changed.emit()

    def _follow_sitting(self) -> None:
        """A day makes a planned one booked; without a day a booked one is planned."""
        if self.sitting.day is not None:
            if self.chosen in (MilestoneState.PLANNED, MilestoneState.FAILED):
                self._choose(MilestoneState.BOOKED)
        elif not self.sitting.text() and self.chosen is MilestoneState.BOOKED:
            self._choose(MilestoneState.PLANNED)
        self.changed.emit()
