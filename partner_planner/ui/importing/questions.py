"""What a file leaves open, asked beside its lines. Nothing has to be answered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.importers.answers import Answers, Questions
from partner_planner.ui.form import Field
from partner_planner.ui.importing.choices import credential_box, person_box
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.search_box import SearchBox
from partner_planner.ui.widgets.texts import dim, heading

WIDTH = 296
"""The width of the panel, in pixels."""


class QuestionsPanel(QFrame):
    """A field for each question, asked once per person, title or user id.

    `answered` tells that an answer is finished or was taken back.
    """

    answered = Signal()

    def __init__(self, session: Session, questions: Questions) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setFixedWidth(WIDTH)
        self._session = session
        self.names: dict[str, QLineEdit] = {}
        self.credentials: dict[str, SearchBox] = {}
        self.people: dict[str, SearchBox] = {}
        self._last = Answers()
        inner = QWidget()
        inner.setObjectName("panelInner")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(20, 16, 20, 20)
        self._column.setSpacing(12)
        self._column.addWidget(heading(_("Questions")))
        self._column.addWidget(dim(_("What you do not know can wait. It is asked again later.")))
        self._ask_names(questions)
        self._ask_titles(questions)
        self._ask_users(questions)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def answers(self) -> Answers:
        """What was answered so far."""
        return Answers(
            {mark: field.text().strip() for mark, field in self.names.items() if field.text()},
            {title: box.value for title, box in self.credentials.items() if box.value},
            {user: box.value for user, box in self.people.items() if box.value},
        )

    def _ask_names(self, questions: Questions) -> None:
        for nameless in questions.people:
            field = QLineEdit()
            field.setPlaceholderText(_("Name"))
            field.editingFinished.connect(self._tell)
            self.names[nameless.mark] = field
            self._column.addWidget(
                Field(_("Who is {person}?").format(person=nameless.shown), field)
            )

    def _ask_titles(self, questions: Questions) -> None:
        for title in questions.titles:
            box = credential_box(self._session)
            box.changed.connect(self._tell)
            self.credentials[title] = box
            self._column.addWidget(
                Field(_("Which credential is “{title}”?").format(title=title), box)
            )

    def _ask_users(self, questions: Questions) -> None:
        for user in questions.user_ids:
            box = person_box(self._session)
            box.changed.connect(self._tell)
            self.people[user] = box
            self._column.addWidget(Field(_("Who has the user ID {user}?").format(user=user), box))

    def _tell(self) -> None:
        """Tell a finished answer, but not every letter of one."""
        now = self.answers()
        if now != self._last:
            self._last = now
            self.answered.emit()
