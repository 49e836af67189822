"""The real clock. Only the window's and the command line's entrance make one."""

from datetime import date, datetime


class SystemClock:
    """The machine's clock; `chosen` replaces the day on which plans are read."""

    def __init__(self, chosen: date | None = None) -> None:
        self._chosen = chosen

    def today(self) -> date:
        """The chosen day, or the machine's."""
        return self._chosen or datetime.now().astimezone().date()

    def now(self) -> datetime:
        """The present instant with the machine's offset from UTC."""
        return datetime.now().astimezone()
