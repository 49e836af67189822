"""What `forecast` answers.

As JSON: `months`, by month and then in the order of programs and areas. An entry tells what is
likely on the last `day` of its `month`: half of all cases have at most `points`, eight of ten lie
from `low` to `high`. `threshold` is the number of points by which the area is reached, `standing`
whether it is, in most cases. `because` says in sentences what changes in the month, '' where
nothing does. `wanted` is false for an area of a named program that the firm does not want; `open`
are metrics of which nothing can be said. `milestones` are those that are not reckoned with.
`cliffs` are the last days on which credentials that wanted areas count can be sat, or count.
"""

from collections.abc import Iterator, Sequence

from partner_planner.cli.answers import Answer, Table
from partner_planner.cli.call import Call
from partner_planner.cli.program_facts import number
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.rules.forecast import AreaMonth
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.planned import Omitted
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.snapshot import Snapshot
from partner_planner.i18n import gettext as _
from partner_planner.services.cliffs import Cliff, cliffs
from partner_planner.services.forecasting import AreaAhead, areas_ahead, future_of
from partner_planner.services.scoring import programs_named
from partner_planner.services.wording.dates import month_text
from partner_planner.services.wording.forecasts import (
    assumed_text,
    because_text,
    cliff_text,
    crossing_text,
    omitted_text,
)
from partner_planner.services.wording.plots import range_text
from partner_planner.services.wording.scores import RecordNames, points_text, standing_text


def forecast_answer(call: Call, snapshot: Snapshot, months: int) -> Answer:
    """The months ahead of the day of the call."""
    credentials = call.credentials()
    future = future_of(Ledger.of(snapshot, credentials.get), call.day, months)
    rules = call.rules(credentials) if programs_named(snapshot) else None
    found = areas_ahead(future, rules, months) if rules is not None else ()
    ends = cliffs(snapshot, credentials, rules, call.day, months) if rules is not None else ()
    names = RecordNames.of(snapshot, credentials)
    facts = {
        "as_of": call.day,
        "months": [*_entries(found, months, names)],
        "milestones": [_omitted(each, names) for each in future.plans.omitted],
        "cliffs": [_cliff(each) for each in ends],
    }
    shown = [each for each in found if each.wanted]
    if not shown:
        return Answer(facts, [_("No wanted program has areas whose points can be told ahead.")])
    blocks = [block for each in shown for block in _blocks(each, names)]
    blocks += _list(_("Last days:"), [cliff_text(each) for each in ends])
    omitted = [_omitted_text(each, names) for each in future.plans.omitted]
    blocks += _list(_("Not reckoned with:"), omitted)
    return Answer(facts, [*blocks, assumed_text()])


def _entries(
    found: Sequence[AreaAhead], months: int, names: RecordNames
) -> Iterator[dict[str, object]]:
    for place in range(months):
        for area in found:
            month = area.months[place]
            yield {
                "month": f"{month.month:%Y-%m}",
                "day": month.day,
                "program": area.rulebook.program,
                "area": area.area.id,
                "points": number(month.points),
                "low": number(month.low),
                "high": number(month.high),
                "threshold": number(month.threshold.at_least),
                "standing": month.standing,
                "because": because_text(month, names),
                "track": month.track or None,
                "wanted": area.wanted,
                "open": month.open,
            }


def _list(heading: str, told: Sequence[str]) -> Iterator[str]:
    """Sentences under a heading, where there are any."""
    if told:
        yield "\n".join((heading, *(f"- {each}" for each in told)))


def _cliff(cliff: Cliff) -> dict[str, object]:
    until = cliff.counts_until
    return {
        "credential": cliff.credential.id,
        "sit_by": cliff.sit_by,
        "counts_until": until.value if isinstance(until, Unknown) else until,
        "places": cliff.places,
        "nothing_left": cliff.nothing_left,
        "text": cliff_text(cliff),
    }


def _omitted(each: Omitted, names: RecordNames) -> dict[str, object]:
    return {"milestone": each.milestone, "reason": each.reason, "text": _omitted_text(each, names)}


def _omitted_text(each: Omitted, names: RecordNames) -> str:
    milestone = names.snapshot.get(Milestone, each.milestone)
    return omitted_text(milestone, each.reason, names) if milestone is not None else ""


def _blocks(area: AreaAhead, names: RecordNames) -> Iterator[str | Table]:
    """An area: when it is crossed, then the months in which something is other than before."""
    yield _heading(area, names)
    headings = (_("Month"), _("Points"), _("Range"), _("Standing"), _("What changes"))
    yield Table(headings, [_row(each, names) for each in _telling(area.months)], frozenset({1}))


def _heading(area: AreaAhead, names: RecordNames) -> str:
    below, reached = area.first_below, area.first_reached
    if below is not None:
        return crossing_text(area.area.name, below, names)
    if reached is None:
        words = _("{area} is not reached in any of these months.")
        return words.format(area=area.area.name)
    if reached is area.months[0]:
        return _("{area} stays reached in all of these months.").format(area=area.area.name)
    words = _("{area} is reached from the end of {month} on.")
    return words.format(area=area.area.name, month=month_text(reached.month))


def _telling(months: Sequence[AreaMonth]) -> Iterator[AreaMonth]:
    """The first and the last month, and those in which something changes."""
    before: tuple[object, Standing] | None = None
    for place, month in enumerate(months):
        now = month.points, month.standing
        if now != before or month.causes or place == len(months) - 1:
            yield month
        before = now


def _row(month: AreaMonth, names: RecordNames) -> tuple[str, ...]:
    return (
        month_text(month.month),
        points_text(month.points),
        range_text(month.low, month.high),
        standing_text(month.standing),
        because_text(month, names),
    )
