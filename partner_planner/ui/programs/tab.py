"""The Programs tab: where the firm stands in each area on any day, and why."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import Fact, Figure
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Identifier, Person
from partner_planner.i18n import gettext as _
from partner_planner.ui.icons import icon
from partner_planner.ui.programs.area_list import NARROW, WIDTH, AreaList
from partner_planner.ui.programs.area_page import AreaPage, Asks
from partner_planner.ui.programs.day_bar import DayBar
from partner_planner.ui.programs.level_page import LevelPage
from partner_planner.ui.programs.nothing import nothing_wanted
from partner_planner.ui.programs.outlooks import Outlooks
from partner_planner.ui.programs.overview_page import OverviewPage
from partner_planner.ui.programs.own_rules import changed_by_user
from partner_planner.ui.programs.seen import ALL, AreaKey, Seen, see
from partner_planner.ui.programs.window_card import Doors
from partner_planner.ui.programs.words import under_title
from partner_planner.ui.session import Session
from partner_planner.ui.tabs import Tab
from partner_planner.ui.widgets.buttons import primary, secondary
from partner_planner.ui.widgets.page import PageHeader, page
from partner_planner.ui.widgets.steady_bar import keep_bar_room
from partner_planner.ui.widgets.strip import Strip

_WIDE = 840
"""From which width on the cards have all the room they want, in pixels."""

_LATER = Qt.ConnectionType.QueuedConnection
"""For what replaces the page whose button was pressed."""


class ProgramsTab(Tab):
    """The wanted areas as cards on the left, the chosen one in full on the right."""

    watches: ClassVar[tuple[type[Record], ...]] = (
        Firm,
        Wanted,
        Enrolment,
        Person,
        Identifier,
        Certification,
        Milestone,
        Figure,
        Fact,
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        run = session.actions.run
        self._buttons = (
            secondary(_("Firm and programs…"), lambda: run("firm"), icon("sailboat")),
            secondary(_("Records…"), self._facts, icon("file-text")),
            primary(_("Enter figures…"), self._figures, icon("pencil", "on_accent")),
        )
        self._header = PageHeader(_("Programs"), "", self._buttons)
        self.bar = DayBar(session.today)
        self._strip = Strip()
        self.list = AreaList()
        self.place = QScrollArea()
        self._room = QStackedWidget()
        self._empty: QWidget | None = None
        self._outlooks = Outlooks(session.jobs)
        self._seen: Seen | None = None
        self._on: AreaKey | None = None
        self._assemble()
        self.bar.changed.connect(self.refresh)
        self.list.chosen.connect(self.choose)
        self.refresh()

    @property
    def area_page(self) -> AreaPage | None:
        """The page of the chosen area; None where there is no area."""
        shown = self.place.widget()
        return shown if isinstance(shown, AreaPage) else None

    def refresh(self) -> None:
        """Evaluate the plan anew, for the chosen day."""
        self._seen = seen = see(self.session, self.bar.day)
        self._header.say(under_title(seen.readings))
        self._strip.clear()
        for name in seen.without_rules:
            words = _("{program}: its rules are not in this version.").format(program=name)
            self._strip.say(words)
        for news in self.session.rule_news():
            answer = partial(self.session.actions.run, news.action, program=news.program)
            self._strip.say(news.sentence, news.button, answer)
        for program, words in changed_by_user(self.session, seen.readings):
            see_rules = partial(self.session.actions.run, "rules", program=program)
            self._strip.say(words, _("See the rules"), see_rules)
        for widget in (self.bar, *self._buttons):  # an empty page has its own button
            widget.setVisible(bool(seen.readings))
        if not seen.readings:
            self._room.setCurrentWidget(self._nothing())
            return
        if self._on is None or not seen.has(self._on):
            self._on = seen.first_key()
        self.list.show_areas(seen, self._on)
        self._show_page(keep=True)
        self._room.setCurrentIndex(0)

    def choose(self, key: AreaKey) -> None:
        """Show the page of an area."""
        self._on = key
        card = self.list.cards.get(key)
        if card is not None:
            card.setChecked(True)
        self._show_page(keep=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page more of a narrow window."""
        super().resizeEvent(event)
        self.list.setFixedWidth(NARROW if self.width() < _WIDE else WIDTH)

    def search(self) -> None:
        """Put the keyboard into the field for the day."""
        self.bar.field.setFocus()
        self.bar.field.selectAll()

    def point_out(self, records: list[str]) -> None:
        """Show an area, named as "program/area", or the levels of a program by its id."""
        for record in records:
            program, _slash, area = record.partition("/")
            key, seen = (program, area), self._seen
            if seen is not None and seen.has(key):
                self._on = key
                self.refresh()

    def _show_page(self, keep: bool) -> None:
        """Show the chosen area; `keep` leaves its track, what is open, and the place in it."""
        assert self._seen is not None
        assert self._on is not None
        if self._on == ALL:
            overview = OverviewPage(self._seen, self._vendors(), place=self.place)
            overview.chosen.connect(self.choose, _LATER)
            return
        climbed = self._seen.climbed(self._on)
        if climbed is not None:
            LevelPage(
                climbed,
                self._seen,
                Doors(self._enrolment, self._rules),
                self._outlooks.ladder_card,
                place=self.place,
            )
            return
        found = self._seen.find(self._on)
        assert found is not None
        before, top = (self.area_page if keep else None), self.place.verticalScrollBar().value()
        track, opened = (before.track, before.opened) if before else ("", frozenset())
        doors = Doors(self._enrolment, self._rules)
        asks = Asks(self._figures, doors, self._outlooks.card)
        whole = keep and self.isVisible()
        shown = AreaPage(*found, self._seen, asks, track, place=self.place, whole=whole)
        shown.open(opened)
        there = top if keep else 0
        QTimer.singleShot(0, self, lambda: self.place.verticalScrollBar().setValue(there))

    def _vendors(self) -> dict[str, str]:
        """The names of the vendors by program."""
        assert self._seen is not None
        programs, found = self.session.programs, dict[str, str]()
        for reading in self._seen.readings:
            program = programs.get(reading.rulebook.program)
            vendor = programs.vendor(program.vendor) if program is not None else None
            if vendor is not None:
                found[reading.rulebook.program] = vendor.name
        return found

    def _assemble(self) -> None:
        column = page(self)
        column.setSpacing(12)
        for widget in (self._header, self._strip, self.bar):
            column.addWidget(widget)
        column.addWidget(self._room, 1)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.list)
        self.place.setWidgetResizable(True)
        self.place.setFrameShape(QFrame.Shape.NoFrame)
        self.place.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_bar_room(self.place)
        self.place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(self.place, 1)
        self._room.addWidget(both)

    def _figures(self, metric: str = "", track: str = "") -> None:
        program, area = self._on or ("", "")
        self.session.actions.run("figures", program=program, area=area, metric=metric, track=track)

    def _facts(self) -> None:
        program, _area = self._on or ("", "")
        self.session.actions.run("facts", program=program)

    def _enrolment(self) -> None:
        program, area = self._on or ("", "")
        self.session.actions.run("enrolment", program=program, area=area)

    def _rules(self) -> None:
        program, _area = self._on or ("", "")
        self.session.actions.run("rules", program=program)

    def _nothing(self) -> QWidget:
        if self._empty is None:
            self._empty = nothing_wanted(self.session)
            self._room.addWidget(self._empty)
        return self._empty
