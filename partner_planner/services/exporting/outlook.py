"""The section on what is coming: levels and areas month by month, and what the vendor ends."""

from collections.abc import Iterator
from dataclasses import replace

from partner_planner.domain.milestone import Milestone
from partner_planner.domain.plot_table import happenings_table
from partner_planner.domain.rules.future import Future
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.planned import Omission
from partner_planner.domain.year_plan import Block, Paragraph
from partner_planner.services.exporting.cliffs import cliff_blocks
from partner_planner.services.exporting.levels import wanted_ladders
from partner_planner.services.exporting.plan_year import PlanYear
from partner_planner.services.exporting.standing import Scores
from partner_planner.services.forecasting import MONTHS, future_of
from partner_planner.services.ladder_outlooks import ladder_outlooks
from partner_planner.services.outlooks import Outlook, area_outlook
from partner_planner.services.wording import plots as words
from partner_planner.services.wording import year_plan_standing as standing_words
from partner_planner.services.wording.forecasts import assumed_text, omitted_text
from partner_planner.services.wording.scores_records import RecordNames

OMITTED = 6
"""How many milestones that are not reckoned with are told one by one."""


def outlook_blocks(facts: PlanYear, scores: Scores) -> tuple[Block, ...]:
    """How it is reckoned, then each ladder and wanted area: its plot, a sentence, what changes."""
    if not scores.readings:
        return (Paragraph(standing_words.no_program()),)
    return tuple(_blocks(facts, scores))


def _blocks(facts: PlanYear, scores: Scores) -> Iterator[Block]:
    names = scores.names
    books = scores.rules.get if scores.rules is not None else None
    future = future_of(Ledger.of(names.snapshot, names.credentials.get, books), facts.today)
    yield Paragraph(assumed_text())
    yield from _omitted(future, names)
    for reading in scores.readings:
        yield Paragraph(words.ahead_text(reading.rulebook.name, MONTHS))
        for outlook in ladder_outlooks(future, reading.rulebook, wanted_ladders(reading), names):
            yield from _told(outlook)
        for area in reading.wanted_areas:
            yield from _told(area_outlook(future, reading.rulebook, area, names))
    yield from cliff_blocks(facts, scores)


def _told(outlook: Outlook) -> Iterator[Block]:
    """The plot of an area or a ladder where something is known, its sentence, what changes."""
    if outlook.plot.months:
        yield outlook.plot
    yield Paragraph(outlook.sentence)
    table = happenings_table(outlook.plot)
    if table.rows:
        yield replace(table, caption=words.happenings_caption(outlook.name))


def _omitted(future: Future, names: RecordNames) -> Iterator[Paragraph]:
    """Which milestones are not reckoned with; the overdue ones are told in the summary."""
    milestones = names.snapshot.all(Milestone)
    told = [
        omitted_text(milestones[it.milestone], it.reason, names)
        for it in future.plans.omitted
        if it.reason is not Omission.OVERDUE
    ]
    if told:
        more = words.more_omitted_text(len(told) - OMITTED) if len(told) > OMITTED else ""
        yield Paragraph(" ".join((*told[:OMITTED], more)).strip())
