"""Keeps the preview true to the choices: pages are made in a job, one run at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from partner_planner.catalog import Credentials
from partner_planner.catalog.programs import Programs
from partner_planner.domain.errors import PlannerError
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.year_plan import YearPlan
from partner_planner.ui.jobs import Jobs

if TYPE_CHECKING:
    from partner_planner.catalog.rules.rulebooks import ProgramRules

REST_MS = 200
"""How long choices must rest before pages are made."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported, as values that need no store."""

    snapshot: Snapshot
    credentials: Credentials
    programs: Programs
    year: int
    today: date
    sections: tuple[str, ...]
    rules: "ProgramRules | None" = None

    def plan(self) -> YearPlan:
        """The year plan of these choices."""
        from partner_planner.services.exporting.year_plan import build_year_plan

        return build_year_plan(
            self.snapshot,
            self.credentials,
            self.programs,
            self.year,
            self.today,
            self.sections,
            self.rules,
        )


class PreviewJob(QObject):
    """Makes pages for the latest wish. `begun`, then `made` with pages or `failed`."""

    begun = Signal()
    made = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, wish: Callable[[], Wish | None], ppi: float) -> None:
        super().__init__()
        self._jobs, self._wish, self._ppi = jobs, wish, ppi
        self._running = self._again = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._start)

    def ask(self) -> None:
        """The choices have changed."""
        self._rest.start()

    def stop(self) -> None:
        """Make no further pages; those that are being made are no longer waited for."""
        self._rest.stop()
        self._again = False

    def _start(self) -> None:
        wish = self._wish()
        if wish is None:
            return
        if self._running:
            self._again = True
            return
        self._running, self._again = True, False
        self.begun.emit()
        ppi = self._ppi
        self._jobs.start(self, lambda: _pages(wish, ppi), self._done, self._fail)

    def _done(self, pages: list[bytes]) -> None:
        self._running = False
        if self._again:
            self._start()
        else:
            self.made.emit(pages)

    def _fail(self, error: PlannerError) -> None:
        self._running = False
        if self._again:
            self._start()
        else:
            self.failed.emit(error)


def _pages(wish: Wish, ppi: float) -> list[bytes]:
    from partner_planner.exporters.pdf import year_plan_to_pages  # the press is slow to load

    return year_plan_to_pages(wish.plan(), ppi)
