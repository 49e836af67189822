"""The fields that say who a person is."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from partner_planner.domain.person import Identifier, Person
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.amounts import amount_text, hours_text
from partner_planner.ui.certifications.marks import MarksEditor
from partner_planner.ui.form import Field
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.amount_text import read_amount
from partner_planner.ui.widgets.day_field import DayField


class PersonForm(QWidget):
    """Name, role, time, cost, days, note, addresses and numbers. `changed` tells any new value.

    `needs_name` is for new people; somebody whom a file listed without a name may stay nameless.
    """

    changed = Signal()

    def __init__(
        self, session: Session, person: Person, marks: Iterable[Identifier], needs_name: bool
    ) -> None:
        super().__init__()
        self._person, self._needs_name = person, needs_name
        self.name, self.role, self.note = QLineEdit(), QLineEdit(), QLineEdit()
        self.hours, self.cost = QLineEdit(), QLineEdit()
        self.joined, self.left = DayField(session.today), DayField(session.today)
        self.marks = MarksEditor(marks)
        firm = session.snapshot().firm
        self._name_field = Field(_("Name"), self.name)
        self._hours_field = Field(_("Hours a month to learn"), self.hours)
        cost = _("Cost of an hour, {currency}").format(currency=firm.currency if firm else "")
        self._cost_field = Field(cost, self.cost)
        self._joined_field = Field(_("Joined on"), self.joined)
        self._left_field = Field(_("Left on"), self.left)
        self._fill(person)
        self._lay_out()
        for line in (self.name, self.role, self.note, self.hours, self.cost):
            line.textChanged.connect(lambda _text: self.changed.emit())
        for day in (self.joined, self.left):
            day.day_changed.connect(self.changed)
        self.marks.changed.connect(self.changed)

    def person(self) -> Person:
        """The person as the fields say; fields that are not sound keep what was."""
        was = self._person
        return replace(
            was,
            name=" ".join(self.name.text().split()),
            role=" ".join(self.role.text().split()),
            hours_per_month=_number(self.hours, was.hours_per_month),
            hourly_cost=_number(self.cost, was.hourly_cost),
            joined_on=self.joined.day,
            left_on=self.left.day,
            note=self.note.text().strip(),
        )

    def check(self) -> bool:
        """Whether the values may be taken; what is wrong is shown at its field."""
        problems = {
            self._name_field: self._name_problem(),
            self._hours_field: _number_problem(self.hours),
            self._cost_field: _number_problem(self.cost),
            self._joined_field: _day_problem(self.joined),
            self._left_field: _day_problem(self.left) or self._left_problem(),
        }
        for field, problem in problems.items():
            field.wrong(problem)
        wrong = [field for field, problem in problems.items() if problem]
        if wrong:
            wrong[0].field.setFocus()
        return not wrong

    def _fill(self, person: Person) -> None:
        self.name.setText(person.name)
        self.role.setText(person.role)
        self.note.setText(person.note)
        if person.hours_per_month is not None:
            self.hours.setText(hours_text(person.hours_per_month))
        if person.hourly_cost is not None:
            self.cost.setText(amount_text(person.hourly_cost))
        self.joined.show_day(person.joined_on)
        self.left.show_day(person.left_on)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for fields in (
            (self._name_field,),
            (Field(_("Role"), self.role),),
            (self._hours_field, self._cost_field),
            (self._joined_field, self._left_field),
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            for field in fields:
                row.addWidget(field, 1)
            column.addLayout(row)
        column.addWidget(self.marks)
        column.addWidget(Field(_("Note"), self.note))
        column.addStretch()

    def _name_problem(self) -> str:
        missing = self._needs_name and not self.name.text().strip()
        return _("Enter a name.") if missing else ""

    def _left_problem(self) -> str:
        joined, left = self.joined.day, self.left.day
        early = joined is not None and left is not None and left < joined
        return _("That is before the day of joining.") if early else ""


def _number(field: QLineEdit, kept: Decimal | None) -> Decimal | None:
    try:
        return read_amount(field.text())
    except ValueError:
        return kept


def _number_problem(field: QLineEdit) -> str:
    try:
        read_amount(field.text())
    except ValueError:
        return _("Enter a number, such as 12.5, or leave it empty.")
    return ""


def _day_problem(field: DayField) -> str:
    return "" if field.sound else _("Enter a day, such as 12 Mar 2027, or leave it empty.")
