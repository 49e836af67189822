"""Values that a rule reckons with: how many facts there are, and what their amounts add up to.

A value is a node whose points are the value itself, in its unit. Where it is not known it lies
between `least` and `most`; `have` is the part of it that is known.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from partner_planner.domain.rules.dated import Dated, Entry, Found, find
from partner_planner.domain.rules.gated import standing_between
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.reason import LeftOut, Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.verdict import Proof, Verdict

LARGEST = Fraction(10**12)
"""No value is larger, and none is further below zero: the end of what is not known."""

_ZERO = Fraction(0)


class _Amounts(NamedTuple):
    """The amounts of facts by id, in whole parts of one (`scale` of them), or why there is none."""

    scale: int
    by_fact: Mapping[str, int | Reason]


@dataclass(frozen=True, slots=True)
class Tally(Node):
    """How many facts count, each customer, person or note once where `distinct_by` names it."""

    dated: Dated
    unit: str
    distinct_by: str = ""


@dataclass(frozen=True, slots=True)
class Total(Node):
    """The sum of a field, `amount` or `count`, over the facts that count.

    Amounts are added in `currency`, which is the unit. One in another currency is left out and
    leaves the sum open, because no rate is known; so does a fact without the field. Nothing that
    is missing is taken to be below zero.
    """

    dated: Dated
    unit: str
    field: str = "amount"
    currency: str = ""


def judge_tally(node: Tally, scene: Scene) -> Verdict:
    """Facts without the name that tells them apart may be one or as many as they are."""
    found = find(node.dated, scene)
    if not found.heard:
        return unheard(node, node.unit, found)
    if node.distinct_by:
        least, most, again = _distinct(found, node.distinct_by)
    else:
        least, again = len(found.counting), ()
        most = least + len(found.open)
    reasons = (Reason.FIELD_MISSING,) if least != most else ()
    proof = found.explained(again)
    return value(node, Fraction(least), Fraction(most), node.unit, reasons, proof, scene)


def judge_total(node: Total, scene: Scene) -> Verdict:
    """What is known is added; the rest leaves the sum open."""
    found = find(node.dated, scene)
    if not found.heard:
        return unheard(node, node.unit, found)
    amounts = _amounts(node, scene)
    known, why = 0, list[LeftOut]()
    for each in found.counting:
        amount = amounts.by_fact[each.fact.id]
        if isinstance(amount, Reason):
            why.append(LeftOut(each.fact.id, amount))
        else:
            known += amount
    total = Fraction(known, amounts.scale)
    least, most = total, LARGEST if why else total
    for each in found.open:
        amount = amounts.by_fact[each.fact.id]
        if isinstance(amount, Reason):
            most = LARGEST
        else:
            least += Fraction(min(amount, 0), amounts.scale)
            most += Fraction(max(amount, 0), amounts.scale)
    reasons = dict.fromkeys(each.reason for each in why)
    if found.open:
        reasons[Reason.FIELD_MISSING] = None
    proof = found.explained(why)
    return value(node, least, most, node.unit, tuple(reasons), proof, scene, total)


def value(
    node: Node,
    least: Fraction,
    most: Fraction,
    unit: str,
    reasons: tuple[Reason, ...],
    proof: Found,
    scene: Scene,
    have: Fraction | None = None,
) -> Verdict:
    """The verdict of a value that follows from facts and lies between two numbers."""
    return Verdict(
        node,
        standing_between(least, most),
        least if least == most else None,
        least,
        most,
        have=least if have is None else have,
        unit=unit,
        reasons=reasons,
        proof=proof,
        turns=proof.turns if scene.explained else frozenset(),
    )


def open_value(
    node: Node,
    unit: str,
    reasons: tuple[Reason, ...],
    parts: tuple[Verdict, ...] = (),
    proof: Proof | None = None,
    turns: frozenset[date] = frozenset(),
) -> Verdict:
    """The verdict of a value of which nothing is known."""
    return Verdict(
        node,
        standing_between(-LARGEST, LARGEST),
        least=-LARGEST,
        most=LARGEST,
        unit=unit,
        reasons=reasons,
        parts=parts,
        proof=proof,
        turns=turns,
    )


def unheard(node: Node, unit: str, found: Found) -> Verdict:
    """The verdict where nothing was ever entered: it may be any number from zero on."""
    return Verdict(
        node,
        standing_between(_ZERO, LARGEST),
        most=LARGEST,
        unit=unit,
        reasons=(Reason.NO_RECORD,),
        proof=found,
    )


def _distinct(found: Found, field: str) -> tuple[int, int, Sequence[LeftOut]]:
    """How many different ones there are at least and at most, and which facts say one again."""
    seen, again = set[str](), list[LeftOut]()
    for each in found.counting:
        name = _name(each, field)
        if name and name in seen:
            again.append(LeftOut(each.fact.id, Reason.SAME_AGAIN))
        seen.add(name)
    nameless = sum(not _name(each, field) for each in found.counting)
    known = seen - {""}
    others = [_name(each, field) for each in found.open]
    most = len({*known, *others} - {""}) + nameless + others.count("")
    return len(known) or min(nameless, 1), most, again


def _name(entry: Entry, field: str) -> str:
    name: str = getattr(entry.fact, field)
    return name.strip().casefold()


def own_currency(scene: Scene) -> str:
    """The currency of amounts that were entered without one: the firm's, '' where it has none."""
    firm = scene.ledger.snapshot.firm
    return firm.currency if firm is not None else ""


def only_falls(verdict: Verdict) -> bool:
    """Whether a count or a sum can only get less if nothing new is entered."""
    found = verdict.proof
    if not isinstance(found, Found) or any(each.first > found.day for each in found.ahead):
        return False
    if isinstance(verdict.node, Tally):
        return True
    return isinstance(verdict.node, Total) and all(
        (getattr(each.fact, verdict.node.field) or 0) >= 0 for each in found.ahead
    )


def _amounts(node: Total, scene: Scene) -> _Amounts:
    """What each fact adds to a sum; worked out once."""
    key = "amounts", id(node)
    known: tuple[Total, _Amounts] | None = scene.ledger.worked_out.get(key)
    if known is None:
        own = own_currency(scene)
        exact: dict[str, Fraction | Reason] = {
            each.fact.id: _against(each, node, own) or Fraction(getattr(each.fact, node.field))
            for each in node.dated.entries(scene.ledger)
        }
        scale = lcm(*(each.denominator for each in exact.values() if isinstance(each, Fraction)))
        whole = {id: _whole(each, scale) for id, each in exact.items()}
        known = scene.ledger.worked_out[key] = node, _Amounts(scale, whole)
    return known[1]


def _whole(amount: Fraction | Reason, scale: int) -> int | Reason:
    return amount if isinstance(amount, Reason) else int(amount * scale)


def _against(entry: Entry, node: Total, own: str) -> Reason | None:
    """Why a fact adds nothing that is known."""
    if getattr(entry.fact, node.field) is None:
        return Reason.FIELD_MISSING
    currency = entry.fact.currency or own or node.currency
    if node.field == "amount" and node.currency and currency != node.currency:
        return Reason.OTHER_CURRENCY
    return None
