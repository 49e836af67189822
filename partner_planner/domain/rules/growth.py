"""The shape for growth in percent against the same month a year before."""

from dataclasses import dataclass
from fractions import Fraction

from partner_planner.domain.figure import FigureKind
from partner_planner.domain.rules.amounts import proportional, unknown_amount
from partner_planner.domain.rules.measures import (
    Measure,
    Reading,
    level_and_base,
    level_of,
    months,
)
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Verdict

PERCENT = "percent"
"""The unit of growth, and the stream of a growth that is entered in percent."""

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class PercentGrowth(Node):
    """Points in proportion to growth: `units` percent give the maximum.

    Growth counts only from `base_at_least` a year before and `level_at_least` now, where given.
    It is entered in `percent`, or follows from a level and its base in `measure`. A growth that
    is entered is the portal's, which has looked at the conditions.
    """

    measure: Measure
    percent: Measure
    units: Fraction
    maximum: Fraction
    base_at_least: Fraction | None = None
    level_at_least: Fraction | None = None


def judge_percent_growth(node: PercentGrowth, scene: Scene) -> Verdict:
    """The newer of the growth that was entered and the one that follows; the latter on a tie."""
    entered = level_of(node.percent, scene)
    computed = _from_amounts(node, scene)
    newer = computed.as_of is not None and (
        entered.as_of is None or entered.as_of <= computed.as_of
    )
    found = computed if newer else entered
    reason = _against(node, found) if newer else None
    if reason in (Reason.BASE_TOO_LOW, Reason.LEVEL_TOO_LOW):
        return _nothing(node, found, reason)
    if found.value is None:
        why = reason or Reason.NO_FIGURE
        return unknown_amount(node, node.maximum, node.units, PERCENT, found, why)
    return proportional(node, node.maximum, node.units, PERCENT, found, scene)


def _from_amounts(node: PercentGrowth, scene: Scene) -> Reading:
    """The growth of the newest month with a level and its base; no value where the base is 0."""
    for as_of, month in months(node.measure, scene):
        pair = level_and_base(node.measure, scene, as_of, month)
        if pair is None and FigureKind.NET in month and FigureKind.BASE in month:
            pair = month[FigureKind.NET], month[FigureKind.BASE]
        if pair is None:
            continue
        now, base = Fraction(pair[0].value), Fraction(pair[1].value)
        level = now + base if pair[0].kind is FigureKind.NET else now
        growth = (level - base) * 100 / base if base else None
        return Reading(node.measure, scene.ledger, scene.known_on, growth, base, level, pair)
    return Reading(node.measure, scene.ledger, scene.known_on)


def _against(node: PercentGrowth, found: Reading) -> Reason | None:
    """What speaks against a growth that follows from a level and its base."""
    base, level = found.base or _ZERO, found.level or _ZERO
    if node.base_at_least is not None and base < node.base_at_least:
        return Reason.BASE_TOO_LOW
    if node.level_at_least is not None and level < node.level_at_least:
        return Reason.LEVEL_TOO_LOW
    return None if base else Reason.BASE_ZERO


def _nothing(node: PercentGrowth, found: Reading, reason: Reason) -> Verdict:
    return Verdict(
        node,
        Standing.NOT_MET,
        _ZERO,
        maximum=node.maximum,
        have=found.value,
        need=node.units,
        unit=PERCENT,
        reasons=(reason,),
        proof=found,
        as_of=found.as_of,
    )
