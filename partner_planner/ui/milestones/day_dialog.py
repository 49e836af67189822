"""A small dialog that asks for one day."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from partner_planner.i18n import gettext as _
from partner_planner.ui.form import Field, FormDialog
from partner_planner.ui.milestones.verbs import Asked
from partner_planner.ui.widgets.day_field import DayField

_WIDTH = 360


class DayDialog(FormDialog):
    """Asks on which day something is or was; `chosen` tells the day."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, asked: Asked, about: str, first: date, today: date) -> None:
        super().__init__(parent, _(asked.heading), _(asked.accept), about)
        self.setMinimumWidth(_WIDTH)
        self._asked, self._today = asked, today
        self.day = DayField(today)
        self.day.show_day(first)
        self._field = Field(_(asked.label), self.day)
        self.add(self._field)
        self.check_by(self._sound)
        self.accepted.connect(lambda: self.chosen.emit(self.day.day))
        self.day.setFocus()
        self.day.selectAll()

    def _sound(self) -> bool:
        day = self.day.day
        problem = ""
        if day is None:
            problem = _("Please enter a day, such as 12 Mar 2027.")
        elif not self._asked.to_come and day > self._today:
            problem = _("That day is still to come.")
        self._field.wrong(problem)
        return not problem
