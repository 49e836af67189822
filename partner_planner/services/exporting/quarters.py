"""The section that tells the year in order, a table for each quarter."""

from collections.abc import Iterator

from partner_planner.domain.calendar import Quarter, quarters
from partner_planner.domain.year_plan import Block, Cell, Column, Paragraph, Table
from partner_planner.services.exporting.dated import dated_things
from partner_planner.services.exporting.plan_year import PlanYear
from partner_planner.services.happenings import Dated, Happening
from partner_planner.services.wording import year_plan as words
from partner_planner.services.wording import year_plan_tables as tables
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.happenings import (
    happening_text,
    happening_tone,
    next_step_text,
    window_text,
)

WEIGHTS = (5, 7, 12, 7, 9)
WINDOW_WEIGHTS = (7, 33)


def quarters_blocks(facts: PlanYear) -> tuple[Block, ...]:
    """Ends, milestones and retirements of each quarter as a table, opening windows as a list."""
    things = dated_things(facts)
    return tuple(
        block
        for quarter in quarters(facts.year)
        for block in _blocks(facts, quarter, [it for it in things if Quarter.of(it.day) == quarter])
    )


def _blocks(facts: PlanYear, quarter: Quarter, things: list[Dated]) -> Iterator[Block]:
    rows = [it for it in things if it.happening is not Happening.WINDOW]
    windows = [it for it in things if it.happening is Happening.WINDOW]
    caption = tables.quarter_caption(quarter)
    if not things:
        yield Paragraph(words.nothing_dated(caption))
    if rows:
        headings = zip(tables.quarter_headings(), WEIGHTS, strict=True)
        yield Table(
            caption=caption,
            columns=tuple(Column(heading, weight=weight) for heading, weight in headings),
            rows=tuple(_row(facts, it) for it in rows),
        )
    if windows:
        yield _windows("" if rows else caption, windows)


def _windows(caption: str, windows: list[Dated]) -> Table:
    """Who can renew what from when, a row for each person."""
    by_name: dict[str, list[str]] = {}
    for it in windows:
        by_name.setdefault(it.names[0], []).append(window_text(it))
    who, what = tables.window_headings()
    return Table(
        caption=caption,
        columns=(Column(who, weight=WINDOW_WEIGHTS[0]), Column(what, weight=WINDOW_WEIGHTS[1])),
        rows=tuple((Cell(name), Cell("; ".join(texts))) for name, texts in sorted(by_name.items())),
    )


def _row(facts: PlanYear, it: Dated) -> tuple[Cell, ...]:
    return (
        Cell(short_day_text(it.day)),
        Cell(words.names_text(it.names)),
        Cell(tables.titled(it.title, it.short)),
        Cell(happening_text(it, facts.today), happening_tone(it, facts.today)),
        Cell(next_step_text(it, facts.today)),
    )
