"""The Start tab: where the firm stands in a few numbers, and what to do next."""

from datetime import timedelta
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from partner_planner.domain.certification import Certification, CertificationState, ExamPass
from partner_planner.domain.firm import Firm
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.training import TitleMapping, WaitingRow
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.exam_standing import ExamState
from partner_planner.services.next_steps import NextStep, Severity, next_steps
from partner_planner.services.people import leavers
from partner_planner.services.standing import certification_rows
from partner_planner.services.wording.dates import day_text
from partner_planner.ui.session import Session
from partner_planner.ui.start.answers import answer
from partner_planner.ui.start.step_row import StepRow
from partner_planner.ui.tabs import Tab
from partner_planner.ui.widgets.buttons import quiet
from partner_planner.ui.widgets.figures import FigureStrip
from partner_planner.ui.widgets.page import PageHeader, page
from partner_planner.ui.widgets.texts import heading

SHOWN = 8
"""How many steps are shown before the rest is asked for."""

LOOK_AHEAD_DAYS = 90
"""How far ahead the number of ending certifications looks."""


class StartTab(Tab):
    """What now, in order; each step is a sentence with one button."""

    watches: ClassVar[tuple[type[Record], ...]] = (
        Firm,
        Person,
        Identifier,
        Certification,
        ExamPass,
        Milestone,
        TitleMapping,
        WaitingRow,
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._all_shown = False
        self._header = PageHeader(_("What now"), "")
        self._figures = FigureStrip(
            (
                _("people"),
                _("valid certifications"),
                _("can be renewed now"),
                _("end within {days} days").format(days=LOOK_AHEAD_DAYS),
                _("open milestones"),
            )
        )
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = page(self)
        column.addWidget(self._header)
        column.addWidget(self._figures)
        column.addWidget(self._scroll, 1)
        self.refresh()

    def refresh(self) -> None:
        """Count and order anew."""
        session, today = self.session, self.session.today
        snapshot = session.snapshot()
        self._header.say(_("Your plan on {day}").format(day=day_text(today)))
        steps = next_steps(snapshot, session.credentials, today)
        begun = len(snapshot.all(Person)) + len(snapshot.all(WaitingRow)) > 0
        self._figures.setVisible(begun)
        if begun:
            self._figures.say(self._numbers())
        self._scroll.setWidget(self._list(steps))

    def _numbers(self) -> tuple[int, int, int, int, int]:
        session, today = self.session, self.session.today
        snapshot = session.snapshot()
        rows = certification_rows(snapshot, session.credentials, today)
        held = [row for row in rows if row.current and row.term is not None]
        states = CertificationState
        valid = sum(row.state not in (states.EXPIRED, states.UNKNOWN) for row in held)
        renew = sum(_can_renew(row.state, row.term and row.term.window_opens) for row in held)
        until = today + timedelta(days=LOOK_AHEAD_DAYS)
        ending = sum(row.ends_on is not None and today <= row.ends_on <= until for row in held)
        milestones = sum(each.open for each in snapshot.all(Milestone).values())
        people = len(snapshot.all(Person)) - len(leavers(snapshot, today))
        return people, valid, renew, ending, milestones

    def _list(self, steps: tuple[NextStep, ...]) -> QWidget:
        shown = steps if self._all_shown else steps[:SHOWN]
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for severity, text in _headings():
            group = [step for step in shown if step.severity is severity]
            if group:
                column.addWidget(heading(text))
                column.addWidget(self._card(group))
                column.addSpacing(8)
        rest = len(steps) - len(shown)
        if rest:
            words = ngettext("Show {n} more", "Show {n} more", rest).format(n=rest)
            more = quiet(words, self._show_all)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if not steps:
            column.addWidget(heading(_("Nothing asks for you today.")))
        column.addStretch()
        return inner

    def _card(self, steps: list[NextStep]) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 4, 1, 4)
        column.setSpacing(0)
        for place, step in enumerate(steps):
            if place:
                line = QFrame()
                line.setObjectName("hairline")
                line.setFixedHeight(1)
                column.addWidget(line)
            column.addWidget(StepRow(step, partial(answer, step, self.session)))
        return card

    def _show_all(self) -> None:
        self._all_shown = True
        self.refresh()


def _can_renew(state: CertificationState | ExamState, opens: object) -> bool:
    """Whether the renewal window is open: the state says so, or it is in its last days."""
    if state is CertificationState.WINDOW_OPEN:
        return True
    return state is CertificationState.EXPIRING and opens is not None


def _headings() -> tuple[tuple[Severity, str], ...]:
    return (
        (Severity.NOW, _("Now")),
        (Severity.SOON, _("Soon")),
        (Severity.LATER, _("Later")),
        (Severity.INFO, _("Good to know")),
    )
