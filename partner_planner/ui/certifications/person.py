"""A person's card, and the dialog that adds a person."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.change import Edit, Label
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Identifier, Person
from partner_planner.i18n import gettext as _
from partner_planner.services.standing import shown_names
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.states import nameless_text
from partner_planner.ui.bridge import concerns
from partner_planner.ui.certifications.person_form import PersonForm
from partner_planner.ui.certifications.person_record import PersonRecord
from partner_planner.ui.form import FormDialog
from partner_planner.ui.icons import icon
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.buttons import primary, secondary
from partner_planner.ui.widgets.card import Card
from partner_planner.ui.widgets.page import PageHeader
from partner_planner.ui.widgets.tab_order import follow_layout

SIZE = (960, 680)
"""The first size of the card, in pixels."""

FORM_WIDTH = 440
"""The width of the fields on the left."""


class PersonCard(QDialog):
    """Who somebody is, on the left to be edited; what they hold and plan on the right."""

    def __init__(self, session: Session, window: QWidget, person: Person) -> None:
        super().__init__(window)
        self._session, self._person = session, person
        self.setWindowTitle(_name(session, person))
        self.resize(*SIZE)
        self.form = PersonForm(session, person, _marks(session, person.id), needs_name=False)
        self._record = QScrollArea()
        self.save = primary(_("Save"), self._keep)
        self.save.setEnabled(False)
        self._lay_out()
        self._show_record()
        self.form.changed.connect(self._compare)
        session.bridge.edited.connect(self._hear)
        self.form.name.setFocus()

    def _lay_out(self) -> None:
        run, person = self._session.actions.run, self._person
        history = secondary(
            _("History…"), lambda: run("record-history", id=person.id), icon("history")
        )
        header = PageHeader(_name(self._session, person), _note(self._session, person), (history,))
        form = QScrollArea()
        form.setWidget(Card("", self.form))
        form.setFixedWidth(FORM_WIDTH)
        form.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._record.setAccessibleName(_("What is held and planned"))
        for area in (form, self._record):
            area.setObjectName("reading")  # leaves room for the frame of the keyboard
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(form)
        middle.addWidget(self._record, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.save)
        buttons.addWidget(secondary(_("Close"), self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(header)
        column.addLayout(middle, 1)
        column.addLayout(buttons)
        self.save.setDefault(True)

    def _show_record(self) -> None:
        self._record.setWidget(PersonRecord(self._session, self._person.id))
        follow_layout(self)

    def _hear(self, edit: Edit) -> None:
        if concerns(edit, (Certification, ExamPass, Milestone)):
            self._show_record()

    def _compare(self) -> None:
        """Saving is offered while something differs from what the plan has."""
        marks = self.form.marks.changes(self._person.id, lambda: "")
        self.save.setEnabled(bool(marks) or self.form.person() != self._person)

    def _keep(self) -> None:
        if not self.form.check():
            return
        now = self.form.person()
        _write(self._session, self.form, now, self._person, "edit-person")
        self.accept()


class AddPerson(FormDialog):
    """Asks who a new person is."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window, _("Add person"), _("Add"))
        self._session = session
        self.form = PersonForm(session, Person(session.workspace.new_id()), (), needs_name=True)
        self.add(self.form)
        self.check_by(self.form.check)
        self.accepted.connect(self._keep)
        self.form.name.setFocus()

    def _keep(self) -> None:
        _write(self._session, self.form, self.form.person(), None, "add-person")


def _write(session: Session, form: PersonForm, now: Person, was: Person | None, key: str) -> None:
    """Write a person with addresses and numbers as one edit."""
    marks = form.marks.changes(now.id, session.workspace.new_id)
    with session.workspace.edit(Label.of(key, person=now.name or _name(session, now))) as editing:
        if now != was:
            editing.put(now, was)
        for mark, before in marks.puts:
            editing.put(mark, before)
        for mark in marks.removed:
            editing.remove(mark)


def _marks(session: Session, person: str) -> list[Identifier]:
    marks = session.snapshot().all(Identifier).values()
    return [mark for mark in marks if mark.person == person]


def _name(session: Session, person: Person) -> str:
    return shown_names(session.snapshot()).get(person.id, "") or nameless_text()


def _note(session: Session, person: Person) -> str:
    """The line under the name: the role, and that somebody has left."""
    parts = [person.role] if person.role else []
    if person.left_on is not None:
        over = person.left_on < session.today
        words = _("left on {day}") if over else _("leaves on {day}")
        parts.append(words.format(day=day_text(person.left_on)))
    return " · ".join(parts)


def open_person(session: Session, window: QWidget, id: str = "") -> None:
    """Open the card of a person; without one, or with one who is gone, nothing happens."""
    person = session.snapshot().get(Person, id)
    if person is None:
        return
    dialog = PersonCard(session, window, person)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def open_add_person(session: Session, window: QWidget) -> None:
    """Ask for a new person."""
    dialog = AddPerson(session, window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
