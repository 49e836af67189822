"""Three values, because much of what a rule asks for is known only in a vendor's portal."""

from collections.abc import Iterable
from enum import StrEnum


class Standing(StrEnum):
    """Whether a requirement is met on a day."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


def of(met: bool) -> Standing:
    """The standing of something that is known."""
    return Standing.MET if met else Standing.NOT_MET


def all_met(parts: Iterable[Standing]) -> Standing:
    """All must be met: one that is not decides, else one that is unknown does."""
    seen = set(parts)
    if Standing.NOT_MET in seen:
        return Standing.NOT_MET
    return Standing.UNKNOWN if Standing.UNKNOWN in seen else Standing.MET


def enough_met(parts: Iterable[Standing], need: int) -> Standing:
    """At least so many must be met; unknown where it depends on those that are unknown."""
    seen = list(parts)
    met = seen.count(Standing.MET)
    if met >= need:
        return Standing.MET
    return Standing.UNKNOWN if met + seen.count(Standing.UNKNOWN) >= need else Standing.NOT_MET


def opposite(standing: Standing) -> Standing:
    """What is true of the contrary."""
    if standing is Standing.UNKNOWN:
        return standing
    return Standing.NOT_MET if standing is Standing.MET else Standing.MET


def agreed(parts: Iterable[Standing]) -> Standing:
    """What holds whichever of the parts is the right one; unknown where they differ."""
    seen = set(parts)
    return seen.pop() if len(seen) == 1 else Standing.UNKNOWN
