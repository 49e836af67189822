"""The steps of a number: gates, streams and counts, each with what it asks for and what it has."""

from collections.abc import Iterator
from dataclasses import dataclass

from partner_planner.domain.rules.gated import Gate, Gated
from partner_planner.domain.rules.measures import Measure
from partner_planner.domain.rules.node import Node, inputs_of
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.figures import stream_text
from partner_planner.services.wording.scores import standing_text
from partner_planner.ui.programs.words import begun
from partner_planner.ui.widgets.score_gate import GateState


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a number that has records of its own; `name` is '' where it is the only part."""

    name: str
    verdict: Verdict


def steps_of(verdict: Verdict) -> tuple[Step, ...]:
    """The parts of a metric's verdict in the order of the rule."""
    return tuple(_steps(verdict, ""))


def gates_of(verdict: Verdict) -> tuple[Verdict, ...]:
    """The gates of a metric's verdict, none where it has none."""
    if isinstance(verdict.node, Gate):
        return (verdict,)
    return tuple(gate for part in verdict.parts for gate in gates_of(part))


def gate_state(gate: Verdict) -> GateState:
    """Whether a gate is open."""
    return {
        Standing.MET: GateState.OPEN,
        Standing.NOT_MET: GateState.CLOSED,
        Standing.UNKNOWN: GateState.UNKNOWN,
    }[gate.standing]


def gate_state_text(gate: Verdict) -> str:
    """The same in a word."""
    return {
        Standing.MET: _("open"),
        Standing.NOT_MET: _("closed"),
        Standing.UNKNOWN: standing_text(Standing.UNKNOWN),
    }[gate.standing]


def _steps(verdict: Verdict, name: str) -> Iterator[Step]:
    if isinstance(verdict.node, Gated):
        *gates, score = verdict.parts
        for number, gate in enumerate(gates, 1):
            yield Step(_("Gate {number}").format(number=number), gate)
        yield Step(_("Behind the gates"), score)
    elif verdict.parts and verdict.proof is None:
        for part in verdict.parts:
            yield from _steps(part, _name(part.node) if len(verdict.parts) > 1 else name)
    else:
        yield Step(name, verdict)
        if verdict.proof is not None:  # points as the portal shows them, and what we would reckon
            for part in verdict.parts:
                yield from _steps(part, _("As reckoned from your records"))


def _name(node: Node) -> str:
    streams = dict.fromkeys(each.stream for each in inputs_of(node) if isinstance(each, Measure))
    return begun(stream_text(next(iter(streams), "")))
