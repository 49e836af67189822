"""A requirement that is measured in a part of the firm: a country, a legal entity, a portfolio."""

from dataclasses import dataclass, replace

from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Scoped(Node):
    """A requirement of which only the facts of a scope count.

    A fact is of the scope if its note has it as a word, such as "country:DE". People and monthly
    figures have no scope and count as ever.
    """

    scope: str
    requirement: Node


def judge_scoped(node: Scoped, scene: Scene) -> Verdict:
    """What is true of the requirement with the facts of the scope alone."""
    found = scene.within(node.scope).judge(node.requirement)
    return replace(found, node=node, parts=(found,), proof=None)
