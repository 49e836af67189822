"""Fees of programs that fall due: which, how much, and on which day."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from partner_planner.catalog import Credentials
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.money import Money
from partner_planner.domain.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class FeeDue:
    """A fee that was paid and is to be paid again.

    `day` is the first one for which it is not paid, `last` the last one on which it can be paid
    without losing anything: the same day, or that of the grace. `name` is that in the rules.
    """

    program: str
    name: str
    money: Money
    day: date
    last: date


def fees_due(
    snapshot: Snapshot, credentials: Credentials, read: Callable[[], ProgramRules], day: date
) -> tuple[FeeDue, ...]:
    """The next day of each fee of which a payment was entered, if it is on the given one or later.

    `read` gives the rules; it is asked only where there are payments.
    """
    held = snapshot.all(Fact).values()
    paid = dict.fromkeys(each.program for each in held if each.kind is FactKind.FEE)
    if not paid:
        return ()
    return tuple(_due(snapshot, credentials, read(), paid, day))


def _due(
    snapshot: Snapshot,
    credentials: Credentials,
    rules: ProgramRules,
    programs: dict[str, None],
    day: date,
) -> Iterator[FeeDue]:
    from partner_planner.domain.rules.fees import FeePaid, due_on  # few plans have payments
    from partner_planner.domain.rules.ledger import Ledger
    from partner_planner.domain.rules.node import nodes_of
    from partner_planner.domain.rules.scene import Scene
    from partner_planner.domain.rules.shapes import JUDGES

    scene = Scene(Ledger.of(snapshot, credentials.get), day, JUDGES)
    for program in programs:
        book = rules.get(program)
        trees = [each.requirement for each in book.requirements] if book is not None else []
        trees += [each.requirement for each in book.levels] if book is not None else []
        nodes = [node for tree in trees for node in nodes_of(tree)]
        for fee in dict.fromkeys(node for node in nodes if isinstance(node, FeePaid)):
            until, due = scene.judge(fee).met_until, due_on(fee, scene)
            if until is not None and due is not None:
                yield FeeDue(program, fee.paid.name, fee.fee, due, max(due, until))
