"""What a timeline shows, as plain values: axes, lanes, and dated marks on them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from partner_planner.domain.year_plan import Axis, Tone


class Shape(StrEnum):
    """How a mark is drawn; the shape says its kind, so that colour never says it alone."""

    DIAMOND = "diamond"  # something to be done by a day
    DOT = "dot"  # an end
    BAR = "bar"  # a stretch of days that closes with an end
    FLAG = "flag"  # the last day on which something is possible


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """A dated mark, or a bar from `start` to `end`, both days counted.

    `label` stands beside it, `note` after that in a dimmer colour, `tip` is the whole sentence.
    A hollow mark is not settled yet. Only a `movable` one can be given another day.
    """

    id: str
    start: date
    label: str
    tip: str
    shape: Shape
    tone: Tone
    end: date | None = None
    note: str = ""
    hollow: bool = False
    movable: bool = False


@dataclass(frozen=True, slots=True)
class TimelineLane:
    """One row of a timeline, usually a person."""

    name: str
    marks: tuple[TimelineMark, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineContent:
    """A stretch of time from `start` to `end`, both days counted, and what lies in it.

    `months` names the twelve months of the year for the axis, January first.
    """

    start: date
    end: date
    today: date
    today_text: str
    months: tuple[str, ...]
    axes: tuple[Axis, ...]
    lanes: tuple[TimelineLane, ...]

    @property
    def days(self) -> int:
        """How many days the stretch has."""
        return (self.end - self.start).days + 1

    def marks(self) -> tuple[TimelineMark, ...]:
        """Every mark, lane by lane."""
        return tuple(mark for lane in self.lanes for mark in lane.marks)

    def mark(self, id: str) -> TimelineMark | None:
        """The mark of an id, or None."""
        return next((mark for mark in self.marks() if mark.id == id), None)

    def within(self, day: date) -> date:
        """The nearest day of the stretch."""
        return max(self.start, min(self.end, day))
