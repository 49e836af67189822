"""The shape that asks a rule of every group that passes a test."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules.lasting import lasts_until
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing, all_met
from partner_planner.domain.rules.verdict import Verdict

GROUPS = "groups"
"""The unit of groups."""


@dataclass(frozen=True, slots=True)
class Group(Node):
    """A group, such as a product: where `when` is met, `requirement` must be met too."""

    id: str
    when: Node
    requirement: Node


@dataclass(frozen=True, slots=True)
class ForEach(Node):
    """Each of several groups, of which there are as many as the program names."""

    groups: tuple[Group, ...]


def judge_group(node: Group, scene: Scene) -> Verdict:
    """A group that does not pass the test asks for nothing."""
    test, found = scene.judge(node.when), scene.judge(node.requirement)
    parts = (test, found)
    turns = test.turns | found.turns
    if test.standing is Standing.NOT_MET or found.standing is Standing.MET:
        until = lasts_until(node, scene, turns) if scene.explained else None
        return Verdict(node, Standing.MET, parts=parts, met_until=until, turns=turns)
    unknown = test.standing is Standing.UNKNOWN or found.standing is Standing.UNKNOWN
    return Verdict(
        node,
        Standing.UNKNOWN if unknown else Standing.NOT_MET,
        have=found.have,
        need=found.need,
        unit=found.unit,
        gap=found.gap,
        reasons=(test if test.standing is Standing.UNKNOWN else found).reasons,
        parts=parts,
        turns=turns,
    )


def judge_for_each(node: ForEach, scene: Scene) -> Verdict:
    """It counts the groups that pass the test; the gap is that of the first one that falls short.

    A group of which it is not known whether it passes is not counted.
    """
    groups = tuple(scene.judge(group) for group in node.groups)
    asked = [each for each in groups if each.parts[0].standing is Standing.MET]
    short = [each for each in groups if each.standing is Standing.NOT_MET]
    ends = [each.met_until for each in groups if each.met_until is not None]
    standing = all_met(each.standing for each in groups)
    return Verdict(
        node,
        standing,
        have=Fraction(sum(each.parts[1].standing is Standing.MET for each in asked)),
        need=Fraction(len(asked)),
        unit=GROUPS,
        gap=next((each.gap for each in short if each.gap is not None), None),
        reasons=tuple(dict.fromkeys(why for each in groups for why in each.reasons)),
        parts=groups,
        met_until=min(ends, default=None) if standing is Standing.MET else None,
        turns=frozenset[date]().union(*[each.turns for each in groups]),
    )
