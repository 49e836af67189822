"""Values that compare two others: growth against an earlier time, and the share of a whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.calendar import add_months
from partner_planner.domain.rules.days import days_of
from partner_planner.domain.rules.gated import standing_between
from partner_planner.domain.rules.growth import PERCENT
from partner_planner.domain.rules.lasting import turns_after
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.node import Input, Node
from partner_planner.domain.rules.quantities import open_value
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.spans import first_day_back
from partner_planner.domain.rules.verdict import Verdict

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Earlier(Input):
    """What a node reads, as it was some months before."""

    node: Node
    months: int

    def change_days(self, ledger: Ledger) -> Iterator[date]:
        """The days that look back at a day of change."""
        for day in days_of(self.node, ledger):
            yield first_day_back(day, self.months)


@dataclass(frozen=True, slots=True)
class Growth(Node):
    """By how many percent a value is above what it was some months before.

    Growth from zero is unknown unless the program says what it is: `from_zero` percent.
    """

    value: Node
    earlier: Earlier
    from_zero: Fraction | None = None

    @classmethod
    def of(cls, value: Node, months: int, from_zero: Fraction | None = None) -> "Growth":
        """The growth of a value over so many months."""
        return cls(value, Earlier(value, months), from_zero)


@dataclass(frozen=True, slots=True)
class Share(Node):
    """How many percent of a whole a part is."""

    part: Node
    whole: Node


def judge_growth(node: Growth, scene: Scene) -> Verdict:
    """Both times must be known."""
    now = scene.judge(node.value)
    then = scene.on(add_months(scene.day, -node.earlier.months)).judge(node.value)
    turns = now.turns | turns_after((node.earlier,), scene)
    if now.points is None or then.points is None:
        return _open(node, now, then, turns)
    if then.points > 0:
        return _percent(node, (now.points - then.points) * 100 / then.points, now, then, turns)
    if then.points == 0 and node.from_zero is not None:
        return _percent(node, node.from_zero if now.points > 0 else _ZERO, now, then, turns)
    return open_value(node, PERCENT, (Reason.BASE_ZERO,), (now, then), turns=turns)


def judge_share(node: Share, scene: Scene) -> Verdict:
    """Both must be known, and the whole above zero."""
    part, whole = scene.judge(node.part), scene.judge(node.whole)
    turns = part.turns | whole.turns
    if part.points is None or whole.points is None:
        return _open(node, part, whole, turns)
    if whole.points <= 0:
        return open_value(node, PERCENT, (Reason.WHOLE_ZERO,), (part, whole), turns=turns)
    return _percent(node, part.points * 100 / whole.points, part, whole, turns)


def _percent(
    node: Node, percent: Fraction, one: Verdict, other: Verdict, turns: frozenset[date]
) -> Verdict:
    return Verdict(
        node,
        standing_between(percent, percent),
        percent,
        percent,
        percent,
        have=percent,
        unit=PERCENT,
        parts=(one, other),
        as_of=min((each.as_of for each in (one, other) if each.as_of), default=None),
        turns=turns,
    )


def _open(node: Node, one: Verdict, other: Verdict, turns: frozenset[date]) -> Verdict:
    reasons = tuple(dict.fromkeys((*one.reasons, *other.reasons)))
    return open_value(node, PERCENT, reasons, (one, other), turns=turns)
