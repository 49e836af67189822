"""What a node reads changes on days that are worked out once for a plan."""

from datetime import date

from partner_planner.domain.firm import Enrolment
from partner_planner.domain.rules.combining import AllOf
from partner_planner.domain.rules.days import days_of, stretch_of
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.membership import Membership
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.versions import Relief
from tests.domain.rules.small_program import PROGRAM, holds, ledger, listing, metric, per_person

ENGINEERS = listing("a")
RULE = AllOf((People(ENGINEERS, 1), People(listing("b"), 1)))
PLAN = ledger(
    holds("ana", "a", date(2026, 2, 1), date(2026, 7, 31)),
    holds("ben", "b", date(2026, 3, 1), date(2030, 1, 1)),
)


def test_the_days_of_a_node_are_those_of_all_its_parts() -> None:
    days = [date(2026, 2, 1), date(2026, 3, 1), date(2026, 8, 1), date(2030, 1, 2)]
    assert days_of(RULE, PLAN) == days
    assert days_of(ENGINEERS, PLAN) == [days[0], days[2]]
    assert days_of(RULE, PLAN) is days_of(RULE, PLAN)


def test_a_rule_that_begins_and_ends_changes_then() -> None:
    node = metric("skill", per_person("c"), force=Force(date(2026, 1, 1), date(2026, 12, 31)))
    assert days_of(node, PLAN) == [date(2026, 1, 1), date(2027, 1, 1)]


def test_a_day_lies_in_one_stretch_without_a_change() -> None:
    days = ("2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01", "2030-01-02")
    found = [stretch_of(RULE, PLAN, date.fromisoformat(day)) for day in days]
    assert found == [0, 1, 1, 2, 4]


def test_easier_terms_for_new_members_end_on_a_day() -> None:
    new = Membership(PROGRAM, 12)
    plan = ledger(Enrolment("e", PROGRAM, enrolled_on=date(2026, 2, 28)))
    assert days_of(Relief(RULE, RULE, new), plan) == [date(2026, 2, 28), date(2027, 2, 28)]
    assert days_of(Membership(PROGRAM), plan) == [date(2026, 2, 28)]
