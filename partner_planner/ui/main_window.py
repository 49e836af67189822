"""The window: first the picture of the Start tab, then the tabs over the open plan.

It assembles the rail, the menus and the tabs, and does nothing else. Nothing is connected before
the first paint; `qt_numbers` says why.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimerEvent
from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.ui.actions import Actions
from partner_planner.ui.first_view import FirstView
from partner_planner.ui.icons import icon
from partner_planner.ui.menus import fill, name_menus
from partner_planner.ui.start.page import StartPage
from partner_planner.ui.tab_list import TABS, TabSpec
from partner_planner.ui.widgets.rail import Rail

if TYPE_CHECKING:
    from partner_planner.domain.change import Edit
    from partner_planner.ui.session import Session
    from partner_planner.ui.tabs import Tab

SIZE = (1280, 800)
"""The first size of the window, in pixels."""


class MainWindow(QMainWindow):
    """The one window of the program."""

    def __init__(self, view: FirstView) -> None:
        super().__init__()
        self.setWindowTitle(_("Partner Planner"))
        self.setMinimumSize(880, 560)
        self.actions_of_window = Actions(self)
        self._session: Session | None = None
        self._tabs: dict[str, Tab] = {}
        self._first_start: QWidget | None = None
        self._painted = False
        self._after_paint = list[Callable[[], object]]()
        self._menus = name_menus(self.menuBar())
        self._views = [self._view(tab) for tab in TABS]
        below = [self.actions_of_window.action(id) for id in ("import", "export-year-plan")]
        # From the outside in: a widget that moves into a parent is styled all over again.
        middle = QWidget(self)
        self.setCentralWidget(middle)
        self._rail = Rail(self._views, below, middle)
        self._rail.say(view.firm, view.note)
        self._pages = QStackedWidget(middle)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._pages, 1)
        self._start = StartPage(view.start, self._pages)
        self._pages.addWidget(self._start)
        self.actions_of_window.action("start").setChecked(True)
        self._pages.setFocus()  # else the first button of the rail has the keyboard, and its ring
        place = QByteArray.fromBase64(QByteArray(view.geometry.encode()))
        if not self.restoreGeometry(place):
            self.resize(*SIZE)

    @property
    def session(self) -> "Session":
        """What this window's tabs and dialogs are given; there is none before `attach`."""
        assert self._session is not None
        return self._session

    @property
    def tab(self) -> "Tab | None":
        """The tab that is shown; None during the first start."""
        return next((tab for tab in self._tabs.values() if tab.isVisibleTo(self)), None)

    def when_painted(self, do: Callable[[], object]) -> None:
        """Do something once, right after the first complete paint."""
        self._after_paint.append(do)

    def attach(self, session: "Session") -> None:
        """Give the window its open plan: from now on everything answers."""
        from partner_planner.ui import dialogs
        from partner_planner.ui.undoing import Undoing

        self._session = session
        session.bridge.edited.connect(self._hear)
        actions = session.actions
        actions.answer()
        for tab in TABS:
            actions.handle(tab.id, partial(self.show_tab, tab.id))
        actions.handle("find", self._find)
        actions.handle("quit", self.close)
        actions.handle("help", self._help)
        actions.handle("show-certifications", partial(self._point_out, "certifications"))
        actions.handle("show-milestones", partial(self._point_out, "milestones"))
        actions.handle("show-programs", partial(self._point_out, "programs"))
        dialogs.connect(session, self)
        fill(self._menus, actions, self._views)
        # These keys answer at the first start too, where the menus are hidden.
        self.addActions([actions.action(id) for id in ("undo", "redo", "help", "quit")])
        undoing = Undoing(session, self)
        self._menus["edit"].aboutToShow.connect(undoing.name_actions)
        if session.snapshot().firm is None:
            self._begin()
        else:
            self._say_firm()
            self.show_tab("start")

    def show_tab(self, id: str) -> "Tab":
        """Show a tab; it is built when it is first visited."""
        if id not in self._tabs:
            tab = self._make(id)
            self._tabs[id] = tab
            self._pages.addWidget(tab)
        self._pages.setCurrentWidget(self._tabs[id])
        self.actions_of_window.action(id).setChecked(True)
        return self._tabs[id]

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the window's place and first picture; every edit is on the disk already."""
        if self._session is not None:
            from partner_planner.ui.closing import close_session

            close_session(self._session, bytes(self.saveGeometry().toBase64().data()).decode())
            self._session = None
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Notice the first paint: the timer's turn comes once all parts of the window are drawn."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.startTimer(0)

    def timerEvent(self, event: QTimerEvent) -> None:
        """Do what was to wait for the first paint."""
        self.killTimer(event.timerId())
        for do in self._after_paint:
            do()

    def _make(self, id: str) -> "Tab":
        spec = next(tab for tab in TABS if tab.id == id)
        if id == "start":
            from partner_planner.ui.start.tab import StartTab

            return StartTab(self.session, self._start, self._pages)
        return spec.make(self.session, self._pages)

    def _view(self, tab: TabSpec) -> QAction:
        action = QAction(icon(tab.icon), _(tab.text), self)
        action.setProperty("shortcut", tab.keys)
        self.actions_of_window.add(tab.id, action)
        return action

    def _begin(self) -> None:
        """Show the page of the first start in place of the tabs."""
        from partner_planner.ui.first_start.page import FirstStartPage

        self._rail.hide()
        self.menuBar().hide()
        self._first_start = FirstStartPage(self.session)
        self._pages.addWidget(self._first_start)
        self._pages.setCurrentWidget(self._first_start)

    def _hear(self, edit: "Edit") -> None:
        from partner_planner.domain.firm import Firm
        from partner_planner.ui.bridge import concerns

        if not concerns(edit, (Firm,)):
            return
        self._say_firm()
        started = self.session.snapshot().firm is not None
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
        from partner_planner.ui.first_reading import firm_lines

        self._rail.say(*firm_lines(self.session.snapshot()))

    def _find(self) -> None:
        if self.tab is not None:
            self.tab.search()

    def _point_out(self, tab: str, records: str = "") -> None:
        self.show_tab(tab).point_out([id for id in records.split(",") if id])

    def _help(self) -> None:
        from partner_planner.ui.help.dialog import show_help

        page = next((id for id, tab in self._tabs.items() if tab is self.tab), "start")
        show_help(self, page)
