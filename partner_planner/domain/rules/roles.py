"""The shape that asks for people in several roles at once, who may not all be the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules import standing
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.holders import Held, Holders
from partner_planner.domain.rules.ledger import FAR
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.matching import Filled, Place, Reuse, fill
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.people import PEOPLE, unearnable
from partner_planner.domain.rules.reason import LeftOut, Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap, Verdict

PLACES = "places"
"""The unit of places that people fill."""


@dataclass(frozen=True, slots=True)
class Slot(Node):
    """So many people who hold a credential of a list, all different, in one role."""

    name: str
    role: str
    listing: CredentialList
    wanted: int = 1


@dataclass(frozen=True, slots=True)
class Roles(Node):
    """Every slot is filled; `reuse` says how often one person may be used."""

    slots: tuple[Slot, ...]
    reuse: Reuse


@dataclass(frozen=True, slots=True)
class Filling:
    """Who fills one slot, by which record, and who else could."""

    holders: Holders
    people: tuple[Held, ...]

    @property
    def counted(self) -> tuple[str, ...]:
        """The records of those who fill it."""
        return tuple(each.record for each in self.people)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The records of others who could, and those that do not count for anybody."""
        counted = set(self.counted)
        others = (
            LeftOut(each.record, Reason.NOT_NEEDED)
            for each in self.holders.people
            if each.record not in counted
        )
        return (*others, *self.holders.left_out)

    def ending_on(self, day: date) -> tuple[str, ...]:
        """Records that count for the last time on a day."""
        return tuple(each.record for each in self.people if each.last == day)


def judge_roles(node: Roles, scene: Scene) -> Verdict:
    """As many places as possible are filled; where none is left empty, the roles are held."""
    found = _filled(node, scene)
    parts = tuple(_slots(node, found, scene))
    wanted = sum(each.wanted for each in node.slots)
    met = found.count == wanted
    held = standing.of(met) if met or found.proven else Standing.UNKNOWN
    gap = next((each.gap for each in parts if each.gap is not None), None)
    return Verdict(
        node,
        held,
        have=Fraction(found.count),
        need=Fraction(wanted),
        unit=PLACES,
        gap=gap,
        reasons=(*_open(held), *unearnable(gap)),
        parts=parts,
        met_until=_until(node, found, scene) if met and scene.explained else None,
        turns=_turns(node, scene) if scene.explained else frozenset(),
    )


def _filled(node: Roles, scene: Scene) -> Filled:
    """Whoever lasts longest is asked first, so that few have to be moved later."""
    places = [
        Place(each.role, each.wanted, tuple(_lasting(scene.holders(each.listing))))
        for each in node.slots
    ]
    return fill(places, node.reuse)


def _lasting(found: Holders) -> Iterator[str]:
    """People by their last day, the latest first; of one day by their ids."""
    for held in sorted(found.people, key=lambda each: (-each.last.toordinal(), each.person)):
        yield held.person


def _slots(node: Roles, found: Filled, scene: Scene) -> Iterator[Verdict]:
    """Each slot, with those who fill it."""
    for slot, people in zip(node.slots, found.people, strict=True):
        able = scene.holders(slot.listing)
        held = tuple(each for each in able.people if each.person in people)
        missing = slot.wanted - len(held)
        gap = None
        if missing and scene.explained:
            to_earn = scene.to_earn(slot.listing)
            gap = Gap(Fraction(missing), PEOPLE, to_earn, within=slot.name)
        yield Verdict(
            slot,
            standing.of(not missing),
            have=Fraction(len(held)),
            need=Fraction(slot.wanted),
            unit=PEOPLE,
            gap=gap,
            proof=Filling(able, held),
        )


def _turns(node: Roles, scene: Scene) -> frozenset[date]:
    """The later days on which somebody stops to fit a slot, or begins to."""
    able = [scene.holders(each.listing) for each in node.slots]
    return frozenset[date]().union(*[each.turns(max(each.count, 1)) for each in able])


def _until(node: Roles, found: Filled, scene: Scene) -> date | None:
    """The last day on which all places can be filled; people are moved as others stop."""
    wanted = sum(each.wanted for each in node.slots)
    while found.count == wanted:
        last = _first_to_stop(node, found, scene)
        if last == FAR:
            return None
        scene = scene.on(last + ONE_DAY)
        found = _filled(node, scene)
    return scene.day - ONE_DAY


def _first_to_stop(node: Roles, found: Filled, scene: Scene) -> date:
    """The last day on which everybody still fits the place that they fill."""
    return min(
        held.last
        for slot, people in zip(node.slots, found.people, strict=True)
        for held in scene.holders(slot.listing).people
        if held.person in people
    )


def _open(held: Standing) -> tuple[Reason, ...]:
    return (Reason.TOO_MANY_WAYS,) if held is Standing.UNKNOWN else ()
