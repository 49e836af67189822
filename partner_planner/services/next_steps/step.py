"""A step as a value, and how steps alike become one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

T = TypeVar("T")

GROUP_FROM = 4
"""So many steps alike become one."""

DUE_DAYS = 60
"""How long before its day something is worth a step of its own."""

PRESSING_DAYS = 14
"""How long before its day something without a booked sitting is pressing."""

SOON_DAYS = 180
"""How long before its day the end of an exam is not far away any more."""

RECENT_DAYS = 90
"""How long an expired certification is news."""


Value = str | int | date | Fraction | tuple[str, ...]
"""What a sentence is told: words, counts, days, points, several words."""


class Severity(StrEnum):
    """How urgent a step is, the most urgent first."""

    NOW = "now"
    SOON = "soon"
    LATER = "later"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to know, and the one action to take.

    `key` names the sentence and `facts` go into it; `records` are the ids of the records that it
    is about, `about` a key of the catalog where it is about that, `place` the "program/area"
    whose page tells more ("program/" for levels); `day` is the day that makes it urgent. `action`
    is one of the keys of `wording.next_steps.action_text`.
    """

    key: str
    severity: Severity
    action: str
    records: tuple[str, ...] = ()
    day: date | None = None
    facts: tuple[tuple[str, Value], ...] = ()
    about: str = ""
    place: str = ""

    @property
    def id(self) -> str:
        """A key that stays the same between readings."""
        first = self.about or next(iter(self.records), "")
        return f"{self.key}:{first}" if first else self.key


def grouped(
    found: Sequence[T],
    one: Callable[[T], NextStep],
    many: Callable[[Sequence[T]], NextStep],
) -> Iterator[NextStep]:
    """A step for each, or one for all of them where there are too many."""
    if len(found) >= GROUP_FROM:
        yield many(found)
    else:
        yield from map(one, found)
