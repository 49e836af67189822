"""What a user's answer changes in a plan: a name, the meaning of a title, whose a user id is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Change
from partner_planner.domain.errors import WrongUse
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.training import TitleMapping, WaitingRow
from partner_planner.importers.awards import Awards
from partner_planner.importers.marks import USER_ID, fold
from partner_planner.importers.people import People
from partner_planner.importers.reasons import Reason
from partner_planner.importers.titles import KnownCredentials, Titles
from partner_planner.importers.waiting import as_training


def merged(changes: Iterable[Change]) -> tuple[Change, ...]:
    """One change for each record, in order of first mention: its first before, its last after."""
    by_record: dict[tuple[type[Record], str], Change] = {}
    for change in changes:
        key = (change.kind, change.id)
        first = by_record.get(key, change)
        by_record[key] = replace(change, before=first.before)
    return tuple(by_record.values())


def changed(snapshot: Snapshot, changes: Sequence[Change]) -> Snapshot:
    """A snapshot as it will be once changes are written."""

    def load(kind: type[Record]) -> dict[str, Record]:
        records = dict(snapshot.all(kind))
        for change in changes:
            if change.kind is not kind:
                continue
            if change.after is None:
                records.pop(change.id, None)
            else:
                records[change.id] = change.after
        return records

    return Snapshot(load)


def naming_changes(snapshot: Snapshot, person: str, name: str) -> tuple[Change, ...]:
    """Give a person a name. Raises `WrongUse` for an unknown person or an empty name."""
    known = snapshot.get(Person, person)
    given = " ".join(name.split())
    if known is None:
        raise WrongUse(Reason.PERSON_UNKNOWN, person=person)
    if not given:
        raise WrongUse(Reason.FIELD_MISSING, field="name")
    return (Change(Person, person, known, replace(known, name=given)),)


def mapping_changes(
    snapshot: Snapshot, title: str, credential: str, new_id: Callable[[], str]
) -> tuple[Change, ...]:
    """Remember what a title means, and let the certifications with that title mean it.

    Certifications that somebody gave another meaning by hand stay as they are.
    """
    same = [known for known in snapshot.all(TitleMapping).values() if _same(known.title, title)]
    before = same[-1] if same else None
    if before is None:
        after = TitleMapping(new_id(), " ".join(title.split()), credential)
    else:
        after = replace(before, credential=credential)
    meant = {"", before.credential} if before else {""}
    return (
        Change(TitleMapping, after.id, before, after),
        *(
            Change(Certification, known.id, known, replace(known, credential=credential))
            for known in snapshot.all(Certification).values()
            if known.credential in meant and _same(known.title, title)
        ),
    )


def claiming_changes(
    snapshot: Snapshot,
    user_id: str,
    person: str,
    credentials: KnownCredentials,
    new_id: Callable[[], str],
) -> tuple[Change, ...]:
    """Give a user id to a person, and let the rows that waited for it become what they are.

    Raises `WrongUse` for an unknown person or a user id that belongs to somebody else.
    """
    people = People(snapshot, new_id)
    if person not in people:
        raise WrongUse(Reason.PERSON_UNKNOWN, person=person)
    people.learn(person, USER_ID, user_id)
    if person not in people.with_mark(USER_ID, user_id):
        raise WrongUse(Reason.USER_OF_ANOTHER, user=user_id)
    titles = Titles(snapshot.all(TitleMapping).values(), credentials, {})
    waited = [
        row for row in snapshot.all(WaitingRow).values() if fold(row.user_id) == fold(user_id)
    ]
    outcomes = Awards(snapshot, titles, new_id).propose(
        {as_training(row): person for row in waited}
    )
    return merged(
        (
            *people.changes(person, [(USER_ID, user_id)]),
            *(outcome.change for outcome in outcomes.values() if outcome.change),
            *(Change(WaitingRow, row.id, row, None) for row in waited),
        )
    )


def _same(one: str, other: str) -> bool:
    return bool(one) and fold(one) == fold(other)
