"""Certifications: who holds which credential, from when to when, and in which state it is."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from partner_planner.domain.calendar import add_months
from partner_planner.domain.credential import Credential, RenewalKind
from partner_planner.domain.evidence import UNKNOWN, Unknown

EXPIRING_DAYS = 30
"""How close an end must be to be called expiring, where it can be renewed free of charge."""

PAID_EXPIRING_DAYS = 90
"""The same where an exam has to be paid for and learned for again."""


@dataclass(frozen=True, slots=True)
class Certification:
    """A credential that a person has earned.

    `credential` is a catalog id, or empty where the vendor's `title` matches none (it stays
    visible and can be mapped). `linked` says whether it is linked to the firm at the vendor and
    `linked_on` since when, if known. `source` is `typed`, `import` or `milestone`.
    """

    id: str
    person: str
    credential: str
    earned_on: date
    expires_on: date | None = None
    linked: bool = True
    linked_on: date | None = None
    title: str = ""
    source: str = "typed"
    note: str = ""

    def linked_at(self, day: date) -> bool:
        """Whether it is linked to the firm on a day."""
        return self.linked and (self.linked_on is None or self.linked_on <= day)


@dataclass(frozen=True, slots=True)
class ExamPass:
    """An exam that a person has passed; by itself it may or may not complete a credential."""

    id: str
    person: str
    exam: str
    passed_on: date


class CertificationState(StrEnum):
    """What can be said of a certification on a day."""

    VALID = "valid"
    WINDOW_OPEN = "window_open"  # can be renewed now
    EXPIRING = "expiring"  # ends within days
    EXPIRED = "expired"
    UNKNOWN = "unknown"  # its end is not known


@dataclass(frozen=True, slots=True)
class Term:
    """The life of a certification as read on a day.

    `ends_on` is the last day it is valid, None where it never ends. `window_opens` is the first
    day of the renewal window, None where there is none.
    """

    state: CertificationState
    ends_on: date | None | Unknown
    window_opens: date | None


def ends_on(certification: Certification, credential: Credential | None) -> date | None | Unknown:
    """The last valid day: its own, else by the validity that the catalog gives, else unknown."""
    if certification.expires_on is not None:
        return certification.expires_on
    if credential is None or isinstance(credential.validity_months, Unknown):
        return UNKNOWN
    if credential.validity_months is None:
        return None
    return add_months(certification.earned_on, credential.validity_months)


def term(certification: Certification, credential: Credential | None, day: date) -> Term:
    """State, end and renewal window of a certification on a day.

    The last day still counts as valid. Only free renewals have a window
    (vendor's rule: it opens `window_days` before the end and closes with it).
    """
    end = ends_on(certification, credential)
    if isinstance(end, Unknown):
        return Term(CertificationState.UNKNOWN, end, None)
    if end is None:
        return Term(CertificationState.VALID, None, None)
    opens = None
    if credential is not None and credential.renewal.window_days is not None:
        days = min(credential.renewal.window_days, (end - date.min).days)
        opens = end - timedelta(days=days)
    paid = credential is not None and credential.renewal.kind is RenewalKind.PAID
    close = timedelta(days=PAID_EXPIRING_DAYS if paid else EXPIRING_DAYS)
    if end < day:
        return Term(CertificationState.EXPIRED, end, opens)
    if end - day <= close:
        return Term(CertificationState.EXPIRING, end, opens)
    if opens is not None and opens <= day:
        return Term(CertificationState.WINDOW_OPEN, end, opens)
    return Term(CertificationState.VALID, end, opens)
