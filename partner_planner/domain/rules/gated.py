"""Gates before a score: who has not passed them all earns nothing behind them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from partner_planner.domain.evidence import Unknown
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap, Verdict

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Gate(Node):
    """A requirement that must be met first; `award` are points given once when it is."""

    requirement: Node
    award: Fraction


@dataclass(frozen=True, slots=True)
class Gated(Node):
    """A score that counts only when every gate before it is met, up to a maximum.

    `award_behind_closed` says whether a gate that is met gives its award although an earlier one
    is not: True, False, or unknown where the program does not say.
    """

    gates: tuple[Gate, ...]
    score: Node
    maximum: Fraction
    award_behind_closed: bool | Unknown


def judge_gate(node: Gate, scene: Scene) -> Verdict:
    """Its requirement's verdict, with the award where it is met."""
    found = scene.judge(node.requirement)
    least = node.award if found.standing is Standing.MET else _ZERO
    most = _ZERO if found.standing is Standing.NOT_MET else node.award
    return Verdict(
        node,
        found.standing,
        least if least == most else None,
        least,
        most,
        node.award,
        found.have,
        found.need,
        found.unit,
        found.gap,
        found.reasons,
        found.parts,
        found.proof,
        found.as_of,
        found.met_until,
        found.turns,
    )


def judge_gated(node: Gated, scene: Scene) -> Verdict:
    """Awards of the open gates and, behind them all, the score."""
    gates = [scene.judge(gate) for gate in node.gates]
    score = scene.judge(node.score)
    met = [gate.standing is Standing.MET for gate in gates]
    maybe = [gate.standing is not Standing.NOT_MET for gate in gates]
    told = all(met) or not isinstance(node.award_behind_closed, Unknown)
    least = most = _total(node, met, score.least, node.award_behind_closed is True)
    if not told or met != maybe or score.points is None:
        most = _total(node, maybe, score.most, node.award_behind_closed is not False)
    return Verdict(
        node,
        standing_between(least, most),
        least if least == most else None,
        least,
        most,
        node.maximum,
        score.have,
        score.need,
        score.unit,
        _gap(node, gates, score, met, least) if scene.explained else None,
        _reasons(met, maybe, least == most, score),
        (*gates, score),
        as_of=score.as_of,
        turns=score.turns.union(*[gate.turns for gate in gates]),
    )


def standing_between(least: Fraction, most: Fraction) -> Standing:
    """Whether points are above zero, where they lie between two values."""
    if least is not most and least != most:
        return Standing.UNKNOWN
    return Standing.MET if least.numerator > 0 else Standing.NOT_MET


def _total(node: Gated, opened: Sequence[bool], score: Fraction, behind: bool) -> Fraction:
    """The points for gates that are open or not; `behind` is whether a closed one holds none."""
    total, closed = _ZERO, False
    for gate, is_open in zip(node.gates, opened, strict=True):
        if not is_open:
            closed = True
        elif behind or not closed:
            total += gate.award
    return min(total if closed else total + score, node.maximum)


def _gap(
    node: Gated, gates: Sequence[Verdict], score: Verdict, met: Sequence[bool], least: Fraction
) -> Gap | None:
    """What the first gate that is not met lacks, else what the score lacks."""
    if least >= node.maximum:
        return None
    for number, gate in enumerate(gates):
        if not met[number] and gate.gap is not None:
            opened = [*met[:number], True, *met[number + 1 :]]
            after = _total(node, opened, score.least, node.award_behind_closed is True)
            return replace(gate.gap, adds=after - least)
    if score.gap is None or score.gap.adds is None:
        return score.gap
    return replace(score.gap, adds=min(score.gap.adds, node.maximum - least))


def _reasons(
    met: Sequence[bool], maybe: Sequence[bool], known: bool, score: Verdict
) -> tuple[Reason, ...]:
    """Closed gates, and awards of which the program does not say whether they count."""
    found = [] if all(met) else [Reason.GATE_CLOSED]
    if not known and list(met) == list(maybe):
        found.append(Reason.GATES_OUT_OF_ORDER)
    return (*found, *score.reasons)
