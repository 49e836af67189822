"""The Year plan tab: a year drawn by quarter or listed, what it costs, and its export."""

from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.errors import PlannerError
from partner_planner.domain.firm import Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Identifier, Person
from partner_planner.i18n import gettext as _
from partner_planner.services import planning
from partner_planner.services.exporting.plan_year import PlanYear, read_plan_year
from partner_planner.services.happenings import Happening
from partner_planner.services.wording import year_view as words
from partner_planner.services.wording.dates import short_day_text
from partner_planner.ui.icons import icon
from partner_planner.ui.record_view import RecordView
from partner_planner.ui.session import Session
from partner_planner.ui.tabs import Tab
from partner_planner.ui.widgets.buttons import primary, secondary
from partner_planner.ui.widgets.empty_state import EmptyState
from partner_planner.ui.widgets.page import PageHeader, page
from partner_planner.ui.widgets.place import Place, show_or_hide
from partner_planner.ui.widgets.texts import dim
from partner_planner.ui.widgets.timeline import Timeline
from partner_planner.ui.year.layer_bar import LayerBar
from partner_planner.ui.year.listing import DatedRow, columns, dated_rows
from partner_planner.ui.year.marks import MILESTONE, Layer, timeline_content
from partner_planner.ui.year.quarter_table import QuarterTable

_SENTENCE_HEIGHT = 34
"""Room for two lines, so that nothing jumps when a mark is chosen."""


class YearTab(Tab):
    """The chosen year as a timeline with a table by quarter under it, or as a list."""

    watches: ClassVar[tuple[type[Record], ...]] = (
        Firm,
        Wanted,
        Person,
        Identifier,
        Certification,
        ExamPass,
        Milestone,
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.export = primary(_("Export year plan…"), self._export, icon("file-down", "on_accent"))
        self._header = PageHeader(_("Year plan"), "", (self.export,), self)
        self.bar = LayerBar(session.today.year, self)
        self._facts = self._read()
        content = timeline_content(self._facts, self.bar.layers)
        self.timeline = Timeline(content, short_day_text)
        self.timeline.setAccessibleName(_("Timeline of the year"))
        self.list: RecordView[DatedRow] | None = None
        self._empty: EmptyState | None = None
        self._sentence = dim("")
        self._sentence.setFixedHeight(_SENTENCE_HEIGHT)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.quarters = QuarterTable(self)
        self._assemble()
        self._connect()
        self._show(content_is_fresh=True)

    def refresh(self) -> None:
        """Read the year anew."""
        self._facts = self._read()
        self._show()

    def _read(self) -> PlanYear:
        session = self.session
        return read_plan_year(
            session.snapshot(),
            session.credentials,
            session.programs,
            self.bar.year.year,
            session.today,
        )

    def _assemble(self) -> None:
        column = page(self)
        column.setSpacing(12)
        column.addWidget(self._header)
        column.addWidget(self.bar)
        self._place = Place(column, self.timeline)
        column.addWidget(self._sentence)
        column.addWidget(self.quarters)

    def _connect(self) -> None:
        self.bar.changed.connect(self.refresh)
        self.timeline.moved.connect(self._move)
        self.timeline.opened.connect(self._open)
        self.timeline.described.connect(self._describe)

    def _show(self, content_is_fresh: bool = False) -> None:
        facts, layers = self._facts, self.bar.layers
        snapshot = self.session.snapshot()
        begun = any(snapshot.all(kind) for kind in (Certification, ExamPass, Milestone))
        for widget in (self.bar, self.quarters):
            show_or_hide(widget, begun)
        show_or_hide(self._sentence, begun and not self.bar.as_list)
        ends = sum(facts.holds(row.ends_on) for row in facts.certifications)
        self._header.say(words.year_words(facts.year, len(facts.milestones), ends))
        if not begun:
            self._place.show(self._nothing())
            return
        if not content_is_fresh:
            self.timeline.show_content(timeline_content(facts, layers))
        self.quarters.show_year(facts)
        self._describe(self.timeline.sentence)
        self._place.show(self._listed(layers) if self.bar.as_list else self.timeline)

    def _describe(self, sentence: str) -> None:
        """Say what the chosen mark is about, below the timeline and to screen readers."""
        self._sentence.setText(sentence or words.moving_hint())
        self._tell_readers(sentence)

    def _tell_readers(self, sentence: str = "") -> None:
        facts, content = self._facts, self.timeline.content
        whole = words.description(facts.year, len(facts.people), len(content.marks()))
        self.timeline.setAccessibleDescription(sentence or whole)

    def _move(self, id: str, day: date) -> None:
        """Give a milestone another day: a booked one its day of the exam, others the day due."""
        session = self.session
        milestone = session.snapshot().get(Milestone, id.removeprefix(f"{MILESTONE}-"))
        if milestone is None:
            return
        booked = milestone.state is MilestoneState.BOOKED
        change = planning.book if booked else planning.move
        try:
            change(session.workspace, session.credentials, milestone.id, day)
        except PlannerError as error:
            session.messages.fail(error)

    def _open(self, id: str) -> None:
        """Open what a mark or a row of the list is about."""
        kind, _dash, key = id.partition("-")
        if kind == MILESTONE:
            self.session.actions.run("edit-milestone", id=key)
        elif kind in (Happening.ENDS, Happening.WINDOW):
            self.session.actions.run("show-certifications", records=key)

    def _export(self) -> None:
        self.session.actions.run("export-year-plan", year=str(self.bar.year.year))

    def _listed(self, layers: frozenset[Layer]) -> QWidget:
        """The list, which is made when it is first asked for."""
        if self.list is None:
            self.list = RecordView("year", columns(), self.session.workspace.choices)
            self.list.setAccessibleName(_("Everything dated in the year"))
            self.list.opened.connect(lambda row: self._open(row.id))
        self.list.show_rows(dated_rows(self._facts, layers))
        return self.list

    def _nothing(self) -> QWidget:
        """What stands there before anything is planned; made when it is first needed."""
        if self._empty is None:
            run = self.session.actions.run
            self._empty = EmptyState(
                icon("calendar-range", "text_faint"),
                _("Nothing to draw yet"),
                _(
                    "Import the vendor's training export, or set a milestone: "
                    "then the year shows who has what to do, and by when."
                ),
                (
                    primary(_("Add milestone…"), lambda: run("add-milestone")),
                    secondary(_("Import…"), lambda: run("import")),
                ),
            )
        return self._empty
