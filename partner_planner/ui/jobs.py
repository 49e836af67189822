"""Work off the window's thread. A job gets values and returns a value; it never sees the store."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from partner_planner.domain.errors import PlannerError
from partner_planner.ui.after_paint import after_paint


@dataclass(frozen=True, slots=True)
class _Waiting:
    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[PlannerError], None]


class _Run(QRunnable):
    def __init__(self, key: int, work: Callable[[], Any], tell: Callable[..., None]) -> None:
        super().__init__()
        self._key, self._work, self._tell = key, work, tell

    def run(self) -> None:
        """Do the work in a thread of the pool and tell what came of it."""
        try:
            result, error = self._work(), None
        except Exception as raised:  # handed on: the hub raises what is no known failure
            result, error = None, raised
        self._tell(self._key, result, error)


class Jobs(QObject):
    """The hub of all jobs; it lives as long as the program.

    An owner that is gone when its job ends hears nothing.
    """

    _ended = Signal(int, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._keys = itertools.count()
        self._waiting: dict[int, _Waiting] = {}
        self._held: dict[int, QWidget] = {}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._ended.connect(self._hear)

    def start(
        self,
        owner: QObject,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[PlannerError], None],
    ) -> None:
        """Run `work` in a thread, then `done` with its answer, or `failed` with a known failure."""
        key = next(self._keys)
        self._waiting[key] = _Waiting(owner, done, failed)
        self._pool.start(_Run(key, work, self._ended.emit))

    def start_after_paint(
        self,
        owner: QWidget,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[PlannerError], None],
    ) -> None:
        """The same once the owner has been painted: a thread at work would slow that down."""
        key = next(self._keys)
        self._held[key] = owner

        def begin() -> None:
            del self._held[key]
            self.start(owner, work, done, failed)

        after_paint(owner, begin)

    def busy(self) -> bool:
        """Whether any job is under way, or about to begin on what can be seen."""
        owners = (owner for owner in self._held.values() if isValid(owner))
        return bool(self._waiting) or any(not each.visibleRegion().isEmpty() for each in owners)

    def wait(self) -> None:
        """Wait for the threads to end, when the program closes."""
        self._pool.waitForDone()

    def _hear(self, key: int, result: object, error: Exception | None) -> None:
        job = self._waiting.pop(key)
        if not isValid(job.owner):
            return
        if isinstance(error, PlannerError):
            job.failed(error)
        elif error is not None:
            raise error
        else:
            job.done(result)
