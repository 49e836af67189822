"""Documents grow old, fees lapse, and what a person attested holds until it runs out."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.money import Money
from partner_planner.domain.rules.attested import Attested, AttestedValue, FigureValue
from partner_planner.domain.rules.bounded import Bounded
from partner_planner.domain.rules.documents import Document
from partner_planner.domain.rules.fees import FeePaid, due_on
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.verdict import Gap
from partner_planner.domain.rules.where import Where
from tests.domain.rules.small_facts import A_YEAR, TODAY, dated, fact
from tests.domain.rules.small_program import (
    AREA,
    PROGRAM,
    figure,
    judged,
    measure,
    reasons,
    scene,
    told,
)

FEE = Money("USD", Decimal(2500))
YEARLY = FeePaid.of(PROGRAM, "", "tier-fee", FEE, 12)
WITH_GRACE = FeePaid.of(PROGRAM, "", "tier-fee", FEE, 12, 30)
PAID_ON = date(2025, 12, 10)


def _paid(on: date = PAID_ON, amount: str | None = "2500", currency: str = "USD") -> Fact:
    return fact("tier-fee", on, amount, kind=FactKind.FEE, currency=currency)


def test_a_fee_lapses_on_the_day_a_year_after_it_was_paid() -> None:
    found = judged(YEARLY, _paid())
    assert told(found.standing, found.met_until) == "met 2026-12-09"
    assert due_on(YEARLY, scene(_paid())) == date(2026, 12, 10)
    lapsed = judged(YEARLY, _paid(), day=date(2026, 12, 10))
    assert told(lapsed.standing, lapsed.have, lapsed.need) == "not_met 0 2500"
    assert lapsed.gap == Gap(Fraction(2500), "USD")
    assert lapsed.reasons == (Reason.OUTSIDE_WINDOW,)


def test_in_the_days_of_grace_it_is_due_and_still_holds() -> None:
    found = judged(WITH_GRACE, _paid())
    assert told(found.standing, found.met_until, found.reasons) == "met 2027-01-08 ()"
    assert due_on(WITH_GRACE, scene(_paid())) == date(2026, 12, 10)
    in_grace = judged(WITH_GRACE, _paid(), day=date(2026, 12, 10))
    assert told(in_grace.standing, in_grace.met_until) == "met 2027-01-08"
    assert in_grace.reasons == (Reason.IN_GRACE,)
    assert told(judged(WITH_GRACE, _paid(), day=date(2027, 1, 9)).standing) == "not_met"


def test_payments_in_parts_are_added() -> None:
    found = judged(YEARLY, _paid(amount="1000"))
    assert told(found.standing, found.have) == "not_met 1000"
    assert found.reasons == (Reason.TOO_LITTLE_PAID,)
    both = judged(YEARLY, _paid(amount="1000"), _paid(date(2026, 3, 1), "1500"))
    assert told(both.standing, both.met_until) == "met 2026-12-09"


def test_a_payment_without_an_amount_is_the_whole_fee() -> None:
    assert told(judged(YEARLY, _paid(amount=None)).standing) == "met"
    enrolment = Enrolment("e", PROGRAM, AREA, fee_paid_on=PAID_ON)
    found = judged(YEARLY, enrolment)
    assert told(found.standing, found.met_until, found.counted) == "met 2026-12-09 ('e',)"


@pytest.mark.parametrize(("area", "standing"), [("", "met"), (AREA, "met"), ("other", "unknown")])
def test_a_fee_of_an_area_is_paid_with_the_enrolment_in_it(area: str, standing: str) -> None:
    node = FeePaid.of(PROGRAM, area, "fee", FEE, 12)
    enrolment = Enrolment("e", PROGRAM, AREA, fee_paid_on=PAID_ON)
    assert told(judged(node, enrolment).standing) == standing


def test_a_payment_in_another_currency_leaves_it_open() -> None:
    found = judged(YEARLY, _paid(amount="2300", currency="EUR"))
    assert told(found.standing) == "unknown"
    assert found.reasons == (Reason.OTHER_CURRENCY,)


def test_no_payment_at_all_is_unknown() -> None:
    found = judged(YEARLY)
    assert told(found.standing, found.have, found.need) == "unknown - 2500"
    assert found.reasons == (Reason.NO_RECORD,)
    assert due_on(YEARLY, scene()) == TODAY


def test_a_fee_that_is_paid_once_holds_for_ever() -> None:
    once = FeePaid.of(PROGRAM, "", "tier-fee", FEE)
    found = judged(once, _paid(date(2010, 1, 1)))
    assert told(found.standing, found.met_until) == "met -"
    assert due_on(once, scene(_paid(date(2010, 1, 1)))) is None


PLAN = Document(dated("business-plan", A_YEAR, kind=FactKind.DOCUMENT))


def _plan(on: date, note: str = "", id: str = "") -> Fact:
    return fact("business-plan", on, kind=FactKind.DOCUMENT, note=note, id=id)


def test_a_business_plan_of_october_a_year_ago_is_too_old() -> None:
    found = judged(PLAN, _plan(date(2025, 10, 1)))
    assert told(found.standing, found.have, found.need) == "not_met 0 1"
    assert found.gap == Gap(Fraction(1), "documents")
    assert found.reasons == (Reason.OUTSIDE_WINDOW,)
    assert told(judged(PLAN, _plan(date(2025, 11, 22))).standing) == "not_met"
    fresh = judged(PLAN, _plan(date(2025, 11, 23)))
    assert told(fresh.standing, fresh.met_until) == f"met {TODAY}"


def test_the_newest_document_proves_it() -> None:
    old, new = _plan(date(2026, 1, 1), id="old"), _plan(date(2026, 5, 1), id="new")
    found = judged(PLAN, new, old)
    assert told(found.counted, found.met_until) == "('new',) 2027-04-30"
    assert reasons(found.left_out) == {"old": "older"}


def test_a_document_that_may_not_be_accepted_leaves_it_open() -> None:
    accepted = Where("note", among=("accepted",))
    node = Document(dated("business-plan", A_YEAR, accepted, kind=FactKind.DOCUMENT))
    found = judged(node, _plan(TODAY))
    assert told(found.standing, found.reasons) == f"unknown ({Reason.FIELD_MISSING!r},)"
    assert told(judged(node, _plan(TODAY, "Accepted")).standing) == "met"
    assert told(judged(node, _plan(TODAY, "rejected")).standing) == "not_met"
    assert told(judged(node).standing) == "unknown"


INVITED = Attested(dated("invitation", kind=FactKind.ATTESTED))


def _said(on: date, count: str | None = None, until: date | None = None, id: str = "") -> Fact:
    return fact("invitation", on, kind=FactKind.ATTESTED, count=count, until=until, id=id)


def test_what_nobody_has_said_is_unknown() -> None:
    found = judged(INVITED)
    assert told(found.standing) == "unknown"
    assert found.reasons == (Reason.NOT_ATTESTED,)


def test_the_newest_word_counts_until_it_runs_out() -> None:
    yes = _said(date(2026, 1, 1), until=date(2027, 3, 31), id="yes")
    no = _said(date(2026, 6, 1), "0", id="no")
    found = judged(INVITED, yes)
    assert told(found.standing, found.met_until) == "met 2027-03-31"
    found = judged(INVITED, no, yes)
    assert told(found.standing, found.counted) == "not_met ('no',)"
    assert reasons(found.left_out) == {"yes": "older"}
    over = judged(INVITED, yes, day=date(2027, 4, 1))
    assert told(over.standing) == "unknown"
    assert over.reasons == (Reason.RUN_OUT,)


def test_a_number_that_was_attested_is_a_value() -> None:
    node = AttestedValue(dated("invitation", kind=FactKind.ATTESTED), "percent")
    assert told(judged(node, _said(TODAY, "72.5")).points) == "145/2"
    assert told(judged(Bounded(node, Fraction(70)), _said(TODAY, "72.5")).standing) == "met"
    assert told(judged(Bounded(node, Fraction(70)), _said(TODAY)).standing) == "unknown"
    assert judged(node, _said(TODAY)).reasons == (Reason.NOT_ATTESTED,)


def test_a_monthly_figure_is_a_value() -> None:
    node = FigureValue(measure("rate"), "percent")
    assert told(judged(node, figure("83", metric="rate")).points) == "83"
    assert judged(node).reasons == (Reason.NO_FIGURE,)
    net = FigureValue(measure("rate"), "percent", is_net=True)
    assert told(judged(net, figure("-3", metric="rate")).points) == "-3"
