"""What can be said of a rule on a day: whether it is met, what there is, what is missing."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Protocol

from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.reason import LeftOut, Reason
from partner_planner.domain.rules.standing import Standing


class Proof(Protocol):
    """The records behind a number."""

    @property
    def counted(self) -> tuple[str, ...]:
        """The ids of the records that count."""
        ...

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The records that were looked at and do not count, and why."""
        ...

    def ending_on(self, day: date) -> tuple[str, ...]:
        """The ids of the records that count for the last time on a day."""
        ...


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing, in the smallest amount that is of use.

    `unit` is a key ("people", "customers", "percent"). `credentials` are those of which each of
    the missing people needs one; empty where it is not about people, or where none can be earned
    any more. `adds` is how many points closing the gap brings, None where that is not known.
    `fewer` says that there is so much too much. `names` are those of which one must be among
    what is missing, `within` is the place or the category in which it is missing, '' for none.
    """

    amount: Fraction
    unit: str
    credentials: tuple[str, ...] = ()
    adds: Fraction | None = None
    fewer: bool = False
    names: tuple[str, ...] = ()
    within: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A node as judged on a day.

    `points` is None for a node that gives none and where they are unknown; then they lie between
    `least` and `most`. `have` and `need` are in `unit`. `met_until` is the last day on which a
    requirement is still met, None where no end is known. `as_of` is the month of the oldest
    figure that was used. `turns` are the later days on which the verdict may change by itself.
    """

    node: Node
    standing: Standing
    points: Fraction | None = None
    least: Fraction = Fraction(0)
    most: Fraction = Fraction(0)
    maximum: Fraction | None = None
    have: Fraction | None = None
    need: Fraction | None = None
    unit: str = ""
    gap: Gap | None = None
    reasons: tuple[Reason, ...] = ()
    parts: tuple["Verdict", ...] = ()
    proof: Proof | None = None
    as_of: date | None = None
    met_until: date | None = None
    turns: frozenset[date] = frozenset()

    @property
    def worth(self) -> tuple[Standing, Fraction | None, Fraction]:
        """What others reckon with: standing, points, and the most they can be."""
        return self.standing, self.points, self.most

    @property
    def counted(self) -> tuple[str, ...]:
        """The ids of the records that count in it or in a part of it, each once."""
        found = [*(self.proof.counted if self.proof else ())]
        for part in self.parts:
            found.extend(part.counted)
        return tuple(dict.fromkeys(found))

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The records that count in no part of it, with the reasons, each pair once."""
        found = [*(self.proof.left_out if self.proof else ())]
        for part in self.parts:
            found.extend(part.left_out)
        counted = set(self.counted)
        return tuple(dict.fromkeys(each for each in found if each.record not in counted))

    def lost_to(self, later: "Verdict", day: date) -> tuple[str, ...]:
        """The records whose last day was the one before `day`, where this verdict turned."""
        if (self.standing, self.points) == (later.standing, later.points):
            return ()
        found = [*(self.proof.ending_on(day) if self.proof else ())]
        for before, after in zip(self.parts, later.parts, strict=False):
            found.extend(before.lost_to(after, day))
        return tuple(dict.fromkeys(found))
