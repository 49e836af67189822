"""What is to be said of a training export as a whole, and what to ask the user."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from partner_planner.domain.certification import Certification, ends_on
from partner_planner.importers.marks import EMAIL, MCPID, USER_ID, Marks
from partner_planner.importers.matching import Match
from partner_planner.importers.people import People
from partner_planner.importers.reasons import Reason, Remark, Remarked, facts
from partner_planner.importers.titles import KnownCredentials, Titles
from partner_planner.importers.training import Rejected, Training, accepted

_ASKED_BY = (MCPID, EMAIL, USER_ID)
"""The marks to ask for a name by, the surest first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as it was understood: its rows, the people they mean, what its titles mean."""

    rows: Sequence[Training | Rejected]
    mixed_dates: bool
    people: People
    matches: dict[Marks, Match]
    titles: Titles
    credentials: KnownCredentials
    today: date


def file_remarks(reading: Reading) -> Iterator[Remarked]:
    """All remarks on a file; questions come sorted by what they ask."""
    if not reading.rows:
        yield Remark.NO_ROWS, ()
    if reading.mixed_dates:
        yield Remark.DATES_MIXED, ()
    others = sum(
        isinstance(row, Rejected) and row.reason is Reason.NOT_A_CERTIFICATION
        for row in reading.rows
    )
    if others:
        yield Remark.NOT_CERTIFICATIONS, facts(count=others)
    yield from _all_expired(reading)
    yield from _people(reading)
    yield from _shared_marks(reading)
    yield from _unknown(reading)


def _all_expired(reading: Reading) -> Iterator[Remarked]:
    """Said only where every certification of the file has an end, and that is past."""
    ends = [_end(row, reading) for row in accepted(reading.rows) if not row.exam]
    past = [end for end in ends if isinstance(end, date) and end < reading.today]
    if past and len(past) == len(ends):
        yield Remark.ALL_EXPIRED, facts(count=len(past), latest=max(past))


def _end(row: Training, reading: Reading) -> object:
    credential = reading.titles.credential(row.title)
    written = Certification("", "", credential, row.earned_on, row.expires_on)
    return ends_on(written, reading.credentials.get(credential) if credential else None)


def _people(reading: Reading) -> Iterator[Remarked]:
    """Who has no name yet, and which names several people have."""
    people = reading.people
    meant = {match.person for match in reading.matches.values() if match.person}
    nameless = sorted((people.shown(who), who) for who in meant if not people[who].name)
    for shown, who in nameless:
        marks = [mark for scheme in _ASKED_BY for mark in people.values(who, scheme)]
        yield Remark.PERSON_NAMELESS, facts(mark=next(iter(marks), who), shown=shown or who)
    for name in sorted({people[who].name for who in meant} - {""}):
        if (count := len(people.named(name))) > 1:
            yield Remark.NAME_OF_SEVERAL, facts(name=name, count=count)


def _shared_marks(reading: Reading) -> Iterator[Remarked]:
    """Addresses of several people (allowed), and numbers of several (never meant)."""
    people = reading.people
    addresses = {address for marks in reading.matches for address in marks.emails}
    shared = ((address, len(people.with_mark(EMAIL, address))) for address in sorted(addresses))
    for address, count in shared:
        if count > 1:
            yield Remark.ADDRESS_OF_SEVERAL, facts(address=address, count=count)
    for number in sorted({marks.mcpid for marks in reading.matches}):
        if len(people.with_mark(MCPID, number)) > 1:
            yield Remark.NUMBER_OF_SEVERAL, facts(number=number)


def _unknown(reading: Reading) -> Iterator[Remarked]:
    """Titles that mean no known credential, and user ids that nobody has."""
    rows = list(accepted(reading.rows))
    titles = Counter(
        row.title for row in rows if not row.exam and not reading.titles.credential(row.title)
    )
    for title, count in sorted(titles.items()):
        yield Remark.UNKNOWN_TITLE, facts(title=title, count=count)
    users: Counter[str] = Counter()
    for row in rows:
        match = reading.matches[row.marks]
        if match.reason is Reason.USER_UNKNOWN:
            users[dict(match.facts)["user"]] += 1
    for user, count in sorted(users.items()):
        yield Remark.UNKNOWN_USER, facts(user=user, count=count)
