"""An invented credential for the tests to change."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from partner_planner.domain.credential import Credential, Renewal, RenewalKind
from partner_planner.domain.evidence import Confidence, Evidence
from partner_planner.domain.money import Money

WIDGETS = Credential(
    id="widget-engineer-associate",
    vendor="acme",
    title="Widget Engineer Associate",
    level="associate",
    exams=(("WE-100", "WE-101"), ("WE-102",)),
    validity_months=12,
    renewal=Renewal(RenewalKind.FREE, 180),
    last_sitting=None,
    last_counting=None,
    successor=None,
    fee=Money("USD", Decimal(165)),
    hours=60,
    aliases=(),
    evidence=Evidence("https://example.com", date(2026, 11, 1), Confidence.OFFICIAL),
)


def widgets(**facts: Any) -> Credential:
    """The credential with some of its facts changed."""
    return replace(WIDGETS, **facts)
