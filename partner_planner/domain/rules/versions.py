"""Editions of a requirement that take each other's place, and easier terms for new members."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from partner_planner.domain.calendar import add_months
from partner_planner.domain.rules.edition import Edition
from partner_planner.domain.rules.last_day import last_met
from partner_planner.domain.rules.membership import Membership, joined_days
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing, agreed, enough_met
from partner_planner.domain.rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Version(Node):
    """An edition of a requirement, and what it asks."""

    id: str
    requirement: Node
    edition: Edition


@dataclass(frozen=True, slots=True)
class Versions(Node):
    """All editions of a requirement, the newest first; any that may be used is enough."""

    versions: tuple[Version, ...]
    membership: Membership


@dataclass(frozen=True, slots=True)
class Relief(Node):
    """A requirement that is `eased` for the months of the membership in which a firm is new.

    Who has not joined yet would be new, and is asked the eased one.
    """

    full: Node
    eased: Node
    membership: Membership


def judge_versions(node: Versions, scene: Scene) -> Verdict:
    """Unknown where it depends on a day of enrolment that is not known."""
    joined = joined_days(node.membership.program, scene)
    usable = {
        each.id: scene.judge(each.requirement)
        for each in node.versions
        if any(each.edition.in_use(scene.day, day) for day in joined)
    }
    standing = agreed(
        enough_met(
            (
                usable[each.id].standing
                for each in node.versions
                if each.edition.in_use(scene.day, day)
            ),
            1,
        )
        for day in joined
    )
    days = {day for each in node.versions for day in each.edition.change_days()}
    days |= _turns((each.requirement for each in node.versions), scene)
    return _like(node, standing, tuple(usable.values()), days, scene)


def judge_relief(node: Relief, scene: Scene) -> Verdict:
    """The eased requirement up to the last day of relief, then the full one."""
    asked = [
        node.eased if _relieved(node, joined, scene.day) else node.full
        for joined in joined_days(node.membership.program, scene)
    ]
    found = [scene.judge(each) for each in dict.fromkeys(asked)]
    days = {
        add_months(joined, node.membership.months)
        for joined in joined_days(node.membership.program, scene)
        if joined is not None and joined > date.min
    }
    days |= _turns((node.full, node.eased), scene)
    return _like(node, agreed(each.standing for each in found), found, days, scene)


def _relieved(node: Relief, joined: date | None, day: date) -> bool:
    return joined is None or (
        joined > date.min and day < add_months(joined, node.membership.months)
    )


def _turns(nodes: Iterable[Node], scene: Scene) -> set[date]:
    """The turns of all that may be asked now or later; asked only where they are explained."""
    if not scene.explained:
        return set()
    return {day for node in nodes for day in scene.judge(node).turns}


def _like(
    node: Node, standing: Standing, parts: Sequence[Verdict], days: set[date], scene: Scene
) -> Verdict:
    """The verdict in the words of the first part that speaks for it."""
    met = standing is Standing.MET
    speaking = (each for each in parts if (each.standing is Standing.MET) == met)
    told = next(speaking, Verdict(node, Standing.NOT_MET))
    turns = frozenset(day for day in days if day > scene.day)
    return Verdict(
        node,
        standing,
        have=told.have,
        need=told.need,
        unit=told.unit,
        gap=told.gap,
        reasons=told.reasons,
        parts=tuple(parts),
        as_of=told.as_of,
        met_until=last_met(node, standing, turns, scene) if scene.explained else None,
        turns=turns,
    )
