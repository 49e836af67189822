"""The months of an area as a plot: past and forecast joined, gaps, the month that crosses."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from partner_planner.domain.calendar import add_months
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.forecast import AreaMonth
from partner_planner.domain.rules.rulebook import AreaRules
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.tone import Tone
from partner_planner.services.plotting import PAST_MONTHS, area_plot, crossing, past_months
from tests.services.scored_firm import rules

DAY = date(2026, 11, 23)
RULEBOOK = rules().get("microsoft-ai-cloud")
MET, NOT_MET, UNKNOWN = Standing.MET, Standing.NOT_MET, Standing.UNKNOWN
PAST = (Fraction(40), Fraction(40), Fraction(220, 3), Fraction(220, 3), None, None)


def security() -> AreaRules:
    assert RULEBOOK is not None
    area = RULEBOOK.area("security")
    assert area is not None
    return area


def month(number: int, points: int, standing: Standing = MET, spread: int = 0) -> AreaMonth:
    """A month so many after that of the day."""
    assert RULEBOOK is not None
    first = add_months(DAY.replace(day=1), number)
    return AreaMonth(
        month=first,
        day=add_months(first, 1) - ONE_DAY,
        area="security",
        track="smb",
        points=Fraction(points),
        low=Fraction(points - spread),
        high=Fraction(points + spread),
        threshold=RULEBOOK.thresholds_of("security")[0],
        standing=standing,
        causes=(),
        open=(),
    )


AHEAD = (month(0, 73), month(1, 73, spread=4), month(2, 60, NOT_MET, 9), month(3, 75, MET, 9))
CAUSES = ("", "", "SC-300 of Ana ends on 10 January 2027.", "")
PLOT = area_plot(security(), PAST, AHEAD, CAUSES, DAY, MET)


def test_half_a_year_lies_before_the_month_of_the_day() -> None:
    assert past_months(DAY)[0] == date(2026, 5, 1)
    assert [each.first for each in PLOT.months] == [
        add_months(date(2026, 5, 1), number) for number in range(PAST_MONTHS + len(AHEAD))
    ]
    assert (PLOT.months[0].name, PLOT.months[0].text) == ("May", "May 2026")


def test_what_was_not_known_is_a_gap_and_said_to_be_one() -> None:
    (line,) = PLOT.series
    assert line.shown == ("40", "40", "73.3", "73.3", "unknown", "unknown", "73", "73", "60", "75")
    assert [value is None for value in line.values[4:6]] == [True, True]


def test_the_band_begins_with_the_month_of_the_day() -> None:
    assert PLOT.band is not None
    assert PLOT.band.shown == (*[""] * 6, "73", "69 to 77", "51 to 69", "66 to 84")
    assert PLOT.band.low[:7] == (*[None] * 6, 73.0)


def test_only_the_month_that_crosses_the_threshold_is_pointed_out_with_its_cause() -> None:
    assert [each.tone for each in PLOT.months].count(Tone.PLAIN) == len(PLOT.months) - 1
    assert (PLOT.months[8].tone, PLOT.months[8].cause) == (Tone.WARNING, CAUSES[2])
    assert "The threshold is missed from January 2027 on." in PLOT.description
    later = area_plot(security(), PAST, AHEAD, CAUSES, DAY, NOT_MET)
    assert later.months[6].tone is Tone.GOOD
    assert "The threshold is reached in November 2026." in later.description


def test_nothing_is_pointed_out_where_nothing_is_crossed() -> None:
    assert crossing(MET, AHEAD[:2]) is None
    assert crossing(UNKNOWN, (month(0, 20, UNKNOWN), month(1, 20, NOT_MET))) is None
    assert "threshold is" not in area_plot(security(), PAST, AHEAD[:1], ("",), DAY, MET).description


def test_the_description_says_what_is_not_known() -> None:
    assert PLOT.description.startswith(
        "Points of Security by month from May 2026 to February 2027. They are 73 at the end of"
    )
    assert PLOT.description.endswith("2 months are not known.")
    assert PLOT.note.endswith("Months without a line are not known.")
    known = area_plot(security(), PAST[:1] * 6, AHEAD, CAUSES, DAY, MET)
    assert "known" not in known.description + known.note


def test_the_scale_divides_the_maximum_of_the_area_evenly() -> None:
    assert [mark.text for mark in PLOT.scale] == ["0", "25", "50", "75", "100"]
    for maximum, texts in ((120, "30"), (50, "10"), (9, "3"), (7, "7"), (14, "7")):
        area = replace(security(), maximum=Fraction(maximum))
        scale = area_plot(area, PAST, AHEAD, CAUSES, DAY, MET).scale
        assert (scale[0].at, scale[1].text, scale[-1].at) == (0, texts, maximum)


def test_the_threshold_of_each_month_is_drawn_and_named() -> None:
    (line,) = PLOT.thresholds
    assert line.values == (70.0,) * len(PLOT.months)
    assert line.beside == "Needed: 70"
