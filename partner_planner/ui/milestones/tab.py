"""The Milestones tab: who is to pass what by when, at what cost, and how it went."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.figure import Fact, Figure
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Identifier, Person
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.milestone_rows import MilestoneRow, milestone_rows
from partner_planner.services.wording.milestone_rows import state_text, warning_text
from partner_planner.ui.icons import icon
from partner_planner.ui.milestones.adding import Additions
from partner_planner.ui.milestones.columns import columns, person_text, quiet
from partner_planner.ui.milestones.edits import Edits
from partner_planner.ui.milestones.verb_bar import VerbBar, fill_menu
from partner_planner.ui.record_view import RecordView
from partner_planner.ui.session import Session
from partner_planner.ui.tabs import Tab
from partner_planner.ui.widgets.buttons import primary, secondary
from partner_planner.ui.widgets.empty_state import EmptyState
from partner_planner.ui.widgets.filter_bar import ChipSpec, FilterBar
from partner_planner.ui.widgets.page import PageHeader, page
from partner_planner.ui.widgets.place import Place, show_or_hide

_BY = 2
"""The column that a new table is sorted by: what is due first."""


class MilestonesTab(Tab):
    """A table of all milestones with filters above and verbs below."""

    watches: ClassVar[tuple[type[Record], ...]] = (
        Firm,
        Person,
        Identifier,
        Certification,
        ExamPass,
        Milestone,
        Wanted,
        Enrolment,
        Figure,
        Fact,
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._rows: tuple[MilestoneRow, ...] = ()
        self.edits = Edits(session, self)
        self._additions = Additions(session, self, self._show_additions)
        add = primary(_("Add milestone…"), self.add, icon("plus", "on_accent"))
        self._header = PageHeader(_("Milestones"), "", (add,), self)
        self.filters = FilterBar(
            _chips(), lambda row: row.person_id, _words, _("Search people and credentials"), self
        )
        self.view: RecordView[MilestoneRow] = RecordView(
            "milestones",
            columns(session.credentials, self.edits, self._additions),
            session.workspace.choices,
            session.today,
            quiet,
            self,
        )
        self.view.setAccessibleName(_("Milestones"))
        if not session.workspace.choices.layout("milestones"):
            self.view.sortByColumn(_BY, Qt.SortOrder.AscendingOrder)
        self.verbs = VerbBar(self.edits.do, self._edit_chosen, self)
        self._empty: dict[str, EmptyState] = {}
        self._assemble()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read all milestones anew."""
        session = self.session
        self._rows = milestone_rows(session.snapshot(), session.credentials, session.today)
        self._header.say(_summary(self._rows))
        self.filters.count(self._rows, {row.person_id: person_text(row) for row in self._rows})
        self._show()
        self._additions.read(self._rows)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the arrow keys move through the rows at once."""
        super().showEvent(event)
        if self._rows:
            self.view.setFocus()

    def search(self) -> None:
        """Put the keyboard into the search field."""
        self.filters.words.setFocus()
        self.filters.words.selectAll()

    def point_out(self, records: list[str]) -> None:
        """Choose the rows of these milestones."""
        self.filters.clear()
        shown = self.view.rows_model.rows
        self.view.choose_places([at for at, row in enumerate(shown) if row.id in records])

    def _assemble(self) -> None:
        column = page(self)
        for widget in (self._header, self.filters):
            column.addWidget(widget)
        self._place = Place(column, self.view)
        column.addWidget(self.verbs)

    def _connect(self) -> None:
        self.filters.changed.connect(self._show)
        self.view.chosen.connect(lambda: self.verbs.show_chosen(self.view.chosen_rows()))
        self.view.opened.connect(self._edit)
        self.view.delete_pressed.connect(lambda: self.edits.remove(self.view.chosen_rows()))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._offer)

    def _show(self) -> None:
        """Show the rows that pass the filters, or say why there are none."""
        shown = self.filters.passing(self._rows)
        self.view.show_rows(shown)
        self.verbs.show_chosen(self.view.chosen_rows())
        for widget in (self.filters, self.verbs):
            show_or_hide(widget, bool(self._rows))
        self._place.show(
            self.view if shown else self._nothing("found" if self._rows else "planned")
        )

    def _show_additions(self) -> None:
        """Show what milestones add, once that is known, and sort by it where it was asked for."""
        self._show()
        model, last = self.view.rows_model, len(self.view.rows_model.columns) - 1
        model.dataChanged.emit(model.index(0, last), model.index(model.rowCount() - 1, last))

    def _nothing(self, what: str) -> EmptyState:
        """The page that says why there are no rows; made when it is first needed."""
        if what not in self._empty:
            self._empty[what] = _nothing_found(self) if what == "found" else _nothing_planned(self)
        return self._empty[what]

    def add(self) -> None:
        """Begin a milestone, of the person whose rows are shown."""
        person = self.filters.person.currentData() or ""
        self.session.actions.run("add-milestone", person=person)

    def _edit(self, row: MilestoneRow) -> None:
        self.session.actions.run("edit-milestone", id=row.id)

    def _edit_chosen(self) -> None:
        for row in self.view.chosen_rows()[:1]:
            self._edit(row)

    def _offer(self, place: QPoint) -> None:
        """The menu of the chosen rows."""
        rows = self.view.chosen_rows()
        if not rows:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_menu(menu, rows, self.edits.do)
        menu.addSeparator()
        if len(rows) == 1:
            actions, row = self.session.actions, rows[0]
            menu.addAction(icon("pencil"), _("Edit…"), partial(self._edit, row))
            show = partial(actions.run, "show-person", id=row.person_id)
            menu.addAction(icon("user"), _("Show person…"), show)
            history = partial(actions.run, "record-history", id=row.id)
            menu.addAction(icon("history"), _("History of this milestone…"), history)
            menu.addSeparator()
        menu.addAction(icon("trash-2"), _("Remove"), partial(self.edits.remove, rows))
        menu.popup(self.view.viewport().mapToGlobal(place))


def _chips() -> tuple[ChipSpec[MilestoneRow], ...]:
    states = MilestoneState

    def of(*wanted: MilestoneState) -> Callable[[MilestoneRow], bool]:
        return lambda row: row.milestone.state in wanted

    return (
        ChipSpec("all", _("All"), lambda row: True),
        ChipSpec("overdue", _("Overdue"), lambda row: row.overdue),
        ChipSpec("planned", _("Planned"), of(states.PLANNED)),
        ChipSpec("booked", _("Booked"), of(states.BOOKED)),
        ChipSpec("failed", _("Failed"), of(states.FAILED)),
        ChipSpec("passed", _("Passed"), of(states.PASSED)),
        ChipSpec("dropped", _("Dropped"), of(states.DROPPED)),
    )


def _words(row: MilestoneRow) -> str:
    return " ".join((person_text(row), row.title, row.short, state_text(row), warning_text(row)))


def _summary(rows: tuple[MilestoneRow, ...]) -> str:
    """How many are open, and how many of these are late."""
    open_ones = sum(row.milestone.open for row in rows)
    late = sum(row.overdue for row in rows)
    if not open_ones:
        return _("Who is to pass what by when.")
    words = ngettext("{n} open milestone", "{n} open milestones", open_ones).format(n=open_ones)
    if late:
        overdue = ngettext("{n} of them overdue", "{n} of them overdue", late).format(n=late)
        return _("{open}, {overdue}").format(open=words, overdue=overdue)
    return words


def _nothing_planned(tab: MilestonesTab) -> EmptyState:
    return EmptyState(
        icon("flag", "text_faint"),
        _("No milestones yet"),
        _(
            "A milestone says who is to pass which exam by when. "
            "Add the first one: cost, hours and warnings follow by themselves."
        ),
        (primary(_("Add milestone…"), tab.add),),
    )


def _nothing_found(tab: MilestonesTab) -> EmptyState:
    return EmptyState(
        icon("search", "text_faint"),
        _("Nothing fits"),
        _("No milestone fits the search and the filters."),
        (secondary(_("Show all"), tab.filters.clear),),
    )
