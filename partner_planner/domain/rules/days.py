"""The days on which what a node gives may differ, worked out once for a plan."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date

from partner_planner.domain.rules.edition import Edition
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.node import Input, Node


def days_of(part: Node | Input, ledger: Ledger) -> Sequence[date]:
    """Every day on which what a node or an input gives may differ from the day before, in order."""
    key = "days", id(part)
    known: tuple[Node | Input, Sequence[date]] | None = ledger.worked_out.get(key)
    if known is None:
        days = set(part.change_days(ledger) if isinstance(part, Input) else _days(part, ledger))
        known = ledger.worked_out[key] = part, sorted(days)
    return known[1]


def stretch_of(node: Node, ledger: Ledger, day: date) -> int:
    """The number of the stretch without a change in which a day lies."""
    return bisect_right(days_of(node, ledger), day)


def _days(node: Node, ledger: Ledger) -> Iterator[date]:
    """The days of what a node is made of, and those on which a part of it begins and ends."""
    for field in fields(node):
        yield from _inner(getattr(node, field.name), ledger)


def _inner(value: object, ledger: Ledger) -> Iterator[date]:
    if isinstance(value, Node | Input):
        yield from days_of(value, ledger)
    elif isinstance(value, Force | Edition):
        yield from value.change_days()
    elif isinstance(value, tuple):
        for each in value:
            yield from _inner(each, ledger)
