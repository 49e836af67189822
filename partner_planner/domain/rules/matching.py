"""Who fills which place, so that as many places as possible are filled.

Not greedily: whoever could fill several places is moved where another would stand empty. Without
exclusive roles this is a largest flow from places over people; with them, people whom that flow
gives two exclusive roles are tried in each of them.
"""

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

MOST_TRIALS = 100
"""So many ways to give exclusive roles are tried; the best of them is then not proven best."""


class Place(NamedTuple):
    """So many different people of those named are wanted here; several places may be one role."""

    role: str
    wanted: int
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reuse:
    """How often one person may be used.

    In `total` places, in `per_role` places of one role, or what `limits` say of a role; None for
    as many as there are. Who fills a place of one of the `exclusive` roles fills none of another.
    """

    total: int | None = None
    per_role: int | None = None
    limits: tuple[tuple[str, int], ...] = ()
    exclusive: tuple[str, ...] = ()

    def most_of(self, role: str) -> int | None:
        """In how many places of a role one person may stand."""
        return dict(self.limits).get(role, self.per_role)


@dataclass(frozen=True, slots=True)
class Filled:
    """The people in each place, and whether there is certainly no way to fill more."""

    people: tuple[tuple[str, ...], ...]
    proven: bool

    @property
    def count(self) -> int:
        """How many are filled."""
        return sum(map(len, self.people))


def fill(places: Sequence[Place], reuse: Reuse) -> Filled:
    """A way to fill most places, always the same one; earlier places are filled first."""
    return _Search(reuse).run(tuple(places))


class _Search:
    """Tries exclusive roles one person at a time, and only where the flow needs it.

    People who fit the same places are alike: what was tried with one is not tried with another.
    """

    def __init__(self, reuse: Reuse) -> None:
        self._reuse = reuse
        self._trials = MOST_TRIALS
        self._best: Filled | None = None
        self._seen: set[_Alike] = set()

    def run(self, places: tuple[Place, ...]) -> Filled:
        self._try(places)
        assert self._best is not None  # the first way down always ends in one
        return Filled(self._best.people, self._trials > 0)

    def _try(self, places: tuple[Place, ...]) -> None:
        alike = _alike(places)
        if alike in self._seen:
            return
        self._seen.add(alike)
        found = _Flow(places, self._reuse).filled()
        if self._best is not None and (found.count <= self._best.count or self._trials <= 0):
            return
        self._trials -= 1
        twice = _in_two_roles(places, found, self._reuse.exclusive)
        if twice is None:
            self._best = found
            return
        person, roles = twice
        for role in roles:
            self._try(_only(places, person, role, self._reuse.exclusive))


_Alike = frozenset[tuple[tuple[int, ...], int]]
"""How many people fit the same places, by the numbers of the places."""


def _alike(places: Sequence[Place]) -> _Alike:
    fits: dict[str, list[int]] = {}
    for number, place in enumerate(places):
        for person in place.people:
            fits.setdefault(person, []).append(number)
    return frozenset(Counter(map(tuple, fits.values())).items())


def _in_two_roles(
    places: Sequence[Place], found: Filled, exclusive: Sequence[str]
) -> tuple[str, list[str]] | None:
    """The first person who stands in two exclusive roles, and these; None where nobody does."""
    roles: dict[str, list[str]] = {}
    for place, people in zip(places, found.people, strict=True):
        for person in people:
            known = roles.setdefault(person, [])
            if place.role in exclusive and place.role not in known:
                known.append(place.role)
    return next((each for each in sorted(roles.items()) if len(each[1]) > 1), None)


def _only(
    places: Sequence[Place], person: str, role: str, exclusive: Sequence[str]
) -> tuple[Place, ...]:
    """The places without a person in the other exclusive roles."""
    return tuple(
        each._replace(people=tuple(one for one in each.people if one != person))
        if each.role in exclusive and each.role != role
        else each
        for each in places
    )


class _At(NamedTuple):
    """A place, by its number."""

    number: int


class _As(NamedTuple):
    """A person in a role."""

    person: str
    role: str


class _Who(NamedTuple):
    """A person."""

    person: str


_Stop = _At | _As | _Who


class _Flow:
    """A flow from places over people in a role to people, made larger path by path."""

    def __init__(self, places: Sequence[Place], reuse: Reuse) -> None:
        self._places = places
        self._total = reuse.total
        self._most = {place.role: reuse.most_of(place.role) for place in places}
        self._of = {
            role: [number for number, place in enumerate(places) if place.role == role]
            for role in self._most
        }
        self._in: list[dict[str, None]] = [{} for _ in places]  # who stands in each place
        self._used: dict[_Stop, int] = {}  # in how many places somebody stands, by role and in all

    def filled(self) -> Filled:
        """Fill as many as possible."""
        for number, place in enumerate(self._places):
            for _ in range(place.wanted):
                if not self._take(number, place) and not self._fill_one(_At(number)):
                    break
        return Filled(tuple(tuple(sorted(each)) for each in self._in), True)

    def _take(self, number: int, place: Place) -> bool:
        """Put the first person into a place who needs nobody to move."""
        inside = self._in[number]
        for person in place.people:
            role, who = _As(person, place.role), _Who(person)
            free = self._room(role, self._most[place.role]) and self._room(who, self._total)
            if free and person not in inside:
                inside[person] = None
                self._used[role] = self._used.get(role, 0) + 1
                self._used[who] = self._used.get(who, 0) + 1
                return True
        return False

    def _fill_one(self, start: _At) -> bool:
        """Put one more person into a place, moving others along the shortest chain of moves."""
        came_from: dict[_Stop, _Stop] = {}
        waiting = deque[_Stop]([start])
        while waiting:
            here = waiting.popleft()
            if isinstance(here, _Who) and self._room(here, self._total):
                self._follow(here, came_from)
                return True
            for there in self._next(here):
                if there not in came_from and there != start:
                    came_from[there] = here
                    waiting.append(there)
        return False

    def _next(self, here: _Stop) -> Iterator[_Stop]:
        """Where a chain of moves can go on."""
        match here:
            case _At(number):
                place = self._places[number]
                inside = self._in[number]
                yield from (_As(each, place.role) for each in place.people if each not in inside)
            case _As(person, role):
                if self._room(here, self._most[role]):
                    yield _Who(person)
                yield from (_At(each) for each in self._of[role] if person in self._in[each])
            case _Who(person):
                yield from (
                    _As(person, role) for role in self._of if self._used.get(_As(person, role))
                )

    def _room(self, stop: _Stop, most: int | None) -> bool:
        return most is None or self._used.get(stop, 0) < most

    def _follow(self, end: _Who, came_from: Mapping[_Stop, _Stop]) -> None:
        """Make every move of a chain, from its end back to the place that it fills."""
        self._used[end] = self._used.get(end, 0) + 1
        here: _Stop = end
        while (before := came_from.get(here)) is not None:
            self._move(before, here)
            here = before

    def _move(self, before: _Stop, here: _Stop) -> None:
        match before, here:
            case _At(number), _As(person, _):
                self._in[number][person] = None
            case _As(person, _), _At(number):
                del self._in[number][person]
            case _As(), _Who():
                self._used[before] = self._used.get(before, 0) + 1
            case _:
                self._used[here] -= 1
