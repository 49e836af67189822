"""Levels carried ahead: what next March is compared with, and how far figures stray."""

from datetime import date

import pytest

from partner_planner.domain.calendar import month_number, month_of
from partner_planner.domain.figure import Figure, FigureKind
from partner_planner.domain.rules.carried import CARRIED, by_course, carried, courses_of, key_of
from partner_planner.domain.rules.ledger import Ledger
from tests.domain.rules.firm_ahead import levels
from tests.domain.rules.small_program import AREA, PROGRAM, figure, ledger

LAST = date(2028, 4, 30)
NOVEMBER = date(2026, 11, 1)


def held(plan: Ledger) -> Ledger:
    """The plan with its levels carried to the end."""
    return carried(plan, by_course(plan), LAST)


def by_month(*figures: Figure, metric: str = "sales") -> dict[str, str]:
    """The levels of the metric by month, as they are carried."""
    found = held(ledger(*figures)).figures[PROGRAM, AREA, metric]
    return {
        f"{each.as_of:%Y-%m}": str(each.value) for each in found if each.kind is FigureKind.LEVEL
    }


def test_a_level_is_held_to_the_end() -> None:
    found = by_month(*levels([10, 12, 15]))
    assert found.pop("2026-09") == "10"
    assert found.pop("2026-10") == "12"
    assert set(found.values()) == {"15"}
    assert (min(found), max(found), len(found)) == ("2026-11", "2028-04", 18)


def test_a_month_between_two_known_ones_lies_evenly_between_them() -> None:
    found = by_month(figure("16", kind=FigureKind.LEVEL), figure("4", kind=FigureKind.BASE))
    assert [found[month] for month in ("2025-12", "2026-05", "2026-10")] == ["5", "10", "15"]
    assert "2025-11" not in found  # it is needed by no month to come


def test_what_lies_before_all_that_is_known_stays_unknown() -> None:
    assert min(by_month(*levels([10, 12, 15]))) == "2026-09"


def test_what_is_carried_can_be_told_from_the_plan() -> None:
    found = held(ledger(*levels([10]))).figures[PROGRAM, AREA, "sales"]
    assert [each.id.startswith(CARRIED) for each in found] == [True] * 17 + [False]


@pytest.mark.parametrize(
    "other",
    [
        figure("3", date(2026, 12, 1)),
        figure("3", NOVEMBER, kind=FigureKind.POINTS),
        figure("3", NOVEMBER, kind=FigureKind.POINTS, track=""),
    ],
)
def test_a_newer_difference_and_the_points_of_the_portal_stand(other: Figure) -> None:
    assert len(by_month(*levels([10, 12, 15]), other)) == 3


def test_differences_are_left_as_they_are() -> None:
    plan = ledger(figure("3"), figure("2", date(2026, 10, 1)))
    assert held(plan).figures == plan.figures


def test_a_change_is_the_root_of_the_mean_square() -> None:
    course = courses_of(by_course(ledger(*levels([10, 13, 9]))))[key_of(levels([9])[0])]
    assert (course.last, course.changes) == (month_number(NOVEMBER), 2)
    assert course.change == pytest.approx(((3**2 + 4**2) / 2) ** 0.5)
    assert course.known


def test_a_gap_of_months_is_a_change_of_several() -> None:
    plan = ledger(
        figure("10", date(2026, 7, 1), kind=FigureKind.LEVEL), figure("18", kind=FigureKind.LEVEL)
    )
    course = courses_of(by_course(plan))[key_of(levels([18])[0])]
    assert (course.change, course.changes) == (4.0, 1)
    assert not course.known


def test_old_changes_are_forgotten() -> None:
    values = [1000.0] + [0.0] * 24 + [2.0] * 1
    course = courses_of(by_course(ledger(*levels(values))))[key_of(levels([2])[0])]
    assert course.changes == 24
    assert course.change == pytest.approx((4 / 24) ** 0.5)


def test_months_have_numbers() -> None:
    for month in (date(2026, 1, 1), date(2026, 12, 1), date(2028, 2, 1)):
        assert month_of(month_number(month)) == month
    assert month_number(date(2027, 1, 31)) - month_number(date(2026, 12, 1)) == 1
