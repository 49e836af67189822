"""The score that is a weighted mean of others, such as an index from 0 to 10."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from partner_planner.domain.rules.attested import AttestedValue
from partner_planner.domain.rules.gated import standing_between
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.verdict import Gap, Verdict

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Part(Node):
    """A score of a mean and its weight: a number of the program, or one that the user knows."""

    id: str
    score: Node
    weight: Fraction | AttestedValue


@dataclass(frozen=True, slots=True)
class WeightedMean(Node):
    """Scores by weights; what the weights add up to does not matter.

    A part that is not known leaves the mean open or, with `renormalised`, is left out together
    with its weight. An unknown weight always leaves it open.
    """

    parts: tuple[Part, ...]
    maximum: Fraction
    renormalised: bool = False


class Mover(NamedTuple):
    """A part of a mean whose next step moves it: `gap.adds` is by how much the mean rises."""

    part: str
    gap: Gap


class _Weighed(NamedTuple):
    verdict: Verdict
    weight: Fraction


def judge_part(node: Part, scene: Scene) -> Verdict:
    """The score's verdict; its parts are the score and, where the user knows it, the weight."""
    found = scene.judge(node.score)
    weight = (scene.judge(node.weight),) if isinstance(node.weight, Node) else ()
    turns = found.turns.union(*[each.turns for each in weight])
    return replace(found, node=node, parts=(found, *weight), proof=None, turns=turns)


def judge_weighted_mean(node: WeightedMean, scene: Scene) -> Verdict:
    """The gap is the step that raises the mean most."""
    judged = tuple(scene.judge(part) for part in node.parts)
    weighed = _weighed(judged)
    least, most, reasons = _between(node, judged, weighed)
    movers = _movers(node, weighed) if scene.explained and weighed is not None else []
    return Verdict(
        node,
        standing_between(least, most),
        least if least == most else None,
        least,
        most,
        node.maximum,
        gap=movers[0].gap if movers else None,
        reasons=reasons,
        parts=judged,
        as_of=min((each.as_of for each in judged if each.as_of is not None), default=None),
        turns=frozenset[date]().union(*[each.turns for each in judged]),
    )


def movers(verdict: Verdict) -> Sequence[Mover]:
    """The parts of a judged mean whose next step would raise it, the strongest first."""
    weighed = _weighed(verdict.parts)
    if not isinstance(verdict.node, WeightedMean) or weighed is None:
        return ()
    return _movers(verdict.node, weighed)


def weights_of(verdict: Verdict) -> tuple[Fraction, ...] | None:
    """The weights of the parts of a judged mean, None where one is unknown or all are zero."""
    weighed = _weighed(verdict.parts)
    return None if weighed is None else tuple(weight for _, weight in weighed)


def _weight(part: Verdict) -> Fraction | None:
    """The weight of a part that was judged, None where the user has not entered it."""
    if isinstance(part.node, Part) and isinstance(part.node.weight, Fraction):
        return part.node.weight
    entered = part.parts[-1].points
    return entered if entered is not None and entered >= 0 else None


def _weighed(judged: Sequence[Verdict]) -> list[_Weighed] | None:
    """The parts with their weights, None where one is unknown or where all are zero."""
    found = [_Weighed(each, weight) for each in judged if (weight := _weight(each)) is not None]
    if len(found) < len(judged) or not any(weight for _, weight in found):
        return None
    return found


def _counting(node: WeightedMean, weighed: Sequence[_Weighed]) -> Sequence[_Weighed]:
    """The parts that make the mean: all, or those that are known."""
    if not node.renormalised:
        return weighed
    return [each for each in weighed if each.verdict.points is not None]


def _between(
    node: WeightedMean, judged: Sequence[Verdict], weighed: Sequence[_Weighed] | None
) -> tuple[Fraction, Fraction, tuple[Reason, ...]]:
    """Between what the mean lies, and why it is not known or not of all parts."""
    reasons = dict.fromkeys(reason for each in judged for reason in each.reasons)
    if weighed is None:
        least, most = min(each.least for each in judged), max(each.most for each in judged)
        return least, most, (*reasons, Reason.WEIGHT_MISSING)
    counting = _counting(node, weighed)
    whole = sum((weight for _, weight in counting), _ZERO)
    if not whole:
        return _ZERO, node.maximum, tuple(reasons)
    if len(counting) < len(judged):
        reasons = dict.fromkeys((Reason.PART_MISSING,))
    least = sum((each.least * weight for each, weight in counting), _ZERO) / whole
    most = sum((each.most * weight for each, weight in counting), _ZERO) / whole
    return least, most, tuple(reasons)


def _movers(node: WeightedMean, weighed: Sequence[_Weighed]) -> list[Mover]:
    counting = _counting(node, weighed)
    whole = sum((weight for _, weight in counting), _ZERO)
    found = [
        Mover(each.node.id, replace(each.gap, adds=each.gap.adds * weight / whole))
        for each, weight in counting
        if whole and isinstance(each.node, Part) and each.gap is not None and each.gap.adds
    ]
    return sorted(found, key=lambda mover: -(mover.gap.adds or _ZERO))
