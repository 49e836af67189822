"""The window: it assembles the rail, the menus and the tabs, and does nothing else."""

from functools import partial

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from partner_planner.catalog import Credentials
from partner_planner.catalog.programs import Programs
from partner_planner.domain.change import Edit
from partner_planner.domain.firm import Firm
from partner_planner.i18n import gettext as _
from partner_planner.paths import Home
from partner_planner.settings import LAST_TAB, WINDOW
from partner_planner.ui import dialogs, menus
from partner_planner.ui.actions import Actions
from partner_planner.ui.bridge import Bridge, concerns
from partner_planner.ui.icons import icon
from partner_planner.ui.jobs import Jobs
from partner_planner.ui.messages import Messages
from partner_planner.ui.session import Read, Session
from partner_planner.ui.tabs import TABS, Tab, TabSpec
from partner_planner.ui.undoing import Undoing
from partner_planner.ui.widgets.rail import Rail
from partner_planner.workspace import Workspace

SIZE = (1180, 760)
"""The first size of the window, in pixels."""


class MainWindow(QMainWindow):
    """The one window of the program. `painted` tells its first complete paint."""

    painted = Signal()

    def __init__(
        self,
        home: Home,
        workspace: Workspace,
        credentials: Read[Credentials],
        programs: Read[Programs],
    ) -> None:
        super().__init__()
        self.setWindowTitle(_("Partner Planner"))
        self.setMinimumSize(880, 560)
        self._session = Session(
            home,
            workspace,
            credentials,
            programs,
            Bridge(workspace),
            Actions(self),
            Messages(self),
            Jobs(),
        )
        self._pages = QStackedWidget()
        self._shown: dict[str, Tab] = {}
        self._first_start: QWidget | None = None
        self._painted = False
        views = [(tab.id, self._view(tab)) for tab in TABS]
        below = [self._session.actions.action(id) for id in ("import", "export-year-plan")]
        self._rail = Rail(views, below)
        self._assemble([action for _id, action in views])
        self._connect()
        self._restore()

    @property
    def session(self) -> Session:
        """What this window's tabs and dialogs are given."""
        return self._session

    @property
    def tab(self) -> Tab | None:
        """The tab that is shown, None during the first start."""
        page = self._pages.currentWidget()
        return page if isinstance(page, Tab) else None

    def show_tab(self, id: str) -> Tab:
        """Show a tab; it is built when it is first visited."""
        if id not in self._shown:
            spec = next(tab for tab in TABS if tab.id == id)
            self._shown[id] = spec.make(self._session)
            self._pages.addWidget(self._shown[id])
        self._pages.setCurrentWidget(self._shown[id])
        self._session.actions.action(id).setChecked(True)
        return self._shown[id]

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the window's place; every edit is on the disk already."""
        choices = self._session.workspace.choices
        choices.choose(WINDOW, bytes(self.saveGeometry().toBase64().data()).decode())
        if self.tab is not None:
            choices.choose(LAST_TAB, next(k for k, tab in self._shown.items() if tab is self.tab))
        self._session.jobs.wait()
        self._session.bridge.close()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell the first paint, once all that it asked for is drawn."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def _view(self, tab: TabSpec) -> QAction:
        action = QAction(icon(tab.icon), _(tab.text), self)
        action.setShortcut(QKeySequence(tab.keys))
        self._session.actions.add(tab.id, action)
        return action

    def _assemble(self, views: list[QAction]) -> None:
        menus.fill(self.menuBar(), self._session.actions, views)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._pages, 1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        session = self._session
        self._rail.chosen.connect(self.show_tab)
        session.bridge.edited.connect(self._hear)
        session.actions.handle("find", lambda: self.tab.search() if self.tab else None)
        session.actions.handle("quit", self.close)
        session.actions.handle("help", self._help)
        session.actions.handle("show-certifications", partial(self._show, "certifications"))
        session.actions.handle("show-milestones", partial(self._show, "milestones"))
        dialogs.connect(session, self)
        self._undoing = Undoing(session, self)
        self.menuBar().hovered.connect(self._undoing.name_actions)

    def _show(self, tab: str, records: str = "") -> None:
        self.show_tab(tab).point_out([id for id in records.split(",") if id])

    def _restore(self) -> None:
        choices = self._session.workspace.choices
        kept = QByteArray.fromBase64(QByteArray(choices.of(WINDOW).encode()))
        if not self.restoreGeometry(kept):
            self.resize(*SIZE)
        self._say_firm()
        if self._session.snapshot().firm is None:
            self._begin()
        else:
            last = choices.of(LAST_TAB)
            self.show_tab(last if any(tab.id == last for tab in TABS) else "start")

    def _begin(self) -> None:
        """Show the page of the first start in place of the tabs."""
        from partner_planner.ui.first_start.page import FirstStartPage

        self._rail.hide()
        self.menuBar().hide()
        self._first_start = FirstStartPage(self._session)
        self._pages.addWidget(self._first_start)
        self._pages.setCurrentWidget(self._first_start)

    def _hear(self, edit: Edit) -> None:
        if not concerns(edit, (Firm,)):
            return
        self._say_firm()
        started = self._session.snapshot().firm is not None
        if started and self._first_start is not None:
            self._rail.show()
            self.menuBar().show()
            self.show_tab("start")
            self._pages.removeWidget(self._first_start)
            self._first_start.deleteLater()
            self._first_start = None
        elif not started and self._first_start is None:
            self._begin()

    def _say_firm(self) -> None:
        firm = self._session.snapshot().firm
        self._rail.say(firm.name if firm else "", firm.country if firm else "")

    def _help(self) -> None:
        from partner_planner.ui.help.dialog import show_help

        page = next((id for id, tab in self._shown.items() if tab is self.tab), "start")
        show_help(self, page)
