"""The section that says the plan in sentences."""

from collections.abc import Iterator

from partner_planner.domain.certification import CertificationState
from partner_planner.domain.credential import RenewalKind
from partner_planner.domain.milestone import MilestoneState
from partner_planner.domain.year_plan import Block, Cell, Column, Paragraph, Table
from partner_planner.services.exporting.costs import cost_of
from partner_planner.services.exporting.dated import renewal_kind
from partner_planner.services.exporting.plan_year import PlanYear
from partner_planner.services.wording import costs as cost_words
from partner_planner.services.wording import year_plan as words
from partner_planner.services.wording import year_plan_tables as tables
from partner_planner.services.wording.milestones import milestone_count_text
from partner_planner.services.wording.states import (
    certification_state_text,
    certification_state_tone,
)


def summary_blocks(facts: PlanYear) -> tuple[Block, ...]:
    """What the plan comes to, from who holds what to what the vendor ends."""
    paragraphs = (_certifications, _renewals, _milestones, _cost, _vendor)
    texts = [" ".join(text for text in part(facts) if text) for part in paragraphs]
    blocks: list[Block] = [Paragraph(text) for text in texts if text]
    if facts.certifications:
        blocks.append(_states(facts))
    return tuple(blocks)


def _certifications(facts: PlanYear) -> Iterator[str]:
    yield words.held_by_people(len(facts.certifications), len(facts.people))
    count = len(facts.certifications)
    if count and facts.in_state(CertificationState.EXPIRED) == count:
        yield words.all_expired()


def _renewals(facts: PlanYear) -> Iterator[str]:
    alive = [row for row in facts.certifications if row.state is not CertificationState.EXPIRED]
    if not alive:
        return
    before = [row for row in alive if row.ends_on is not None and row.ends_on.year < facts.year]
    if before:
        yield words.ending_before(len(before), facts.year)
    ending = [row for row in facts.ending() if row in alive]
    if not ending:
        yield words.none_ending(facts.year)
        return
    first = ending[0]
    day = first.ends_on or facts.today
    yield words.ending_in_year(len(ending), facts.year, facts.short(first), first.person, day)
    kinds = [renewal_kind(facts, row) for row in ending]
    if free := kinds.count(RenewalKind.FREE):
        yield words.free_renewals(free)
    if paid := kinds.count(RenewalKind.PAID):
        yield words.paid_renewals(paid)


def _milestones(facts: PlanYear) -> Iterator[str]:
    yield words.milestones_in_year(len(facts.milestones), facts.year)
    states = [it.milestone.state for it in facts.milestones]
    counted = [(state, states.count(state)) for state in MilestoneState if state in states]
    if len(counted) > 0:
        yield milestone_count_text(counted)
    if facts.dropped:
        yield words.dropped_milestones(facts.dropped)
    if facts.overdue:
        yield words.overdue_milestones(
            [words.person_and_exam(it.name, it.short) for it in facts.overdue]
        )


def _cost(facts: PlanYear) -> Iterator[str]:
    cost = cost_of(facts.milestones)
    yield cost_words.cost_sentence(facts.year, cost.hours, cost.fees)
    if cost.no_fee:
        yield cost_words.unknown_fees(cost.no_fee)
    if cost.no_hours:
        yield cost_words.unknown_hours(cost.no_hours)


def _vendor(facts: PlanYear) -> Iterator[str]:
    ending = [
        " / ".join(it.exams) or it.credential.title
        for it in facts.retirements
        if facts.holds(it.last_sitting)
    ]
    if ending:
        yield words.retiring(len(ending), facts.year, ending)
    if facts.wanted:
        yield words.wanted_programs(list(_wanted(facts)))


def _wanted(facts: PlanYear) -> Iterator[str]:
    """Each wanted program by name, with its wanted areas."""
    for id in dict.fromkeys(it.program for it in facts.wanted):
        program = facts.programs.get(id)
        areas: list[str] = []
        for wanted in facts.wanted:
            if wanted.program == id and wanted.area:
                area = program.area(wanted.area) if program else None
                areas.append(area.name if area else wanted.area)
        yield words.program_with_areas(program.name if program else id, areas)


def _states(facts: PlanYear) -> Table:
    state, count = tables.state_headings()
    return Table(
        caption=tables.states_caption(),
        columns=(Column(state, weight=3), Column(count, numeric=True)),
        rows=tuple(
            (
                Cell(certification_state_text(it), certification_state_tone(it)),
                Cell(str(facts.in_state(it))),
            )
            for it in CertificationState
            if facts.in_state(it)
        ),
        footer=(tables.sum_word(), str(len(facts.certifications))),
    )
