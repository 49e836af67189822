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
    """How a credential is renewed.

    `window_days` is how long before the end the window opens, None where it may be renewed at any
    time or where no window is known. In the `grace_days` after the end it can still be renewed,
    although it is not valid then. A renewal gives `extends_months` from the day of it, None for as
    long as the credential was valid at first; `maintain_months` is what the vendor's upkeep
    without the exam gives, None where there is none.
    """

    kind: RenewalKind
    window_days: int | None = None
    grace_days: int = 0
    extends_months: int | None = None
    maintain_months: int | None = None


class Fact(StrEnum):
    """The groups of facts about a credential that have a witness of their own."""

    EXAMS = "exams"
    VALIDITY = "validity"  # how long it is valid and how it is renewed
    ENDS = "ends"  # last sitting and last counting day
    SUCCESSOR = "successor"
    FEE = "fee"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Credential:
    """A credential of a vendor.

    `exams` lists the alternative ways to it, oldest first, each the set of exam codes that are
    needed together. `validity_months` is None where it never expires. `last_sitting` and
    `last_counting` are None where no end is announced; `exam_ends` names exams that end before
    the credential does, with their last sitting day. `successor` is the catalog id of what the
    vendor names to follow it, an exam code where the catalog does not have that, or None where
    none is named. `fee` is the list price of one sitting of one exam. `hours` is our own estimate
    of learning hours, for all exams of a way together. `evidence` witnesses name and level,
    `facts` the rest. To pass one of `renewed_by`, catalog ids, renews it as well.
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
    exam_ends: tuple[tuple[str, date], ...] = ()
    facts: tuple[tuple[Fact, Evidence], ...] = ()
    renewed_by: tuple[str, ...] = ()

    def evidence_of(self, fact: Fact) -> Evidence:
        """The witness of a group of facts: its own, else that of the credential."""
        return dict(self.facts).get(fact, self.evidence)

    def last_sitting_of(self, exam: str) -> date | None | Unknown:
        """The last day on which one of its exams can be sat: its own, else the credential's."""
        return dict(self.exam_ends).get(exam, self.last_sitting)

    def completed_by(self, passed: frozenset[str]) -> bool:
        """Whether these exams, passed by one person, are together enough for the credential."""
        return any(passed.issuperset(way) for way in self.exams)

    @property
    def code(self) -> str:
        """The exam codes of the newest way to it, for a short name; '' where it has no exam."""
        return " + ".join(self.exams[-1]) if self.exams else ""
