"""What only a vendor's portal or the firm itself knows: monthly figures and dated facts."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

MOST_POINTS = 100
"""What all metrics of an area give together, and so the most that a figure of points can say."""


class FigureKind(StrEnum):
    """What the value of a figure is."""

    NET = "net"  # the difference against the same month a year before
    LEVEL = "level"  # how much there is now
    BASE = "base"  # how much there was a year before
    POINTS = "points"  # the points that the portal shows, taken as attested


@dataclass(frozen=True, slots=True)
class Figure:
    """One number for one metric of an area of a program, as it stood in a month.

    `as_of` is the first day of the month. `track` is empty for a figure that holds for every
    track, `stream` for one that is not split by association or source; the stream `percent` is a
    growth in percent. On a day the newest figure with `as_of` on or before it counts, whatever
    its age; a metric without one is unknown, never zero.
    """

    id: str
    program: str
    area: str
    track: str
    metric: str
    stream: str
    as_of: date
    value: Decimal
    kind: FigureKind = FigureKind.NET


class FactKind(StrEnum):
    """What a dated fact is."""

    RECORD = "record"
    DOCUMENT = "document"
    FEE = "fee"
    TRAINING = "training"
    CREDIT = "credit"
    ATTESTED = "attested"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is true for a program from a day on, and until a last day where it has one.

    What `person`, `customer`, `amount` (in `currency`) and `count` mean depends on the kind and
    on the rule that asks for the `name`. A fact counts on the days from `on` to `until`.
    """

    id: str
    kind: FactKind
    program: str
    name: str
    on: date
    until: date | None = None
    person: str = ""
    customer: str = ""
    amount: Decimal | None = None
    currency: str = ""
    count: Decimal | None = None
    note: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether it is true on a day."""
        return self.on <= day and (self.until is None or day <= self.until)
