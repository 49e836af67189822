"""Editions that take each other's place, easier terms for new members, and parts of a firm."""

from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.figure import FactKind
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.rules.amounts import Limit
from partner_planner.domain.rules.edition import Binding, Edition
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.membership import Membership
from partner_planner.domain.rules.scoped import Scoped
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.versions import Relief, Version, Versions
from tests.domain.rules.small_facts import fact
from tests.domain.rules.small_program import PROGRAM, figure, judged, measure, told
from tests.domain.rules.small_status import MET, NOT_MET, UNKNOWN, granted, status

MEMBER = Membership(PROGRAM)


def joined(day: date | None) -> Enrolment:
    """A member since a day, None where it is not known."""
    return Enrolment("in", PROGRAM, enrolled_on=day)


PREMIER = Versions(
    (
        Version("new", granted("new"), Edition(Force(date(2015, 4, 1)), date(2015, 8, 1))),
        Version(
            "old",
            granted("old"),
            Edition(Force(), followed=Binding(date(2015, 4, 1), date(2015, 8, 1))),
        ),
    ),
    MEMBER,
)


@pytest.mark.parametrize(
    ("since", "day", "standing"),
    [
        (date(2015, 4, 1), date(2015, 6, 1), NOT_MET),  # a new partner is bound at once
        (date(2015, 3, 31), date(2015, 6, 1), MET),  # one of before may use the old edition
        (date(2015, 3, 31), date(2015, 7, 31), MET),
        (date(2015, 3, 31), date(2015, 8, 1), NOT_MET),
        (date(2015, 4, 1), date(2015, 3, 31), MET),
        (None, date(2015, 6, 1), UNKNOWN),  # it depends on the day of enrolment
        (None, date(2015, 8, 1), NOT_MET),
    ],
)
def test_on_the_same_day_a_firm_passes_or_fails_by_its_history(
    since: date | None, day: date, standing: Standing
) -> None:
    old = fact("old", date(2010, 1, 1), kind=FactKind.STATUS)
    without = fact("new", date(2010, 1, 1), kind=FactKind.STATUS, count="0")
    assert judged(PREMIER, old, without, joined(since), day=day).standing is standing


def test_who_has_not_joined_is_asked_what_new_members_are_asked() -> None:
    old = fact("old", date(2010, 1, 1), kind=FactKind.STATUS)
    without = fact("new", date(2010, 1, 1), kind=FactKind.STATUS, count="0")
    assert judged(PREMIER, old, without, day=date(2015, 6, 1)).standing is NOT_MET


def test_an_old_edition_ends_when_the_new_one_binds() -> None:
    old = fact("old", date(2010, 1, 1), kind=FactKind.STATUS)
    found = judged(PREMIER, old, joined(date(2014, 1, 1)), day=date(2015, 6, 1))
    assert found.met_until == date(2015, 7, 31)


CHECKLIST = Versions(
    (
        Version("february", granted("2026-02"), Edition(Force(date(2026, 2, 1)))),
        Version(
            "august",
            granted("2025-08"),
            Edition(
                Force(date(2025, 8, 29), date(2026, 2, 28)),
                usable_until=date(2026, 5, 31),
                followed=Binding(date(2026, 2, 1)),
            ),
        ),
    ),
    MEMBER,
)


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        (date(2025, 8, 28), NOT_MET),
        (date(2025, 8, 29), MET),
        (date(2026, 4, 15), MET),
        (date(2026, 5, 31), MET),
        (date(2026, 6, 1), UNKNOWN),
    ],
)
def test_an_edition_may_be_used_although_the_next_is_due(day: date, standing: Standing) -> None:
    august = fact("2025-08", date(2025, 1, 1), kind=FactKind.STATUS)
    assert judged(CHECKLIST, august, day=day).standing is standing


RELIEF = Relief(
    Limit(measure("sales"), "usd", at_least=Fraction(100_000)),
    Limit(measure("sales"), "usd", at_least=Fraction(34_000)),
    Membership(PROGRAM, 12),
)


@pytest.mark.parametrize(
    ("since", "sales", "standing", "need"),
    [
        (date(2026, 1, 31), "34000", MET, 34_000),
        (date(2026, 1, 31), "33999", NOT_MET, 34_000),
        (date(2025, 11, 23), "34000", MET, 34_000),  # the last day of the first year
        (date(2025, 11, 22), "34000", NOT_MET, 100_000),
        (date(2025, 11, 22), "100000", MET, 100_000),
        (None, "50000", UNKNOWN, 100_000),
        (None, "100000", MET, 100_000),
    ],
)
def test_a_new_member_is_asked_less_for_a_year(
    since: date | None, sales: str, standing: Standing, need: int
) -> None:
    found = judged(RELIEF, figure(sales), joined(since))
    assert told(found.standing, found.need) == f"{standing} {need}"


def test_relief_ends_by_itself() -> None:
    found = judged(RELIEF, figure("50000"), joined(date(2026, 1, 31)))
    assert (found.standing, found.met_until) == (MET, date(2027, 1, 30))


def test_a_requirement_of_a_country_looks_at_what_is_noted_for_it() -> None:
    germany = Scoped("country:DE", granted("Security"))
    there = fact("Security", date(2026, 1, 1), kind=FactKind.STATUS, note="Audit country:DE")
    elsewhere = fact("Security", date(2026, 1, 1), kind=FactKind.STATUS, note="country:DEN")
    assert judged(germany, there).standing is MET
    assert judged(germany, elsewhere).standing is UNKNOWN
    assert judged(germany, status("Security")).standing is UNKNOWN
