"""What is coming in an area: its past and coming months as a plot, and when it crosses."""

from dataclasses import dataclass, replace
from datetime import date

from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.calendar import add_months
from partner_planner.domain.plot import Plot
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.future import Future
from partner_planner.domain.rules.known_points import known_points
from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.rules.standing import Standing
from partner_planner.services.cliffs import cliffs
from partner_planner.services.forecasting import area_ahead
from partner_planner.services.plotting import area_plot, crossing, past_months
from partner_planner.services.wording import plots as words
from partner_planner.services.wording.forecasts import (
    because_text,
    cliff_text,
    crossing_text,
)
from partner_planner.services.wording.scores_records import RecordNames


@dataclass(frozen=True, slots=True)
class Outlook:
    """The drawn months of an area or a ladder, and a sentence on what changes first, and why.

    The plot has no months where nothing of it is known. `ends` are sentences on credentials that
    count for it and are ended by the vendor.
    """

    name: str
    plot: Plot
    sentence: str
    ends: tuple[str, ...] = ()


MOST_ENDS = 3
"""How many of them are told."""


def area_outlook(
    future: Future, rulebook: Rulebook, area: AreaStanding, names: RecordNames
) -> Outlook:
    """The months around the day of a future; `area` is where the firm stands on that day."""
    rules, day = area.rules, future.day
    ahead = area_ahead(future, rulebook, rules).months
    causes = [because_text(month, names) for month in ahead]
    past = [
        known_points(future.plain, rulebook, rules, add_months(month, 1) - ONE_DAY)
        for month in past_months(day)
    ]
    turn = crossing(area.standing, ahead)
    if turn is None:
        met = area.standing is Standing.MET
        sentence = words.no_crossing_text(rules.name, ahead[-1].month, reached=met)
    elif ahead[turn].standing is Standing.MET:
        sentence = words.reaching_text(rules.name, ahead[turn].month, causes[turn])
    else:
        sentence = crossing_text(rules.name, ahead[turn], names)
    return Outlook(rules.name, area_plot(rules, past, ahead, causes, day, area.standing), sentence)


def with_ends(outlook: Outlook, rulebook: Rulebook, names: RecordNames, day: date) -> Outlook:
    """The same with what the vendor ends of what counts for the area that is drawn."""
    found = cliffs(names.snapshot, names.credentials, ProgramRules((rulebook,)), day)
    told = [cliff_text(each) for each in found if outlook.name in each.places and each.concerned]
    return replace(outlook, ends=tuple(told[:MOST_ENDS]))
