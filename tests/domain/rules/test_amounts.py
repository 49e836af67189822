"""Figures give points in proportion; the newest that says enough counts."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.figure import FigureKind
from partner_planner.domain.rules.amounts import Limit, Linear
from partner_planner.domain.rules.combining import AllOf
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap
from tests.domain.rules.small_program import (
    figure,
    holds,
    judged,
    listing,
    measure,
    reasons,
    told,
)

LEVEL, BASE, NET = FigureKind.LEVEL, FigureKind.BASE, FigureKind.NET
SALES = Linear(measure(), Fraction(10), Fraction(20), "customers")
USERS = Linear(measure(), Fraction(1000), Fraction(30), "users")
SERVICES = Linear(measure(), Fraction(5), Fraction(10), "services", is_level=True)


@pytest.mark.parametrize(
    ("value", "points", "standing"),
    [
        ("7", "14", "met"),
        ("13", "20", "met"),
        ("0", "0", "not_met"),
        ("-2", "0", "not_met"),
        ("2.5", "5", "met"),
    ],
)
def test_points_are_in_proportion(value: str, points: str, standing: str) -> None:
    found = judged(SALES, figure(value))
    assert told(found.points, found.standing) == f"{points} {standing}"
    assert found.as_of == date(2026, 11, 1)


def test_without_a_figure_anything_is_possible() -> None:
    found = judged(SALES)
    assert told(found.points, found.least, found.most, found.standing) == "- 0 20 unknown"
    assert found.reasons == (Reason.NO_FIGURE,)
    assert found.gap is None


def test_the_newest_figure_up_to_the_day_counts() -> None:
    found = judged(
        SALES,
        figure("3", date(2026, 9, 1)),
        figure("5", date(2026, 10, 1)),
        figure("9", date(2026, 12, 1)),
    )
    assert told(found.have, found.as_of) == "5 2026-10-01"
    assert found.counted == ("sales/small//net/2026-10",)
    assert reasons(found.left_out) == {"sales/small//net/2026-09": "older"}


def test_figures_of_another_track_or_stream_do_not_count() -> None:
    found = judged(SALES, figure("3", track="large"), figure("5", stream="azure"))
    assert found.standing is Standing.UNKNOWN
    assert reasons(found.left_out) == {
        "sales/large//net/2026-11": "other-track",
        "sales/small/azure/net/2026-11": "other-stream",
    }


def test_a_figure_for_every_track_counts_unless_the_track_has_its_own() -> None:
    common, own = figure("3", track=""), figure("5")
    assert told(judged(SALES, common).have) == "3"
    assert told(judged(SALES, common, own).have, judged(SALES, own, common).have) == "5 5"
    later = figure("4", date(2026, 11, 1), track="")
    assert told(judged(SALES, figure("5", date(2026, 10, 1)), later).have) == "4"


def test_of_two_entries_for_a_month_the_later_one_counts() -> None:
    again = replace(figure("5"), id="second")
    assert judged(SALES, figure("3"), again).counted == ("second",)


def test_a_net_figure_follows_from_a_level_and_its_base() -> None:
    level, base = figure("12", kind=LEVEL), figure("9", kind=BASE)
    assert told(judged(SALES, level, base).have) == "3"
    a_year_ago = figure("8", date(2025, 11, 1), kind=LEVEL)
    assert told(judged(SALES, level, a_year_ago).have) == "4"
    assert told(judged(SALES, level, base, a_year_ago).have) == "3"


def test_a_level_without_its_base_leaves_the_older_figure_in_place() -> None:
    found = judged(SALES, figure("12", kind=LEVEL), figure("2", date(2026, 10, 1)))
    assert told(found.have, found.as_of) == "2 2026-10-01"
    assert reasons(found.left_out) == {"sales/small//level/2026-11": "incomplete"}


def test_a_level_is_taken_as_it_is() -> None:
    assert told(judged(SERVICES, figure("3", kind=LEVEL)).points) == "6"
    assert told(judged(SERVICES, figure("4", kind=NET)).points) == "8"
    assert judged(SERVICES, figure("4", kind=BASE)).standing is Standing.UNKNOWN


@pytest.mark.parametrize(
    ("node", "value", "amount", "adds"),
    [
        (SALES, "3", "1", "2"),
        (SALES, "9.5", "1/2", "1"),
        (SALES, "-2", "3", "2"),
        (USERS, "0", "34", "51/50"),
        (USERS, "40", "27", "81/100"),
        (USERS, "990", "10", "3/10"),
    ],
)
def test_the_gap_is_one_unit_or_what_the_next_point_takes(
    node: Linear, value: str, amount: str, adds: str
) -> None:
    found = judged(node, figure(value))
    assert found.gap == Gap(Fraction(amount), node.unit, adds=Fraction(adds))


def test_at_the_maximum_there_is_no_gap() -> None:
    assert judged(SALES, figure("10")).gap is None


@pytest.mark.parametrize(
    ("value", "told_all"),
    [
        ("80", "met 80 80 -"),
        ("100", "met 100 80 -"),
        ("65", "not_met 65 80 15"),
    ],
)
def test_a_level_must_reach_its_limit(value: str, told_all: str) -> None:
    node = Limit(measure("share"), "percent", at_least=Fraction(80))
    found = judged(node, figure(value, metric="share", kind=LEVEL))
    gap = found.gap.amount if found.gap else None
    assert told(found.standing, found.have, found.need, gap) == told_all


@pytest.mark.parametrize(("value", "told_all"), [("4", "met -"), ("6", "not_met 2")])
def test_a_level_must_not_pass_its_limit(value: str, told_all: str) -> None:
    node = Limit(measure("large"), "workloads", at_most=Fraction(4))
    found = judged(node, figure(value, metric="large"))
    assert told(found.standing, found.gap.amount if found.gap else None) == told_all
    assert judged(node).standing is Standing.UNKNOWN


def test_all_of_several_must_be_met() -> None:
    share = Limit(measure("share"), "percent", at_least=Fraction(80))
    node = AllOf((share, People(listing("a"), 1), People(listing("b"), 1)))
    holders = holds("ana", "a", expires_on=date(2027, 1, 1)), holds("ana", "b")
    enough = figure("90", metric="share")
    assert told(judged(node, *holders, enough).standing) == "met"
    assert judged(node, *holders, enough).met_until == date(2027, 1, 1)
    assert told(judged(node, *holders).standing, judged(node, *holders).met_until) == "unknown -"
    found = judged(node, holders[0])
    assert told(found.standing, found.have, found.need) == "not_met 1 3"
    assert found.gap == Gap(Fraction(1), "people", ("b",))
