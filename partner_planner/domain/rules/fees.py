"""The shape for a fee that must be paid again and again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.money import Money
from partner_planner.domain.rules import standing
from partner_planner.domain.rules.dated import Dated, Found, find
from partner_planner.domain.rules.lasting import lasts_until
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.quantities import own_currency
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.spans import Trailing
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap, Verdict

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Payments(Dated):
    """The payments of a name, and those that were entered with the enrolment.

    `area` is the area that is paid for, '' where one fee covers the whole program.
    """

    area: str = ""

    def facts(self, ledger: Ledger) -> Sequence[Fact]:
        """The payments, oldest first; one that was entered with an enrolment is the whole fee."""
        found = [*Dated.facts(self, ledger), *self._enrolled(ledger)]
        return sorted(found, key=lambda fact: (fact.on, fact.id))

    def _enrolled(self, ledger: Ledger) -> Iterator[Fact]:
        for each in ledger.snapshot.all(Enrolment).values():
            ours = each.program == self.program and (not self.area or each.area in (self.area, ""))
            if ours and each.fee_paid_on is not None:
                yield Fact(each.id, FactKind.FEE, self.program, self.name, each.fee_paid_on)


@dataclass(frozen=True, slots=True)
class FeePaid(Node):
    """A fee that counts as paid on the days of `paid`, and can still be paid on those of `held`.

    Both look at the same payments; those of `held` are the days for which the fee was paid, with
    the days of grace after them. Payments in parts are added; one without an amount is the whole
    fee.
    """

    fee: Money
    paid: Payments
    held: Payments

    @classmethod
    def of(
        cls, program: str, area: str, name: str, fee: Money, months: int = 0, grace: int = 0
    ) -> "FeePaid":
        """A fee for so many months (0: once and for all) with days of grace after them."""
        spans = (Trailing(months), Trailing(months, grace)) if months else (None, None)
        paid, held = (Payments(program, name, FactKind.FEE, (), span, area=area) for span in spans)
        return cls(fee, paid, held)


class _Paid(NamedTuple):
    """Whether payments make the whole fee, what they come to, and whether some are elsewhere."""

    whole: bool
    amount: Fraction
    foreign: bool


def judge_fee_paid(node: FeePaid, scene: Scene) -> Verdict:
    """In the days of grace it is still met, and said to be due."""
    paid, held = find(node.paid, scene), find(node.held, scene)
    now, late = _paid(node, paid, scene), _paid(node, held, scene)
    state = standing.of(now.whole or late.whole)
    if state is Standing.NOT_MET and (late.foreign or not paid.heard):
        state = Standing.UNKNOWN
    turns = (paid.turns | held.turns) if scene.explained else frozenset[date]()
    need = Fraction(node.fee.amount)
    have = need if now.whole or late.whole else now.amount
    missing = scene.explained and state is Standing.NOT_MET
    return Verdict(
        node,
        state,
        have=have if paid.heard else None,
        need=need,
        unit=node.fee.currency,
        gap=Gap(need - have, node.fee.currency) if missing else None,
        reasons=_reasons(paid, now, late),
        proof=paid if now.whole else held,
        met_until=lasts_until(node, scene, turns) if scene.explained and late.whole else None,
        turns=turns,
    )


def due_on(node: FeePaid, scene: Scene) -> date | None:
    """The first day for which the fee is not paid; None where it is paid for ever."""
    found = find(node.paid, scene)
    for day in (scene.day, *sorted(found.turns)):
        then = scene.on(day)
        if not _paid(node, find(node.paid, then), then).whole:
            return day
    return None


def _paid(node: FeePaid, found: Found, scene: Scene) -> _Paid:
    own = own_currency(scene) or node.fee.currency
    whole, foreign, total = False, False, _ZERO
    for each in found.counting:
        if each.fact.amount is None:
            whole = True
        elif (each.fact.currency or own) == node.fee.currency:
            total += Fraction(each.fact.amount)
        else:
            foreign = True
    return _Paid(whole or total >= node.fee.amount, total, foreign)


def _reasons(found: Found, now: _Paid, late: _Paid) -> tuple[Reason, ...]:
    """Why it is not paid, or not paid for today."""
    if now.whole:
        return ()
    if late.whole:
        return (Reason.IN_GRACE,)
    if late.foreign:
        return (Reason.OTHER_CURRENCY,)
    if now.amount:
        return (Reason.TOO_LITTLE_PAID,)
    return (Reason.OUTSIDE_WINDOW,) if found.ever else (Reason.NO_RECORD,)
