"""The months of an area as a plot: what it was, and what it is likely to come to."""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from partner_planner.domain.calendar import add_months
from partner_planner.domain.figure import MOST_POINTS
from partner_planner.domain.plot import Plot, PlotBand, PlotMonth, PlotSeries, ScaleMark
from partner_planner.domain.rules.rulebook import AreaRules
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.tone import Tone
from partner_planner.services.wording import plots as words
from partner_planner.services.wording.dates import month_text, short_month_name
from partner_planner.services.wording.scores_numbers import points_text

if TYPE_CHECKING:
    from partner_planner.domain.rules.forecast import AreaMonth  # an empty plot needs none

PAST_MONTHS = 6
"""How many months before the present one are shown."""

PARTS = (4, 5, 3, 2)
"""Into how many equal parts a scale is divided, the first that gives whole numbers."""

_TONES = {Standing.MET: Tone.GOOD, Standing.NOT_MET: Tone.WARNING, Standing.UNKNOWN: Tone.PLAIN}


def past_months(today: date) -> tuple[date, ...]:
    """The first days of the months that are shown before the present one."""
    begin = today.replace(day=1)
    return tuple(add_months(begin, number) for number in range(-PAST_MONTHS, 0))


def area_plot(
    area: AreaRules,
    past: Sequence[Fraction | None],
    ahead: Sequence["AreaMonth"],
    causes: Sequence[str],
    day: date,
    now: Standing,
) -> Plot:
    """The months around a day, on which the area's standing is `now`.

    `past` has the points at the end of each of `past_months`, None where they are not known;
    `ahead` begins with the month of the day. `causes` say for each month ahead why it changes, ''
    where nothing does.
    """
    before = past_months(day)
    turn = crossing(now, ahead)
    points = (*past, *(each.points for each in ahead))
    needed = ahead[0].threshold.at_least
    return Plot(
        caption=words.area_caption(area.name),
        description=_description(area.name, before, past, ahead, turn),
        note=words.how_to_read(None in past),
        months=(
            *(plot_month(month) for month in before),
            *(
                plot_month(each.month, cause, tone)
                for each, cause, tone in zip(ahead, causes, _tones(ahead, turn), strict=True)
            ),
        ),
        scale=tuple(_scale(area.maximum)),
        series=(_series(words.points_label(), points),),
        month_heading=words.month_heading(),
        cause_heading=words.cause_heading(),
        thresholds=(
            _series(
                words.threshold_label(),
                (*[needed] * len(past), *(each.threshold.at_least for each in ahead)),
                words.needed_text(ahead[-1].threshold.at_least),
            ),
        ),
        band=_band(len(past), ahead),
        today=day,
        today_text=words.today_word(),
    )


def empty_plot(sentence: str) -> Plot:
    """The room of a plot, with a sentence in it."""
    return Plot(
        caption="",
        description=sentence,
        note=words.how_to_read(),
        months=(),
        scale=tuple(ScaleMark(mark.at, "") for mark in _scale(Fraction(MOST_POINTS))),
        series=(),
        month_heading=words.month_heading(),
        cause_heading=words.cause_heading(),
    )


def crossing(now: Standing, ahead: Sequence["AreaMonth"]) -> int | None:
    """The number of the first month that is reached where the area is not now, or the reverse."""
    met = now is Standing.MET
    return next(
        (at for at, each in enumerate(ahead) if (each.standing is Standing.MET) != met), None
    )


def _tones(ahead: Sequence["AreaMonth"], turn: int | None) -> Iterator[Tone]:
    """Only the month in which the threshold is first crossed is pointed out."""
    for at, each in enumerate(ahead):
        yield _TONES[each.standing] if at == turn else Tone.PLAIN


def plot_month(first: date, cause: str = "", tone: Tone = Tone.PLAIN) -> PlotMonth:
    """A month by its first day, with its names."""
    return PlotMonth(first, short_month_name(first.month), month_text(first), cause, tone)


def _series(label: str, points: Sequence[Fraction | None], beside: str = "") -> PlotSeries:
    values = tuple(None if each is None else float(each) for each in points)
    return PlotSeries(label, values, tuple(points_text(each) for each in points), beside)


def _band(before: int, ahead: Sequence["AreaMonth"]) -> PlotBand:
    """The likely range of the months ahead; the past has none."""
    unknown = (None,) * before
    return PlotBand(
        words.range_label(),
        (*unknown, *(float(each.low) for each in ahead)),
        (*unknown, *(float(each.high) for each in ahead)),
        (*[""] * before, *(words.range_text(each.low, each.high) for each in ahead)),
    )


def _scale(maximum: Fraction) -> Iterator[ScaleMark]:
    parts = next((each for each in PARTS if maximum % each == 0), 1)
    for number in range(parts + 1):
        at = maximum * number / parts
        yield ScaleMark(float(at), points_text(at))


def _description(
    area: str,
    before: Sequence[date],
    past: Sequence[Fraction | None],
    ahead: Sequence["AreaMonth"],
    turn: int | None,
) -> str:
    span = (before[0], ahead[-1].month)
    needed = ahead[0].threshold.at_least
    told = [words.said_aloud(area, span, ahead[0].points, ahead[-1].points, needed)]
    if turn is not None:
        reached = ahead[turn].standing is Standing.MET
        told.append(words.crossing_text(ahead[turn].month, reached=reached))
    if unknown := sum(each is None for each in past):
        told.append(words.not_known_text(unknown))
    return " ".join(told)
