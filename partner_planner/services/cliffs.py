"""The last days of credentials that the wanted programs count: to sit them, and to count them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from partner_planner.catalog import Credentials
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.calendar import add_months
from partner_planner.domain.certification import Certification, ends_on
from partner_planner.domain.credential import Credential
from partner_planner.domain.evidence import UNKNOWN, Unknown
from partner_planner.domain.rules.lists import CredentialList, Listed
from partner_planner.domain.rules.node import inputs_of
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.retirements import Concerned, concerned_by
from partner_planner.services.scoring import programs_named, wanted_in
from partner_planner.services.standing import certification_rows

SIGHT_MONTHS = 18
"""How far ahead an end is told."""


@dataclass(frozen=True, slots=True)
class Cliff:
    """The end of a credential that a wanted program counts.

    `sit_by` is the last day on which it can be sat, None where that is past. `counts_until` is
    the last day on which it counts: what is passed on the last day, or what is held. `places` are
    the names of the areas that count it, of the program where it has none. `nothing_left` are
    those of them in which nothing else that counts in its stead can be earned afterwards.
    """

    credential: Credential
    sit_by: date | None
    counts_until: date | Unknown | None
    places: tuple[str, ...]
    nothing_left: tuple[str, ...]
    concerned: Concerned

    @property
    def day(self) -> date:
        """The day that comes next."""
        if self.sit_by is not None:
            return self.sit_by
        return self.counts_until if isinstance(self.counts_until, date) else date.max


@dataclass(frozen=True, slots=True)
class _Place:
    """A list of a wanted area, or of a program that has no areas."""

    name: str
    listing: CredentialList


def cliffs(
    snapshot: Snapshot,
    credentials: Credentials,
    rules: ProgramRules,
    day: date,
    months: int = SIGHT_MONTHS,
) -> tuple[Cliff, ...]:
    """The ends within so many months, soonest first.

    What can no longer be sat is told as long as somebody holds it.
    """
    places: dict[str, list[_Place]] = {}
    for place in _places(snapshot, rules):
        for id in place.listing.credentials:
            places.setdefault(id, []).append(place)
    concerned = concerned_by(certification_rows(snapshot, credentials, day), snapshot, day)
    horizon = add_months(day, months)
    found = [
        cliff
        for id, counting in places.items()
        if (credential := credentials.get(id)) is not None
        for cliff in _of(credential, counting, concerned.get(id, Concerned()), credentials, day)
        if cliff.day <= horizon
    ]
    return tuple(sorted(found, key=lambda each: (each.day, each.credential.title)))


def _places(snapshot: Snapshot, rules: ProgramRules) -> Iterator[_Place]:
    for id in programs_named(snapshot):
        book = rules.get(id)
        if book is None:
            continue
        wanted = wanted_in(snapshot, book)
        for area in book.areas:
            if area.id in wanted:
                yield from _lists(area.name, area.metrics)
        yield from _lists(book.name, (each.requirement for each in book.levels if not each.area))


def _lists(name: str, nodes: Iterable[object]) -> Iterator[_Place]:
    """The lists below some rules, each once."""
    lists = {
        each.id: each
        for node in nodes
        for each in inputs_of(node)
        if isinstance(each, CredentialList)
    }
    return (_Place(name, each) for each in lists.values())


def _of(
    credential: Credential,
    counting: Sequence[_Place],
    concerned: Concerned,
    credentials: Credentials,
    day: date,
) -> Iterator[Cliff]:
    """The end of a credential, where it has one that is still to come."""
    last = credential.last_sitting
    if not isinstance(last, date):
        return
    sat = max(last, day)
    there = [each for each in counting if _entry(each, credential.id).force.on(sat)]
    if not there:
        return
    if last >= day:
        ends = _latest(_counts_until(_entry(each, credential.id), credential) for each in there)
        left = [each.name for each in there if not _others(each.listing, credentials, last)]
        yield Cliff(credential, last, ends, _names(there), tuple(dict.fromkeys(left)), concerned)
        return
    ends = _latest(_printed(_entry(each, credential.id), credential) for each in there)
    if concerned.holders and isinstance(ends, date) and ends >= day:
        yield Cliff(credential, None, ends, _names(there), (), concerned)


def _entry(place: _Place, credential: str) -> Listed:
    return next(each for each in place.listing.listed if each.credential == credential)


def _counts_until(entry: Listed, credential: Credential) -> date | Unknown | None:
    """The last day on which a list counts what is passed on the last day that it can be sat."""
    printed = _printed(entry, credential)
    if not isinstance(credential.last_sitting, date):
        return printed
    passed = Certification("", "", credential.id, credential.last_sitting)
    ends = ends_on(passed, credential)
    if isinstance(printed, date) and isinstance(ends, date):
        return min(printed, ends)
    return printed if isinstance(printed, date) or ends is None else ends


def _printed(entry: Listed, credential: Credential) -> date | Unknown | None:
    """The last day on which a list counts a credential, as far as it is printed."""
    days = [each for each in (entry.force.ends, credential.last_counting) if isinstance(each, date)]
    return min(days) if days else credential.last_counting


def _latest(days: Iterable[date | Unknown | None]) -> date | Unknown | None:
    """The last of some last days; unknown where one is, None where one has no end."""
    found = tuple(days)
    if None in found:
        return None
    return max((each for each in found if isinstance(each, date)), default=UNKNOWN)


def _others(listing: CredentialList, credentials: Credentials, after: date) -> bool:
    """Whether a credential of a list can be sat after a day, and counts then."""
    for each in listing.listed:
        known = credentials.get(each.credential)
        last = known.last_sitting if known is not None else None
        closed = isinstance(last, date) and last <= after
        if not closed and (each.force.ends is None or each.force.ends > after):
            return True
    return False


def _names(places: Iterable[_Place]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.name for each in places))
