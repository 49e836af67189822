"""Builds the year plan of a firm: every sentence and number of it, ready to be laid out."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from partner_planner.catalog import Credentials
from partner_planner.catalog.programs import Programs
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.errors import WrongUse
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.year_plan import Block, Entry, Paragraph, Section, YearPlan
from partner_planner.i18n import language
from partner_planner.services.exporting.cost import cost_blocks
from partner_planner.services.exporting.dated import dated_things
from partner_planner.services.exporting.notes import notes_blocks
from partner_planner.services.exporting.people import people_blocks
from partner_planner.services.exporting.plan_year import PlanYear, read_plan_year
from partner_planner.services.exporting.quarters import quarters_blocks
from partner_planner.services.exporting.standing import (
    Scores,
    standing_blocks,
    standing_entries,
)
from partner_planner.services.exporting.summary import summary_blocks
from partner_planner.services.exporting.timeline import timeline_blocks
from partner_planner.services.happenings import Dated
from partner_planner.services.scoring import program_readings
from partner_planner.services.wording import year_plan as words
from partner_planner.services.wording.happenings import entry_note, entry_title
from partner_planner.services.wording.scores import RecordNames

SCORED = ("standing", "outlook")
"""The sections that need the rules of programs."""


def _of_year(
    blocks: Callable[[PlanYear], tuple[Block, ...]],
) -> Callable[[PlanYear, Scores], tuple[Block, ...]]:
    """Blocks that need no scores."""
    return lambda facts, scores: blocks(facts)


def _outlook(facts: PlanYear, scores: Scores) -> tuple[Block, ...]:
    from partner_planner.services.exporting.outlook import outlook_blocks  # slow to load

    return outlook_blocks(facts, scores)


_BLOCKS: Mapping[str, Callable[[PlanYear, Scores], tuple[Block, ...]]] = {
    "summary": _of_year(summary_blocks),
    "standing": lambda facts, scores: standing_blocks(scores),
    "outlook": _outlook,
    "people": _of_year(people_blocks),
    "quarters": _of_year(quarters_blocks),
    "timeline": _of_year(timeline_blocks),
    "cost": _of_year(cost_blocks),
    "notes": _of_year(notes_blocks),
}

SECTIONS = tuple(_BLOCKS)
"""The ids of the sections, in their order."""

LETTER_COUNTRIES = frozenset({"US", "CA", "MX"})
"""Where people print on US letter instead of A4."""


def build_year_plan(
    snapshot: Snapshot,
    credentials: Credentials,
    programs: Programs,
    year: int,
    today: date,
    sections: Iterable[str] | None = None,
    rules: ProgramRules | None = None,
) -> YearPlan:
    """The plan of a calendar year as it stands on a day.

    `sections` are ids of `SECTIONS`, all of them if None; they keep their order. Those on scores
    are left out where no program with rules is named, unless nothing else is asked for. Raises
    `WrongUse`: "section-unknown" (section, known) and "year-unknown" (year) for one outside 1900
    to 9998.
    """
    wanted = SECTIONS if sections is None else frozenset(sections)
    for name in sorted(wanted):
        if name not in SECTIONS:
            raise WrongUse("section-unknown", section=name, known=", ".join(SECTIONS))
    if not 1900 <= year <= 9998:
        raise WrongUse("year-unknown", year=year)
    facts = read_plan_year(snapshot, credentials, programs, year, today)
    readings = program_readings(snapshot, credentials, rules, today) if rules is not None else ()
    scores = Scores(readings, RecordNames.of(snapshot, credentials), rules)
    chosen = [it for it in SECTIONS if it in wanted]
    if not readings:
        chosen = [it for it in chosen if it not in SCORED] or chosen
    country = facts.firm.country.strip().upper()
    return YearPlan(
        year=year,
        firm=facts.firm.name,
        title=words.title_text(year),
        subtitle=words.made_on_text(today),
        made_on=today,
        language=language(),
        contents_heading=words.contents_heading(),
        page_words=words.page_words(),
        sections=_sections(facts, scores, chosen),
        entries=_entries(facts, scores),
        paper="us-letter" if country in LETTER_COUNTRIES else "a4",
    )


def _sections(facts: PlanYear, scores: Scores, wanted: list[str]) -> tuple[Section, ...]:
    """The wanted sections; of an empty plan just one, which says so."""
    if facts.empty:
        empty = Paragraph(words.nothing_recorded(facts.year))
        return (Section("summary", words.section_heading("summary"), (empty,)),)
    return tuple(
        Section(id, words.section_heading(id), _BLOCKS[id](facts, scores)) for id in wanted
    )


def _entries(facts: PlanYear, scores: Scores) -> tuple[Entry, ...]:
    """Everything dated of the year, in order."""
    found = [_entry(it, facts.today) for it in dated_things(facts)]
    found += standing_entries(scores, facts.year)
    return tuple(sorted(found, key=lambda entry: entry.start))


def _entry(it: Dated, today: date) -> Entry:
    return Entry(
        uid=f"{it.key}@partner-planner",
        kind=it.happening.value,
        start=it.day,
        title=entry_title(it),
        note=entry_note(it, today),
    )
