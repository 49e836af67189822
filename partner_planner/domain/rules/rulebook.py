"""The rules of one program: areas with their tracks and metrics, thresholds, levels, terms."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from partner_planner.domain.evidence import Evidence
from partner_planner.domain.figure import MOST_POINTS
from partner_planner.domain.money import Money
from partner_planner.domain.rules.edition import Binding, Edition
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

    `metrics` are those of all its tracks and of all times, which together give at most `maximum`
    points. `badge` is what customers see.
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
    maximum: Fraction = Fraction(MOST_POINTS)

    def metrics_on(self, track: str, day: date) -> tuple[Metric, ...]:
        """The metrics of a track that are in force on a day."""
        return tuple(each for each in self.metrics if each.track == track and each.force.on(day))


@dataclass(frozen=True, slots=True)
class Threshold:
    """Points from which an area opens something.

    With a `floor` no metric may be at zero, or none of those that are `floored` where the program
    names them. `area` is the one that it is for, '' for every area without one of its own; `name`
    is what it opens, in a word or two.
    """

    id: str
    at_least: Fraction
    floor: bool
    force: Force
    evidence: Evidence
    text: str
    note: str = ""
    area: str = ""
    floored: frozenset[str] = frozenset()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Requirement:
    """Something that is asked for beside the points of an area.

    `scope` is what it is measured in where that is not the whole firm, such as "country:DE".
    `supersedes` is the id of the edition that it takes the place of; `existing_from`,
    `usable_until` and `followed` are those of its `Edition`. `name` is short, '' where only the
    `text` says what it is.
    """

    id: str
    requirement: Node
    force: Force
    evidence: Evidence
    text: str
    note: str = ""
    scope: str = ""
    supersedes: str = ""
    existing_from: date | None = None
    usable_until: date | None = None
    followed: Binding | None = None
    name: str = ""

    @property
    def edition(self) -> Edition:
        """When it is in use."""
        return Edition(self.force, self.existing_from, self.usable_until, self.followed)


@dataclass(frozen=True, slots=True)
class Level:
    """A level that a firm reaches in a program, or in one `area` of it.

    `stage` names the second ladder of a program that has one beside its levels. The other fields
    are those of a requirement.
    """

    id: str
    name: str
    requirement: Node
    force: Force
    evidence: Evidence
    text: str
    note: str = ""
    area: str = ""
    stage: str = ""
    scope: str = ""
    supersedes: str = ""
    existing_from: date | None = None
    usable_until: date | None = None
    followed: Binding | None = None

    @property
    def edition(self) -> Edition:
        """When it is in use."""
        return Edition(self.force, self.existing_from, self.usable_until, self.followed)


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

    The first threshold of an area is the one that it is reached by. `levels` go from low to
    high. A program may have no areas; then it has no thresholds, and `terms` may be None.
    """

    program: str
    name: str
    version: str
    checked_on: date
    areas: tuple[AreaRules, ...]
    lists: tuple[CredentialList, ...]
    thresholds: tuple[Threshold, ...]
    requirements: tuple[Requirement, ...]
    terms: Terms | None
    remarks: tuple[Remark, ...]
    evidence: Evidence
    levels: tuple[Level, ...] = ()

    def thresholds_of(self, area: str) -> tuple[Threshold, ...]:
        """The thresholds of an area: its own, else those of every area."""
        own = tuple(each for each in self.thresholds if each.area == area)
        return own or tuple(each for each in self.thresholds if not each.area)

    def thresholds_on(self, day: date, area: str = "") -> tuple[Threshold, ...]:
        """The thresholds of an area in force on a day; the first one always is."""
        first, *others = self.thresholds_of(area)
        return (first, *(each for each in others if each.force.on(day)))

    def area(self, id: str) -> AreaRules | None:
        """One of its areas, or None where it has none of that id."""
        return next((area for area in self.areas if area.id == id), None)

    def requirement(self, id: str) -> Requirement | None:
        """One of its requirements, or None where it has none of that id."""
        return next((each for each in self.requirements if each.id == id), None)

    def level(self, id: str) -> Level | None:
        """One of its levels, or None where it has none of that id."""
        return next((each for each in self.levels if each.id == id), None)
