"""The rule of credits that holders of a credential collect in cycles to keep it."""

from dataclasses import dataclass
from fractions import Fraction

from partner_planner.domain.rules.dated import Dated
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.node import Node

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Category(Node):
    """Credits of one kind, the facts of one name.

    At least `at_least` of them are needed, more than `at_most` add nothing. Of what a cycle had
    too much, up to `rolls_over` go into the next one.
    """

    name: str
    dated: Dated
    at_least: Fraction = _ZERO
    at_most: Fraction | None = None
    rolls_over: Fraction = _ZERO

    def worth(self, credits: Fraction) -> Fraction:
        """What so many of them add to the total."""
        return credits if self.at_most is None else min(credits, self.at_most)


@dataclass(frozen=True, slots=True)
class Way(Node):
    """One way to keep a credential: so many credits and, where it is named, something earned.

    A credential of `earned` must have been earned in the cycle.
    """

    total: Fraction
    categories: tuple[Category, ...]
    earned: CredentialList | None = None


@dataclass(frozen=True, slots=True)
class CreditCycle(Node):
    """Everybody who holds a credential of a list has the credits of their running cycle.

    A cycle has `months` from the day on which the person earned the credential. Any one of the
    ways is enough. Where `yearly` credits are asked for, each year of the cycle that has begun
    must have so many. `rollover_months` are the last months of a cycle of which credits may go
    into the next one. With `absent_is_none` a person of whom nothing was ever entered has none.
    """

    listing: CredentialList
    months: int
    ways: tuple[Way, ...]
    yearly: Fraction = _ZERO
    rollover_months: int = 0
    absent_is_none: bool = False

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories of all ways, those of one name once."""
        found = {each.name: each for way in reversed(self.ways) for each in way.categories}
        return tuple(found.values())
