"""What the catalog says about a credential to plan: words, values to begin with, their origin."""

from dataclasses import dataclass, replace
from datetime import date

from partner_planner.catalog import Credentials
from partner_planner.domain.credential import Credential, Fact
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.milestone import Milestone, planned_fee, planned_hours
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.amounts import amount_text, hours_text, money_text
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.states import confidence_text


@dataclass(frozen=True, slots=True)
class Prefill:
    """Texts for the fields of hours, fee and currency, and where they are from.

    `hours_hint` and `fee_hint` are a few words, `source` names the witness of the fee, '' where
    there is none.
    """

    hours: str = ""
    hours_hint: str = ""
    fee: str = ""
    currency: str = ""
    fee_hint: str = ""
    source: str = ""


def prefill(credential_id: str, exam: str, credentials: Credentials, currency: str) -> Prefill:
    """What the catalog fills in for a credential or one exam of it; `currency` is the firm's."""
    credential = credentials.get(credential_id)
    bare = Milestone("", "", credential_id, date.min, exam=exam)
    hours, fee = planned_hours(bare, credential), planned_fee(bare, credential, currency)
    not_known = _("Not known") if credential_id else ""
    filled = Prefill("", not_known, "", currency, not_known)
    if not isinstance(hours, Unknown):
        estimate = hours_text(hours)
        hint = _("Our estimate: {hours}").format(hours=estimate)
        filled = replace(filled, hours=estimate, hours_hint=hint)
    if not isinstance(fee, Unknown):
        hint = _("List price: {fee}").format(fee=money_text(fee))
        filled = replace(
            filled,
            fee=amount_text(fee.amount),
            currency=fee.currency,
            fee_hint=hint,
            source=_source(credential),
        )
    return filled


def credential_words(credential: Credential, today: date) -> str:
    """A credential in the list: its exam codes and title, and whether it can no longer be sat."""
    words = f"{credential.code} · {credential.title}" if credential.code else credential.title
    last = credential.last_sitting
    if not isinstance(last, date):
        return words
    if last < today:
        return _("{credential} (retired)").format(credential=words)
    return _("{credential} (until {day})").format(credential=words, day=short_day_text(last))


def credential_items(credentials: Credentials, today: date) -> list[tuple[str, str]]:
    """Ids and words of all credentials for a list: those that can be sat first, then by words."""
    found = [(_retired(it, today), credential_words(it, today), it.id) for it in credentials.all()]
    found.sort(key=lambda each: (each[0], each[1].casefold()))
    return [(id, words) for _over, words, id in found]


def exam_choices(credential: Credential | None) -> tuple[tuple[str, str], ...]:
    """What a milestone can be about where a credential has a way of several exams; else nothing."""
    if credential is None or all(len(way) < 2 for way in credential.exams):
        return ()
    codes = dict.fromkeys(code for way in credential.exams for code in way)
    whole = _("The whole credential ({exams})").format(exams=credential.code)
    return (("", whole), *zip(codes, codes, strict=True))


def _retired(credential: Credential, today: date) -> bool:
    return isinstance(credential.last_sitting, date) and credential.last_sitting < today


def _source(credential: Credential | None) -> str:
    if credential is None:
        return ""
    witness = credential.evidence_of(Fact.FEE)
    return _("The list price is {confidence}: {source}").format(
        confidence=confidence_text(witness.confidence), source=witness.source
    )
