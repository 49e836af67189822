"""What vendors certify: credentials with their exams, validity, renewal and end of life.

These are facts about the vendor's world. They come from a catalog and are never edited as
records of the firm; who holds a credential is a `Certification`.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from partner_planner.domain.evidence import Evidence, Unknown
from partner_planner.domain.money import Money


class RenewalKind(StrEnum):
    """How a holder keeps a credential."""

    FREE = "free"  # a free assessment inside a window before the end
    PAID = "paid"  # the exam is paid for and sat again
    NEVER = "never"  # does not expire
    NONE = "none"  # expires and cannot be renewed
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Renewal:
    """How a credential is renewed; `window_days` is how long before the end the window opens."""

    kind: RenewalKind
    window_days: int | None = None


@dataclass(frozen=True, slots=True)
class Credential:
    """A credential of a vendor.

    `exams` lists the alternative ways to it, each the set of exam codes that are needed together.
    `validity_months` is None where it never expires. `last_sitting` and `last_counting` are None
    where no end is announced. `hours` is our own estimate of learning hours.
    """

    id: str
    vendor: str
    title: str
    level: str
    exams: tuple[tuple[str, ...], ...]
    validity_months: int | None | Unknown
    renewal: Renewal
    last_sitting: date | None | Unknown
    last_counting: date | None | Unknown
    successor: str | None
    fee: Money | Unknown
    hours: int | None
    aliases: tuple[str, ...]
    evidence: Evidence
    note: str = ""

    def completed_by(self, passed: frozenset[str]) -> bool:
        """Whether these exams, passed by one person, are together enough for the credential."""
        return any(passed.issuperset(way) for way in self.exams)

    @property
    def code(self) -> str:
        """The exam codes of the newest way to it, for a short name; '' where it has no exam."""
        return " + ".join(self.exams[-1]) if self.exams else ""
