"""Shapes that ask for people in proportion: to the staff of a role, or to an amount."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor

from partner_planner.domain.rules import standing
from partner_planner.domain.rules.gated import standing_between
from partner_planner.domain.rules.growth import PERCENT
from partner_planner.domain.rules.holders import Holders
from partner_planner.domain.rules.lasting import lasts_until, turns_after
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.people import people_gap, unearnable, unit_of
from partner_planner.domain.rules.quantities import LARGEST, open_value
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.staff import InRole, Staff
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Verdict

_ZERO = Fraction(0)


class Rounding(StrEnum):
    """What becomes of a target that is no whole number."""

    EXACT = "exact"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class PeopleRatio(Node):
    """At least so many percent of the staff hold a credential of a list, never more than a cap.

    The staff are the people of the plan in a role, and then only they count; or a number from a
    portal or of the firm's own, given as a value. The target is rounded up.
    """

    listing: CredentialList
    percent: Fraction
    staff: Staff | Node
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class PerAmount(Node):
    """One holder, or one certificate, for each so much of an amount."""

    listing: CredentialList
    amount: Node
    per: Fraction
    rounding: Rounding = Rounding.EXACT


@dataclass(frozen=True, slots=True)
class FulfilledPerAmount(Node):
    """How many percent of what `PerAmount` asks for there is, as a value; it may be above 100."""

    asked: PerAmount


@dataclass(frozen=True, slots=True)
class _Target:
    """What is needed: a number, or one between two where the amount is not known."""

    least: Fraction
    most: Fraction
    verdict: Verdict | None = None
    reasons: tuple[Reason, ...] = ()


def judge_people_ratio(node: PeopleRatio, scene: Scene) -> Verdict:
    """Where there is nobody in the role the share is not defined."""
    found = scene.holders(node.listing)
    if isinstance(node.staff, Staff):
        present = node.staff.on(scene)
        target = _staffed(node, Fraction(len(present)), Fraction(len(present)), None)
        inside = InRole(found, present)
        return _judged(node, node.listing, inside, target, scene, turns_after((node.staff,), scene))
    staff = scene.judge(node.staff)
    target = _staffed(node, staff.least, staff.most, staff)
    return _judged(node, node.listing, found, target, scene, staff.turns)


def judge_per_amount(node: PerAmount, scene: Scene) -> Verdict:
    """An amount below zero asks for nobody."""
    found, target = scene.holders(node.listing), _per_amount(node, scene)
    later = target.verdict.turns if target.verdict is not None else frozenset[date]()
    return _judged(node, node.listing, found, target, scene, later)


def judge_fulfilled(node: FulfilledPerAmount, scene: Scene) -> Verdict:
    """Where nobody is asked for, nothing can be said."""
    asked = scene.judge(node.asked)
    turns = asked.turns
    if asked.need is None or asked.have is None:
        return open_value(node, PERCENT, asked.reasons, (asked,), turns=turns)
    if asked.need <= 0:
        return open_value(node, PERCENT, (Reason.WHOLE_ZERO,), (asked,), turns=turns)
    percent = asked.have * 100 / asked.need
    return Verdict(
        node,
        standing_between(percent, percent),
        percent,
        percent,
        percent,
        have=percent,
        unit=PERCENT,
        gap=asked.gap,
        parts=(asked,),
        as_of=asked.as_of,
        turns=turns,
    )


def _staffed(
    node: PeopleRatio, least: Fraction, most: Fraction, verdict: Verdict | None
) -> _Target:
    """So many percent of a staff that lies between two numbers."""
    if most <= 0:
        return _Target(_ZERO, LARGEST, verdict, (Reason.WHOLE_ZERO,))
    low, high = (Fraction(ceil(max(each, _ZERO) * node.percent / 100)) for each in (least, most))
    if node.at_most is not None:
        low, high = min(low, Fraction(node.at_most)), min(high, Fraction(node.at_most))
    return _Target(low, high, verdict, verdict.reasons if verdict is not None else ())


def _per_amount(node: PerAmount, scene: Scene) -> _Target:
    amount = scene.judge(node.amount)
    low, high = (
        _rounded(max(each, _ZERO) / node.per, node.rounding) for each in (amount.least, amount.most)
    )
    return _Target(low, high, amount, amount.reasons)


def _rounded(target: Fraction, rounding: Rounding) -> Fraction:
    if rounding is Rounding.EXACT:
        return target
    return Fraction(ceil(target) if rounding is Rounding.UP else floor(target))


def _judged(
    node: Node,
    listing: CredentialList,
    found: Holders | InRole,
    target: _Target,
    scene: Scene,
    later: frozenset[date],
) -> Verdict:
    """Whether there are enough for a target that may not be known; it may change `later`."""
    have = Fraction(found.count)
    held = standing.of(have >= target.most)
    if target.least <= have < target.most:
        held = Standing.UNKNOWN
    met = held is Standing.MET
    gap = None
    turns = frozenset[date]()
    if scene.explained:
        turns = later | scene.holders(listing).turns(max(found.count, 1))
        if held is Standing.NOT_MET:
            gap = people_gap(listing, scene, ceil(target.least - have))
    amount = target.verdict
    return Verdict(
        node,
        held,
        have=have,
        need=target.most if target.least == target.most else None,
        unit=unit_of(listing),
        gap=gap,
        reasons=(*(() if met else target.reasons), *unearnable(gap)),
        parts=() if amount is None else (amount,),
        proof=found,
        as_of=None if amount is None else amount.as_of,
        met_until=lasts_until(node, scene, turns) if met and scene.explained else None,
        turns=turns,
    )
