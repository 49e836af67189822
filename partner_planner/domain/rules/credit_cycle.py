"""The shape of credits that holders of a credential collect to keep it."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from partner_planner.domain.calendar import add_months
from partner_planner.domain.certification import Certification
from partner_planner.domain.rules.credit_rule import CreditCycle
from partner_planner.domain.rules.cycles import cycles
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.holders import Held
from partner_planner.domain.rules.lasting import lasts_until, turns_after
from partner_planner.domain.rules.ledger import FAR
from partner_planner.domain.rules.people import PEOPLE, people_gap, unearnable
from partner_planner.domain.rules.person_cycle import judge_person
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing, all_met
from partner_planner.domain.rules.verdict import Verdict


def judge_credit_cycle(node: CreditCycle, scene: Scene) -> Verdict:
    """Where nobody holds it, nobody keeps it."""
    people = scene.holders(node.listing).people
    if not people:
        return _whole(node, (), _nobody(node, scene), scene)
    parts = tuple(judge_person(node, each, scene) for each in sorted(people, key=_by_person))
    if len(parts) == 1:
        return _whole(node, parts, parts[0], scene)
    met = sum(each.standing is Standing.MET for each in parts)
    together = Verdict(
        node,
        all_met(each.standing for each in parts),
        have=Fraction(met),
        need=Fraction(len(parts)),
        unit=PEOPLE,
        gap=next((each.gap for each in parts if each.gap is not None), None),
        reasons=tuple(dict.fromkeys(reason for each in parts for reason in each.reasons)),
    )
    return _whole(node, parts, together, scene)


def _nobody(node: CreditCycle, scene: Scene) -> Verdict:
    gap = people_gap(node.listing, scene, 1) if scene.explained else None
    return Verdict(
        node,
        Standing.NOT_MET,
        have=Fraction(0),
        need=Fraction(1),
        unit=PEOPLE,
        gap=gap,
        reasons=unearnable(gap),
    )


def _by_person(held: Held) -> str:
    return held.person


def _whole(node: CreditCycle, parts: tuple[Verdict, ...], told: Verdict, scene: Scene) -> Verdict:
    """The verdict about all holders, told by one of its parts or by their number."""
    turns = frozenset(_turns(node, scene)) if scene.explained else frozenset[date]()
    met = told.standing is Standing.MET
    return Verdict(
        node,
        told.standing,
        have=told.have,
        need=told.need,
        unit=told.unit,
        gap=told.gap,
        reasons=told.reasons,
        parts=parts,
        met_until=lasts_until(node, scene, turns) if met and scene.explained else None,
        turns=turns,
    )


def _turns(node: CreditCycle, scene: Scene) -> Iterator[date]:
    """Where a cycle or a year of it begins, a holder begins or stops, or a credit is over."""
    yield from turns_after((node.listing, *(each.dated for each in node.categories)), scene)
    for listed in node.listing.listed:
        for held in scene.ledger.held(listed.credential):
            if held.first <= scene.known_on and scene.day <= held.last:
                yield from _begins(node, held.record, scene)


def _begins(node: CreditCycle, record: str, scene: Scene) -> Iterator[date]:
    """Where the next years of somebody's cycles begin.

    The cycle after the running one is the last in which what was collected until now may count.
    """
    known = scene.ledger.snapshot.get(Certification, record)
    if known is None:
        return
    for cycle in cycles(known.earned_on, node.months, add_months(scene.day, node.months)):
        for year in cycle.years():
            if scene.day <= year.last < FAR and (node.yearly or year.last == cycle.last):
                yield year.last + ONE_DAY
