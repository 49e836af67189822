"""The section that says where the facts come from and what is not known."""

from collections.abc import Iterator

from partner_planner.domain.credential import Credential, Fact
from partner_planner.domain.evidence import Evidence, Unknown
from partner_planner.domain.year_plan import Block, Cell, Column, Paragraph, Table
from partner_planner.services.exporting.plan_year import PlanYear
from partner_planner.services.wording import year_plan as words
from partner_planner.services.wording import year_plan_tables as tables
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.states import confidence_text

WEIGHTS = (11, 6, 4, 5)


def notes_blocks(facts: PlanYear) -> tuple[Block, ...]:
    """How to read the plan, its sources with day and confidence, and what nobody printed."""
    explained = [Paragraph(text) for text in words.notes_explained(facts.today)]
    sources = [_sources(facts)] if facts.used_credentials() else []
    return (*explained, *sources, *(Paragraph(text) for text in _unknown(facts)))


def _sources(facts: PlanYear) -> Table:
    headings = zip(tables.source_headings(), WEIGHTS, strict=True)
    return Table(
        caption=tables.sources_caption(),
        columns=tuple(Column(heading, weight=weight) for heading, weight in headings),
        rows=tuple(
            (
                Cell(evidence.source),
                Cell(", ".join(tables.fact_text(fact) for fact in used)),
                Cell(short_day_text(evidence.checked_on)),
                Cell(confidence_text(evidence.confidence)),
            )
            for evidence, used in _used_sources(facts).items()
        ),
    )


def _used_sources(facts: PlanYear) -> dict[Evidence, list[Fact | None]]:
    """Each source with the facts that it witnesses, in the order of first use."""
    used: dict[Evidence, list[Fact | None]] = {}
    for fact in (None, *Fact):
        for credential in facts.used_credentials():
            evidence = credential.evidence_of(fact) if fact else credential.evidence
            facts_of_it = used.setdefault(evidence, [])
            if fact not in facts_of_it:
                facts_of_it.append(fact)
    return used


def _unknown(facts: PlanYear) -> Iterator[str]:
    for fact in (Fact.VALIDITY, Fact.ENDS, Fact.FEE, Fact.HOURS):
        lacking = [it for it in facts.used_credentials() if _lacks(it, fact)]
        if lacking:
            yield words.unknown_facts(fact, [it.code or it.title for it in lacking])
    titles = {row.title for row in facts.rows if facts.credentials.get(row.credential) is None}
    titles |= {it.title for it in facts.milestones if it.credential is None}
    if titles:
        yield words.unknown_credentials(sorted(titles))


def _lacks(credential: Credential, fact: Fact) -> bool:
    if fact is Fact.VALIDITY:
        return isinstance(credential.validity_months, Unknown)
    if fact is Fact.ENDS:
        ends = (credential.last_sitting, credential.last_counting)
        return any(isinstance(end, Unknown) for end in ends)
    if fact is Fact.FEE:
        return isinstance(credential.fee, Unknown)
    return credential.hours is None
