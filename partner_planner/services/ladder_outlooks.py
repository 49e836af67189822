"""What is coming on the ladders of a program: its levels by month, and what changes first."""

from collections.abc import Iterable, Sequence
from datetime import date

from partner_planner.domain.calendar import add_months
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.forecast import month_ends
from partner_planner.domain.rules.forecast_levels import LevelMonth, level_forecast
from partner_planner.domain.rules.future import Future
from partner_planner.domain.rules.known_levels import known_levels
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.services.forecasting import MONTHS
from partner_planner.services.level_plotting import (
    Rung,
    Step,
    first_change,
    level_plot,
    rung_of,
    rungs_ahead,
    steps_of,
)
from partner_planner.services.levels import Ladder
from partner_planner.services.outlooks import Outlook
from partner_planner.services.plotting import empty_plot, past_months
from partner_planner.services.wording import plots as words
from partner_planner.services.wording.forecasts import cause_text
from partner_planner.services.wording.scores_levels import ladder_title
from partner_planner.services.wording.scores_records import RecordNames


def ladder_outlooks(
    future: Future, rulebook: Rulebook, ladders: Iterable[Ladder], names: RecordNames
) -> tuple[Outlook, ...]:
    """The months around the day of a future for some ladders of a program, in their order."""
    days = month_ends(future.day, MONTHS)
    ahead = level_forecast(future, rulebook, MONTHS)
    before = [add_months(month, 1) - ONE_DAY for month in past_months(future.day)]
    known = [known_levels(future.plain, rulebook, day) for day in (*before, future.day)]
    found = []
    for ladder in ladders:
        own = [e for e in rulebook.levels if (e.area, e.stage) == (ladder.area, ladder.stage)]
        ids, steps = {each.id for each in own}, steps_of(own)
        months = [each for each in ahead if each.level.id in ids]
        *was, now = (
            rung_of(steps, {id: standing for id, standing in day.items() if id in ids})
            for day in known
        )
        rungs = (*was, *rungs_ahead(steps, months, days))
        title, causes = ladder_title(ladder, rulebook), _causes(months, days, names)
        found.append(climb(title, steps, rungs, causes, future.day, now))
    return tuple(found)


def _causes(
    months: Iterable[LevelMonth], days: Sequence[date], names: RecordNames
) -> tuple[str, ...]:
    """Why each month is other than the one before, whatever level it concerns."""
    told: dict[date, dict[str, None]] = {day: {} for day in days}
    for month in months:
        told[month.day].update(dict.fromkeys(cause_text(each, names) for each in month.causes))
    return tuple(" ".join(each for each in here if each) for here in told.values())


def climb(
    title: str,
    steps: Sequence[Step],
    rungs: Sequence[Rung],
    causes: Sequence[str],
    day: date,
    now: Rung,
) -> Outlook:
    """The plot of a ladder, and what changes first; what never changes is not drawn.

    `rungs` are those before the month of the day and, one for each of the `causes`, ahead.
    """
    if now.at is None and all(each.at is None for each in rungs):
        return Outlook(title, empty_plot(""), words.levels_unknown_text(title))
    plot = level_plot(title, steps, rungs, causes, day, now.at)
    ahead = rungs[-len(causes) :]
    turn = first_change(now.at, ahead)
    at = ahead[-1 if turn is None else turn].at
    month = plot.months[-1 if turn is None else turn - len(causes)]
    level = steps[at - 1].name if at else ""
    if at is None:
        sentence = words.level_lost_sight_text(title, month.first)
    elif turn is None:
        sentence = words.no_change_text(title, month.first, level)
    else:
        sentence = words.level_change_text(title, month.first, level, month.cause)
    known = {each for each in rungs if each.at is not None}
    return Outlook(title, plot if any(causes) or len(known) > 1 else empty_plot(""), sentence)
