"""Shapes over training: how many people finished a course, and hours that were added up."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.person import Person
from partner_planner.domain.rules.dated import Dated, Found, find
from partner_planner.domain.rules.lasting import lasts_until, turns_after
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.quantities import LARGEST
from partner_planner.domain.rules.reason import LeftOut, Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.staff import Staff
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap, Verdict

TRAINED, HOURS = "trained-people", "hours"
"""The units of people who finished a training, and of its hours."""

_EVERYBODY = Staff()


@dataclass(frozen=True, slots=True)
class Trained(Node):
    """At least so many different people of the firm finished a training.

    One entry is one person who finished it on its day.
    """

    dated: Dated
    at_least: int


@dataclass(frozen=True, slots=True)
class TrainedHours(Node):
    """At least so many hours of training by people of the firm.

    The count of an entry are its hours; one without a person is of the firm as a whole.
    """

    dated: Dated
    hours: Fraction


def judge_trained(node: Trained, scene: Scene) -> Verdict:
    """An entry without a person may be one person more."""
    found = find(node.dated, scene)
    people, why = dict[str, None](), list[LeftOut]()
    maybe = set[str]()
    nameless = 0
    here = _EVERYBODY.on(scene)
    for each in (*found.counting, *found.open):
        who, sure = each.fact.person, each.passes is not None
        reason = _against(who, here, scene)
        if not who:
            nameless += 1
            reason = Reason.FIELD_MISSING
        elif reason is None and not sure:
            maybe.add(who)
        elif reason is None and who in people:
            reason = Reason.SAME_AGAIN
        elif reason is None:
            people[who] = None
        if reason is not None and sure:
            why.append(LeftOut(each.fact.id, reason))
    least = Fraction(len(people))
    most = least + len(maybe - people.keys()) + nameless
    need = Fraction(node.at_least)
    return _judged(node, TRAINED, need, least, most, found.explained(why), scene)


def judge_trained_hours(node: TrainedHours, scene: Scene) -> Verdict:
    """An entry without hours may be any number of them."""
    found = find(node.dated, scene)
    least, open_hours = Fraction(0), Fraction(0)
    why = list[LeftOut]()
    here = _EVERYBODY.on(scene)
    for each in (*found.counting, *found.open):
        hours, sure = each.fact.count, each.passes is not None
        reason = _against(each.fact.person, here, scene) if each.fact.person else None
        if reason is None and hours is None:
            reason, open_hours = Reason.FIELD_MISSING, LARGEST
        elif reason is None and sure:
            least += Fraction(hours or 0)
        elif reason is None:
            open_hours += Fraction(hours or 0)
        if reason is not None and sure:
            why.append(LeftOut(each.fact.id, reason))
    most = least + open_hours
    return _judged(node, HOURS, node.hours, least, most, found.explained(why), scene)


def _against(person: str, here: frozenset[str], scene: Scene) -> Reason | None:
    """Why what a person did does not count for the firm."""
    if person in here:
        return None
    known = scene.ledger.snapshot.get(Person, person)
    if known is None:
        return Reason.NO_PERSON
    left = known.left_on is not None and known.left_on < scene.day
    return Reason.LEFT if left else Reason.NOT_JOINED


def _judged(
    node: Node,
    unit: str,
    need: Fraction,
    least: Fraction,
    most: Fraction,
    found: Found,
    scene: Scene,
) -> Verdict:
    """Whether a number that lies between two is enough; nothing heard may be any number."""
    if not found.heard:
        most = LARGEST
    held = Standing.MET if least >= need else Standing.NOT_MET
    if least < need <= most:
        held = Standing.UNKNOWN
    met = held is Standing.MET
    turns = found.turns | turns_after((_EVERYBODY,), scene) if scene.explained else _NEVER
    return Verdict(
        node,
        held,
        have=least if found.heard else None,
        need=need,
        unit=unit,
        gap=Gap(need - least, unit) if not met and found.heard and scene.explained else None,
        reasons=_reasons(held, found),
        proof=found,
        met_until=lasts_until(node, scene, turns) if met and scene.explained else None,
        turns=turns,
    )


_NEVER: frozenset[date] = frozenset()


def _reasons(held: Standing, found: Found) -> tuple[Reason, ...]:
    if held is not Standing.UNKNOWN:
        return ()
    return (Reason.FIELD_MISSING if found.heard else Reason.NO_RECORD,)
