"""The shape for a document that exists and is not too old."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules import standing
from partner_planner.domain.rules.attested import newest
from partner_planner.domain.rules.dated import Dated, Found, find
from partner_planner.domain.rules.lasting import lasts_until
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap, Verdict

DOCUMENTS = "documents"
"""The unit of documents."""

_ONE, _ZERO = Fraction(1), Fraction(0)


@dataclass(frozen=True, slots=True)
class Document(Node):
    """A document that exists and is fresh enough, as far as its span asks for that."""

    dated: Dated


def judge_document(node: Document, scene: Scene) -> Verdict:
    """The newest one proves it; one that may not be the right one leaves it open."""
    found = find(node.dated, scene)
    last = found.counting[-1] if found.counting else None
    turns = found.turns if scene.explained else frozenset[date]()
    met = last is not None
    state = standing.of(met)
    if not met and (found.open or not found.heard):
        state = Standing.UNKNOWN
    return Verdict(
        node,
        state,
        have=_ONE if met else _ZERO if found.heard else None,
        need=_ONE,
        unit=DOCUMENTS,
        gap=Gap(_ONE, DOCUMENTS) if scene.explained and state is Standing.NOT_MET else None,
        reasons=_reasons(found, met),
        proof=newest(found, last) if last is not None else found,
        met_until=lasts_until(node, scene, turns) if met and scene.explained else None,
        turns=turns,
    )


def _reasons(found: Found, met: bool) -> tuple[Reason, ...]:
    """Why no document counts."""
    if met:
        return ()
    if found.open:
        return (Reason.FIELD_MISSING,)
    return (Reason.OUTSIDE_WINDOW,) if found.ever else (Reason.NO_RECORD,)
