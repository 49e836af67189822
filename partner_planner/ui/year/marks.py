"""From the facts of a year to the marks of its timeline."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from partner_planner.domain.milestone import MilestoneState
from partner_planner.domain.year_plan import Tone
from partner_planner.services.cautions import cautions
from partner_planner.services.exporting.plan_year import PlannedMilestone, PlanYear
from partner_planner.services.exporting.timeline import MILESTONE_TONES, axes_of
from partner_planner.services.happenings import Happening
from partner_planner.services.retirements import Retirement
from partner_planner.services.standing import CertificationRow
from partner_planner.services.wording import year_view as words
from partner_planner.services.wording.dates import short_month_name
from partner_planner.services.wording.milestones import caution_text, milestone_state_text
from partner_planner.services.wording.year_plan_tables import titled
from partner_planner.ui.widgets.timeline_values import (
    Shape,
    TimelineContent,
    TimelineLane,
    TimelineMark,
)

MILESTONE = "milestone"
"""Before the key of a milestone in the id of its mark."""


class Layer(StrEnum):
    """What can be shown or left out."""

    MILESTONES = "milestones"
    CERTIFICATIONS = "certifications"
    RETIREMENTS = "retirements"


def timeline_content(facts: PlanYear, layers: frozenset[Layer]) -> TimelineContent:
    """The year with a lane for everybody; milestones of leavers come last."""
    _months, *axes = axes_of(facts)
    lanes = list(_lanes(facts, layers))
    return TimelineContent(
        start=date(facts.year, 1, 1),
        end=date(facts.year, 12, 31),
        today=facts.today,
        today_text=words.today_text(),
        months=tuple(short_month_name(month) for month in range(1, 13)),
        axes=tuple(axes),
        lanes=tuple(lanes),
    )


def mark_id(kind: str, key: str) -> str:
    """The id of a mark, the same as the key of the dated thing in lists."""
    return f"{kind}-{key}"


def _lanes(facts: PlanYear, layers: frozenset[Layer]) -> Iterator[TimelineLane]:
    if Layer.RETIREMENTS in layers:
        flags = [flag for it in facts.retirements for flag in _flags(facts, it)]
        if flags:
            yield TimelineLane(words.retirements_lane(), _in_order(flags))
    milestones: dict[str, list[PlannedMilestone]] = {}
    names = {it.person.id: it.name for it in facts.people}
    for it in facts.milestones if Layer.MILESTONES in layers else ():
        milestones.setdefault(it.milestone.person, []).append(it)
        names.setdefault(it.milestone.person, it.name)
    rows = {it.person.id: it.rows for it in facts.people}
    for id, name in names.items():
        marks = [_diamond(facts, it) for it in milestones.get(id, ())]
        if Layer.CERTIFICATIONS in layers:
            marks += [mark for row in rows.get(id, ()) for mark in _ends(facts, row)]
        yield TimelineLane(name, _in_order(marks))


def _in_order(marks: list[TimelineMark]) -> tuple[TimelineMark, ...]:
    return tuple(sorted(marks, key=lambda mark: (mark.start, mark.label, mark.id)))


def _flags(facts: PlanYear, it: Retirement) -> Iterator[TimelineMark]:
    """The last day to sit it and the last day that it counts, where they lie in the year."""
    concerned = it.concerned
    planning = [milestone.person for milestone in concerned.milestones]
    everybody = (*planning, *concerned.started, *concerned.lapsed, *concerned.holders)
    for happening, last, people in (
        (Happening.LAST_SITTING, it.last_sitting, everybody),
        (Happening.LAST_COUNTING, it.last_counting, concerned.holders),
    ):
        names = [facts.names[id] for id in dict.fromkeys(people) if id in facts.names]
        if not isinstance(last, date) or not facts.holds(last) or not names:
            continue
        sitting = happening is Happening.LAST_SITTING
        yield TimelineMark(
            id=mark_id(happening, it.id),
            start=last,
            label=" / ".join(it.exams) or it.credential.title,
            note=words.retirement_text(sitting),
            tip=words.retirement_tip(it, last, sitting, names),
            shape=Shape.FLAG,
            tone=Tone.DIM if last < facts.today else Tone.WARNING,
        )


def _diamond(facts: PlanYear, it: PlannedMilestone) -> TimelineMark:
    state, exam = it.milestone.state, titled(it.title, it.short)
    found = cautions(it.milestone, it.credential, it.person, facts.today)
    told = [caution_text(each, facts.credentials) for each in found if each.key != "fee-unknown"]
    tone = MILESTONE_TONES[state]
    if told:
        tone = Tone.BAD if it.day < facts.today else Tone.WARNING
    return TimelineMark(
        id=mark_id(MILESTONE, it.milestone.id),
        start=it.day,
        label=it.short,
        note=milestone_state_text(state),
        tip=" ".join((words.milestone_tip(it.milestone, it.name, exam, it.day), *told)),
        shape=Shape.DIAMOND,
        tone=tone,
        hollow=state is MilestoneState.PLANNED,
        movable=it.milestone.open,
    )


def _ends(facts: PlanYear, row: CertificationRow) -> Iterator[TimelineMark]:
    """A bar for a free renewal that is still open or to come, a dot for any other end."""
    first, last = date(facts.year, 1, 1), date(facts.year, 12, 31)
    end, opens = row.ends_on, row.term.window_opens if row.term else None
    if end is None:
        return
    id, ended = mark_id(Happening.ENDS, row.id), end < facts.today
    if opens is None or ended:
        if first <= end <= last:
            tip, note = words.end_tip(row, end, ended), words.ends_text(ended)
            tone = Tone.DIM if ended else Tone.WARNING
            yield TimelineMark(id, end, facts.short(row), tip, Shape.DOT, tone, note=note)
    elif opens <= last and end >= first:
        yield TimelineMark(
            id=id,
            start=max(opens, first),
            end=end,
            label=facts.short(row),
            note=words.until_text(end),
            tip=words.window_tip(row, opens, end),
            shape=Shape.BAR,
            tone=Tone.WARNING if opens <= facts.today else Tone.NOTICE,
        )
