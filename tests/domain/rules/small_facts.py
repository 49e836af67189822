"""Invented facts, and rules over them in few words."""

from datetime import date
from decimal import Decimal

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.rules.dated import Dated
from partner_planner.domain.rules.spans import Span, Trailing
from partner_planner.domain.rules.where import Where
from tests.domain.rules.small_program import PROGRAM

TODAY = date(2026, 11, 22)
A_YEAR = Trailing(months=12)


def dated(
    name: str,
    span: Span | None = None,
    *where: Where,
    kind: FactKind = FactKind.RECORD,
    absent_is_none: bool = False,
) -> Dated:
    """What a rule looks at."""
    return Dated(PROGRAM, name, kind, where, span, absent_is_none)


def fact(
    name: str,
    on: date,
    amount: str | None = None,
    *,
    kind: FactKind = FactKind.RECORD,
    until: date | None = None,
    customer: str = "",
    currency: str = "USD",
    count: str | None = None,
    note: str = "",
    person: str = "",
    id: str = "",
) -> Fact:
    """A fact; its id tells what it is."""
    return Fact(
        id or f"{name}/{on}/{customer}{amount or ''}{note}",
        kind,
        PROGRAM,
        name,
        on,
        until,
        person,
        customer,
        None if amount is None else Decimal(amount),
        currency if amount is not None else "",
        None if count is None else Decimal(count),
        note,
    )
