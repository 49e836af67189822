"""Something that is read when it is first asked for, and again once it has been forgotten."""

from collections.abc import Callable
from typing import Generic, TypeVar

F = TypeVar("F")


class KeptFact(Generic[F]):
    """Calls a reader once and keeps what it gave."""

    def __init__(self, read: Callable[[], F]) -> None:
        self._read = read
        self._found: list[F] = []

    def __call__(self) -> F:
        """What was read."""
        if not self._found:
            self._found.append(self._read())
        return self._found[0]

    def forget(self) -> None:
        """Read anew when it is asked for next."""
        self._found.clear()
