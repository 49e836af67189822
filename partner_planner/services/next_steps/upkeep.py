"""Steps that make a plan complete: how to begin, and what only a person can say."""

from collections.abc import Iterator

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.domain.training import WaitingRow
from partner_planner.services.next_steps.reading import Reading
from partner_planner.services.next_steps.step import NextStep, Severity


def beginning_steps(reading: Reading) -> Iterator[NextStep]:
    """How an empty plan begins; nothing once there are people or imported rows."""
    snapshot = reading.snapshot
    if len(snapshot.all(Person)) or len(snapshot.all(WaitingRow)):
        return
    yield NextStep("begin-import", Severity.NOW, "import")
    yield NextStep("begin-people", Severity.SOON, "add-person")


def upkeep_steps(reading: Reading) -> Iterator[NextStep]:
    """People without a name, unknown titles, rows that wait, and a plan without milestones."""
    snapshot = reading.snapshot
    kinds: tuple[type[Record], ...] = (Certification, ExamPass, Milestone, WaitingRow)
    if not any(snapshot.all(kind) for kind in kinds):
        yield NextStep("nothing-earned", Severity.NOW, "import")
    yield from _nameless(reading)
    yield from _unknown_titles(reading)
    yield from _waiting(reading)
    if not reading.milestones and snapshot.all(Person):
        yield NextStep("nothing-planned", Severity.INFO, "plan-milestone")


def _nameless(reading: Reading) -> Iterator[NextStep]:
    nameless = [
        each.id
        for each in reading.snapshot.all(Person).values()
        if not each.name and each.id not in reading.gone
    ]
    if nameless:
        facts = (("count", len(nameless)), ("person", reading.names[nameless[0]]))
        yield NextStep("nameless", Severity.SOON, "name-person", tuple(nameless), None, facts)


def _unknown_titles(reading: Reading) -> Iterator[NextStep]:
    unknown = [row for row in reading.rows if not row.credential and row.term is not None]
    titles = {row.title.casefold(): row.title for row in unknown}
    if titles:
        facts = (("count", len(titles)), ("title", next(iter(titles.values()))))
        records = tuple(row.id for row in unknown)
        yield NextStep("unknown-titles", Severity.SOON, "map-title", records, None, facts)


def _waiting(reading: Reading) -> Iterator[NextStep]:
    waiting = tuple(reading.snapshot.all(WaitingRow))
    if waiting:
        facts = (("count", len(waiting)),)
        yield NextStep("waiting-rows", Severity.SOON, "match-person", waiting, None, facts)
