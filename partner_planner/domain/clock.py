"""What a clock must answer. The real one is made by the two entrances only."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the day that plans are read on and the instant at which a thing happens."""

    def today(self) -> date:
        """The day on which plans are read; the user may choose another than today."""
        ...

    def now(self) -> datetime:
        """The present instant, with its offset from UTC."""
        ...


@dataclass(frozen=True, slots=True)
class StoppedClock:
    """A clock that always shows the same instant."""

    instant: datetime

    def today(self) -> date:
        """The day of the instant."""
        return self.instant.date()

    def now(self) -> datetime:
        """The instant."""
        return self.instant
