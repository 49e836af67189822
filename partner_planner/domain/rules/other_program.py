"""A level of another program as a requirement."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partner_planner.domain.rules.granted import Granted
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.node import Input, Node, inputs_of
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class ProgramLevel(Input):
    """What a level of a program depends on."""

    program: str
    level: str

    def node(self, ledger: Ledger) -> Node | None:
        """What the level asks, None where no catalog has it."""
        book: Any = ledger.books(self.program)
        level = book.level(self.level) if book is not None else None
        return level.requirement if level is not None else None

    def change_days(self, ledger: Ledger) -> Iterator[date]:
        """The days of all that the level reads; nothing of a level that leads back here."""
        key = (ProgramLevel, self.program, self.level)
        if key not in ledger.worked_out:
            ledger.worked_out[key] = ()
            node = self.node(ledger)
            inputs = inputs_of(node) if node is not None else ()
            days = tuple({day for each in inputs for day in each.change_days(ledger)})
            ledger.worked_out[key] = days
        yield from ledger.worked_out[key]


@dataclass(frozen=True, slots=True)
class OtherProgram(Node):
    """A level of another program: as the vendor says where that was entered, else by its rules.

    `name` is what people call it.
    """

    name: str
    level: ProgramLevel
    granted: Granted


def judge_other_program(node: OtherProgram, scene: Scene) -> Verdict:
    """Unknown where nothing was entered and no catalog has the level."""
    said = scene.judge(node.granted)
    target = node.level.node(scene.ledger)
    if said.standing is not Standing.UNKNOWN or target is None:
        return replace(said, node=node)
    if scene.asks(target):
        return Verdict(node, Standing.UNKNOWN, reasons=(Reason.LEADS_BACK,))
    found = scene.once(target)
    return replace(found, node=node, parts=(found,), proof=None, points=None)
