"""What only a person can say: a number of the portal, an audit passed, an invitation."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules import standing
from partner_planner.domain.rules.dated import Dated, Entry, Found, find
from partner_planner.domain.rules.gated import standing_between
from partner_planner.domain.rules.lasting import lasts_until
from partner_planner.domain.rules.measures import Measure, level_of, net_of
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.quantities import open_value
from partner_planner.domain.rules.reason import LeftOut, Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class FigureValue(Node):
    """A monthly figure as a value: a level or, with `is_net`, a difference to a year before."""

    measure: Measure
    unit: str
    is_net: bool = False


@dataclass(frozen=True, slots=True)
class AttestedValue(Node):
    """The number that somebody entered last, while it holds."""

    dated: Dated
    unit: str


@dataclass(frozen=True, slots=True)
class Attested(Node):
    """Something that somebody says is so, or is not so.

    The newest fact that holds on the day decides. One whose count is 0 says no, any other yes;
    its person is who said it, its note the evidence, its last day the expiry. Without one that
    holds nothing is known.
    """

    dated: Dated


def judge_figure_value(node: FigureValue, scene: Scene) -> Verdict:
    """The newest figure that says enough."""
    found = net_of(node.measure, scene) if node.is_net else level_of(node.measure, scene)
    if found.value is None:
        return open_value(node, node.unit, (Reason.NO_FIGURE,), proof=found)
    number = found.value
    return Verdict(
        node,
        standing_between(number, number),
        number,
        number,
        number,
        have=number,
        unit=node.unit,
        proof=found,
        as_of=found.as_of,
    )


def judge_attested_value(node: AttestedValue, scene: Scene) -> Verdict:
    """An entry without a number says nothing."""
    found = find(node.dated, scene)
    turns = found.turns if scene.explained else frozenset[date]()
    said = [each for each in found.counting if each.fact.count is not None]
    if not said:
        return open_value(node, node.unit, _why(found), proof=found, turns=turns)
    number = Fraction(said[-1].fact.count or 0)
    return Verdict(
        node,
        standing_between(number, number),
        number,
        number,
        number,
        have=number,
        unit=node.unit,
        proof=newest(found, said[-1]),
        turns=turns,
    )


def judge_attested(node: Attested, scene: Scene) -> Verdict:
    """What has run out is not denied: it is no longer known."""
    found = find(node.dated, scene)
    turns = found.turns if scene.explained else frozenset[date]()
    if not found.counting:
        return Verdict(node, Standing.UNKNOWN, reasons=_why(found), proof=found, turns=turns)
    last = found.counting[-1]
    met = last.fact.count is None or last.fact.count != 0
    return Verdict(
        node,
        standing.of(met),
        proof=newest(found, last),
        met_until=lasts_until(node, scene, turns) if met else None,
        turns=turns,
    )


def newest(found: Found, last: Entry) -> Found:
    """The proof that one fact gives, the others being older."""
    others = (each.fact.id for each in found.counting if each is not last)
    return found.explained(LeftOut(each, Reason.OLDER) for each in others)


def _why(found: Found) -> tuple[Reason, ...]:
    """Why nothing is known: what was said has run out, or nobody said anything."""
    entries = found.dated.entries(found.ledger)
    over = any(each.last < found.day and each.fact.on <= found.known_on for each in entries)
    return (Reason.RUN_OUT if over else Reason.NOT_ATTESTED,)
