"""The people of the plan while a file is read: found by mark or name, learned about, added."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from partner_planner.domain.change import Change
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.snapshot import Snapshot
from partner_planner.importers.marks import EMAIL, MCPID, fold

Mark = tuple[str, str]
"""A scheme and a folded value."""


class People:
    """The people of a snapshot and those that a file adds; the snapshot itself stays as it is."""

    def __init__(self, snapshot: Snapshot, new_id: Callable[[], str]) -> None:
        self._new_id = new_id
        self._before = snapshot.all(Person)
        self._persons: dict[str, Person] = dict(self._before)
        self._by_mark: dict[Mark, list[str]] = {}
        self._by_name: dict[str, list[str]] = {}
        self._marks: dict[str, dict[Mark, str]] = {person: {} for person in self._before}
        self._schemes: set[str] = set()
        self._new: dict[tuple[str, Mark], Identifier] = {}
        for person in self._before.values():
            self._index_name(person)
        for identifier in snapshot.all(Identifier).values():
            self.note(identifier)

    def __getitem__(self, person: str) -> Person:
        return self._persons[person]

    def __contains__(self, person: str) -> bool:
        return person in self._persons

    def with_mark(self, scheme: str, value: str) -> tuple[str, ...]:
        """Who has a number or an address, oldest first; an empty value belongs to nobody."""
        return tuple(self._by_mark.get((scheme, fold(value)), ())) if value else ()

    def named(self, name: str) -> tuple[str, ...]:
        """Who has a name, oldest first; an empty name belongs to nobody."""
        return tuple(self._by_name.get(fold(name), ())) if name else ()

    def values(self, person: str, scheme: str) -> tuple[str, ...]:
        """A person's numbers or addresses of a scheme, as they are written."""
        return tuple(value for (known, _), value in self._marks[person].items() if known == scheme)

    def unmarked(self, person: str) -> bool:
        """Whether nothing but a name is known of a person."""
        return not self._marks[person]

    def shown(self, person: str) -> str:
        """The person's name, else an address, else a number, else ''."""
        marks = self._marks[person].items()
        order = {EMAIL: 0, MCPID: 1}
        values = sorted((order.get(scheme, 2), value) for (scheme, _), value in marks)
        return self._persons[person].name or (values[0][1] if values else "")

    def with_value(self, value: str) -> tuple[str, ...]:
        """Who has a number or an address of any scheme."""
        found = (self.with_mark(scheme, value) for scheme in sorted(self._schemes))
        return tuple(dict.fromkeys(person for people in found for person in people))

    def add(self, name: str) -> str:
        """A new person, whose name may be empty; the answer is the id."""
        person = Person(self._new_id(), name)
        self.put(person)
        return person.id

    def put(self, person: Person) -> None:
        """A person as they are to be from now on, new or changed."""
        known = self._persons.get(person.id)
        self._persons[person.id] = person
        self._marks.setdefault(person.id, {})
        if known is None or fold(known.name) != fold(person.name):
            self._index_name(person)

    def rename(self, person: str, name: str) -> None:
        """Give a name to a person who has none."""
        self.put(replace(self._persons[person], name=name))

    def note(self, identifier: Identifier) -> None:
        """A mark that has a record of its own, which replaces one just learned."""
        if identifier.person not in self._persons:
            return
        self._index_mark(identifier)
        mark = (identifier.scheme, fold(identifier.value))
        self._new.pop((identifier.person, mark), None)

    def learn(self, person: str, scheme: str, value: str) -> None:
        """Note a mark of a person. A number of another person is not taken from that one.

        Addresses may be shared.
        """
        mark = (scheme, fold(value))
        taken = self._by_mark.get(mark)
        if mark in self._marks[person] or (taken and scheme != EMAIL):
            return
        identifier = Identifier(self._new_id(), person, scheme, value)
        self._new[person, mark] = identifier
        self._index_mark(identifier)

    def changes(self, person: str, marks: Iterable[tuple[str, str]]) -> tuple[Change, ...]:
        """What has to be written so that a person stands in the plan with these marks.

        Marks are pairs of scheme and value.
        """
        changes = []
        before, after = self._before.get(person), self._persons[person]
        if before != after:
            changes.append(Change(Person, person, before, after))
        for scheme, value in marks:
            new = self._new.get((person, (scheme, fold(value))))
            if new is not None:
                changes.append(Change(Identifier, new.id, None, new))
        return tuple(changes)

    def is_new(self, person: str) -> bool:
        """Whether the file brought this person."""
        return person not in self._before

    def _index_name(self, person: Person) -> None:
        if person.name:
            self._by_name.setdefault(fold(person.name), []).append(person.id)

    def _index_mark(self, identifier: Identifier) -> None:
        mark = (identifier.scheme, fold(identifier.value))
        self._by_mark.setdefault(mark, [])
        self._schemes.add(identifier.scheme)
        if identifier.person not in self._by_mark[mark]:
            self._by_mark[mark].append(identifier.person)
        self._marks[identifier.person].setdefault(mark, identifier.value)
