"""The facts about a credential in words, each with its witness."""

from dataclasses import dataclass
from datetime import date

from partner_planner.catalog import Credentials
from partner_planner.domain.credential import Credential, Fact
from partner_planner.domain.evidence import Confidence, Evidence, Unknown
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.wording.amounts import money_text
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.renewals import renewal_fact_text
from partner_planner.services.wording.states import confidence_text, unknown_text


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact: what it is about, what is known, and who says so."""

    name: str
    value: str
    evidence: Evidence


def fact_lines(credential: Credential, credentials: Credentials) -> tuple[FactLine, ...]:
    """All facts about a credential, in the order in which they are asked for."""
    rows = (
        (Fact.EXAMS, _("Exams"), _exams_text(credential)),
        (Fact.VALIDITY, _("Valid for"), _validity_text(credential)),
        (Fact.VALIDITY, _("Renewal"), renewal_fact_text(credential, credentials)),
        (Fact.ENDS, _("Last day to sit it"), _last_sitting_text(credential)),
        (Fact.ENDS, _("Last day it counts"), _last_text(credential.last_counting)),
        (Fact.SUCCESSOR, _("Followed by"), _successor_text(credential, credentials)),
        (Fact.FEE, _("Fee of one sitting"), _fee_text(credential)),
        (Fact.HOURS, _("Hours to learn"), _hours_text(credential)),
    )
    return tuple(FactLine(name, value, credential.evidence_of(fact)) for fact, name, value in rows)


def evidence_text(evidence: Evidence) -> str:
    """Who says so, how sure that is, and when it was checked."""
    return _("{source} ({confidence}, checked {day})").format(
        source=evidence.source,
        confidence=confidence_text(evidence.confidence),
        day=day_text(evidence.checked_on),
    )


def ways_in_words(credential: Credential) -> str:
    """The ways to a credential, such as "AZ-800 and AZ-801, or AZ-802"."""
    ways = [_(" and ").join(way) for way in credential.exams]
    return _(", or ").join(ways)


def _exams_text(credential: Credential) -> str:
    if credential.exams:
        return ways_in_words(credential)
    unseen = credential.evidence_of(Fact.EXAMS).confidence is Confidence.UNVERIFIED
    return unknown_text() if unseen else _("no exam")


def _validity_text(credential: Credential) -> str:
    months = credential.validity_months
    if isinstance(months, Unknown):
        return unknown_text()
    if months is None:
        return _("does not expire")
    if months % 12 == 0:
        years = months // 12
        return ngettext("{years} year", "{years} years", years).format(years=years)
    return ngettext("{months} month", "{months} months", months).format(months=months)


def _last_text(last: date | None | Unknown) -> str:
    if isinstance(last, Unknown):
        return unknown_text()
    return _("no end announced") if last is None else day_text(last)


def _last_sitting_text(credential: Credential) -> str:
    text = _last_text(credential.last_sitting)
    for exam, last in credential.exam_ends:
        text += "\n" + _("{exam}: {day}").format(exam=exam, day=day_text(last))
    return text


def _successor_text(credential: Credential, credentials: Credentials) -> str:
    if credential.successor is None:
        return _("none named")
    known = credentials.get(credential.successor)
    return known.title if known else credential.successor


def _fee_text(credential: Credential) -> str:
    fee = credential.fee
    return unknown_text() if isinstance(fee, Unknown) else money_text(fee)


def _hours_text(credential: Credential) -> str:
    if credential.hours is None:
        return unknown_text()
    return _("about {hours}, our estimate").format(hours=credential.hours)
