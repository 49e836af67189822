"""Shapes over people: how many hold a credential of a list, as a condition and as points."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from partner_planner.domain.rules import standing
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap, Verdict

PEOPLE = "people"
"""The unit of people."""


@dataclass(frozen=True, slots=True)
class People(Node):
    """At least so many different people hold a credential of a list."""

    listing: CredentialList
    at_least: int


@dataclass(frozen=True, slots=True)
class PointsPerPerson(Node):
    """Points for each different person who holds a credential of a list, up to a maximum."""

    listing: CredentialList
    points: Fraction
    maximum: Fraction


def judge_people(node: People, scene: Scene) -> Verdict:
    """A person counts once, however many credentials of the list they hold."""
    found = scene.holders(node.listing)
    met = found.count >= node.at_least
    have, need = Fraction(found.count), Fraction(node.at_least)
    if not scene.explained:
        return Verdict(node, standing.of(met), have=have, need=need, unit=PEOPLE, proof=found)
    gap = None if met else _gap(node.listing, scene, node.at_least - found.count)
    return Verdict(
        node,
        standing.of(met),
        have=have,
        need=need,
        unit=PEOPLE,
        gap=gap,
        reasons=_reasons(gap),
        proof=found,
        met_until=found.enough_until(node.at_least) if met else None,
        turns=found.turns(node.at_least),
    )


def judge_points_per_person(node: PointsPerPerson, scene: Scene) -> Verdict:
    """A person counts once; with nobody there are no points."""
    found = scene.holders(node.listing)
    need = ceil(node.maximum / node.points)
    points = min(found.count * node.points, node.maximum)
    gap = None
    if scene.explained and found.count < need:
        adds = min(node.points, node.maximum - points)
        gap = _gap(node.listing, scene, 1, adds)
    return Verdict(
        node,
        Standing.MET if found.count else Standing.NOT_MET,
        points,
        least=points,
        most=points,
        maximum=node.maximum,
        have=Fraction(found.count),
        need=Fraction(need),
        unit=PEOPLE,
        gap=gap,
        reasons=_reasons(gap),
        proof=found,
        met_until=found.enough_until(1) if scene.explained and found.count else None,
        turns=found.turns(need) if scene.explained else frozenset(),
    )


def _gap(listing: CredentialList, scene: Scene, people: int, adds: Fraction | None = None) -> Gap:
    return Gap(Fraction(people), PEOPLE, scene.to_earn(listing), adds)


def _reasons(gap: Gap | None) -> tuple[Reason, ...]:
    """A gap that no exam closes any more is said."""
    return (Reason.NOTHING_TO_EARN,) if gap is not None and not gap.credentials else ()
