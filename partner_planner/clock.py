"""The real clock. Only the window's and the command line's entrance make one."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's clock; `chosen` replaces the day on which plans are read."""

    chosen: date | None = None

    def today(self) -> date:
        """The chosen day, or the machine's."""
        return self.chosen or datetime.now().astimezone().date()

    def now(self) -> datetime:
        """The present instant with the machine's offset from UTC."""
        return datetime.now().astimezone()
