"""The shape of credits that holders of a credential collect to keep it."""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules.credit_rule import CreditCycle
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.holders import Held
from partner_planner.domain.rules.lasting import lasts_until
from partner_planner.domain.rules.ledger import FAR
from partner_planner.domain.rules.people import PEOPLE, people_gap, unearnable
from partner_planner.domain.rules.person_cycle import PersonCycle, judge_person
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing, all_met
from partner_planner.domain.rules.verdict import Verdict


def judge_credit_cycle(node: CreditCycle, scene: Scene) -> Verdict:
    """Where nobody holds it, nobody keeps it."""
    people = scene.holders(node.listing).people
    if not people:
        gap = people_gap(node.listing, scene, 1) if scene.explained else None
        one = Fraction(1)
        reasons = unearnable(gap)
        return Verdict(
            node,
            Standing.NOT_MET,
            have=Fraction(0),
            need=one,
            unit=PEOPLE,
            gap=gap,
            reasons=reasons,
        )
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


def _by_person(held: Held) -> str:
    return held.person


def _whole(node: CreditCycle, parts: tuple[Verdict, ...], told: Verdict, scene: Scene) -> Verdict:
    """The verdict about all holders, told by one of its parts or by their number."""
    turns = frozenset(_turns(node, parts, scene)) if scene.explained else frozenset[date]()
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


def _turns(node: CreditCycle, parts: Sequence[Verdict], scene: Scene) -> Iterator[date]:
    """Where a cycle or a year of it begins, a holder stops, or a credit is over."""
    found = scene.holders(node.listing)
    yield from found.turns(found.count)
    for part in parts:
        if isinstance(part.node, PersonCycle):
            for year in part.node.cycle.years():
                if scene.day <= year.last < FAR and (
                    node.yearly or year.last == part.node.cycle.last
                ):
                    yield year.last + ONE_DAY
    for category in node.categories:
        yield from (day for day in category.dated.change_days(scene.ledger) if day > scene.day)
