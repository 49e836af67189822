"""The vendor's training export in, a proposal out.

Proposing reads a snapshot and changes nothing. The answer depends on what the file says, not on
the order of its rows.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from partner_planner.domain.change import Change
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.proposal import Proposal, ProposedRow, Verdict
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.training import TitleMapping, WaitingRow
from partner_planner.importers.answering import mapping_changes, merged
from partner_planner.importers.answers import NO_ANSWERS, Answers
from partner_planner.importers.awards import Awards, Outcome
from partner_planner.importers.columns import TRAINING_FORMS, Column
from partner_planner.importers.listing import listed_rows
from partner_planner.importers.marks import USER_ID, Marks, fold
from partner_planner.importers.matching import Match, match_people
from partner_planner.importers.people import People
from partner_planner.importers.reasons import Facts, Reason, Refusal, facts
from partner_planner.importers.recognise import recognise
from partner_planner.importers.remarks import Reading, file_remarks
from partner_planner.importers.titles import KnownCredentials, Titles
from partner_planner.importers.training import Rejected, Training, accepted, understand
from partner_planner.importers.waiting import as_training, propose_waiting

_DOUBLED = frozenset({Reason.LISTED_TWICE, Reason.ENDS_DIFFER})


@dataclass(frozen=True, slots=True)
class _Settled:
    """All that was found out about the rows that are accepted."""

    matches: dict[Marks, Match]
    outcomes: dict[Training, Outcome]


def propose_trainings(
    source_name: str,
    content: bytes,
    snapshot: Snapshot,
    credentials: KnownCredentials,
    new_id: Callable[[], str],
    today: date,
    answers: Answers = NO_ANSWERS,
) -> Proposal:
    """What a training export would do to a plan, with the answers given so far.

    Raises `InputRefused` where the bytes are no training export.
    """
    found = recognise(content)
    found.refuse()
    if found.form not in TRAINING_FORMS:
        raise InputRefused(Refusal.NOT_TRAININGS)
    titles = Titles(snapshot.all(TitleMapping).values(), credentials, answers.credentials)
    rows, mixed = understand(listed_rows(found), titles)
    people = People(snapshot, new_id)
    answered = tuple(_answered(snapshot, people, answers, new_id))
    counts = Counter(row.marks for row in accepted(rows))
    matches = match_people(counts, people, answers)
    waited = _waited(snapshot, people)
    outcomes = _outcomes(rows, matches, waited, Awards(snapshot, titles, new_id))
    outcomes |= propose_waiting(
        {row: _user(matches[row.marks]) for row in accepted(rows) if _waits(matches[row.marks])},
        snapshot.all(WaitingRow).values(),
        new_id,
    )
    settled = _Settled(matches, outcomes)
    proposed = tuple(_proposed(row, people, settled) for row in rows)
    reading = Reading(rows, mixed, people, matches, titles, credentials, today)
    return Proposal(
        source_name,
        found.form.value,
        proposed,
        merged((*answered, *_written(proposed), *_claimed(waited, outcomes))),
        (*found.remarks, *file_remarks(reading)),
    )


def _answered(
    snapshot: Snapshot, people: People, answers: Answers, new_id: Callable[[], str]
) -> Iterator[Change]:
    """What the answers alone change: remembered titles, and user ids of people in the plan."""
    for title, credential in sorted(answers.credentials.items()):
        yield from mapping_changes(snapshot, title, credential, new_id)
    for user, person in sorted(answers.people.items()):
        if person in people:
            people.learn(person, USER_ID, user)
            yield from people.changes(person, [(USER_ID, user)])


def _waited(snapshot: Snapshot, people: People) -> dict[WaitingRow, str]:
    """The rows that wait in the plan for a user id that somebody now has, and who that is."""
    return {
        row: people.with_mark(USER_ID, row.user_id)[0]
        for row in snapshot.all(WaitingRow).values()
        if people.with_mark(USER_ID, row.user_id)
    }


def _outcomes(
    rows: list[Training | Rejected],
    matches: dict[Marks, Match],
    waited: dict[WaitingRow, str],
    awards: Awards,
) -> dict[Training, Outcome]:
    owned = {as_training(row): person for row, person in waited.items()}
    for row in accepted(rows):
        if person := matches[row.marks].person:
            owned[row] = person
    return awards.propose(owned)


def _waits(match: Match) -> bool:
    return match.reason is Reason.USER_UNKNOWN


def _user(match: Match) -> str:
    return dict(match.facts)["user"]


def _claimed(waited: dict[WaitingRow, str], outcomes: dict[Training, Outcome]) -> Iterator[Change]:
    """What becomes of rows that waited, and that they wait no more."""
    for row in waited:
        if change := outcomes[as_training(row)].change:
            yield change
        yield Change(WaitingRow, row.id, row, None)


def _written(rows: tuple[ProposedRow, ...]) -> Iterator[Change]:
    return (change for row in rows for change in row.changes)


def _proposed(row: Training | Rejected, people: People, settled: _Settled) -> ProposedRow:
    if isinstance(row, Rejected):
        who, title = row.row.marks().shown(), row.row[Column.TITLE]
        return _rejected(row.row.line, who, title, row.reason, row.facts)
    match = settled.matches[row.marks]
    if match.reason is not None and not _waits(match):
        return _rejected(row.line, row.marks.shown(), row.title, match.reason, match.facts)
    outcome = settled.outcomes[row]
    if match.person:
        return _accepted(row, match.person, people, outcome)
    own = (outcome.change,) if outcome.change else ()
    key = outcome.reason.value if outcome.reason else ""
    who = row.marks.shown()
    return ProposedRow(row.line, outcome.verdict, who, row.title, own, key, outcome.facts)


def _rejected(line: int, who: str, title: str, reason: Reason, told: Facts) -> ProposedRow:
    return ProposedRow(line, Verdict.REJECTED, who, title, (), reason.value, told)


def _accepted(row: Training, person: str, people: People, outcome: Outcome) -> ProposedRow:
    """A row about somebody known or new, with all that has to be written for it."""
    own = (outcome.change,) if outcome.change else ()
    changes = (*people.changes(person, row.marks.identifiers()), *own)
    verdict = outcome.verdict
    if verdict is Verdict.SAME and outcome.reason not in _DOUBLED and changes:
        verdict = Verdict.CHANGED
    key, told = _remark(row, person, people, outcome)
    return ProposedRow(row.line, verdict, people.shown(person), row.title, changes, key, told)


def _remark(row: Training, person: str, people: People, outcome: Outcome) -> tuple[str, Facts]:
    """The one remark that matters most on an accepted row."""
    marks, name = row.marks, people[person].name
    if outcome.reason in _DOUBLED:
        return outcome.reason.value, outcome.facts
    if marks.user_id and person not in people.with_mark(USER_ID, marks.user_id):
        return Reason.USER_OF_ANOTHER.value, facts(user=marks.user_id)
    if marks.name and fold(marks.name) != fold(name):
        return Reason.NAME_DIFFERS.value, facts(name=marks.name, kept=name)
    return outcome.reason.value if outcome.reason else "", outcome.facts
