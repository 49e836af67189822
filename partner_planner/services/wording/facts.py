"""Dated facts in words: what they are called, and what is known of them."""

from decimal import Decimal

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.money import Money
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.amounts import amount_text, money_text

_WEIGHT = "weight"


def fact_name_text(name: str) -> str:
    """The name under which rules ask for a fact, in plain words, such as "business plan"."""
    first, *rest = (part.replace("-", " ") for part in name.split("/"))
    if not rest:
        return first
    if first == _WEIGHT:
        *area, part = rest
        return _("weight of {part} in {area}").format(part=part, area=" ".join(area))
    return _("{name} of {area}").format(name=first, area=" ".join(rest))


def fact_details_text(fact: Fact, person: str) -> str:
    """What is known of a fact beside its days, such as "Acme, USD 600"; `person` is a name."""
    parts = [person, fact.customer]
    if fact.amount is not None:
        amount = amount_text(fact.amount)
        parts.append(money_text(Money(fact.currency, fact.amount)) if fact.currency else amount)
    if fact.count is not None:
        parts.append(_answer(fact, fact.count))
    return ", ".join(part for part in (*parts, fact.note) if part)


def _answer(fact: Fact, count: Decimal) -> str:
    """A number, or the "no" that a zero is where somebody was asked."""
    asked = fact.kind in (FactKind.ATTESTED, FactKind.STATUS)
    return _("no") if asked and not count else amount_text(count)
