"""Shapes that put others together: the best of several, the sum of several, all of several."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules.gated import standing_between
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing, all_met
from partner_planner.domain.rules.verdict import Gap, Verdict

REQUIREMENTS = "requirements"
"""The unit in which parts of a requirement are counted."""

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class BestOf(Node):
    """The highest of several scores; they are never added."""

    options: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class SumOf(Node):
    """Several scores added, up to a maximum.

    `whole` judges a figure that was entered for all of them together, where that is possible.
    """

    streams: tuple[Node, ...]
    maximum: Fraction
    whole: Node | None = None


@dataclass(frozen=True, slots=True)
class AllOf(Node):
    """Every one of several requirements."""

    parts: tuple[Node, ...]


def judge_best_of(node: BestOf, scene: Scene) -> Verdict:
    """Options without a figure are passed over while another gives points.

    A firm does not work by every kind of association; what it has entered is what it has.
    """
    options = tuple(scene.judge(option) for option in node.options)
    known = [option for option in options if option.points is not None]
    missing = len(known) < len(options)
    best = max(known, key=lambda option: option.least, default=options[0])
    least = best.least
    most = max(option.most for option in options) if missing and not least else least
    return Verdict(
        node,
        standing_between(least, most),
        least if least == most else None,
        least,
        most,
        max(option.maximum or _ZERO for option in options),
        best.have,
        best.need,
        best.unit,
        _easiest(best, known),
        _missing(missing, best),
        options,
        as_of=best.as_of,
        turns=frozenset[date]().union(*[option.turns for option in options]),
    )


def judge_sum_of(node: SumOf, scene: Scene) -> Verdict:
    """A stream without a figure leaves the sum open; the newer of sum and whole counts."""
    streams = tuple(scene.judge(stream) for stream in node.streams)
    whole = scene.judge(node.whole) if node.whole is not None else None
    if whole is not None and whole.points is not None and _newer(whole, streams):
        return Verdict(
            node,
            whole.standing,
            whole.points,
            whole.least,
            whole.most,
            node.maximum,
            whole.have,
            whole.need,
            whole.unit,
            whole.gap,
            whole.reasons,
            (whole,),
            as_of=whole.as_of,
        )
    least = min(sum((each.least for each in streams), _ZERO), node.maximum)
    most = min(sum((each.most for each in streams), _ZERO), node.maximum)
    missing = any(each.points is None for each in streams)
    gap = next((each.gap for each in streams if each.gap is not None), None)
    return Verdict(
        node,
        standing_between(least, most),
        least if least == most else None,
        least,
        most,
        node.maximum,
        gap=gap if least < node.maximum else None,
        reasons=_missing(missing, *streams),
        parts=streams,
        as_of=min((each.as_of for each in streams if each.as_of is not None), default=None),
        turns=frozenset[date]().union(*[each.turns for each in streams]),
    )


def judge_all_of(node: AllOf, scene: Scene) -> Verdict:
    """The gap is that of the first part that is not met."""
    parts = tuple(scene.judge(part) for part in node.parts)
    unmet = [part for part in parts if part.standing is not Standing.MET]
    ends = [part.met_until for part in parts if part.met_until is not None]
    return Verdict(
        node,
        all_met(part.standing for part in parts),
        have=Fraction(len(parts) - len(unmet)),
        need=Fraction(len(parts)),
        unit=REQUIREMENTS,
        gap=next((part.gap for part in unmet if part.gap is not None), None),
        parts=parts,
        met_until=min(ends, default=None) if not unmet else None,
        turns=frozenset[date]().union(*[part.turns for part in parts]),
    )


def _newer(whole: Verdict, streams: Sequence[Verdict]) -> bool:
    """Whether a figure for all streams together is newer than the oldest of theirs."""
    months = [each.as_of for each in streams]
    if None in months or whole.as_of is None:
        return True
    return whole.as_of > min(month for month in months if month is not None)


def _easiest(best: Verdict, known: Sequence[Verdict]) -> Gap | None:
    """The gap of the best option or, where several are as good, the smallest of theirs."""
    gaps = [each.gap for each in known if each.least == best.least and each.gap is not None]
    return min(gaps, key=lambda gap: gap.amount, default=None)


def _missing(missing: bool, *judged: Verdict) -> tuple[Reason, ...]:
    """The reasons of what was judged, and whether some of several streams have no figure."""
    found = [reason for each in judged for reason in each.reasons]
    if missing and not all(each.points is None for each in judged):
        found = [reason for reason in found if reason is not Reason.NO_FIGURE]
        found.append(Reason.STREAM_MISSING)
    return tuple(dict.fromkeys(found))
