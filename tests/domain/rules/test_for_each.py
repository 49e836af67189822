"""A rule that holds for every group that passes a test asks nothing of the others."""

from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.figure import Fact
from partner_planner.domain.rules.bounded import Bounded
from partner_planner.domain.rules.for_each import ForEach, Group
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.quantities import Total
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.spans import Trailing
from partner_planner.domain.rules.verdict import Gap
from partner_planner.domain.rules.where import Where
from tests.domain.rules.small_facts import dated, fact
from tests.domain.rules.small_program import holds, judged, listing, told

SPENT_ON = date(2026, 10, 1)


def product(name: str) -> Group:
    """One certificate for a product on which at least 500 were spent in 90 days."""
    spend = dated("spend", Trailing(days=90), Where("note", among=(name,)))
    test = Bounded(Total(spend, "USD", currency="USD"), Fraction(500))
    return Group(name, test, People(listing(name), 1))


PRODUCTS = ForEach((product("search"), product("video"), product("shopping")))


def _spent(name: str, amount: str) -> Fact:
    return fact("spend", SPENT_ON, amount, note=name)


SPEND = _spent("search", "4000"), _spent("video", "300")


def test_only_the_product_on_which_enough_was_spent_asks_for_a_certificate() -> None:
    found = judged(PRODUCTS, *SPEND)
    assert told(found.standing, found.have, found.need) == "not_met 0 1"
    assert found.gap == Gap(Fraction(1), "people", ("search",))
    certified = judged(PRODUCTS, *SPEND, holds("ana", "search", expires_on=date(2031, 1, 1)))
    assert told(certified.standing, certified.have, certified.need) == "met 1 1"


@pytest.mark.parametrize(("amount", "standing"), [("499.99", "met"), ("500", "not_met")])
def test_a_group_is_asked_from_its_limit_on(amount: str, standing: str) -> None:
    assert told(judged(PRODUCTS, _spent("video", amount)).standing) == standing


def test_when_the_spend_grows_old_the_group_asks_for_nothing() -> None:
    found = judged(PRODUCTS, *SPEND)
    assert date(2026, 12, 30) in found.turns
    assert told(judged(PRODUCTS, *SPEND, day=date(2026, 12, 29)).standing) == "not_met"
    assert told(judged(PRODUCTS, *SPEND, day=date(2026, 12, 30)).standing) == "met"


def test_it_is_met_as_long_as_the_shortest_of_its_groups() -> None:
    certified = holds("ana", "search", expires_on=date(2026, 12, 15))
    found = judged(PRODUCTS, *SPEND, certified)
    assert told(found.standing, found.met_until) == "met 2026-12-15"


def test_a_group_of_which_the_spend_is_unknown_leaves_it_open() -> None:
    found = judged(PRODUCTS)
    assert told(found.standing, found.need) == "unknown 0"
    assert found.reasons == (Reason.NO_RECORD,)
    everybody = [holds("ana", name) for name in ("search", "video", "shopping")]
    assert told(judged(PRODUCTS, *everybody).standing) == "met"
    short = judged(ForEach((product("search"),)), _spent("search", "900"))
    assert told(short.standing, len(short.parts)) == "not_met 1"
