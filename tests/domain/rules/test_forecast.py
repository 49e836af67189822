"""The months ahead of an invented firm: what ends, what is planned, what rolls off."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.figure import FigureKind
from partner_planner.domain.person import Person
from partner_planner.domain.rules.amounts import Linear
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.forecast import forecast, month_ends
from partner_planner.domain.rules.rulebook import Rulebook
from tests.domain.rules.firm_ahead import ahead, course, future, levels, planned, reasons_told
from tests.domain.rules.small_program import (
    DAY,
    SMALL,
    figure,
    gated,
    holds,
    listing,
    measure,
    metric,
    per_person,
    rulebook,
    threshold,
    told,
)

SKILL = rulebook(metric("skill", per_person("a")))
SALES = rulebook(metric("sales", Linear(measure(), Fraction(10), Fraction(40), "customers")))
ANA = holds("ana", "a", date(2026, 2, 10), date(2027, 2, 10))
BEN = holds("ben", "a", date(2026, 5, 31), date(2027, 5, 31))


def test_the_months_begin_with_the_present_one_and_end_on_their_last_days() -> None:
    assert told(*month_ends(DAY, 4)) == "2026-11-30 2026-12-31 2027-01-31 2027-02-28"
    found = ahead(SKILL, ANA)
    assert told(len(found), found[0].month, found[0].day) == "18 2026-11-01 2026-11-30"
    assert found[-1].day == date(2028, 4, 30)


def test_time_has_a_beginning_and_an_end() -> None:
    assert told(*month_ends(date(9999, 11, 5), 4)) == "9999-11-30 9999-12-31"
    assert len(ahead(SKILL, ANA, day=date(9999, 11, 5))) == 2
    assert ahead(SKILL, ANA, day=date.min)[0].day == date(1, 1, 31)


def test_points_fall_when_what_is_held_ends() -> None:
    found = ahead(SKILL, ANA, BEN, months=8)
    assert course(found) == ["8", "8", "8", "4", "4", "4", "4", "0"]
    assert [str(each.standing) for each in found[2:4]] == ["met", "not_met"]
    assert reasons_told(found[3].causes) == ["stops 2027-02-11 ana/a"]
    assert found[6].causes == ()  # the last valid day is the last of May
    assert reasons_told(found[7].causes) == ["stops 2027-06-01 ben/a"]


def test_what_is_likely_counts_and_widens_the_band() -> None:
    milestone = planned("cem", "a", date(2027, 1, 31), "0.75")
    found = ahead(SKILL, BEN, Person("cem"), milestone, months=3)
    assert course(found) == ["4", "4", "8 4..8"]
    assert reasons_told(found[2].causes) == ["planned 2027-01-31 cem/a/2027-01-31 3/4"]
    assert found[2].standing == "met"


def test_what_is_no_more_likely_than_not_does_not_count() -> None:
    milestone = planned("cem", "a", date(2027, 1, 31), "0.5")
    found = ahead(SKILL, BEN, Person("cem"), milestone, months=3)
    assert course(found)[2] == "4 4..8"
    assert found[2].standing == "not_met"


@pytest.mark.parametrize(("chance", "points"), [("0", "4"), ("1", "8")])
def test_a_chance_of_none_or_all_leaves_no_band(chance: str, points: str) -> None:
    milestone = planned("cem", "a", date(2026, 12, 31), chance)
    assert course(ahead(SKILL, BEN, Person("cem"), milestone, months=2)) == ["4", points]


def test_what_is_unlikely_to_fail_leaves_the_band() -> None:
    milestone = planned("cem", "a", date(2026, 12, 31), "0.9")
    assert course(ahead(SKILL, BEN, Person("cem"), milestone, months=2))[1] == "8"


def test_many_milestones_are_weighed_together() -> None:
    people = [Person(f"p{number}") for number in range(10)]
    milestones = [planned(each.id, "a", date(2026, 12, 31), "0.7") for each in people]
    (_, found) = ahead(SKILL, *people, *milestones, months=2)
    # 5 to 8 passes are 80, 6 to 9 are 82 in a hundred
    assert course([found])[0] in ("28 20..32", "28 24..36")


def test_two_plans_with_other_keys_have_the_same_months() -> None:
    def band(prefix: str) -> list[str]:
        people = [Person(f"{prefix}{number}") for number in range(7)]
        plans = [planned(each.id, "a", date(2026, 12, 31), "0.6") for each in people]
        return course(ahead(SKILL, *people, *plans, months=4))

    assert band("x") == band("y")


def test_what_is_earned_ends_again() -> None:
    milestone = planned("cem", "a", date(2026, 12, 10), "1")
    found = ahead(SKILL, Person("cem"), milestone, months=14)
    assert [each.points for each in found] == [0, *[4] * 12, 0]
    assert reasons_told(found[13].causes) == ["stops 2027-12-11 cem/a/2026-12-10"]


def test_a_milestone_for_what_is_held_renews_it() -> None:
    milestone = planned("ana", "a", date(2027, 1, 20), "1")
    found = ahead(SKILL, ANA, milestone, months=16)
    assert [each.points for each in found] == [*[4] * 14, 0, 0]
    assert found[2].causes == ()  # it changes nothing yet
    assert reasons_told(found[14].causes) == ["stops 2028-01-21 ana/a/2027-01-20"]


def test_an_overdue_milestone_is_not_reckoned_with() -> None:
    milestone = planned("cem", "a", date(2026, 11, 1), "1")
    found = future(Person("cem"), milestone)
    assert [each.reason for each in found.plans.omitted] == ["overdue"]
    assert {each.points for each in forecast(found, SKILL, 18)} == {0}


def test_a_gate_that_is_planned_opens_what_lies_behind() -> None:
    book = rulebook(metric("skill", gated((listing("g"), 1, 4), then=listing("a"))))
    milestone = planned("cem", "g", date(2026, 12, 31), "0.6")
    found = ahead(book, ANA, BEN, Person("cem"), milestone, months=2)
    assert course(found) == ["0", "12 0..12"]


def test_a_good_month_rolls_off_after_a_year() -> None:
    figures = levels([10, 10, 10, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14])
    found = ahead(SALES, *figures, months=5)
    assert [told(each.points) for each in found] == ["16", "16", "0", "0", "0"]
    (cause,) = found[2].causes
    assert told(cause.kind, cause.day, cause.base) == "rolls-off 2027-01-01 2026-01-01"
    assert cause.records == (f"sales/small//{FigureKind.LEVEL}/2026-01",)


def test_a_weak_month_rolls_off_too() -> None:
    figures = levels([10] * 6 + [5] * 3 + [10] * 5)
    found = ahead(SALES, *figures, months=6)
    assert [told(each.points) for each in found] == ["0"] * 5 + ["20"]
    assert reasons_told(found[5].causes) == [
        f"eases 2027-04-01 sales/small//{FigureKind.LEVEL}/2026-04"
    ]


def test_figures_stray_by_what_they_have_changed_by() -> None:
    found = ahead(SALES, *[figure(str(5 + n % 2), date(2026, n, 1)) for n in range(1, 12)])
    assert course(found[:1]) == ["24"]
    widths = [each.high - each.low for each in found]
    assert widths[0] == 0
    assert 0 < widths[1] < widths[4] < widths[16]
    assert found[1].low < 24 < found[1].high
    assert {each.points for each in found} == {24}


def test_too_few_figures_leave_everything_open() -> None:
    found = ahead(SALES, figure("5"), figure("4", date(2026, 10, 1)), months=2)
    assert [told(*course([each]), *each.open) for each in found] == ["20", "20 0..40 sales"]


def test_a_base_that_is_not_known_leaves_everything_open() -> None:
    figures = (*levels([10, 12, 14]), figure("9", date(2026, 11, 1), kind=FigureKind.NET))
    found = ahead(SALES, *figures, months=3)
    assert course(found) == ["36", "36 0..40", "36 0..40"]


def test_without_figures_a_metric_is_unknown_for_good() -> None:
    found = ahead(SALES, months=2)
    assert [told(*course([each]), each.standing, *each.open) for each in found] == [
        "0 0..40 unknown sales"
    ] * 2


def test_points_of_the_portal_are_held() -> None:
    shown = [figure("30", date(2026, month, 1), kind=FigureKind.POINTS) for month in (9, 10, 11)]
    assert course(ahead(SALES, *shown, months=2)) == ["30", "30"]
    moved = [*shown[:2], replace(shown[2], value=shown[2].value + 8)]
    (_, later) = ahead(SALES, *moved, months=2)
    assert told(later.points) == "38"
    assert later.low < 38 < later.high == 40


def test_a_rule_that_ends_and_one_that_begins_are_causes() -> None:
    book = rulebook(
        metric("skill", per_person("a"), force=Force(ends=date(2026, 12, 31))),
        metric("skill", per_person("a", points="9"), force=Force(begins=date(2027, 1, 1))),
        metric("late", per_person("b"), force=Force(begins=date(2027, 2, 15))),
    )
    found = ahead(book, BEN, months=4)
    assert course(found) == ["4", "4", "9", "9"]
    assert [reasons_told(each.causes) for each in found[2:]] == [
        ["rule 2027-01-01"],
        ["rule 2027-02-15"],
    ]


def test_a_list_that_ends_takes_its_holders_along() -> None:
    dated = listing(retiring=Force(ends=date(2026, 12, 15)))
    book = rulebook(metric("skill", replace(per_person("x"), listing=dated)))
    found = ahead(book, holds("ana", "retiring", date(2026, 9, 1)), months=2)
    assert course(found) == ["4", "0"]
    assert reasons_told(found[1].causes) == ["stops 2026-12-16 ana/retiring"]


def test_the_better_track_counts_in_every_world() -> None:
    book = rulebook(
        metric("skill", per_person("a")),
        metric("skill", per_person("b", points="6"), track="large"),
        tracks=(SMALL, "large"),
    )
    milestone = planned("cem", "b", date(2026, 12, 31), "0.6")
    found = ahead(book, ANA, Person("cem"), milestone, months=2)
    assert [told(each.track, *course([each])) for each in found] == ["small 4", "large 6 4..6"]
    assert "track" in [each.kind for each in found[1].causes]


def test_nobody_and_no_rule_is_no_trouble() -> None:
    assert course(ahead(SKILL, months=1)) == ["0"]
    empty: Rulebook = rulebook()
    assert told(*(each.standing for each in ahead(empty, ANA, months=1))) == "unknown"
    assert forecast(future(ANA), replace(SKILL, areas=()), 18) == ()


def test_the_threshold_is_the_one_that_the_area_is_reached_by() -> None:
    book = rulebook(metric("skill", per_person("a")), thresholds=(threshold(4), threshold(2)))
    assert {each.threshold.at_least for each in ahead(book, ANA)} == {4}
