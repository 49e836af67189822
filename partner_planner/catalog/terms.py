"""The terms of a credential: validity, renewal, fee and hours, from its level or its own entry."""

from dataclasses import dataclass
from decimal import Decimal

from partner_planner.catalog.fields import Expected, Fields, Keys
from partner_planner.catalog.witnesses import Witnesses
from partner_planner.domain.credential import Fact, Renewal, RenewalKind
from partner_planner.domain.evidence import UNKNOWN, Evidence, Unknown
from partner_planner.domain.money import Money

RENEWAL = "window_days grace_days extends_months maintain_months"
"""Keys that only what can be renewed may have."""

LEVEL = Keys.of("validity_months renewal fee hours", f"{RENEWAL} renewed_by_levels evidence")
EVIDENCE = Keys.of("", " ".join(Fact))
NEVER = "never"

_LONGEST_VALIDITY = 240  # months
_LONGEST_WINDOW = 730  # days
_LONGEST_GRACE = 366  # days
_MOST_HOURS = 2000


@dataclass(frozen=True, slots=True)
class Terms:
    """Validity, renewal, fee, hours, and the witnesses of groups of facts."""

    validity_months: int | Unknown | None
    renewal: Renewal
    fee: Money | Unknown
    hours: int | None
    facts: dict[Fact, Evidence]


def level_terms(fields: Fields, witnesses: Witnesses, common: dict[Fact, Evidence]) -> Terms:
    """What a level says for all its credentials."""
    return Terms(
        _validity(fields),
        _renewal(fields),
        _fee(fields),
        _hours(fields),
        common | fact_witnesses(fields, witnesses),
    )


def own_terms(fields: Fields, witnesses: Witnesses, level: Terms) -> Terms:
    """What holds for one credential: its own entries, else those of its level."""
    return Terms(
        _validity(fields) if "validity_months" in fields else level.validity_months,
        _renewal(fields) if _says_renewal(fields) else level.renewal,
        _fee(fields) if "fee" in fields else level.fee,
        _hours(fields) if "hours" in fields else level.hours,
        level.facts | fact_witnesses(fields, witnesses),
    )


def fact_witnesses(fields: Fields, witnesses: Witnesses) -> dict[Fact, Evidence]:
    """The witnesses that a table's `evidence` names for groups of facts."""
    evidence = fields.inner("evidence", EVIDENCE)
    return {Fact(key): witnesses.of(evidence, key) for key in evidence.table}


def _validity(fields: Fields) -> int | Unknown | None:
    if fields.table["validity_months"] == NEVER:
        return None
    return fields.number_or_unknown("validity_months", 1, _LONGEST_VALIDITY)


def _renewal(fields: Fields) -> Renewal:
    """How it is renewed; a free renewal has a window, a paid one may have one."""
    if "renewal" not in fields:
        fields.file.refuse("catalog-key-missing", (*fields.place, "renewal"))
    kind = RenewalKind(fields.word("renewal", RenewalKind))
    if kind not in (RenewalKind.FREE, RenewalKind.PAID):
        for key in RENEWAL.split():
            if key in fields:
                fields.file.refuse("catalog-key-unknown", (*fields.place, key), nearest="")
        return Renewal(kind)
    if kind is RenewalKind.FREE and "window_days" not in fields:
        fields.file.refuse("catalog-key-missing", (*fields.place, "window_days"))
    return Renewal(
        kind,
        _number(fields, "window_days", _LONGEST_WINDOW),
        _number(fields, "grace_days", _LONGEST_GRACE) or 0,
        _number(fields, "extends_months", _LONGEST_VALIDITY),
        _number(fields, "maintain_months", _LONGEST_VALIDITY),
    )


def _says_renewal(fields: Fields) -> bool:
    """Whether a credential says itself how it is renewed; it then says all of it."""
    return any(key in fields for key in ("renewal", *RENEWAL.split()))


def _number(fields: Fields, key: str, most: int) -> int | None:
    """A number of days or months, None where the key is missing."""
    return fields.number(key, 1, most) if key in fields else None


def _fee(fields: Fields) -> Money | Unknown:
    """An amount and a currency ("165 USD"), or "unknown"."""
    text = fields.text("fee")
    if text == UNKNOWN.value:
        return UNKNOWN
    amount, _, currency = text.partition(" ")
    digits = amount.replace(".", "", 1)
    if not (digits.isascii() and digits.isdigit() and amount[0] != "." and amount[-1] != "."):
        fields.wrong("fee", Expected.MONEY)
    if not (
        len(currency) == 3 and currency.isascii() and currency.isalpha() and currency.isupper()
    ):
        fields.wrong("fee", Expected.MONEY)
    return Money(currency, Decimal(amount))


def _hours(fields: Fields) -> int | None:
    hours = fields.number_or_unknown("hours", 1, _MOST_HOURS)
    return None if isinstance(hours, Unknown) else hours
