"""The line over the areas: on which day they are looked at."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.ui.widgets.buttons import quiet
from partner_planner.ui.widgets.day_field import DayField
from partner_planner.ui.widgets.texts import dim

_WIDTH = 152


class DayBar(QWidget):
    """A day, today at first; `changed` tells another one."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = self._day = today
        self.field = DayField(today)
        self.field.setFixedWidth(_WIDTH)
        self.field.show_day(today)
        self.field.setAccessibleName(_("Day on which the programs are looked at"))
        label = QLabel(_("On"))
        label.setBuddy(self.field)
        self.back = quiet(_("Today"), self._return)
        self._note = dim("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.field)
        row.addWidget(self.back)
        row.addWidget(self._note, 1)
        self._say()
        self.field.day_changed.connect(self._take)

    @property
    def day(self) -> date:
        """The day that was chosen last; an unfinished one changes nothing."""
        return self._day

    def _return(self) -> None:
        self.field.show_day(self._today)

    def _take(self) -> None:
        day = self.field.day
        if day is not None and day != self._day:
            self._day = day
            self._say()
            self.changed.emit()

    def _say(self) -> None:
        """On another day, say what it is that one sees."""
        self.back.setVisible(self._day != self._today)
        if self._day > self._today:
            self._note.setText(_("What is left on that day if nothing new is earned."))
        elif self._day < self._today:
            self._note.setText(_("As it was, by what is dated up to that day."))
        else:
            self._note.setText("")
