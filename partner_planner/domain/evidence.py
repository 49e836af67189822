"""Where a fact comes from, and how sure we may be of it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum


class Confidence(StrEnum):
    """How strong the witness of a fact is, strongest first."""

    OFFICIAL = "official"
    RELAYED = "relayed"
    PRESS = "press"
    COMMUNITY = "community"
    UNVERIFIED = "unverified"
    OWN = "own"  # the user entered it in the place of what a vendor says


@dataclass(frozen=True, slots=True)
class Evidence:
    """The source of a fact, the day somebody checked it, and its confidence."""

    source: str
    checked_on: date
    confidence: Confidence


class Unknown(Enum):
    """The value of a fact that nobody printed. It is shown as unknown, never as none."""

    UNKNOWN = "unknown"


UNKNOWN = Unknown.UNKNOWN
