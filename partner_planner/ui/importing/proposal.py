"""The second page of an import: what the file would do, and what it leaves open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from partner_planner.domain.proposal import Proposal, ProposedRow, Verdict
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.importers.answers import Answers, questions
from partner_planner.importers.reasons import Remark
from partner_planner.services.wording.importing import form_text, import_reason
from partner_planner.ui.icons import icon
from partner_planner.ui.importing.columns import columns, filter_bar
from partner_planner.ui.importing.questions import QuestionsPanel
from partner_planner.ui.record_view import RecordView
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.buttons import primary, secondary
from partner_planner.ui.widgets.empty_state import EmptyState
from partner_planner.ui.widgets.page import PageHeader
from partner_planner.ui.widgets.strip import Strip

_ASKED = frozenset({Remark.PERSON_NAMELESS, Remark.UNKNOWN_TITLE, Remark.UNKNOWN_USER})
"""Remarks that are questions: they are asked in the panel, not said in the strip."""

REMARKS_SHOWN = 2
"""How many remarks are said before the rest is asked for."""


class ProposalPage(QWidget):
    """Counts, remarks and lines of a proposal, with its questions on the right.

    `accepted` and `another` tell which button was pressed, `answered` that the proposal is to be
    made again with the answers given so far.
    """

    accepted = Signal()
    another = Signal()
    cancelled = Signal()
    answered = Signal()

    def __init__(self, session: Session, proposal: Proposal) -> None:
        super().__init__()
        self._session, self._proposal = session, proposal
        self.remarks = Strip()
        self.filters = filter_bar()
        self.table: RecordView[ProposedRow] = RecordView(
            "import-lines", columns(session.credentials), session.workspace.choices
        )
        self.table.setAccessibleName(_("Lines of the file"))
        self.questions: QuestionsPanel | None = None
        self.ok = primary("", self.accepted.emit)
        self._room = QStackedWidget()
        self._room.addWidget(self.table)
        self._lay_out()
        self.filters.changed.connect(self._filter)
        self.show_proposal(proposal)

    @property
    def proposal(self) -> Proposal:
        """What is shown."""
        return self._proposal

    def answers(self) -> Answers:
        """What was answered so far."""
        return self.questions.answers() if self.questions else Answers()

    def show_proposal(self, proposal: Proposal) -> None:
        """Show a proposal for the same file, such as one that was made with answers."""
        self._proposal = proposal
        self._say_remarks(REMARKS_SHOWN)
        names = {row.person: row.person for row in proposal.rows}
        self.filters.count(proposal.rows, names)
        self._filter()
        self._name_button()

    def show_busy(self, busy: bool) -> None:
        """While the proposal is made again it cannot be accepted."""
        self.ok.setEnabled(not busy and bool(self._proposal.changes))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(24, 20, 24, 0)
        left.setSpacing(12)
        left.addWidget(PageHeader(self._proposal.source, form_text(self._proposal.form)))
        left.addWidget(self.remarks)
        left.addWidget(self.filters)
        left.addWidget(self._room, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left, 1)
        asked = questions(self._proposal)
        if asked.people or asked.titles or asked.user_ids:
            self.questions = QuestionsPanel(self._session, asked)
            self.questions.answered.connect(self.answered)
            middle.addWidget(self.questions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(24, 16, 24, 20)
        row.setSpacing(8)
        row.addWidget(secondary(_("Choose another file"), self.another.emit))
        row.addStretch()
        row.addWidget(self.ok)
        row.addWidget(secondary(_("Cancel"), self.cancelled.emit))
        return row

    def _say_remarks(self, shown: int | None = None) -> None:
        """Say the first remarks, and how many more there are; all where no number is given."""
        proposal = self._proposal
        remarks = [
            import_reason(key, dict(facts)) for key, facts in proposal.remarks if key not in _ASKED
        ]
        if not proposal.changes and proposal.rows:
            remarks.insert(0, _nothing_to_do(proposal))
        self.remarks.clear()
        for remark in remarks[:shown]:
            self.remarks.say(remark)
        rest = len(remarks) - (shown or len(remarks))
        if rest > 0:
            words = ngettext("{count} more remark", "{count} more remarks", rest)
            self.remarks.say(words.format(count=rest), _("Show all"), self._say_remarks)

    def _filter(self) -> None:
        rows = self.filters.passing(self._proposal.rows)
        self.table.show_rows(rows, "line")
        if rows:
            self._room.setCurrentWidget(self.table)
            return
        if self._room.count() == 1:
            self._room.addWidget(self._nothing())
        self._room.setCurrentIndex(1)

    def _nothing(self) -> EmptyState:
        return EmptyState(
            icon("search", "text_faint"),
            _("No lines"),
            _("No line fits what you search for and the filters you chose."),
            (secondary(_("Show all"), self.filters.clear),),
        )

    def _name_button(self) -> None:
        count = sum(
            self._proposal.count(verdict)
            for verdict in (Verdict.NEW, Verdict.CHANGED, Verdict.WAITING)
        )
        words = ngettext("Import {count} line", "Import {count} lines", count)
        self.ok.setText(words.format(count=count) if count else _("Import"))
        self.ok.setEnabled(bool(self._proposal.changes))
        self.ok.setDefault(True)
        self.ok.setCursor(Qt.CursorShape.PointingHandCursor)


def _nothing_to_do(proposal: Proposal) -> str:
    if proposal.count(Verdict.SAME):
        return _("Nothing to import: what the file says is in the plan already.")
    return _("Nothing to import: no line of the file can be used.")
