"""The section with the drawn year: a lane for each person under months and fiscal quarters."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from partner_planner.domain.calendar import FiscalYear, add_months, quarters
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.milestone import MilestoneState
from partner_planner.domain.year_plan import (
    Axis,
    AxisBand,
    Block,
    Lane,
    Mark,
    Paragraph,
    Timeline,
    Tone,
)
from partner_planner.services.exporting.plan_year import PlannedMilestone, PlanYear
from partner_planner.services.standing import CertificationRow
from partner_planner.services.wording import year_plan as words
from partner_planner.services.wording import year_plan_tables as tables
from partner_planner.services.wording.dates import short_month_name
from partner_planner.services.wording.happenings import (
    end_mark_text,
    milestone_mark_text,
    window_mark_text,
)
from partner_planner.services.wording.milestones import milestone_state_text

MILESTONE_TONES = {
    MilestoneState.PLANNED: Tone.PLAIN,
    MilestoneState.BOOKED: Tone.NOTICE,
    MilestoneState.PASSED: Tone.GOOD,
    MilestoneState.FAILED: Tone.BAD,
    MilestoneState.DROPPED: Tone.DIM,
}


MARK_LENGTH = 24
"""How much of a title without a code stands beside a mark, in characters."""


def timeline_blocks(facts: PlanYear) -> tuple[Block, ...]:
    """The drawing and how to read it, or a sentence where nothing can be drawn."""
    lanes = tuple(_lanes(facts))
    if not lanes:
        return (Paragraph(words.no_timeline(facts.year)),)
    marks = sum(len(lane.marks) for lane in lanes)
    drawing = Timeline(
        caption=words.timeline_caption(facts.year),
        description=words.timeline_description(facts.year, len(lanes), marks),
        start=date(facts.year, 1, 1),
        end=date(facts.year, 12, 31),
        axes=tuple(axes_of(facts)),
        lanes=lanes,
    )
    return Paragraph(words.timeline_key()), drawing


def _lanes(facts: PlanYear) -> Iterator[Lane]:
    """A lane for everybody who has a mark in the year; milestones of leavers come last."""
    rows = {it.person.id: it.rows for it in facts.people}
    names = {it.person.id: it.name for it in facts.people}
    milestones: dict[str, list[PlannedMilestone]] = {}
    for it in facts.milestones:
        milestones.setdefault(it.milestone.person, []).append(it)
        names.setdefault(it.milestone.person, it.name)
    for id, name in names.items():
        marks = [mark for row in rows.get(id, ()) for mark in _of_row(facts, row)]
        marks += [_of_milestone(it) for it in milestones.get(id, ())]
        if marks:
            yield Lane(name, tuple(sorted(marks, key=lambda mark: (mark.start, mark.text))))


def _of_row(facts: PlanYear, row: CertificationRow) -> Iterator[Mark]:
    """A bar for a free renewal that is still open or to come, a dot for any other end."""
    first, last = date(facts.year, 1, 1), date(facts.year, 12, 31)
    end, short = row.ends_on, _brief(facts.short(row))
    opens = row.term.window_opens if row.term else None
    if end is None:
        return
    ended = end < facts.today
    if opens is not None and not ended:
        if opens <= last and end >= first:
            open_now = opens <= facts.today
            tone = Tone.WARNING if open_now else Tone.NOTICE
            yield Mark(max(opens, first), min(end, last), window_mark_text(short), tone)
    elif facts.holds(end):
        yield Mark(end, None, end_mark_text(short, ended), Tone.BAD if ended else Tone.WARNING)


def _brief(short: str) -> str:
    return short if len(short) <= MARK_LENGTH else short[: MARK_LENGTH - 1].rstrip() + "…"


def _of_milestone(it: PlannedMilestone) -> Mark:
    state = it.milestone.state
    text = milestone_mark_text(_brief(it.short), milestone_state_text(state))
    return Mark(it.day, None, text, MILESTONE_TONES[state])


def axes_of(facts: PlanYear) -> Iterator[Axis]:
    """Months, calendar quarters, the fiscal year of each vendor concerned, and the firm's own."""
    months = [date(facts.year, month, 1) for month in range(1, 13)]
    yield Axis(
        tables.months_axis(),
        tuple(
            AxisBand(month, _before(add_months(month, 1)), short_month_name(month.month))
            for month in months
        ),
    )
    starts_in = facts.firm.fiscal_year_start
    own_is_calendar = starts_in == 1
    yield Axis(
        tables.calendar_axis(own_is_calendar),
        tuple(
            AxisBand(it.first_day, it.last_day, tables.quarter_text(it))
            for it in quarters(facts.year)
        ),
    )
    for name, vendor_starts_in in _vendor_years(facts):
        yield Axis(name, tuple(_fiscal_bands(facts.year, vendor_starts_in)))
    if not own_is_calendar:
        yield Axis(tables.own_axis(), tuple(_fiscal_bands(facts.year, starts_in)))


def _vendor_years(facts: PlanYear) -> Iterable[tuple[str, int]]:
    """Name and first month of the fiscal year of the vendors concerned, where it is known."""
    ids = {it.vendor for it in facts.used_credentials()}
    programs = (facts.programs.get(it.program) for it in facts.wanted)
    ids |= {program.vendor for program in programs if program is not None}
    for vendor in facts.programs.vendors():
        if vendor.id in ids and not isinstance(vendor.fiscal_year_start, Unknown):
            yield vendor.name, vendor.fiscal_year_start


def _fiscal_bands(year: int, starts_in: int) -> Iterator[AxisBand]:
    """The fiscal quarters that touch a calendar year, cut to it."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    start = FiscalYear.of(first, starts_in).first_day
    while start <= last:
        following = add_months(start, 3)
        if following > first:
            text = tables.fiscal_quarter_text(FiscalYear.of(start, starts_in), start)
            yield AxisBand(max(start, first), min(_before(following), last), text)
        start = following


def _before(day: date) -> date:
    return day - timedelta(days=1)
