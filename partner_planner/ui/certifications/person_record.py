"""What the plan holds about a person, to read: certifications, milestones and exams."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from partner_planner.domain.certification import ExamPass
from partner_planner.domain.tone import Tone
from partner_planner.i18n import gettext as _
from partner_planner.services.milestone_rows import milestone_rows
from partner_planner.services.standing import certification_rows
from partner_planner.services.wording.dates import day_text, short_day_text
from partner_planner.services.wording.milestone_rows import state_text, state_tone
from partner_planner.services.wording.states import certification_state_tone, row_state_text
from partner_planner.services.wording.windows import next_text
from partner_planner.ui.certifications.columns import renewal_kind
from partner_planner.ui.icons import icon
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.buttons import link
from partner_planner.ui.widgets.card import Card
from partner_planner.ui.widgets.mark import Mark
from partner_planner.ui.widgets.texts import dim, plain

Line = tuple[str, str, str, Tone]
"""What it is about, what comes next, its state in a word, and the tone of that."""


class PersonRecord(QWidget):
    """Three cards: what is held, what is planned, what was passed."""

    def __init__(self, session: Session, person: str) -> None:
        super().__init__()
        self._session, self._person = session, person
        actions = session.actions
        add_held = self._adder(
            _("Add certification"), lambda: actions.run("add-certification", person=person)
        )
        add_planned = self._adder(
            _("Add milestone"), lambda: actions.run("add-milestone", person=person)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(_card(_("Certifications"), list(self._held()), add_held))
        column.addWidget(_card(_("Milestones"), list(self._planned()), add_planned))
        passed = list(self._passed())
        if passed:
            column.addWidget(_card(_("Exams passed"), passed, None))
        column.addStretch()

    def _held(self) -> Iterator[Line]:
        session = self._session
        for row in certification_rows(session.snapshot(), session.credentials, session.today):
            if row.person_id == self._person:
                tone = Tone.DIM if row.superseded else certification_state_tone(row.state)
                name = _("{credential} ({exam})") if row.code else "{credential}"
                yield (
                    name.format(credential=row.title, exam=row.code),
                    next_text(row, renewal_kind(row, session.credentials)),
                    row_state_text(row),
                    tone,
                )

    def _planned(self) -> Iterator[Line]:
        session = self._session
        for row in milestone_rows(session.snapshot(), session.credentials, session.today):
            if row.person_id == self._person:
                due = _("By {day}.").format(day=day_text(row.milestone.by))
                tone = Tone.DIM if state_tone(row) is Tone.PLAIN else state_tone(row)
                yield row.title, due, state_text(row), tone

    def _passed(self) -> Iterator[Line]:
        passes = self._session.snapshot().all(ExamPass).values()
        for each in sorted(passes, key=lambda each: each.passed_on, reverse=True):
            if each.person == self._person:
                yield each.exam, "", short_day_text(each.passed_on), Tone.DIM

    def _adder(self, words: str, act: Callable[[], object]) -> QPushButton:
        return link(words, act, icon("plus", "accent"))


def _card(heading: str, lines: list[Line], button: QPushButton | None) -> Card:
    card = Card(heading)
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(0, 1)
    for place, (name, comes, state, tone) in enumerate(lines):
        grid.addWidget(plain(name), 3 * place, 0)
        mark = Mark(state, tone)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        grid.addWidget(mark, 3 * place, 1, 2, 1, side)
        if comes:
            grid.addWidget(dim(comes), 3 * place + 1, 0)
        if place + 1 < len(lines):
            grid.setRowMinimumHeight(3 * place + 2, 8)
    if not lines:
        grid.addWidget(dim(_("None yet.")), 0, 0)
    card.column.addLayout(grid)
    if button is not None:
        card.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return card
