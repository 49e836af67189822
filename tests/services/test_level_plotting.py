"""The levels of a program as a plot: rungs, what is likely, editions of one level, the change."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.calendar import add_months
from partner_planner.domain.plot import Plot
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.forecast_levels import LevelMonth
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.tone import Tone
from partner_planner.services.level_plotting import (
    Rung,
    first_change,
    level_plot,
    rung_of,
    rungs_ahead,
    steps_of,
)
from tests.services.three_levels import DAY, PAST, STEPS, levels

MET, NOT_MET, UNKNOWN = Standing.MET, Standing.NOT_MET, Standing.UNKNOWN


def months(number: int, *found: tuple[Standing, str]) -> list[LevelMonth]:
    """The three levels on the last day of a month: how they stand, and in which share met."""
    first = add_months(DAY.replace(day=1), number)
    day = add_months(first, 1) - ONE_DAY
    return [
        LevelMonth(first, day, level, standing, Fraction(likely), ())
        for level, (standing, likely) in zip(levels(), found, strict=True)
    ]


def plot_of(*ahead: Rung, now: int | None = 1, causes: Sequence[str] = ()) -> Plot:
    told = causes or [""] * len(ahead)
    return level_plot("AWS", STEPS, (*PAST, *ahead), told, DAY, now)


@pytest.mark.parametrize(
    ("standings", "at"),
    [
        ((MET, MET, NOT_MET), 2),
        ((MET, UNKNOWN, NOT_MET), 1),
        ((UNKNOWN, NOT_MET, NOT_MET), None),
        ((NOT_MET, NOT_MET, NOT_MET), 0),
        ((), None),
    ],
)
def test_the_highest_level_that_is_met_is_the_rung(
    standings: tuple[Standing, ...], at: int | None
) -> None:
    by_id = {level.id: each for level, each in zip(levels(), standings, strict=False)}
    assert rung_of(STEPS, by_id) == Rung(at, at, at)


def test_the_band_holds_what_is_met_in_one_case_of_ten_up_to_nine() -> None:
    found = months(0, (MET, "1"), (MET, "3/4"), (NOT_MET, "1/10"))
    found += months(1, (MET, "9/10"), (NOT_MET, "1/20"), (NOT_MET, "0"))
    days = [date(2026, 11, 30), date(2026, 12, 31), date(2027, 1, 31)]
    assert rungs_ahead(STEPS, found, days) == (
        Rung(2, 1, 3),
        Rung(1, 1, 1),
        Rung(None, None, None),
    )


def test_two_editions_of_a_level_are_one_step() -> None:
    first, second, third = levels()
    assert [each.name for each in steps_of([first, second, second, third])] == [
        first.name,
        second.name,
        third.name,
    ]


def test_each_level_is_a_step_of_the_scale_and_said_by_its_name() -> None:
    plot = plot_of(Rung(1, 1, 2), Rung(2, 1, 3))
    assert [(mark.at, mark.text) for mark in plot.scale] == [
        (0, "none"),
        (1, "Select"),
        (2, "Advanced"),
        (3, "Premier"),
    ]
    assert plot.series[0].shown == (*["Select"] * 5, "unknown", "Select", "Advanced")
    assert plot.band is not None
    assert plot.band.shown == (*[""] * 6, "Select to Advanced", "Select to Premier")
    assert plot.description == (
        "Levels of AWS by month from May 2026 to December 2026. At the end of this month it is"
        " Select, at the end of the last one Advanced."
    )


@pytest.mark.parametrize(
    ("now", "then", "tone"),
    [(1, 2, Tone.GOOD), (2, 1, Tone.WARNING), (1, None, Tone.PLAIN), (None, 1, Tone.PLAIN)],
)
def test_the_first_change_is_pointed_out(now: int | None, then: int | None, tone: Tone) -> None:
    ahead = Rung(now, now, now), Rung(then, then, then), Rung(then, then, then)
    plot = plot_of(*ahead, now=now, causes=["", "because", ""])
    assert first_change(now, ahead) == 1
    assert [each.tone for each in plot.months[6:]] == [Tone.PLAIN, tone, Tone.PLAIN]
    assert plot.months[7].cause == "because"
