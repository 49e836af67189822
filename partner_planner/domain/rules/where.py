"""Conditions on single facts: which records, documents or payments a rule looks at."""

from dataclasses import dataclass
from fractions import Fraction

from partner_planner.domain.figure import Fact

TEXTS = ("customer", "person", "currency", "note")
NUMBERS = ("amount", "count")
FIELDS = (*TEXTS, *NUMBERS)
"""The fields of a fact that a condition may look at."""


@dataclass(frozen=True, slots=True)
class Where:
    """A condition on one field of a fact.

    A text must be one of `among` and none of `excluded`, where these are given, whether written
    large or small; a number must lie within the limits. With `given` an empty field does not
    pass.
    """

    field: str
    among: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    at_least: Fraction | None = None
    at_most: Fraction | None = None
    above: Fraction | None = None
    below: Fraction | None = None
    given: bool = False

    def passes(self, fact: Fact) -> bool | None:
        """Whether a fact fulfils it; None where the field was left empty and would decide."""
        value = getattr(fact, self.field)
        if value is None or value == "":
            return False if self.given else None
        if self.field in TEXTS:
            word = _plain(value)
            allowed = not self.among or word in map(_plain, self.among)
            return allowed and word not in map(_plain, self.excluded)
        return self._within(Fraction(value))

    def _within(self, number: Fraction) -> bool:
        return not (
            (self.at_least is not None and number < self.at_least)
            or (self.at_most is not None and number > self.at_most)
            or (self.above is not None and number <= self.above)
            or (self.below is not None and number >= self.below)
        )


def _plain(text: str) -> str:
    return text.strip().casefold()


def all_pass(conditions: tuple[Where, ...], fact: Fact) -> bool | None:
    """Whether a fact fulfils every condition; None where an empty field decides."""
    found = [each.passes(fact) for each in conditions]
    if False in found:
        return False
    return None if None in found else True
