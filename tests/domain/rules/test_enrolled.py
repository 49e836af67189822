"""Membership as a requirement."""

from datetime import date

from partner_planner.domain.firm import Enrolment
from partner_planner.domain.kinds import Record
from partner_planner.domain.rules.enrolled import Enrolled
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.membership import Membership
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.domain.snapshot import Snapshot

PROGRAM = "acme-partners"
DAY = date(2026, 11, 22)
NODE = Enrolled(Membership(PROGRAM))


def judged(*records: Record, day: date = DAY) -> Verdict:
    """The verdict of a firm with these records."""
    ledger = Ledger.of(Snapshot.of(records), lambda _id: None)
    return Scene(ledger, day, JUDGES).judge(NODE)


def test_a_member_is_enrolled_from_its_day_on() -> None:
    joined = Enrolment("one", PROGRAM, enrolled_on=DAY)
    assert judged(joined).standing is Standing.MET
    assert judged(joined, day=date(2026, 11, 21)).standing is Standing.NOT_MET


def test_an_enrolment_without_a_day_counts() -> None:
    assert judged(Enrolment("one", PROGRAM, "widgets")).standing is Standing.MET


def test_who_is_in_another_program_is_not_enrolled() -> None:
    found = judged(Enrolment("one", "other", enrolled_on=DAY))
    assert (found.standing, found.reasons) == (Standing.NOT_MET, (Reason.NOT_ENROLLED,))
    assert judged().standing is Standing.NOT_MET
