"""Looking for faults: of the file first, then of what the records say together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.clock import Clock
from partner_planner.domain.credential import Credential
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.figure import Fact, Figure
from partner_planner.domain.firm import Firm
from partner_planner.domain.identity import key_maker
from partner_planner.domain.kinds import SHARED_KINDS, Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Identifier, Person, shown_name
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.safekeeping.backups import folder_of
from partner_planner.store.checking import DAMAGED, UNREADABLE, Fault
from partner_planner.store.store import Store
from partner_planner.store.tables import table_of


class KnownCredentials(Protocol):
    """Knows the credentials of the catalogs."""

    def get(self, id: str) -> Credential | None:
        """A credential by its catalog id."""
        ...


def check(plan: Path, clock: Clock, credentials: KnownCredentials) -> tuple[Fault, ...]:
    """Every fault of a plan, those of the file first; nothing is changed.

    Raises `InputRefused("no-plan")` where there is none, `StoreUnavailable` where it cannot be
    opened at all.
    """
    if not plan.exists():
        raise InputRefused("no-plan", path=str(plan))
    store = Store.open(plan, folder_of(plan), key_maker(), clock.now)
    try:
        found = store.faults()
        if any(fault.key in (DAMAGED, UNREADABLE) for fault in found):
            return tuple(found)
        snapshot = Snapshot(store.records).whole(*SHARED_KINDS)
    finally:
        store.close()
    return (*found, *record_faults(snapshot, credentials))


def record_faults(snapshot: Snapshot, credentials: KnownCredentials) -> tuple[Fault, ...]:
    """What the records of a plan say that cannot all be true."""
    return tuple(_Records(snapshot, credentials).faults())


class _Records:
    """The records of a plan, with the words that faults need."""

    def __init__(self, snapshot: Snapshot, credentials: KnownCredentials) -> None:
        self._snapshot = snapshot
        self._credentials = credentials
        self._people = snapshot.all(Person)
        self._marks: dict[str, list[Identifier]] = defaultdict(list)
        for mark in snapshot.all(Identifier).values():
            self._marks[mark.person].append(mark)

    def faults(self) -> Iterator[Fault]:
        """Every fault, by rule."""
        yield from self._firms()
        yield from self._without_person()
        yield from self._unknown_credentials()
        yield from self._dangling_milestones()
        yield from self._doubled_people()
        yield from self._doubled_marks()
        yield from self._doubled_certifications()
        yield from self._doubled_passes()
        yield from self._doubled_figures()
        yield from self._reversed_dates()

    def _firms(self) -> Iterator[Fault]:
        firms = self._snapshot.all(Firm)
        if len(firms) > 1:
            names = ", ".join(firm.name for firm in firms.values())
            yield Fault.of("several-firms", count=len(firms), names=names)

    def _without_person(self) -> Iterator[Fault]:
        for kind in (Identifier, Certification, ExamPass, Milestone, Fact):
            held: Mapping[str, Identifier | Certification | ExamPass | Milestone | Fact]
            held = self._snapshot.all(kind)
            lost = [record for record in held.values() if self._is_lost(record.person, kind)]
            if lost:
                ids = ", ".join(record.id for record in lost)
                yield Fault.of("person-missing", kind=table_of(kind).name, count=len(lost), ids=ids)

    def _is_lost(self, person: str, kind: type[Record]) -> bool:
        """Whether a record belongs to somebody who is not there; a fact may be about nobody."""
        return person not in self._people and (person != "" or kind is not Fact)

    def _unknown_credentials(self) -> Iterator[Fault]:
        used = [record.credential for record in self._snapshot.all(Certification).values()]
        used += [record.credential for record in self._snapshot.all(Milestone).values()]
        for credential, count in sorted(Counter(used).items()):
            if credential and self._credentials.get(credential) is None:
                yield Fault.of("credential-unknown", credential=credential, count=count)

    def _dangling_milestones(self) -> Iterator[Fault]:
        certifications = self._snapshot.all(Certification)
        for milestone in self._snapshot.all(Milestone).values():
            if milestone.certification and milestone.certification not in certifications:
                yield self._about("certification-missing", milestone)

    def _doubled_people(self) -> Iterator[Fault]:
        names = Counter(person.name.casefold() for person in self._people.values() if person.name)
        for person in self._people.values():
            count = names.pop(person.name.casefold(), 0)
            if count > 1:
                yield Fault.of("person-doubled", person=person.name, count=count)

    def _doubled_marks(self) -> Iterator[Fault]:
        owners: dict[tuple[str, str], list[str]] = defaultdict(list)
        for mark in self._snapshot.all(Identifier).values():
            owners[mark.scheme, mark.value.casefold()].append(mark.person)
        for (scheme, value), people in owners.items():
            if len(people) > 1 and scheme != "email":
                names = ", ".join(self._name(person) for person in dict.fromkeys(people))
                yield Fault.of("mark-doubled", scheme=scheme, value=value, people=names)

    def _doubled_certifications(self) -> Iterator[Fault]:
        found = self._snapshot.all(Certification).values()
        yield from self._doubled(
            "certification-doubled",
            ((c.person, c.credential or c.title, c.earned_on) for c in found),
        )

    def _doubled_passes(self) -> Iterator[Fault]:
        found = self._snapshot.all(ExamPass).values()
        yield from self._doubled("exam-doubled", ((e.person, e.exam, e.passed_on) for e in found))

    def _doubled_figures(self) -> Iterator[Fault]:
        met = Counter(
            (f.program, f.area, f.metric, f.track, f.stream, f.as_of, f.kind)
            for f in self._snapshot.all(Figure).values()
        )
        for (program, area, metric, track, stream, month, kind), count in met.items():
            if count > 1:
                yield Fault.of(
                    "figure-doubled",
                    program=program,
                    area=area or program,
                    metric=metric,
                    track=track,
                    stream=stream,
                    month=month.isoformat(),
                    meant=kind.value,
                    count=count,
                )

    def _doubled(self, key: str, met: Iterable[tuple[str, str, date]]) -> Iterator[Fault]:
        for (person, subject, day), count in Counter(met).items():
            if count > 1:
                name, what = self._name(person), self._title(subject)
                yield Fault.of(key, person=name, subject=what, day=day.isoformat(), count=count)

    def _reversed_dates(self) -> Iterator[Fault]:
        for person in self._people.values():
            if person.joined_on and person.left_on and person.left_on < person.joined_on:
                yield Fault.of("left-before-joined", person=self._name(person.id))
        for certification in self._snapshot.all(Certification).values():
            ends = certification.expires_on
            if ends is not None and ends < certification.earned_on:
                yield self._about("ends-before-earned", certification)

        for fact in self._snapshot.all(Fact).values():
            if fact.until is not None and fact.until < fact.on:
                yield Fault.of("fact-ends-early", fact=fact.name, id=fact.id)

    def _about(self, key: str, record: Certification | Milestone) -> Fault:
        own = record.title if isinstance(record, Certification) else ""
        subject = self._title(record.credential) or own
        return Fault.of(key, person=self._name(record.person), subject=subject, id=record.id)

    def _name(self, person: str) -> str:
        known = self._people.get(person)
        return shown_name(known, self._marks[person]) if known else ""

    def _title(self, credential: str) -> str:
        known = self._credentials.get(credential)
        return known.title if known else credential
