"""What the vendor ends, as a part of the section on what is coming."""

from collections.abc import Iterator

from partner_planner.domain.year_plan import Block, Cell, Column, Paragraph, Table, Tone
from partner_planner.services.cliffs import Cliff, cliffs
from partner_planner.services.exporting.plan_year import PlanYear
from partner_planner.services.exporting.standing import Scores
from partner_planner.services.wording import cliffs as words
from partner_planner.services.wording.forecasts import cliff_text
from partner_planner.services.wording.year_plan import names_text
from partner_planner.services.wording.year_plan_tables import titled

WEIGHTS = (9, 4, 4, 5, 6)


def cliff_blocks(facts: PlanYear, scores: Scores) -> Iterator[Block]:
    """A table of the last days, and a sentence on each after which nothing else counts."""
    if scores.rules is None:
        return
    names = scores.names
    found = cliffs(names.snapshot, names.credentials, scores.rules, facts.today)
    if not found:
        return
    headings = zip(words.cliff_headings(), WEIGHTS, strict=True)
    yield Table(
        caption=words.cliffs_caption(),
        columns=tuple(Column(heading, weight=weight) for heading, weight in headings),
        rows=tuple(_row(each, scores) for each in found),
    )
    for each in found:
        if each.nothing_left:
            yield Paragraph(cliff_text(each))


def _row(cliff: Cliff, scores: Scores) -> tuple[Cell, ...]:
    credential = cliff.credential
    tone = Tone.WARNING if cliff.concerned else Tone.PLAIN
    return (
        Cell(titled(credential.title, credential.code)),
        Cell(words.sit_by_text(cliff.sit_by), tone if cliff.sit_by else Tone.DIM),
        Cell(words.counts_until_text(cliff.counts_until)),
        Cell(", ".join(cliff.places)),
        Cell(names_text(_concerned(cliff, scores))),
    )


def _concerned(cliff: Cliff, scores: Scores) -> tuple[str, ...]:
    """The names of those who hold it, had it, have begun it or plan it."""
    who, people = cliff.concerned, scores.names.people
    ids = (*who.holders, *who.lapsed, *who.started, *(each.person for each in who.milestones))
    return tuple(dict.fromkeys(people[id] for id in ids if people.get(id)))
