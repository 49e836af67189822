"""Credits that one person collects in cycles, each of so many months from the person's own day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from partner_planner.domain.calendar import add_months
from partner_planner.domain.rules.credit_rule import Category
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.ledger import Ledger

YEAR = 12
"""Months of a year of a cycle."""

_ZERO = Fraction(0)


class Credit(NamedTuple):
    """Credits by one fact; None where it does not say how many."""

    fact: str
    category: str
    on: date
    amount: Fraction | None


class Cycle(NamedTuple):
    """The days of one cycle, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last

    def years(self) -> Iterator["Cycle"]:
        """Its years, each from the same day of the year on."""
        first = self.first
        number = 0
        while first <= self.last:
            number += 1
            after = add_months(self.first, YEAR * number)
            yield Cycle(first, min(after - ONE_DAY, self.last))
            first = after


def cycles(anchor: date, months: int, day: date) -> Iterator[Cycle]:
    """The cycles from a person's day on, up to the one that holds `day`; none before it."""
    number, first = 0, anchor
    while first <= day and first < date.max:
        number += 1
        after = add_months(anchor, months * number)
        yield Cycle(first, after if after == date.max else after - ONE_DAY)
        first = after


def credits_of(
    categories: Sequence[Category], ledger: Ledger, person: str, known_on: date, day: date
) -> tuple[Credit, ...]:
    """What a person has collected by what is known, and still counts on a day."""
    return tuple(
        Credit(
            fact.id, category.name, fact.on, None if fact.count is None else Fraction(fact.count)
        )
        for category in categories
        for entry in category.dated.entries(ledger)
        if (fact := entry.fact).person == person and fact.on <= known_on and day <= entry.last
    )


def sums(credits: Sequence[Credit], cycle: Cycle) -> dict[str, Fraction]:
    """How many credits of each category lie in a cycle, as far as it is known."""
    found: dict[str, Fraction] = {}
    for each in credits:
        if cycle.holds(each.on) and each.amount is not None:
            found[each.category] = found.get(each.category, _ZERO) + each.amount
    return found


def total(categories: Sequence[Category], have: Mapping[str, Fraction]) -> Fraction:
    """What the credits of all categories come to."""
    return sum((each.worth(have.get(each.name, _ZERO)) for each in categories), _ZERO)


def rolled_over(
    categories: Sequence[Category],
    credits: Sequence[Credit],
    past: Sequence[Cycle],
    months: int,
    need: Fraction,
) -> dict[str, Fraction]:
    """What the cycles before leave to the next one, by category.

    Only what a cycle had above `need` rolls over, and of that only what was collected in its last
    `months`; what rolled into it counts in it, but does not roll on.
    """
    rolled: dict[str, Fraction] = {}
    for cycle in past:
        have = _together(sums(credits, cycle), rolled)
        late = Cycle(max(cycle.first, add_months(cycle.last + ONE_DAY, -months)), cycle.last)
        spare = max(total(categories, have) - need, _ZERO)
        lately = sums(credits, late)
        rolled = {}
        for each in categories:
            amount = min(each.rolls_over, lately.get(each.name, _ZERO), spare)
            rolled[each.name] = amount
            spare -= amount
    return rolled


def _together(one: Mapping[str, Fraction], other: Mapping[str, Fraction]) -> dict[str, Fraction]:
    return {name: one.get(name, _ZERO) + other.get(name, _ZERO) for name in {**one, **other}}
