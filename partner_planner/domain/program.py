"""Vendors and their partner programs, as far as a firm must know them to choose."""

from dataclasses import dataclass

from partner_planner.domain.evidence import Evidence, Unknown


@dataclass(frozen=True, slots=True)
class Vendor:
    """A vendor. `fiscal_year_start` is the month, 1 to 12, in which its fiscal year begins."""

    id: str
    name: str
    fiscal_year_start: int | Unknown
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a program that is reached by itself.

    `badge` is the name under which customers see it, '' where it has no other.
    """

    id: str
    name: str
    badge: str


@dataclass(frozen=True, slots=True)
class Program:
    """A partner program of a vendor.

    `historical` ones have ended and are not offered to a new firm. `areas` is empty where the
    program has none that are reached by themselves; they and their badges have witnesses of
    their own.
    """

    id: str
    vendor: str
    name: str
    historical: bool
    areas: tuple[Area, ...]
    evidence: Evidence
    areas_evidence: Evidence
    badges_evidence: Evidence
    note: str = ""

    def area(self, id: str) -> Area | None:
        """One of its areas, or None where it has none of that id."""
        return next((area for area in self.areas if area.id == id), None)
