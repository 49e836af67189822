"""The days on which a rule, a list or an entry of a list holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Force:
    """From `begins` to `ends`, both included; None where no such day is known."""

    begins: date | None = None
    ends: date | None = None

    def on(self, day: date) -> bool:
        """Whether it holds on a day."""
        return (self.begins is None or self.begins <= day) and (
            self.ends is None or day <= self.ends
        )

    def change_days(self) -> Iterator[date]:
        """The first day and the first day after the last one, where they are known."""
        if self.begins is not None:
            yield self.begins
        if self.ends is not None and self.ends < date.max:
            yield self.ends + ONE_DAY
