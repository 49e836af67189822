"""Fees that fall due stand in the agenda, with their amount and the last day to pay."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from partner_planner import resources
from partner_planner.catalog import load_credentials
from partner_planner.catalog.rules.loading import load_program_rules
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.agenda import agenda
from partner_planner.services.fees import FeeDue, fees_due
from partner_planner.services.wording.agenda import agenda_note, agenda_title

CATALOGS: Path = resources.path("catalogs")
CREDENTIALS = load_credentials(CATALOGS)
PROGRAM, TODAY = "aws-services-path", date(2026, 11, 22)


def _rules() -> ProgramRules:
    return load_program_rules(CATALOGS, CREDENTIALS)


def _paid(on: date, program: str = PROGRAM) -> Fact:
    return Fact("f", FactKind.FEE, program, "annual-fee", on, amount=Decimal(2500), currency="USD")


def _due(*facts: Fact, day: date = TODAY) -> tuple[FeeDue, ...]:
    return fees_due(Snapshot.of(facts), CREDENTIALS, _rules, day)


def test_a_fee_is_due_a_year_after_it_was_paid() -> None:
    (fee,) = found = _due(_paid(date(2025, 12, 10)))
    assert (fee.day, fee.last) == (date(2026, 12, 10), date(2026, 12, 10))
    (item,) = agenda(Snapshot.of(()), CREDENTIALS, TODAY, None, {PROGRAM: "Acme"}, found)
    assert agenda_title(item) == "Acme: annual fee is due"
    assert agenda_note(item) == "USD 2,500"
    assert item.id == "fee:aws-services-path:annual-fee:2026"


@pytest.mark.parametrize(
    "fact", [_paid(date(2025, 11, 22)), _paid(TODAY, "unknown"), _paid(date(2026, 11, 23))]
)
def test_what_has_lapsed_or_is_not_known_is_not_due(fact: Fact) -> None:
    assert _due(fact) == ()


def test_without_payments_no_rules_are_read() -> None:
    def never() -> ProgramRules:
        raise AssertionError("read")

    assert fees_due(Snapshot.of(()), CREDENTIALS, never, TODAY) == ()
