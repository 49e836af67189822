"""Each tab built and painted for the first time, beside a bare table of the same rows.

The plan holds 25 people, 300 certifications and 60 milestones. A tab with a table stands beside a
`QTableView` with the texts of its own rows in a plain model; tabs that draw no table stand beside
one with the rows of the certifications that they read. Both are built in turn as children of the
same shown pages, which each of them fills, with everything loaded that they need. The bare table
has the program's style sheet and typeface and the height of our rows: in Qt's own, lower height it
would show more rows than ours, and take longer.

All areas of the first program are wanted. Where the firm stands in them is computed once for each
state of the plan and shared by the tabs (`services/kept_readings`), so that it is there when a tab
is opened; what computing it takes is measured in `bench_rules`.
"""

import gc
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from time import perf_counter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QTableView, QWidget

from partner_planner.app import open_window
from partner_planner.domain.clock import StoppedClock
from partner_planner.paths import Home
from partner_planner.ui import theme
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.record_view import ROW_HEIGHT
from partner_planner.ui.tab_list import TABS
from partner_planner.workspace import Workspace
from tests.bench.row import Row
from tests.screens.plans import fill_full

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
ROUNDS, WARM = 21, 2

Texts = list[list[str]]


class PlainModel(QAbstractTableModel):
    """Texts in rows and columns, and nothing else."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts

    def rowCount(self, parent: Any = None) -> int:
        """How many rows there are."""
        return len(self._texts)

    def columnCount(self, parent: Any = None) -> int:
        """How many columns there are."""
        return len(self._texts[0])

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """A cell's text."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        text: str = self._texts[index.row()][index.column()]
        return text


class Paints(QObject):
    """Notes when a window has painted a page of it: what waits for that begins right after."""

    def __init__(self, window: QWidget, page: QWidget) -> None:
        super().__init__()
        self._page, self._begun = page, False
        self.done: float | None = None
        window.installEventFilter(self)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the window paint all that is to be painted, and look at the clock."""
        if watched is self._page:
            self._begun = self._begun or event.type() == QEvent.Type.Paint
        elif event.type() == QEvent.Type.UpdateRequest and self.done is None:
            watched.event(event)
            self.done = perf_counter() if self._begun else None
            return True
        return False


def measure() -> list[Row]:
    """The benchmarks of the tabs."""
    app = _program()
    with _window() as window:
        pages = QStackedWidget()
        pages.resize(window.size())
        pages.show()
        while not (shown := pages.windowHandle()) or not shown.isExposed():
            app.processEvents()  # before that nothing is painted
        texts = {tab.id: _texts(tab.make(window.session, pages)) for tab in TABS}
        rows = list[Row]()
        for tab in TABS:
            same = texts[tab.id] or texts["certifications"]
            make = partial(tab.make, window.session, pages)
            ours, floor = _in_turns(pages, make, partial(_bare, same, pages))
            name = f"QTableView, {len(same)} rows"
            rows.append(Row(f"Tab {tab.id}, built and painted", ours, floor, name, 1.5))
        pages.close()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return rows


def _program() -> QApplication:
    """The program in its look, as it is begun for all that is measured inside one process."""
    app = QApplication.instance() or QApplication([sys.argv[0], "-style", "Fusion"])
    assert isinstance(app, QApplication)
    theme.use_fonts(app)
    theme.apply(app, theme.Look.LIGHT)
    return app


@contextmanager
def _window() -> Iterator[MainWindow]:
    """The window over the full plan."""
    with tempfile.TemporaryDirectory() as folder:
        home = Home.of(folder)
        with closing(Workspace.open(home.plan, StoppedClock(NOW))) as workspace:
            fill_full(workspace, NOW.date())
            window = open_window(home, workspace)
            yield window
            window.close()


def _texts(tab: QWidget) -> Texts:
    """The texts of a tab's table, cell by cell; none where it has no table of many rows."""
    for view in tab.findChildren(QTableView):
        model = view.model()
        if model.rowCount() > 20:
            columns = range(model.columnCount())
            return [
                [str(model.index(row, column).data() or "") for column in columns]
                for row in range(model.rowCount())
            ]
    return []


def _bare(texts: Texts, pages: QWidget) -> QTableView:
    view = QTableView(pages)
    view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    view.setModel(PlainModel(texts))
    return view


def _in_turns(
    pages: QStackedWidget, ours: Callable[[], QWidget], floor: Callable[[], QWidget]
) -> tuple[float, float]:
    """The seconds of the round whose ratio is the median of all.

    Both pages of a round are built right after each other: a machine that is busy for a while
    slows both down.
    """
    pairs = [(_timed(pages, ours), _timed(pages, floor)) for _ in range(WARM + ROUNDS)][WARM:]
    pairs.sort(key=lambda pair: pair[0] / pair[1])
    return pairs[len(pairs) // 2]


def _timed(pages: QStackedWidget, make: Callable[[], QWidget]) -> float:
    gc.collect()
    start = perf_counter()
    made = make()
    paints = Paints(pages, made)
    pages.addWidget(made)
    pages.setCurrentWidget(made)
    while paints.done is None:
        QCoreApplication.processEvents()
    taken = paints.done - start
    pages.removeEventFilter(paints)
    pages.removeWidget(made)
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return taken
