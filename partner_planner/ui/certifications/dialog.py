"""The dialog that adds a certification, or an exam that completes none yet."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import Certification, ExamPass, ends_on
from partner_planner.domain.change import Edit, Label
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.person import Person
from partner_planner.i18n import gettext as _
from partner_planner.services.standing import exam_codes, leavers, shown_names
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.states import nameless_text
from partner_planner.ui.form import Field, FormDialog
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.buttons import link
from partner_planner.ui.widgets.day_field import DayField
from partner_planner.ui.widgets.search_box import SearchBox

_EXAM = "exam/"
"""Begins the value of a choice that is an exam, not a credential."""


def earned_items(credentials: Credentials) -> list[tuple[str, str]]:
    """All that can be earned: credentials by code and title, then exams that are not enough."""
    items = [
        (each.id, f"{each.code}  {each.title}" if each.code else each.title)
        for each in credentials.all()
    ]
    alone = {way[0] for each in credentials.all() for way in each.exams if len(way) == 1}
    for each in credentials.all():
        for code in exam_codes(each):
            if code not in alone:
                words = _("{exam}  one exam of {credential}")
                items.append((_EXAM + code, words.format(exam=code, credential=each.title)))
    return sorted(items, key=lambda item: item[1].casefold())


class AddCertification(FormDialog):
    """Asks who earned what and when; refuses what makes no sense at the field."""

    def __init__(self, session: Session, window: QWidget, person: str, credential: str) -> None:
        super().__init__(window, _("Add certification"), _("Add"))
        self._session = session
        self.person = SearchBox(_people(session))
        self.earned_what = SearchBox(earned_items(session.credentials))
        self.earned, self.ends = DayField(session.today), DayField(session.today)
        self.linked = QCheckBox(_("Linked to the firm at the vendor"))
        self._person_field = Field(_("Person"), self.person)
        self._what_field = Field(_("Certification or exam"), self.earned_what)
        self._earned_field = Field(_("Earned on"), self.earned)
        self._ends_field = Field(_("Ends on"), self.ends)
        self._dress(person, credential)
        self.add(self._person_field)
        self.add(self._somebody_new())
        self.add(self._what_field)
        self.add(self._earned_field, self._ends_field)
        self.add(self.linked)
        self.check_by(self._sound)
        self.accepted.connect(self._keep)
        self.earned_what.changed.connect(self._follow)
        self.earned.day_changed.connect(self._follow)
        self._follow()
        (self.earned_what if person else self.person).setFocus()

    @property
    def _exam(self) -> str:
        value = self.earned_what.value
        return value.removeprefix(_EXAM) if value.startswith(_EXAM) else ""

    def _dress(self, person: str, credential: str) -> None:
        _prompt(self.person, _("Type a name"))
        _prompt(self.earned_what, _("Type a code or a title"))
        self.person.choose(person)
        self.earned_what.choose(credential)
        self.earned.show_day(self._session.today)
        self.linked.setChecked(True)

    def _somebody_new(self) -> QWidget:
        """A way to add a person first, who is then chosen."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        actions = self._session.actions
        line.addWidget(
            link(_("Add somebody who is not in the list"), lambda: actions.run("add-person"))
        )
        line.addStretch()
        self._session.bridge.edited.connect(self._hear)
        return row

    def _hear(self, edit: Edit) -> None:
        names = shown_names(self._session.snapshot())
        for change in edit.changes:
            if change.kind is Person and change.before is None and change.id in names:
                self.person.addItem(names[change.id] or nameless_text(), change.id)
                self.person.choose(change.id)

    def _follow(self) -> None:
        """An exam has no end and no link; a credential's end is told unless one is typed."""
        exam = bool(self._exam)
        self._ends_field.setVisible(not exam)
        self.linked.setVisible(not exam)
        self._ends_field.explain(self._usual_end())

    def _usual_end(self) -> str:
        credential = self._session.credentials.get(self.earned_what.value)
        if credential is None or self.earned.day is None:
            return _("Leave it empty to go by the credential's validity.")
        bare = Certification("", "", credential.id, self.earned.day)
        end = ends_on(bare, credential)
        if isinstance(end, Unknown):
            return _("How long it is valid is not known. Enter the end if you know it.")
        if end is None:
            return _("It does not expire. Leave this empty.")
        return _("Empty means {day}, by its validity.").format(day=day_text(end))

    def _sound(self) -> bool:
        problems = {
            self._person_field: "" if self.person.value else _("Choose a person from the list."),
            self._what_field: ""
            if self.earned_what.value
            else _("Choose a certification or an exam from the list."),
            self._earned_field: self._earned_problem(),
            self._ends_field: self._ends_problem(),
        }
        for field, problem in problems.items():
            field.wrong(problem)
        wrong = [field for field, problem in problems.items() if problem]
        if wrong:
            wrong[0].field.setFocus()
        return not wrong

    def _earned_problem(self) -> str:
        day = self.earned.day
        if day is None:
            return _("Enter a day, such as 12 Mar 2026.")
        if day > self._session.today:
            return _("That day is still to come. Plan a milestone instead.")
        return _("This is in the plan already.") if self._known(day) else ""

    def _ends_problem(self) -> str:
        if self._exam:
            return ""
        if not self.ends.sound:
            return _("Enter a day, such as 12 Mar 2027, or leave it empty.")
        if self.ends.day and self.earned.day and self.ends.day < self.earned.day:
            return _("It would end before it was earned.")
        return ""

    def _known(self, day: date) -> bool:
        snapshot, person = self._session.snapshot(), self.person.value
        if self._exam:
            return any(
                (each.person, each.exam) == (person, self._exam)
                for each in snapshot.all(ExamPass).values()
            )
        return any(
            (each.person, each.credential, each.earned_on) == (person, self.earned_what.value, day)
            for each in snapshot.all(Certification).values()
        )

    def _keep(self) -> None:
        workspace, day = self._session.workspace, self.earned.day
        if day is None:
            return
        name = self.person.currentText().strip()
        if self._exam:
            passed = ExamPass(workspace.new_id(), self.person.value, self._exam, day)
            workspace.put(passed, Label.of("add-exam-pass", person=name, exam=self._exam))
            return
        certification = Certification(
            workspace.new_id(),
            self.person.value,
            self.earned_what.value,
            day,
            self.ends.day,
            linked=self.linked.isChecked(),
        )
        known = self._session.credentials.get(certification.credential)
        title = known.title if known else certification.credential
        workspace.put(certification, Label.of("add-certification", person=name, credential=title))


def _prompt(box: SearchBox, words: str) -> None:
    line = box.lineEdit()
    if line is not None:
        line.setPlaceholderText(words)


def _people(session: Session) -> list[tuple[str, str]]:
    """Everybody by name, those who have left at the end."""
    snapshot = session.snapshot()
    gone = leavers(snapshot, session.today)
    names = [(id, name or nameless_text()) for id, name in shown_names(snapshot).items()]
    return sorted(names, key=lambda pair: (pair[0] in gone, pair[1].casefold()))


def open_add_certification(
    session: Session, window: QWidget, person: str = "", credential: str = ""
) -> None:
    """Ask for a new certification; `person` and `credential` fill in what is known."""
    dialog = AddCertification(session, window, person, credential)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
