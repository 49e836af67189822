"""Which worlds are the same to a rule: those in which as many people count by each of its lists."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import fields
from datetime import date

from partner_planner.domain.rules.anniversary import OnAnniversary
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.future import Future
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.lock import Lock
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.over_time import AnyDay, Sustained
from partner_planner.domain.rules.people import People, PointsPerPerson
from partner_planner.domain.rules.scene import Scene


def lists_of(node: object) -> tuple[CredentialList, ...] | None:
    """The lists of a rule, each once; None where more than the number of people matters to it."""
    found = list[CredentialList]()
    for each in _lists(node):
        if each is None:
            return None
        if not any(each is other for other in found):
            found.append(each)
    return tuple(found)


def alike(
    future: Future,
    lists: Sequence[CredentialList] | None,
    looks_at: Sequence[int],
    scene: Scene,
) -> Sequence[Hashable]:
    """For each world a mark that it shares with those that are the same to a rule on a day.

    `scene` is that of nothing being passed, `looks_at` what the rule looks at.
    """
    if lists is None:
        return [*zip(*[future.passed(each, scene.day) for each in looks_at], strict=True)]
    counted = [found for each in lists if (found := _counted(future, each, looks_at, scene))]
    return [*zip(*counted, strict=True)] if counted else []


def _lists(node: object) -> Iterator[CredentialList | None]:
    """The lists below a node, and None for a shape that asks for more than a number of people.

    So does one that looks at other days than the one it is judged on.
    """
    if isinstance(node, tuple):
        for each in node:
            yield from _lists(each)
    elif isinstance(node, Node):
        plain = isinstance(node, PointsPerPerson) or (
            isinstance(node, People) and not node.including
        )
        if isinstance(node, Sustained | AnyDay | Lock | OnAnniversary):
            yield None
        for field in fields(node):
            value = getattr(node, field.name)
            if isinstance(value, CredentialList):
                yield value if plain and not value.certificates else None
            else:
                yield from _lists(value)


def _counted(
    future: Future, listing: CredentialList, looks_at: Sequence[int], scene: Scene
) -> Sequence[int]:
    """How many people a list counts more in each world; empty where it is none in any."""
    there = {each.person for each in scene.holders(listing).people}
    columns: dict[str, Sequence[bool]] = {}
    for number in looks_at:
        planned = future.plans.planned[number]
        force = _force(listing, planned.credential)
        if force is None or not force.on(scene.day):
            continue
        who = planned.person
        if who in there:
            continue
        more = _counting(future, number, scene.day)
        columns[who] = (
            [one or other for one, other in zip(columns[who], more, strict=True)]
            if who in columns
            else more
        )
    return [sum(row) for row in zip(*columns.values(), strict=True)]


def _counting(future: Future, number: int, day: date) -> Sequence[bool]:
    """For each world whether a planned certification has been earned and still counts."""
    ways = future.plans.planned[number].ways
    holding = [way.held.first <= day <= way.held.last for way in ways]
    return [each is not None and holding[each.way] for each in future.passed(number, day)]


def _force(listing: CredentialList, credential: str) -> Force | None:
    """When a list counts a credential, None where it never does."""
    return next((each.force for each in listing.listed if each.credential == credential), None)
