"""Three small dialogs for what imports left open: names, titles and user ids."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Edit
from partner_planner.domain.person import Person
from partner_planner.domain.training import WaitingRow
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.standing import shown_names
from partner_planner.services.wording.states import nameless_text
from partner_planner.ui.form import WIDTH, Field, FormDialog
from partner_planner.ui.importing.choices import credential_box, person_box
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.buttons import link
from partner_planner.ui.widgets.search_box import SearchBox

TALLEST = 420
"""How high a list of questions may become before it scrolls, in pixels."""

_NAMED = 3
"""How many titles are named before the rest is counted."""


class QuestionDialog(FormDialog):
    """A field for each open question; what is left empty stays open.

    `keep` is given the answers that are not empty, by the question's key.
    """

    def __init__(
        self,
        window: QWidget,
        heading: str,
        explain: str,
        fields: Mapping[str, Field],
        keep: Callable[[dict[str, str]], object],
    ) -> None:
        super().__init__(window, heading, _("Save"), explain)
        self.fields = dict(fields)
        self._keep = keep
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for field in self.fields.values():
            column.addWidget(field)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        scroll.setFixedHeight(min(TALLEST, inner.heightForWidth(WIDTH)))
        self.add(scroll)
        self.check_by(self._sound)
        self.accepted.connect(lambda: self._keep(self.answers()))
        next(iter(self.fields.values())).field.setFocus()

    def answers(self) -> dict[str, str]:
        """The answers that are not empty."""
        said = {key: _said(field.field) for key, field in self.fields.items()}
        return {key: answer for key, answer in said.items() if answer}

    def _sound(self) -> bool:
        """Words in a choice that name nothing in its list are no answer."""
        sound = True
        for field in self.fields.values():
            box = field.field
            lost = isinstance(box, SearchBox) and not box.value and bool(box.currentText().strip())
            field.wrong(_("Choose one from the list, or leave it empty.") if lost else "")
            sound = sound and not lost
        return sound


class ClaimDialog(QuestionDialog):
    """Asks whose rows wait. Somebody new can be added first; the choices then offer them."""

    def __init__(self, session: Session, window: QWidget, fields: Mapping[str, Field]) -> None:
        super().__init__(
            window,
            _("Whose rows are these?"),
            _("The file tells people apart by a user ID only. Your answer is remembered."),
            fields,
            lambda answers: _claim(session, answers),
        )
        self._session = session
        add = link(
            _("Add somebody who is not in the list"), lambda: session.actions.run("add-person")
        )
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(add)
        line.addStretch()
        self.add(row)
        session.bridge.edited.connect(self._hear)

    def _hear(self, edit: Edit) -> None:
        """Offer people who were added meanwhile."""
        added = [change.id for change in edit.changes if change.kind is Person]
        names = shown_names(self._session.snapshot())
        for box in (field.field for field in self.fields.values()):
            for id in added:
                if isinstance(box, SearchBox) and id in names and box.findData(id) < 0:
                    box.addItem(names[id] or nameless_text(), id)


def open_name_person(session: Session, window: QWidget, id: str = "") -> None:
    """Ask for names: of one person, or of everybody who has none."""
    snapshot = session.snapshot()
    people = [
        person
        for person in snapshot.all(Person).values()
        if person.id == id or (not id and not person.name)
    ]
    if not people:
        session.messages.tell(_("Everybody has a name."))
        return
    names, held = shown_names(snapshot), snapshot.all(Certification).values()
    fields = {
        person.id: Field(
            names[person.id] or nameless_text(),
            _line(person.name, _("Name")),
            _holding([_called(each, session) for each in held if each.person == person.id]),
        )
        for person in people
    }
    known = {person.id: person for person in people}
    _open(
        QuestionDialog(
            window,
            _("Who is this?"),
            _("The vendor's file lists them without a name. It is asked once per person."),
            fields,
            lambda answers: _name(session, known, answers),
        )
    )


def open_map_title(session: Session, window: QWidget, id: str = "") -> None:
    """Ask what titles mean: that of one certification, or all that match no credential."""
    held = session.snapshot().all(Certification).values()
    unknown = [each for each in held if each.title and not each.credential]
    if id:
        unknown = [each for each in held if each.id == id and each.title]
    titles: dict[str, str] = {}
    for each in unknown:
        titles.setdefault(each.title.casefold(), each.title)
    if not titles:
        session.messages.tell(_("Every title is known."))
        return
    fields = {title: Field(title, credential_box(session)) for title in titles.values()}
    _open(
        QuestionDialog(
            window,
            _("Which credential is this?"),
            _("Your answer is remembered for later imports."),
            fields,
            lambda answers: _map(session, answers),
        )
    )


def open_claim_waiting(session: Session, window: QWidget, id: str = "") -> None:
    """Ask whose rows wait: those of one user id, or all."""
    rows: dict[str, list[WaitingRow]] = {}
    for row in session.snapshot().all(WaitingRow).values():
        rows.setdefault(row.user_id, []).append(row)
    if id:
        rows = {user: waiting for user, waiting in rows.items() if _concerns(user, waiting, id)}
    if not rows:
        session.messages.tell(_("No rows are waiting."))
        return
    fields = {
        user: Field(
            _("User ID {user}").format(user=user),
            person_box(session),
            _holding([row.title for row in waiting]),
        )
        for user, waiting in rows.items()
    }
    _open(ClaimDialog(session, window, fields))


def _concerns(user: str, rows: Iterable[WaitingRow], id: str) -> bool:
    return user == id or any(row.id == id for row in rows)


def _open(dialog: QuestionDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _line(text: str, prompt: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setPlaceholderText(prompt)
    return line


def _said(field: QWidget) -> str:
    if isinstance(field, SearchBox):
        return field.value
    return " ".join(field.text().split()) if isinstance(field, QLineEdit) else ""


def _called(held: Certification, session: Session) -> str:
    """A certification as the file called it, else as the catalog does."""
    credential = session.credentials.get(held.credential)
    return held.title or (credential.title if credential else held.credential)


def _holding(titles: list[str]) -> str:
    """What somebody holds, to recognise them by."""
    different = list(dict.fromkeys(titles))
    named, rest = different[:_NAMED], len(different) - _NAMED
    words = ", ".join(named)
    if rest <= 0:
        return words
    return ngettext("{titles} and {count} more", "{titles} and {count} more", rest).format(
        titles=words, count=rest
    )


def _name(session: Session, people: Mapping[str, Person], answers: Mapping[str, str]) -> None:
    from partner_planner.services.answering import name_people

    given = {id: name for id, name in answers.items() if name != people[id].name}
    if given:
        name_people(session.workspace, given)


def _map(session: Session, answers: Mapping[str, str]) -> None:
    from partner_planner.services.answering import map_titles

    if answers:
        map_titles(session.workspace, answers)


def _claim(session: Session, answers: Mapping[str, str]) -> None:
    from partner_planner.services.answering import claim_waiting

    if answers:
        claim_waiting(session.workspace, session.credentials, answers)
