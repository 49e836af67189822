"""The section with one table for each person: what they hold and until when."""

from partner_planner.domain.certification import CertificationState
from partner_planner.domain.year_plan import Block, Cell, Column, Paragraph, Table, Tone
from partner_planner.services.exporting.dated import renewal_kind
from partner_planner.services.exporting.plan_year import PlannedPerson, PlanYear
from partner_planner.services.standing import CertificationRow
from partner_planner.services.wording import year_plan as words
from partner_planner.services.wording import year_plan_tables as tables
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.states import (
    certification_state_tone,
    row_state_text,
    term_text,
)

WEIGHTS = (14, 5, 5, 5, 3, 6)


def people_blocks(facts: PlanYear) -> tuple[Block, ...]:
    """A table for everybody who has something, and a sentence for those who have nothing."""
    if not facts.people:
        return (Paragraph(words.nobody()),)
    without = [it.name for it in facts.people if not it.rows]
    blocks: list[Block] = [_table(facts, it) for it in facts.people if it.rows]
    if without:
        blocks.append(Paragraph(words.people_without(without)))
    return tuple(blocks)


def _table(facts: PlanYear, planned: PlannedPerson) -> Table:
    headings = zip(tables.person_headings(), WEIGHTS, strict=True)
    return Table(
        caption=tables.with_role(planned.name, planned.person.role),
        columns=tuple(Column(heading, weight=weight) for heading, weight in headings),
        rows=tuple(_row(facts, row) for row in planned.rows),
    )


def _row(facts: PlanYear, row: CertificationRow) -> tuple[Cell, ...]:
    nothing = tables.no_value()
    renewal, linked = nothing, Cell(nothing)
    if row.term is not None:
        expired = row.term.state is CertificationState.EXPIRED
        kind = renewal_kind(facts, row)
        renewal = tables.renewal_from_text(kind, row.term.window_opens, expired)
    if row.linked is not None:
        linked = Cell(tables.yes_or_no(row.linked), Tone.PLAIN if row.linked else Tone.WARNING)
    code = " + ".join(row.progress.passed) if row.progress else facts.short(row)
    return (
        Cell(tables.titled(row.title, code)),
        Cell(short_day_text(row.earned_on)),
        Cell(term_text(row.term) or nothing),
        Cell(renewal),
        linked,
        Cell(row_state_text(row), certification_state_tone(row.state)),
    )
