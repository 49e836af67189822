"""The shape that asks for people in several roles at once, who may not all be the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules import standing
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.holders import Held, Holders
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
    turns = _turns(node, scene) if scene.explained else frozenset[date]()
    return Verdict(
        node,
        held,
        have=Fraction(found.count),
        need=Fraction(wanted),
        unit=PLACES,
        gap=gap,
        reasons=(*_open(held), *unearnable(gap)),
        parts=parts,
        met_until=_until(node, found, scene, turns) if met else None,
        turns=turns,
    )


def _filled(node: Roles, scene: Scene) -> Filled:
    places = [
        Place(
            each.role,
            each.wanted,
            tuple(sorted(held.person for held in scene.holders(each.listing).people)),
        )
        for each in node.slots
    ]
    return fill(places, node.reuse)


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


def _until(node: Roles, found: Filled, scene: Scene, turns: frozenset[date]) -> date | None:
    """The last day on which all places can be filled; people are moved as others stop."""
    for day in sorted(turns):
        later = scene.later(day)
        if not _still(node, found.people, later):
            found = _filled(node, later)
            if found.count < sum(each.wanted for each in node.slots):
                return day - ONE_DAY
    return None


def _still(node: Roles, people: Sequence[Sequence[str]], scene: Scene) -> bool:
    """Whether everybody still fits the place that they fill."""
    return all(
        set(filling) <= {held.person for held in scene.holders(slot.listing).people}
        for slot, filling in zip(node.slots, people, strict=True)
    )


def _open(held: Standing) -> tuple[Reason, ...]:
    return (Reason.TOO_MANY_WAYS,) if held is Standing.UNKNOWN else ()
