"""The Start tab: keeps the Start page in step with the plan and answers its buttons."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.figure import Fact, Figure
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.training import TitleMapping, WaitingRow
from partner_planner.ui.first_view import StartView
from partner_planner.ui.session import Session
from partner_planner.ui.start.answers import answer
from partner_planner.ui.start.page import StartPage
from partner_planner.ui.start.reading import start_view
from partner_planner.ui.tabs import Tab
from partner_planner.ui.widgets.place import show_or_hide


class StartTab(Tab):
    """What now, in order. It takes over the page that the first paint has shown, if any."""

    watches: ClassVar[tuple[type[Record], ...]] = (
        Firm,
        Person,
        Identifier,
        Certification,
        ExamPass,
        Milestone,
        TitleMapping,
        WaitingRow,
        Wanted,
        Enrolment,
        Figure,
        Fact,
    )

    def __init__(
        self, session: Session, page: StartPage | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self.view = self._read()
        self.page = page or StartPage(self.view, self)
        self.page.show_view(self.view)
        self.page.answer_with(partial(answer, session=session))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        show_or_hide(self.page, True)  # the pages of the window hide one that is taken from them

    def refresh(self) -> None:
        """Read and show anew."""
        self.view = self._read()
        self.page.show_view(self.view)

    def _read(self) -> StartView:
        session = self.session
        programs = session.standing.on(session.today, wanted_only=True)
        return start_view(
            session.snapshot(),
            session.credentials,
            session.today,
            programs,
            session.rule_news(),
        )
