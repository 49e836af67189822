"""The panel beside the table: one certification, what comes next, and the credential's facts."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from partner_planner.domain.certification import Certification
from partner_planner.i18n import gettext as _
from partner_planner.services.standing import CertificationRow
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.states import (
    certification_state_tone,
    linked_text,
    row_state_text,
    term_text,
)
from partner_planner.services.wording.windows import next_text, window_text
from partner_planner.ui.certifications.columns import person_text, renewal_kind
from partner_planner.ui.certifications.facts import CredentialFacts
from partner_planner.ui.icons import icon
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.buttons import link, secondary
from partner_planner.ui.widgets.mark import Mark
from partner_planner.ui.widgets.pairs import Pairs
from partner_planner.ui.widgets.texts import dim, heading

WIDTH = 344
"""The width of the panel, in pixels."""


class Details(QFrame):
    """Everything about the row that is chosen. `closed` tells that it was closed."""

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("panel")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(_("Details"))
        self._scroll = QScrollArea()
        self._scroll.setObjectName("reading")
        self._scroll.setAccessibleName(_("Details"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def show_row(self, row: CertificationRow) -> None:
        """Show a row."""
        inner = QWidget()
        inner.setObjectName("panelInner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 16, 16, 20)
        column.setSpacing(12)
        column.addLayout(self._head(row))
        column.addWidget(
            Mark(row_state_text(row), certification_state_tone(row.state)),
            0,
            Qt.AlignmentFlag.AlignLeft,
        )
        column.addWidget(dim(next_text(row, renewal_kind(row, self._session.credentials))))
        column.addWidget(self._held(row))
        column.addLayout(self._buttons(row))
        credential = self._session.credentials.get(row.credential)
        if credential is not None:
            line = QFrame()
            line.setObjectName("hairline")
            line.setFixedHeight(1)
            column.addSpacing(4)
            column.addWidget(line)
            column.addSpacing(4)
            column.addWidget(CredentialFacts(credential, self._session.credentials))
        column.addStretch()
        self._scroll.setWidget(inner)

    def _head(self, row: CertificationRow) -> QHBoxLayout:
        words = heading(row.title)
        words.setWordWrap(True)
        close = QToolButton()
        close.setObjectName("close")
        close.setIcon(icon("x"))
        close.setIconSize(QSize(16, 16))
        close.setToolTip(_("Close (Esc)"))
        close.setAccessibleName(_("Close the details"))
        close.clicked.connect(self.closed)
        line = QHBoxLayout()
        line.addWidget(words, 1)
        line.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _held(self, row: CertificationRow) -> Pairs:
        pairs = Pairs()
        person = link(person_text(row), lambda: self._run("show-person", row.person_id))
        person.setToolTip(_("Open the card"))
        pairs.add(_("Person"), person)
        if not row.credential:  # the facts below name the exams of a known one
            pairs.add(_("Exam code"), row.code)
        earned = _("Earned") if row.progress is None else _("Last passed")
        pairs.add(earned, day_text(row.earned_on))
        pairs.add(_("Ends"), day_text(row.ends_on) if row.ends_on else term_text(row.term))
        kind = renewal_kind(row, self._session.credentials)
        pairs.add(_("Renewal window"), window_text(row.term, kind))
        pairs.add(_("At the vendor"), linked_text(row.linked))
        if row.progress is not None:
            pairs.add(_("Passed"), ", ".join(row.progress.passed))
        for name, value in self._recorded(row):
            pairs.add(name, value)
        return pairs

    def _recorded(self, row: CertificationRow) -> Iterator[tuple[str, str]]:
        """What only the record knows: where it comes from, as the vendor calls it, a note."""
        record = self._session.snapshot().get(Certification, row.id)
        if record is None:
            return
        sources = {
            "typed": _("entered by hand"),
            "import": _("imported"),
            "milestone": _("a passed milestone"),
        }
        yield _("Comes from"), sources.get(record.source, record.source)
        if record.title and record.title != row.title:
            yield _("In the export"), record.title
        yield _("Note"), record.note

    def _buttons(self, row: CertificationRow) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in self._answers(row):
            line.addWidget(button)
        line.addStretch()
        return line

    def _answers(self, row: CertificationRow) -> Iterator[QPushButton]:
        actions = self._session.actions
        if row.credential:
            yield secondary(
                _("Plan milestone"),
                lambda: actions.run(
                    "add-milestone", person=row.person_id, credential=row.credential
                ),
                icon("flag"),
            )
        elif row.term is not None:
            yield secondary(
                _("Choose credential"), lambda: self._run("map-title", row.id), icon("award")
            )
        yield secondary(
            _("History"), lambda: self._run("record-history", row.records[0]), icon("history")
        )

    def _run(self, action: str, id: str) -> None:
        self._session.actions.run(action, id=id)
