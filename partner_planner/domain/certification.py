"""Certifications: who holds which credential, from when to when, and in which state it is."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

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
    day of the renewal window, None where there is none. `grace_ends` is the last day on which it
    can still be renewed after its end, None where that is not possible.
    """

    state: CertificationState
    ends_on: date | None | Unknown
    window_opens: date | None
    grace_ends: date | None = None


class Renewed(NamedTuple):
    """A day on which a certification was renewed, and the last valid day from then on."""

    on: date
    until: date


def ends_on(certification: Certification, credential: Credential | None) -> date | None | Unknown:
    """The last valid day: its own, else by the validity that the catalog gives, else unknown."""
    if certification.expires_on is not None:
        return certification.expires_on
    if credential is None or isinstance(credential.validity_months, Unknown):
        return UNKNOWN
    if credential.validity_months is None:
        return None
    return add_months(certification.earned_on, credential.validity_months)


def renewals(
    certification: Certification, credential: Credential, passed: Iterable[date]
) -> tuple[Renewed, ...]:
    """What other credentials that renew it have done for a certification, by the days of passing.

    A day counts from the opening of the window to the end of the grace, and never makes the end
    an earlier one. Nothing is renewed whose own end was entered: that says it already.
    """
    months = credential.renewal.extends_months or credential.validity_months
    end = ends_on(certification, credential)
    found: list[Renewed] = []
    if certification.expires_on is not None or not isinstance(end, date):
        return ()
    for day in sorted(passed):
        opens = _window_opens(credential, end) or certification.earned_on
        if isinstance(months, int) and max(opens, certification.earned_on) <= day:
            until = add_months(day, months)
            if day <= _grace_ends(credential, end) and until > end:
                found.append(Renewed(day, until))
                end = until
    return tuple(found)


def renewed_by_others(
    certifications: Collection[Certification], lookup: Callable[[str], Credential | None]
) -> Mapping[str, tuple[Renewed, ...]]:
    """The renewals by passing other credentials, by the id of the certification that has some."""
    known = {id: lookup(id) for id in {each.credential for each in certifications}}
    renewable = {id: each for id, each in known.items() if each is not None and each.renewed_by}
    if not renewable:
        return {}
    renewing = {id for each in renewable.values() for id in each.renewed_by}
    passed: dict[tuple[str, str], list[date]] = {}
    for each in certifications:
        if each.credential in renewing:
            passed.setdefault((each.person, each.credential), []).append(each.earned_on)
    found = {}
    for each in certifications:
        if (credential := renewable.get(each.credential)) is not None:
            days = [d for id in credential.renewed_by for d in passed.get((each.person, id), ())]
            if days and (done := renewals(each, credential, days)):
                found[each.id] = done
    return found


def term(
    certification: Certification,
    credential: Credential | None,
    day: date,
    renewed: Iterable[Renewed] = (),
) -> Term:
    """State, end and renewal window of a certification on a day.

    The last day still counts as valid. The window opens `window_days` before the end and closes
    with it (vendor's rule). `renewed` are its renewals by passing other credentials.
    """
    end = ends_on(certification, credential)
    until = [each.until for each in renewed if each.on <= day]
    end = until[-1] if until else end
    if isinstance(end, Unknown):
        return Term(CertificationState.UNKNOWN, end, None)
    if end is None:
        return Term(CertificationState.VALID, None, None)
    opens = _window_opens(credential, end) if credential is not None else None
    last = _grace_ends(credential, end) if credential is not None else end
    grace = last if last > end else None
    if end < day:
        return Term(CertificationState.EXPIRED, end, opens, grace)
    if end - day <= timedelta(days=_close_days(credential)):
        return Term(CertificationState.EXPIRING, end, opens, grace)
    if opens is not None and opens <= day:
        return Term(CertificationState.WINDOW_OPEN, end, opens, grace)
    return Term(CertificationState.VALID, end, opens, grace)


def _close_days(credential: Credential | None) -> int:
    """How many days before its end a certification is called expiring.

    What has to be paid for is never called so before it can be sat again.
    """
    if credential is None or credential.renewal.kind is not RenewalKind.PAID:
        return EXPIRING_DAYS
    return min(PAID_EXPIRING_DAYS, credential.renewal.window_days or PAID_EXPIRING_DAYS)


def _window_opens(credential: Credential, end: date) -> date | None:
    """The first day of the window before an end, None where there is no window."""
    days = credential.renewal.window_days
    return None if days is None else end - timedelta(days=min(days, (end - date.min).days))


def _grace_ends(credential: Credential, end: date) -> date:
    """The last day on which a certification with an end can be renewed."""
    days = credential.renewal.grace_days
    return end + timedelta(days=min(days, (date.max - end).days))
