"""The points of a rule in every world, and what becomes of them in scales and means."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from partner_planner.domain.rules.scales import Scaled, StepTable
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.domain.rules.weighted import WeightedMean, weights_of


@dataclass(frozen=True, slots=True)
class Spread:
    """The points of a rule in every world, or `open` where nothing can be said of them."""

    points: Sequence[float] = ()
    open: bool = False


OPEN = Spread(open=True)


def worth(have: float, strays: Sequence[float], rate: float, most: float) -> Sequence[float]:
    """The points for what there is with each of its deviations: none below zero."""
    full = most / rate
    return [
        most if (value := have + each) >= full else value * rate if value > 0.0 else 0.0
        for each in strays
    ]


def scaled(node: Scaled, values: Sequence[float]) -> Sequence[float]:
    """Points in proportion to values, of which only whole steps may count."""
    if node.every is not None:
        every = float(node.every)
        values = [floor(each / every) * every for each in values]
    return worth(0.0, values, float(node.maximum / node.units), float(node.maximum))


def stepped(node: StepTable, values: Sequence[float]) -> Sequence[float]:
    """Points by the brackets in which values lie."""
    at = [float(step.at) for step in node.steps]
    points = [0.0, *(float(step.points) for step in node.steps)]
    return [points[bisect_right(at, each)] for each in values]


def mean(verdict: Verdict, parts: Sequence[Spread | None]) -> Sequence[float] | None:
    """A weighted mean of parts; those that do not stray stay as they are.

    None where a weight or a part is not known.
    """
    weights = weights_of(verdict)
    if not isinstance(verdict.node, WeightedMean) or weights is None:
        return None
    whole = float(sum(weights))
    still, moving = 0.0, []
    for part, found, weight in zip(verdict.parts, parts, weights, strict=True):
        share = float(weight) / whole
        if found is not None:
            moving.append([each * share for each in found.points])
        elif part.points is not None:
            still += float(part.points) * share
        else:
            return None
    return [sum(each) + still for each in zip(*moving, strict=True)]
