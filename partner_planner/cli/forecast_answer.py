"""What `forecast` answers; `forecast_facts` tells the same as JSON."""

from collections.abc import Iterator, Sequence

from partner_planner.cli.answers import Answer, Table
from partner_planner.cli.call import Call
from partner_planner.cli.forecast_facts import cliff_facts, level_facts, month_facts
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.rules.forecast import AreaMonth
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.planned import Omitted
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.snapshot import Snapshot
from partner_planner.i18n import gettext as _
from partner_planner.services.cliffs import cliffs
from partner_planner.services.forecasting import (
    AreaAhead,
    ProgramAhead,
    future_of,
    programs_ahead,
)
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
from partner_planner.services.wording.states import unknown_text


def forecast_answer(call: Call, snapshot: Snapshot, months: int) -> Answer:
    """The months ahead of the day of the call."""
    credentials = call.credentials()
    rules = call.rules(credentials) if programs_named(snapshot) else None
    ledger = Ledger.of(snapshot, credentials.get, rules.get if rules is not None else None)
    future = future_of(ledger, call.day, months)
    found = programs_ahead(future, rules, months) if rules is not None else ()
    ends = cliffs(snapshot, credentials, rules, call.day, months) if rules is not None else ()
    names = RecordNames.of(snapshot, credentials)
    facts = {
        "as_of": call.day,
        "months": [*month_facts(found, names)],
        "levels": [*level_facts(found, names)],
        "milestones": [_omitted(each, names) for each in future.plans.omitted],
        "cliffs": cliff_facts(ends),
    }
    blocks = [block for each in found for block in _program(each, names)]
    if not blocks:
        return Answer(facts, [_("No wanted program has rules by which to look ahead.")])
    blocks += _list(_("Last days:"), [cliff_text(each) for each in ends])
    omitted = [_omitted_text(each, names) for each in future.plans.omitted]
    blocks += _list(_("Not reckoned with:"), omitted)
    return Answer(facts, [*blocks, assumed_text()])


def _list(heading: str, told: Sequence[str]) -> Iterator[str]:
    """Sentences under a heading, where there are any."""
    if told:
        yield "\n".join((heading, *(f"- {each}" for each in told)))


def _omitted(each: Omitted, names: RecordNames) -> dict[str, object]:
    return {"milestone": each.milestone, "reason": each.reason, "text": _omitted_text(each, names)}


def _omitted_text(each: Omitted, names: RecordNames) -> str:
    milestone = names.snapshot.get(Milestone, each.milestone)
    return omitted_text(milestone, each.reason, names) if milestone is not None else ""


def _program(program: ProgramAhead, names: RecordNames) -> Iterator[str | Table]:
    """The wanted areas of a program, then its levels."""
    for area in program.wanted_areas:
        yield from _blocks(area, names)
    if program.reached_in(0) is not None or not program.areas:
        rows = [*_levels(program, names)]
        if rows:
            yield program.rulebook.name
            yield Table((_("Month"), _("Level"), _("What changes")), rows)


def _levels(program: ProgramAhead, names: RecordNames) -> Iterator[tuple[str, ...]]:
    """The first and the last month, and those in which another level is reached."""
    before: str | None = None
    for place, day in enumerate(program.ends):
        levels, name = program.levels_in(place), _level_name(program, place)
        causes = dict.fromkeys(because_text(each, names) for each in program.ladder_in(place))
        because = " ".join(each for each in causes if each)
        if levels and (name != before or because or place == len(program.ends) - 1):
            yield month_text(day), name, because
        before = name


def _level_name(program: ProgramAhead, place: int) -> str:
    """The highest level that is met in a month, or that there is none, or that it is not known."""
    reached = program.reached_in(place)
    if reached is not None:
        return reached.level.name
    open_ones = [each for each in program.ladder_in(place) if each.standing is Standing.UNKNOWN]
    return unknown_text() if open_ones else _("no level")


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
