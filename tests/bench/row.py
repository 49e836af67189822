"""One line of the table of benchmarks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """Seconds that we take, seconds that the floor takes, and the ratio that must not be exceeded.

    `floor_name` says what the floor is. A bound of None is a ratio that is only shown.
    """

    name: str
    seconds: float
    floor: float
    floor_name: str
    bound: float | None

    @property
    def ratio(self) -> float:
        """Our time in units of the floor's."""
        return self.seconds / self.floor

    @property
    def kept(self) -> bool:
        """Whether the ratio is within its bound."""
        return self.bound is None or self.ratio <= self.bound
