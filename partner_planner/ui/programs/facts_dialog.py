"""The dialog of records: deals, documents, fees, trainings, and what was confirmed."""

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from partner_planner.domain.change import Edit
from partner_planner.domain.figure import Fact
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.i18n import gettext as _
from partner_planner.i18n import marked
from partner_planner.services.facts import AskedFact, asked_facts, facts_of
from partner_planner.services.figures import remove_fact
from partner_planner.services.scoring import programs_named
from partner_planner.services.standing import shown_names
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.facts import fact_details_text, fact_name_text
from partner_planner.services.wording.figures import fact_kind_text
from partner_planner.ui.bridge import concerns
from partner_planner.ui.form import Field
from partner_planner.ui.programs.fact_form import FactForm
from partner_planner.ui.programs.words import begun
from partner_planner.ui.record_table import TableColumn
from partner_planner.ui.record_view import RecordView
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.buttons import primary, secondary
from partner_planner.ui.widgets.texts import dim, heading, title

_SIZE = (800, 560)


class FactsDialog(QDialog):
    """Lists the facts of a program, newest first; each is added, changed and removed by itself."""

    def __init__(self, session: Session, parent: QWidget, books: tuple[Rulebook, ...]) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Records and documents"))
        self.resize(*_SIZE)
        self._session, self._books = session, books
        self.program = QComboBox()
        for book in books:
            self.program.addItem(book.name, book.program)
        self.table: RecordView[Fact] = RecordView(
            "facts", self._columns(), session.workspace.choices
        )
        self.table.setAccessibleName(_("Records and documents"))
        self.empty = dim(_("Nothing is entered yet: what the program asks for is unknown."))
        self.add = primary(_("Add…"), self.open_new)
        self.change = secondary(_("Change…"), self._change)
        self.remove = secondary(_("Remove"), self._remove)
        self._lay_out()
        self.program.currentIndexChanged.connect(lambda _at: self.refresh())
        self.table.chosen.connect(self._enable)
        self.table.opened.connect(self._open)
        self.table.delete_pressed.connect(self._remove)
        session.bridge.edited.connect(self._hear)
        self.refresh()

    @property
    def book(self) -> Rulebook:
        """The rules of the chosen program."""
        return self._books[max(0, self.program.currentIndex())]

    @property
    def asked(self) -> tuple[AskedFact, ...]:
        """What the program asks for."""
        return asked_facts(self.book)

    def refresh(self) -> None:
        """Show the facts of the chosen program."""
        found = facts_of(self._session.snapshot(), self.book.program)
        self.table.show_rows(found)
        self.add.setEnabled(bool(self.asked))
        self.empty.setVisible(not found)
        self._enable()

    def open_new(self, name: str = "") -> None:
        """Let the user add a fact, beginning with one of a name."""
        form = self._form(None)
        form.what.setCurrentIndex(max(0, form.what.findData(name)))
        form.open()

    def _form(self, fact: Fact | None) -> FactForm:
        form = FactForm(self._session, self, self.book.program, self.asked, fact)
        form.finished.connect(form.deleteLater)
        return form

    def _open(self, fact: Fact) -> None:
        self._form(fact).open()

    def _change(self) -> None:
        for fact in self.table.chosen_rows()[:1]:
            self._open(fact)

    def _remove(self) -> None:
        for fact in self.table.chosen_rows():
            remove_fact(self._session.workspace, fact)

    def _enable(self) -> None:
        chosen = len(self.table.chosen_rows())
        self.change.setEnabled(chosen == 1)
        self.remove.setEnabled(chosen > 0)

    def _hear(self, edit: Edit) -> None:
        if concerns(edit, (Fact,)):
            self.refresh()

    def _columns(self) -> tuple[TableColumn[Fact], ...]:
        names = shown_names(self._session.snapshot())
        return (
            TableColumn("what", marked("What"), _what, _what, 220),
            TableColumn("kind", marked("Kind"), _kind, _kind, 110),
            TableColumn("on", marked("From"), lambda row: short_day_text(row.on), _newest, 110),
            TableColumn("until", marked("Until"), _until, _ends, 110),
            TableColumn(
                "details",
                marked("Details"),
                lambda row: fact_details_text(row, names.get(row.person, "")),
                lambda row: fact_details_text(row, names.get(row.person, "")),
                200,
            ),
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(title(_("Records and documents")))
        explain = _(
            "Deals, documents, fees, trainings, and what was confirmed: rules look at them from"
            " their day on. What was never entered stays unknown; it is never taken as none."
        )
        column.addWidget(dim(explain))
        if len(self._books) > 1:
            column.addWidget(Field(_("Program"), self.program))
        else:
            column.addWidget(heading(self.book.name))
        column.addWidget(self.table, 1)
        column.addWidget(self.empty)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.add, self.change, self.remove):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(secondary(_("Close"), self.reject))
        column.addLayout(row)


def open_facts(session: Session, window: QWidget, program: str = "", name: str = "") -> None:
    """Let the user enter records, beginning with a fact of a name where one is given."""
    named = [session.rules.get(id) for id in programs_named(session.snapshot())]
    known = tuple(book for book in named if book is not None) or session.rules.all()
    books = tuple(book for book in known if asked_facts(book) or _held(session, book))
    if not books:
        session.messages.tell(_("The rules of your programs read no records or documents."))
        return
    dialog = FactsDialog(session, window, books)
    dialog.finished.connect(dialog.deleteLater)
    dialog.program.setCurrentIndex(max(0, dialog.program.findData(program)))
    dialog.open()
    if name:
        dialog.open_new(name)


def _held(session: Session, book: Rulebook) -> bool:
    """Whether the plan has facts of a program."""
    return bool(facts_of(session.snapshot(), book.program))


def _what(fact: Fact) -> str:
    return begun(fact_name_text(fact.name))


def _kind(fact: Fact) -> str:
    return fact_kind_text(fact.kind)


def _newest(fact: Fact) -> int:
    return -fact.on.toordinal()


def _until(fact: Fact) -> str:
    return short_day_text(fact.until) if fact.until is not None else ""


def _ends(fact: Fact) -> int:
    return fact.until.toordinal() if fact.until is not None else 0
