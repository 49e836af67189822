"""The firm itself, the programs it is in, and the areas it wants."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Firm:
    """The firm that plans. `fiscal_year_start` is a month from 1 to 12, `zone` an IANA name."""

    id: str
    name: str
    country: str = ""
    currency: str = "USD"
    zone: str = "UTC"
    fiscal_year_start: int = 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """An area of a program (or a whole program, area empty) that the firm wants to reach."""

    id: str
    program: str
    area: str = ""


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A program, or one area of it, that the firm is enrolled in."""

    id: str
    program: str
    area: str = ""
    level: str = ""
    track: str = ""
    enrolled_on: date | None = None
    anniversary: date | None = None
    fee_paid_on: date | None = None
