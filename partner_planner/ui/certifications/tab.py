"""The Certifications tab: people by credential, filtered, sorted, edited in place."""

from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.training import TitleMapping, WaitingRow
from partner_planner.i18n import gettext as _
from partner_planner.services.standing import CertificationRow, certification_rows, summary
from partner_planner.services.wording.holding import holding_sentence
from partner_planner.ui.certifications.columns import columns, quiet
from partner_planner.ui.certifications.details import Details
from partner_planner.ui.certifications.edits import Edits
from partner_planner.ui.certifications.filters import filter_bar
from partner_planner.ui.certifications.menu import SelectionBar, show_menu
from partner_planner.ui.certifications.strips import StepStrip
from partner_planner.ui.icons import icon
from partner_planner.ui.record_view import RecordView
from partner_planner.ui.session import Session
from partner_planner.ui.tabs import Tab
from partner_planner.ui.widgets.buttons import primary, secondary
from partner_planner.ui.widgets.empty_state import EmptyState
from partner_planner.ui.widgets.page import MARGIN, PageHeader
from partner_planner.ui.widgets.place import Place, show_or_hide


class CertificationsTab(Tab):
    """Who holds what: a table with filters, and a panel with the details of one row."""

    watches: ClassVar[tuple[type[Record], ...]] = (
        Certification,
        ExamPass,
        Person,
        Identifier,
        TitleMapping,
        WaitingRow,
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._rows: tuple[CertificationRow, ...] = ()
        self._calm = False
        self._edits = Edits(session)
        self._header = self._make_header()
        self.strips = StepStrip(session, self)
        self.filters = filter_bar(self)
        self.table: RecordView[CertificationRow] = RecordView(
            "certifications",
            columns(session.credentials, self._edits, lambda: self._calm),
            session.workspace.choices,
            session.today,
            quiet,
            self,
        )
        self.table.setAccessibleName(_("Certifications"))
        self.bar: SelectionBar | None = None
        self.details: Details | None = None
        self._nothing: dict[str, EmptyState] = {}
        self._assemble()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read who holds what anew."""
        session = self.session
        self._rows = certification_rows(session.snapshot(), session.credentials, session.today)
        self._calm = summary(self._rows).all_expired
        self._header.say(holding_sentence(self._rows) if self._rows else "")
        self.strips.show_for(self._rows)
        self._order_keyboard()
        for widget in (self.filters, *self._buttons):  # an empty page has buttons in its middle
            show_or_hide(widget, bool(self._rows))
        self.filters.count(self._rows, {row.person_id: row.person for row in self._rows})
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the arrow keys move through the rows at once."""
        super().showEvent(event)
        if self._rows:
            self.table.setFocus()

    def search(self) -> None:
        """Put the keyboard into the search field."""
        self.filters.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.words.selectAll()

    def point_out(self, records: list[str]) -> None:
        """Choose the rows of these records, whatever was filtered before."""
        wanted = set(records)
        if not wanted:
            return
        self.filters.clear()
        places = [
            place
            for place, row in enumerate(self.table.rows_model.rows)
            if row.id in wanted or wanted.intersection(row.records)
        ]
        self.table.choose_places(places)

    def open_details(self, row: CertificationRow | None = None) -> None:
        """Show the panel, for a row or for the current one."""
        row = row or self._current()
        if row is None:
            return
        if self.details is None:
            self.details = Details(self.session)
            self.details.closed.connect(self.close_details)
            self._beside.addWidget(self.details)
        self.details.show_row(row)
        self.details.show()
        self._beside.activate()
        self.table.scrollTo(self.table.currentIndex())

    def close_details(self) -> None:
        """Hide the panel; the keyboard goes back to the table."""
        if self.details is not None and self.details.isVisible():
            self.details.hide()
            self.table.setFocus()

    def _make_header(self) -> PageHeader:
        run = self.session.actions.run
        self._buttons = (
            secondary(_("Import…"), lambda: run("import"), icon("upload")),
            primary(
                _("Add certification"),
                lambda: run("add-certification"),
                icon("plus", "on_accent"),
            ),
        )
        return PageHeader(_("Certifications"), "", self._buttons, self)

    def _assemble(self) -> None:
        self._beside = QHBoxLayout(self)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN)
        column.setSpacing(16)
        self._beside.addLayout(column, 1)
        column.addWidget(self._header)
        column.addWidget(self.strips)
        column.addWidget(self.filters)
        self._place = Place(column, self.table)

    def _connect(self) -> None:
        self.filters.changed.connect(self._show)
        self.table.opened.connect(self.open_details)
        self.table.chosen.connect(self._choose)
        self.table.delete_pressed.connect(lambda: self._edits.remove(self.table.chosen_rows()))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.close_details)

    def _order_keyboard(self) -> None:
        """Let the Tab key reach the strips, which come and go, where they stand."""
        before: QWidget = self._buttons[-1]
        for answer in self.strips.findChildren(QPushButton):
            QWidget.setTabOrder(before, answer)
            before = answer

    def _show(self) -> None:
        """Show the rows that pass the filters, or say why there are none."""
        rows = self.filters.passing(self._rows)
        self.table.show_rows(rows)
        self._place.show(self.table if rows else self._empty("none" if self._rows else "begin"))
        self._choose()

    def _empty(self, why: str) -> EmptyState:
        if why not in self._nothing:
            make = self._nothing_fits if why == "none" else self._nothing_yet
            self._nothing[why] = make()
        return self._nothing[why]

    def _choose(self) -> None:
        """Follow the choice of rows: the bar for several, the panel for the current one."""
        rows = self.table.chosen_rows()
        if self.bar is None and len(rows) > 1:
            self.bar = SelectionBar(self._edits, self.table.chosen_rows)
            self.filters.add_right(self.bar)
        if self.bar is not None:
            self.bar.show_for(rows)
        if self.details is None or not self.details.isVisible():
            return
        row = self._current()
        if row is None:
            self.details.hide()
        else:
            self.details.show_row(row)

    def _current(self) -> CertificationRow | None:
        here = self.table.currentIndex()
        if here.isValid():
            return self.table.rows_model.row(here)
        return next(iter(self.table.chosen_rows()), None)

    def _show_menu(self, where: QPoint) -> None:
        rows = self.table.chosen_rows()
        if rows:
            place = self.table.viewport().mapToGlobal(where)
            show_menu(rows, self.session, self._edits, self.open_details, place, self)

    def _nothing_yet(self) -> EmptyState:
        actions = self.session.actions
        return EmptyState(
            icon("award", "text_faint"),
            _("No certifications yet"),
            _(
                "Import the training export from Partner Center to see who holds what and what"
                " ends when. Or enter certifications by hand."
            ),
            (
                primary(_("Import…"), lambda: actions.run("import"), icon("upload", "on_accent")),
                secondary(_("Add certification"), lambda: actions.run("add-certification")),
            ),
        )

    def _nothing_fits(self) -> EmptyState:
        return EmptyState(
            icon("search", "text_faint"),
            _("Nothing fits"),
            _("No certification fits what you search for and the filters you chose."),
            (secondary(_("Show all"), self.filters.clear),),
        )
