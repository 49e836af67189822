"""Shapes over people: how many hold a credential of a list, as a condition and as points."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil

from partner_planner.domain.rules import standing
from partner_planner.domain.rules.both import Both
from partner_planner.domain.rules.holders import Holders
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap, Verdict

PEOPLE = "people"
"""The unit of people."""

CERTIFICATES = "certificates"
"""The unit of credentials that people hold, each counted."""

CREDENTIALS = "credentials"
"""The unit of different credentials, each of which somebody must hold."""

EARNED = frozenset({PEOPLE, CERTIFICATES, CREDENTIALS})
"""The units of what a gap's credentials close."""


@dataclass(frozen=True, slots=True)
class People(Node):
    """At least so many different people hold a credential of a list.

    Each of `including` is asked of the same people: so many of them hold one of a stricter list.
    A list that counts certificates counts these in place of people.
    """

    listing: CredentialList
    at_least: int
    including: "tuple[People, ...]" = ()


@dataclass(frozen=True, slots=True)
class PointsPerPerson(Node):
    """Points for each different person who holds a credential of a list, up to a maximum."""

    listing: CredentialList
    points: Fraction
    maximum: Fraction


@dataclass(frozen=True, slots=True)
class HeadCount(Node):
    """How many different people hold a credential of a list, as a value."""

    listing: CredentialList


def judge_people(node: People, scene: Scene) -> Verdict:
    """A person counts once, however many credentials of the list they hold."""
    found = scene.holders(node.listing)
    all_people = _counted(node, found, scene)
    if not node.including:
        return all_people
    parts = tuple(
        _counted(each, Both.of(found, scene.holders(each.listing)), scene)
        for each in node.including
    )
    return _including(node, all_people, parts)


def judge_points_per_person(node: PointsPerPerson, scene: Scene) -> Verdict:
    """A person counts once; with nobody there are no points."""
    found = scene.holders(node.listing)
    need = ceil(node.maximum / node.points)
    points = min(found.count * node.points, node.maximum)
    gap = None
    if scene.explained and found.count < need:
        adds = min(node.points, node.maximum - points)
        gap = people_gap(node.listing, scene, 1, adds)
    return Verdict(
        node,
        Standing.MET if found.count else Standing.NOT_MET,
        points,
        least=points,
        most=points,
        maximum=node.maximum,
        have=Fraction(found.count),
        need=Fraction(need),
        unit=unit_of(node.listing),
        gap=gap,
        reasons=unearnable(gap),
        proof=found,
        met_until=found.enough_until(1) if scene.explained and found.count else None,
        turns=found.turns(need) if scene.explained else frozenset(),
    )


def judge_head_count(node: HeadCount, scene: Scene) -> Verdict:
    """It is always known."""
    found = scene.holders(node.listing)
    number = Fraction(found.count)
    return Verdict(
        node,
        standing.of(found.count > 0),
        number,
        number,
        number,
        have=number,
        unit=unit_of(node.listing),
        proof=found,
        turns=found.turns(max(found.count, 1)) if scene.explained else frozenset(),
    )


def unit_of(listing: CredentialList) -> str:
    """What a list counts."""
    return CERTIFICATES if listing.certificates else PEOPLE


def people_gap(
    listing: CredentialList, scene: Scene, missing: int, adds: Fraction | None = None
) -> Gap:
    """So many more, each with a credential that counts and can still be earned."""
    return Gap(Fraction(missing), unit_of(listing), scene.to_earn(listing), adds)


def unearnable(gap: Gap | None) -> tuple[Reason, ...]:
    """A gap that no exam closes any more is said."""
    return (Reason.NOTHING_TO_EARN,) if gap is not None and not gap.credentials else ()


def _counted(node: People, found: Holders | Both, scene: Scene) -> Verdict:
    """Whether enough were found."""
    met = found.count >= node.at_least
    have, need = Fraction(found.count), Fraction(node.at_least)
    unit = unit_of(node.listing)
    if not scene.explained:
        return Verdict(node, standing.of(met), have=have, need=need, unit=unit, proof=found)
    gap = None if met else people_gap(node.listing, scene, node.at_least - found.count)
    return Verdict(
        node,
        standing.of(met),
        have=have,
        need=need,
        unit=unit,
        gap=gap,
        reasons=unearnable(gap),
        proof=found,
        met_until=found.enough_until(node.at_least) if met else None,
        turns=found.turns(node.at_least),
    )


def _including(node: People, found: Verdict, parts: tuple[Verdict, ...]) -> Verdict:
    """The verdict of all people and of those among them.

    What lacks most is told, the stricter where several lack as much: new people with a stricter
    credential close both.
    """
    asked = (*reversed(parts), found)
    told = max(asked, key=_missing)
    if _missing(told) <= 0:
        told = found
    ends = [each.met_until for each in asked if each.met_until is not None]
    met = standing.all_met(each.standing for each in asked)
    return Verdict(
        node,
        met,
        have=told.have,
        need=told.need,
        unit=told.unit,
        gap=told.gap,
        reasons=tuple(dict.fromkeys(reason for each in asked for reason in each.reasons)),
        parts=parts,
        proof=found.proof,
        met_until=min(ends, default=None) if met is Standing.MET else None,
        turns=frozenset[date]().union(*[each.turns for each in asked]),
    )


def _missing(found: Verdict) -> Fraction:
    """How many there are too few; below zero where there are more than needed."""
    return (found.need or Fraction(0)) - (found.have or Fraction(0))
