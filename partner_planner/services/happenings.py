"""The dated things that a plan tells of: what ends, what opens, what is due, what retires."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from partner_planner.domain.credential import RenewalKind


class Happening(StrEnum):
    """What kind of thing happens on a day."""

    ENDS = "ends"
    WINDOW = "window"  # a renewal window opens
    DUE = "due"
    SITTING = "sitting"  # an exam is booked for the day
    PASSED = "passed"
    LAST_SITTING = "last-sitting"
    LAST_COUNTING = "last-counting"


@dataclass(frozen=True, slots=True)
class Dated:
    """One thing that happens on a day.

    `key` stays the same from reading to reading. `names` are the people it concerns. `renewal`
    says how a certification is kept, `window_opens` and `ends_on` from when to when. `successor`
    is what the vendor names to follow a credential that retires, '' where it names none.
    """

    key: str
    happening: Happening
    day: date
    names: tuple[str, ...]
    title: str
    short: str
    renewal: RenewalKind = RenewalKind.UNKNOWN
    window_opens: date | None = None
    ends_on: date | None = None
    successor: str = ""
