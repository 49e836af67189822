"""What a plan expects: its milestones and figures ahead, in every world that may come."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from partner_planner.domain.milestone import Milestone
from partner_planner.domain.rules.carried import Courses, by_course, carried, courses_of
from partner_planner.domain.rules.ledger import Holding, Ledger
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.node import Node, inputs_of
from partner_planner.domain.rules.other_program import ProgramLevel
from partner_planner.domain.rules.planned import Plans, Way, plans_of
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.worlds import Fate, fates


class Passed(NamedTuple):
    """One way of a planned certification that has come true, by their numbers."""

    planned: int
    way: int


Key = tuple[Passed, ...]
"""What has been passed, of what is looked at; the same in many worlds."""

Renews = tuple[frozenset[str], ...]
"""For each planned certification what its person holds and would renew by it."""


@dataclass(frozen=True, slots=True)
class Future:
    """A plan from `day` on, up to a last day.

    `ledger` is the plan without milestones, its levels carried ahead; `everything` has all that
    may be earned as well, and `earned` the same without levels carried ahead. `fates` say for
    each planned certification which way comes true in each world, `renews` what its person
    holds and would renew by it.
    """

    day: date
    plain: Ledger
    ledger: Ledger
    everything: Ledger
    earned: Ledger
    plans: Plans
    fates: tuple[Fate, ...]
    courses: Courses
    renews: Renews
    _passed: dict[tuple[int, int], Sequence[Passed | None]] = field(
        default_factory=dict, repr=False, compare=False
    )
    _touched: dict[int, tuple[Node, bool]] = field(default_factory=dict, repr=False, compare=False)
    _scenes: dict[tuple[date, Key | None], Scene] = field(
        default_factory=dict, repr=False, compare=False
    )
    _supposed: dict[Key, Ledger] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, ledger: Ledger, day: date, last: date, milestones: Iterable[Milestone]) -> "Future":
        """Read a plan; `milestones` are those that are reckoned with.

        Two plans that differ in their keys alone have the same future.
        """
        plans = plans_of(ledger, milestones, day)
        known = by_course(ledger)
        expected = carried(ledger, known, last)
        renews = tuple(
            frozenset(ledger.renewed_by(each.credential, each.person)) for each in plans.planned
        )
        every = [
            Passed(number, way)
            for number, each in enumerate(plans.planned)
            for way in range(len(each.ways))
        ]
        seen = Counter[str]()
        chances: list[tuple[str, list[Fraction]]] = []
        for each in plans.planned:
            seen[each.credential] += 1
            name = f"{each.credential}/{seen[each.credential]}"
            chances.append((name, [way.chance for way in each.ways]))
        return cls(
            day,
            ledger,
            expected,
            _with(expected, plans, renews, every),
            _with(ledger, plans, renews, every),
            plans,
            fates(chances),
            courses_of(known),
            renews,
        )

    def scene(self, day: date, key: Key = ()) -> Scene:
        """The plan on a day where something has been passed; the same one whoever asks."""
        return self._scene(self.supposing(key), day, key)

    def all_passed(self, day: date) -> Scene:
        """The plan on a day where all has been passed whose day has come."""
        return self._scene(self.everything, day, None)

    def touches(self, node: Node) -> bool:
        """Whether a rule looks at what is planned or renewed by that, or at another program."""
        known = self._touched.get(id(node))
        if known is None:
            planned = {each.credential for each in self.plans.planned}.union(*self.renews)
            touched = any(
                not planned.isdisjoint(each.credentials)
                if isinstance(each, CredentialList)
                else isinstance(each, ProgramLevel)
                for each in inputs_of(node)
            )
            known = self._touched[id(node)] = node, touched
        return known[1]

    def _scene(self, ledger: Ledger, day: date, key: Key | None) -> Scene:
        """A scene, with what is the same in it as where nothing has been passed."""
        found = self._scenes.get((day, key))
        if found is None:
            found = self._scenes[day, key] = Scene(ledger, day, JUDGES, explained=False)
        if key != ():
            found.adopt(self.scene(day), self.touches)
        return found

    def about(self, credentials: Iterable[str]) -> tuple[int, ...]:
        """The numbers of the planned certifications that are of some credentials or renew one."""
        wanted = frozenset(credentials)
        return tuple(
            number
            for number, each in enumerate(self.plans.planned)
            if each.credential in wanted or not wanted.isdisjoint(self.renews[number])
        )

    def renews_one(self, looks_at: Iterable[int], credentials: Iterable[str]) -> bool:
        """Whether one of some planned certifications renews one of some credentials."""
        wanted = frozenset(credentials)
        return any(not wanted.isdisjoint(self.renews[each]) for each in looks_at)

    def passed(self, planned: int, day: date) -> Sequence[Passed | None]:
        """For each world the way of a planned certification that has come true by a day."""
        ways = self.plans.planned[planned].ways
        due = sum(way.day <= day for way in ways)
        found = self._passed.get((planned, due))
        if found is None:
            told = [Passed(planned, way) if way < due else None for way in range(len(ways))]
            found = [None if fate is None else told[fate] for fate in self.fates[planned]]
            self._passed[planned, due] = found
        return found

    def key(self, looks_at: Iterable[int], day: date, world: int) -> Key:
        """What has been passed by a day in a world, of what is looked at."""
        found = (self.passed(each, day)[world] for each in looks_at)
        return tuple(each for each in found if each is not None)

    def way(self, passed: Passed) -> Way:
        """The way that has come true."""
        return self.plans.planned[passed.planned].ways[passed.way]

    def due(self, planned: int, after: date, day: date) -> Iterator[Way]:
        """The ways of a planned certification whose day lies after one and by another."""
        for way in self.plans.planned[planned].ways:
            if after < way.day <= day:
                yield way

    def supposing(self, key: Key) -> Ledger:
        """The plan where this has been passed."""
        if not key:
            return self.ledger
        found = self._supposed.get(key)
        if found is None:
            found = self._supposed[key] = _with(self.ledger, self.plans, self.renews, key)
        return found


def _with(ledger: Ledger, plans: Plans, renews: Renews, passed: Iterable[Passed]) -> Ledger:
    """The same with more certifications; most of them renew nothing and are added together."""
    more: dict[str, Sequence[Holding]] = {}
    renewing: list[tuple[str, Holding]] = []
    for each in passed:
        planned = plans.planned[each.planned]
        credential, held = planned.credential, planned.ways[each.way].held
        if renews[each.planned]:
            renewing.append((credential, held))
        else:
            more[credential] = (*more.get(credential, ledger.held(credential)), held)
    ledger = replace(ledger, holdings={**ledger.holdings, **more})
    for credential, held in renewing:
        ledger = ledger.with_holding(credential, held)
    return ledger
