"""The shape that asks for every one of several credentials, each held by somebody."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules import standing
from partner_planner.domain.rules.holders import Holders
from partner_planner.domain.rules.lasting import lasts_until
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.people import CREDENTIALS
from partner_planner.domain.rules.reason import LeftOut, Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap, Verdict


@dataclass(frozen=True, slots=True)
class Covers(Node):
    """A credential of each list is held by somebody; one person may hold several.

    A list of which no credential counts on the day is not asked for.
    """

    items: tuple[CredentialList, ...]

    @classmethod
    def each_of(cls, listing: CredentialList) -> "Covers":
        """Every single credential of a list."""
        return cls(
            tuple(
                CredentialList(each.credential, (each,), each.force, each.evidence, each.note)
                for each in listing.listed
            )
        )


@dataclass(frozen=True, slots=True)
class Covering:
    """For each item the record that reaches farthest, and all that were looked at."""

    found: tuple[Holders, ...]

    @property
    def counted(self) -> tuple[str, ...]:
        """One record for each item that is held."""
        return tuple(each.people[-1].record for each in self.found if each.people)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Records of the items that do not count, and why; another of the same may do."""
        again = (
            LeftOut(held.record, Reason.ALREADY_COUNTED)
            for each in self.found
            for held in each.people[:-1]
        )
        return (*again, *(left for each in self.found for left in each.left_out))

    def ending_on(self, day: date) -> tuple[str, ...]:
        """Records that count for the last time on a day."""
        last = (each.people[-1] for each in self.found if each.people)
        return tuple(each.record for each in last if each.last == day)


def judge_covers(node: Covers, scene: Scene) -> Verdict:
    """Where no item counts on the day any more, nothing is known."""
    asked = [item for item in node.items if any(each.force.on(scene.day) for each in item.listed)]
    found = [scene.holders(item) for item in asked]
    held = sum(each.count > 0 for each in found)
    met = standing.of(held == len(asked)) if asked else Standing.UNKNOWN
    gap = None
    turns = frozenset[date]()
    if scene.explained:
        turns = turns.union(*[scene.holders(each).turns(1) for each in node.items], _ends(node))
        turns = frozenset(day for day in turns if day > scene.day)
        missing = [item for item, each in zip(asked, found, strict=True) if not each.count]
        gap = _gap(missing, scene) if missing else None
    return Verdict(
        node,
        met,
        have=Fraction(held),
        need=Fraction(len(asked)),
        unit=CREDENTIALS,
        gap=gap,
        reasons=_reasons(asked, gap, scene),
        proof=Covering(tuple(found)),
        met_until=lasts_until(node, scene, turns) if met is Standing.MET else None,
        turns=turns,
    )


def _ends(node: Covers) -> set[date]:
    """The days on which an item begins or stops to be asked for."""
    return {day for item in node.items for each in item.listed for day in each.force.change_days()}


def _gap(missing: list[CredentialList], scene: Scene) -> Gap:
    """All that nobody holds, each by what can still be earned of it."""
    to_earn = dict.fromkeys(id for item in missing for id in scene.to_earn(item))
    return Gap(Fraction(len(missing)), CREDENTIALS, tuple(to_earn))


def _reasons(asked: list[CredentialList], gap: Gap | None, scene: Scene) -> tuple[Reason, ...]:
    if not asked:
        return (Reason.NO_RULES,)
    if gap is None or all(scene.to_earn(each) for each in asked if not scene.holders(each).count):
        return ()
    return (Reason.NOTHING_TO_EARN,)
