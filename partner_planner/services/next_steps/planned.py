"""Steps about milestones, and about what the vendor ends."""

from collections.abc import Iterator, Sequence
from datetime import date

from partner_planner.domain.credential import RenewalKind
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.services.next_steps.reading import Reading
from partner_planner.services.next_steps.step import (
    DUE_DAYS,
    PRESSING_DAYS,
    SOON_DAYS,
    NextStep,
    Severity,
    grouped,
)
from partner_planner.services.retirements import Retirement, retirements


def milestone_steps(reading: Reading) -> Iterator[NextStep]:
    """Milestones that are late, due, booked, failed or set too late; else the next one."""
    alike: dict[str, list[NextStep]] = {}
    for milestone in reading.milestones:
        step = _of_milestone(milestone, reading)
        if step is not None:
            alike.setdefault(step.key, []).append(step)
    for steps in alike.values():
        yield from grouped(steps, lambda step: step, _many)
    if reading.milestones and not alike:
        first = reading.milestones[0]
        key, action = "milestone-next", "show-milestones"
        yield _about(first, reading, key, Severity.LATER, action, first.booked_on or first.by)


def retirement_steps(reading: Reading) -> Iterator[NextStep]:
    """Ends in sight that concern somebody."""
    ends = retirements(reading.snapshot, reading.credentials, reading.day, rows=reading.rows)
    for end in ends:
        if end.last_sitting >= reading.day:
            yield _retirement(end, reading)
        elif end.concerned.holders and isinstance(end.last_counting, date):
            yield _stops_counting(end, end.last_counting, reading)


def _of_milestone(milestone: Milestone, reading: Reading) -> NextStep | None:
    """The step that an open milestone asks for, or None where it can wait."""
    sat_on, by = milestone.booked_on, milestone.by
    if milestone.state is MilestoneState.BOOKED and sat_on is not None and sat_on < reading.day:
        return _about(milestone, reading, "exam-result", Severity.NOW, "enter-result", sat_on)
    late = _too_late(milestone, reading)
    if late is not None:
        return _about(
            milestone, reading, "milestone-too-late", Severity.NOW, "move-milestone", late
        )
    opens = _too_early(milestone, reading)
    if opens is not None and reading.day <= by and reading.within(sat_on or by, DUE_DAYS):
        key, action = "milestone-too-early", "move-milestone"
        return _about(milestone, reading, key, Severity.NOW, action, opens)
    if milestone.state is MilestoneState.BOOKED and sat_on is not None:
        if not reading.within(sat_on, DUE_DAYS):
            return None
        return _about(milestone, reading, "exam-booked", Severity.SOON, "show-milestones", sat_on)
    if by < reading.day:
        return _about(milestone, reading, "milestone-overdue", Severity.NOW, "move-milestone", by)
    pressing = reading.within(by, PRESSING_DAYS)
    severity = Severity.NOW if pressing else Severity.SOON
    if milestone.state is MilestoneState.FAILED:
        return _about(milestone, reading, "milestone-failed", severity, "book-exam", by)
    if not reading.within(by, DUE_DAYS):
        return None
    return _about(milestone, reading, "milestone-due", severity, "book-exam", by)


def _too_late(milestone: Milestone, reading: Reading) -> date | None:
    """The last sitting day of what a milestone is about, where the milestone lies after it."""
    credential = reading.credentials.get(milestone.credential)
    if credential is None:
        return None
    exam = milestone.exam
    last = credential.last_sitting_of(exam) if exam else credential.last_sitting
    if isinstance(last, date) and (milestone.booked_on or milestone.by) > last:
        return last
    return None


def _too_early(milestone: Milestone, reading: Reading) -> date | None:
    """When a window opens of what a milestone would renew, where it is set before that day."""
    credential = reading.credentials.get(milestone.credential)
    if credential is None or credential.renewal.kind is not RenewalKind.PAID:
        return None
    sat_on = milestone.booked_on or milestone.by
    held = (
        row.term.window_opens
        for row in reading.rows
        if (row.person_id, row.credential) == (milestone.person, milestone.credential)
        and row.term is not None
        and row.term.window_opens is not None
        and sat_on < row.term.window_opens
    )
    return next(held, None)


def _about(
    milestone: Milestone,
    reading: Reading,
    key: str,
    severity: Severity,
    action: str,
    day: date,
) -> NextStep:
    facts = (
        ("person", reading.names.get(milestone.person, "")),
        ("subject", reading.milestone_subject(milestone)),
        ("day", day),
        ("by", milestone.by),
    )
    return NextStep(key, severity, action, (milestone.id,), day, facts)


def _many(steps: Sequence[NextStep]) -> NextStep:
    first = steps[0]
    records = tuple(id for step in steps for id in step.records)
    facts = (("count", len(steps)), *first.facts)
    return NextStep(
        f"{first.key}-many", first.severity, "show-milestones", records, first.day, facts
    )


def _retirement(end: Retirement, reading: Reading) -> NextStep:
    concerned = end.concerned
    booked = {each.person for each in concerned.milestones if each.state is MilestoneState.BOOKED}
    to_act = {each.person for each in concerned.milestones}
    to_act |= {*concerned.lapsed, *concerned.started}
    severity = Severity.LATER
    if reading.within(end.last_sitting, SOON_DAYS):
        severity = Severity.SOON
    if to_act - booked and reading.within(end.last_sitting, DUE_DAYS):
        severity = Severity.NOW
    counting = end.last_counting
    facts = dict[str, str | int | date]()
    if isinstance(counting, date):
        facts["counting"] = counting
    elif isinstance(counting, Unknown):
        facts["counting"] = "unknown"
    return _ending(end, "retirement", severity, end.last_sitting, facts, reading)


def _stops_counting(end: Retirement, counting: date, reading: Reading) -> NextStep:
    near = reading.within(counting, SOON_DAYS)
    severity = Severity.SOON if near else Severity.LATER
    return _ending(end, "stops-counting", severity, counting, {}, reading)


def _ending(
    end: Retirement,
    key: str,
    severity: Severity,
    day: date,
    more: dict[str, str | int | date],
    reading: Reading,
) -> NextStep:
    concerned = end.concerned
    planned = (each.person for each in concerned.milestones)
    people = dict.fromkeys([*concerned.holders, *concerned.lapsed, *concerned.started, *planned])
    facts: dict[str, str | int | date] = {
        "exam": " + ".join(end.exams),
        "credential": end.credential.title,
        "day": day,
        "successor": end.successor,
        "people": len(people),
        "person": reading.names.get(next(iter(people)), ""),
        **more,
    }
    records = tuple(each.id for each in concerned.milestones)
    return NextStep(key, severity, "plan-milestone", records, day, tuple(facts.items()), end.id)
