"""The rules of one program: areas with their tracks and metrics, thresholds, terms."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from partner_planner.domain.evidence import Evidence
from partner_planner.domain.money import Money
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.node import Node


class TrackMethod(StrEnum):
    """How it is settled which track of an area counts."""

    BEST_OF = "best-of"  # the track with the higher total, whole
    CLASSIFIED = "classified"  # the vendor puts the partner into one


@dataclass(frozen=True, slots=True)
class Classification:
    """A partner is on track `met` where the requirement holds, else on `otherwise`."""

    requirement: Node
    met: str
    otherwise: str
    force: Force
    evidence: Evidence
    text: str


@dataclass(frozen=True, slots=True)
class AreaRules:
    """An area that is reached by itself.

    `metrics` are those of all its tracks and of all times. `badge` is what customers see.
    """

    id: str
    name: str
    badge: str
    tracks: tuple[str, ...]
    method: TrackMethod
    classifications: tuple[Classification, ...]
    metrics: tuple[Metric, ...]
    evidence: Evidence
    text: str
    note: str = ""

    def metrics_on(self, track: str, day: date) -> tuple[Metric, ...]:
        """The metrics of a track that are in force on a day."""
        return tuple(each for each in self.metrics if each.track == track and each.force.on(day))


@dataclass(frozen=True, slots=True)
class Threshold:
    """Points from which an area opens something. With a `floor` no metric may be at zero."""

    id: str
    at_least: Fraction
    floor: bool
    force: Force
    evidence: Evidence
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Requirement:
    """Something that is asked for beside the points of an area."""

    id: str
    requirement: Node
    force: Force
    evidence: Evidence
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fee:
    """What a year of the program costs, all areas together."""

    money: Money
    evidence: Evidence
    text: str


@dataclass(frozen=True, slots=True)
class Terms:
    """Enrolment and renewal.

    Points count on any one day of `window_months` calendar months. Renewal opens on the
    anniversary and closes `renewal_days` later; the next anniversary comes `year_days` after the
    payment.
    """

    window_months: int
    renewal_days: int
    year_days: int
    fee: Fee | None
    evidence: Evidence
    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about the program that an owner should know, such as pages that disagree."""

    text: str
    area: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of a program as one version of its catalog has them.

    The first threshold is the one that areas are reached by.
    """

    program: str
    name: str
    version: str
    checked_on: date
    areas: tuple[AreaRules, ...]
    lists: tuple[CredentialList, ...]
    thresholds: tuple[Threshold, ...]
    requirements: tuple[Requirement, ...]
    terms: Terms
    remarks: tuple[Remark, ...]
    evidence: Evidence

    def thresholds_on(self, day: date) -> tuple[Threshold, ...]:
        """The thresholds in force on a day; the first one always is."""
        first, *others = self.thresholds
        return (first, *(each for each in others if each.force.on(day)))

    def area(self, id: str) -> AreaRules | None:
        """One of its areas, or None where it has none of that id."""
        return next((area for area in self.areas if area.id == id), None)
