"""Passing one credential renews another for the rules too, from the day of it on."""

from datetime import date

from partner_planner.domain.certification import Certification
from partner_planner.domain.credential import Credential, Renewal, RenewalKind
from partner_planner.domain.person import Person
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.domain.snapshot import Snapshot
from tests.domain.examples import widgets
from tests.domain.rules.small_program import listing, reasons

LOWER = Certification("lower", "ana", "associate", date(2024, 5, 1))
HIGHER = Certification("higher", "ana", "expert", date(2026, 2, 10))
NODE = People(listing("associate"), 1)


def lookup(id: str) -> Credential | None:
    """An expert's credential that renews an associate's, each valid for three years."""
    paid = Renewal(RenewalKind.PAID)
    by = ("expert",) if id == "associate" else ()
    return widgets(id=id, validity_months=36, renewal=paid, renewed_by=by)


def ledger(*records: Certification) -> Ledger:
    """A plan with Ana, and Ben who left in 2028."""
    people = Person("ana"), Person("ben", left_on=date(2028, 6, 30))
    return Ledger.of(Snapshot.of((*people, *records)), lookup)


def judged(plan: Ledger, day: date) -> Verdict:
    """Whether one person holds the associate's."""
    return Scene(plan, day, JUDGES).judge(NODE)


def test_a_renewal_counts_from_its_day_on() -> None:
    plan = ledger(LOWER, HIGHER)
    before, after = judged(plan, date(2026, 2, 9)), judged(plan, date(2026, 2, 10))
    assert before.met_until == date(2027, 5, 1)
    assert after.met_until == date(2029, 2, 10)
    assert before.counted == after.counted == ("lower",)
    assert after.left_out == ()


def test_what_a_renewal_gave_ends_with_the_persons_time_at_the_firm() -> None:
    mine = [
        Certification(each.id, "ben", each.credential, each.earned_on) for each in (LOWER, HIGHER)
    ]
    plan = ledger(*mine)
    assert judged(plan, date(2026, 3, 1)).met_until == date(2028, 6, 30)


def test_what_ended_after_a_renewal_says_so_once() -> None:
    found = judged(ledger(LOWER, HIGHER), date(2030, 1, 1))
    assert reasons(found.left_out) == {"lower": "expired"}


def test_a_certification_that_is_supposed_renews_as_well() -> None:
    plan = ledger(LOWER).supposing(HIGHER)
    assert judged(plan, HIGHER.earned_on).met_until == date(2029, 2, 10)
    bens = Certification("higher", "ben", "expert", HIGHER.earned_on)
    assert judged(ledger(LOWER).supposing(bens), HIGHER.earned_on).met_until == date(2027, 5, 1)
